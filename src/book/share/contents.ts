import { bookSheets } from "../pages/names";
import type { Book, Content } from "../sheet";
import { LEFT_OUT_LABEL, TOTALS_HEADING } from "./cover";
import { SEAL_LABEL } from "./seal/sealPage";

/** What a copy says of itself on its cover. */
export interface ShareContents {
  readonly sheets: readonly string[];
  /** What the copy does not hold, in one sentence. */
  readonly leftOut: string;
  /** Control totals: what, and how many or how much. */
  readonly totals: readonly (readonly [label: string, value: string])[];
  /** As printed, in groups of four. */
  readonly seal: string;
}

/** The contents of a copy as it was laid; RangeError for any other book. */
export function contentsOf(copy: Book): ShareContents {
  const cover = copy.sheets.find((sheet) => sheet.name === bookSheets.cover);
  const lines = (cover?.rows ?? []).map(({ cells }) => [shown(cells[1]?.content), shown(cells[2]?.content)] as const);
  const valueOf = (label: string): string => {
    const line = lines.find(([candidate]) => candidate === label);
    if (line === undefined) {
      throw new RangeError(`not a copy: no ${label}`);
    }
    return line[1];
  };
  const first = lines.findIndex(([label]) => label === TOTALS_HEADING) + 1;
  const count = lines.slice(first).findIndex(([label]) => label === "");
  return { sheets: copy.sheets.map((sheet) => sheet.name), leftOut: valueOf(LEFT_OUT_LABEL), totals: lines.slice(first, first + count), seal: valueOf(SEAL_LABEL) };
}

function shown(content: Content | undefined): string {
  switch (content?.kind) {
    case undefined:
      return "";
    case "formula":
      return shown(content.result);
    case "number":
      return content.number.replace(".", ",");
    case "text":
      return content.text;
  }
}
