import { handIns } from "../book/handIn";
import type { BookState } from "../book/state";
import { messageText } from "../finding/finding";
import { Collection, type CollectOptions, controlOf, type FileReport } from "./collect";
import type { WaitingFile } from "./returnedFiles";

/** A book with files taken into it, and what became of each. */
export interface TakenIn {
  readonly state: BookState;
  readonly reports: readonly FileReport[];
}

/**
 * Takes files into a book, one at a time, whoever asks for it. `before` is told of each file first and may stop the
 * whole by throwing; nothing is then taken.
 */
export async function takeIn(state: BookState, files: readonly WaitingFile[], options: CollectOptions, before: (index: number, name: string) => Promise<void>): Promise<TakenIn> {
  const collection = new Collection(state, options);
  const reports: FileReport[] = [];
  for (const [index, file] of files.entries()) {
    await before(index, file.name);
    reports.push(collection.take(await file.load()));
  }
  return { state: collection.state, reports };
}

/** What the intake came to, as programs read it. */
export function intakeReport({ state, reports }: TakenIn, now: string): object {
  return {
    files: reports.map(({ file, unit, status, reasons }) => ({ file, unit, status, reasons: reasons.map(reasonText) })),
    findings: reports.flatMap(({ findings }) => findings).map(({ code, severity, place, params }) => ({ code, severity, file: place.file ?? "", sheet: place.sheet ?? "", cell: place.cell ?? "", message: messageText(code, params) })),
    control: controlOf(state),
    deadline: state.deadline ?? null,
    units: [...handIns(state, now)].map(([unit, handIn]) => ({ unit, handIn })),
  };
}

function reasonText({ code, place, params }: FileReport["reasons"][number]): string {
  const where = [place.sheet, place.cell].filter((part) => part !== undefined && part !== "").join(" › ");
  return `${where === "" ? "" : `${where}: `}${messageText(code, params)}`;
}
