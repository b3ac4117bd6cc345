import { finding, type Finding } from "../finding/finding";
import { audiences, type Audience } from "../plan/model";
import { tidy } from "../text/vietnamese";
import type { DossierDocument, DocumentKind, TableRow } from "./document";
import { audienceWord } from "./lineName";
import { summaryPart } from "./summaries";

/** The documents of one dossier. */
export type Documents = Readonly<Record<DocumentKind, DossierDocument>>;

/**
 * Whether the documents agree, read from what they say and not from what they were made of: the number in the
 * submission = rows of the list = rows in the minutes = summaries, and the same names and awards in the same order.
 */
export function checkAgreement(documents: Documents): readonly Finding[] {
  return audiences.flatMap((audience) => {
    const list = rowsOf(documents[audience], audience).map(nameAndAward);
    const found: Finding[] = [];
    const count = (document: DossierDocument, said: number | undefined): void => {
      if (said !== list.length) {
        found.push(finding("dossier.count-differs", "error", { sheet: document.title }, { said: String(said ?? "không nêu"), listed: String(list.length), who: audienceWord(audience) }));
      }
    };
    count(documents.submission, saidIn(documents.submission, audience));
    count(documents.minutes, saidIn(documents.minutes, audience));
    count(documents[audience], closingCount(documents[audience], audience));
    for (const [document, names] of [
      [documents.minutes, rowsOf(documents.minutes, audience).map(nameAndAward)],
      [documents.summaries, summarised(documents.summaries, audience)],
    ] as const) {
      count(document, names.length);
      const odd = list.findIndex((expected, index) => names[index] !== undefined && !agrees(names[index], expected));
      if (odd >= 0) {
        found.push(finding("dossier.name-differs", "error", { sheet: document.title }, { no: String(odd + 1), listed: list[odd]?.name ?? "", said: names[odd]?.name ?? "" }));
      }
    }
    return [...found, ...namelessOrTwice(documents[audience], rowsOf(documents[audience], audience))];
  });
}

interface Named {
  readonly name: string;
  readonly award: string;
}

/** In the list and in the minutes the name is the second cell, the award the last. */
function nameAndAward(row: TableRow): Named {
  return { name: tidy(row.cells[1] ?? ""), award: tidy(row.cells[row.cells.length - 1] ?? "") };
}

function agrees(a: Named | undefined, b: Named): boolean {
  return a !== undefined && a.award === b.award && (a.name === b.name || a.name.startsWith(`${b.name},`));
}

function rowsOf({ blocks }: DossierDocument, audience: Audience): readonly TableRow[] {
  return blocks.flatMap((block) => (block.kind === "table" && block.topic === audience ? block.rows : []));
}

/** "khen thưởng NN tập thể, NN cá nhân" in the first sentence that asks for it; who is not named there is none. */
function saidIn({ blocks }: DossierDocument, audience: Audience): number | undefined {
  for (const block of blocks) {
    const found = block.kind === "paragraph" ? /khen thưởng (?:(?<collectives>\d+) tập thể)?(?:, )?(?:(?<individuals>\d+) cá nhân)?/u.exec(block.text)?.groups : undefined;
    if (found?.["collectives"] !== undefined || found?.["individuals"] !== undefined) {
      return Number(found[audience] ?? "0");
    }
  }
  return undefined;
}

function closingCount({ blocks }: DossierDocument, audience: Audience): number | undefined {
  const last = blocks.filter((block) => block.kind === "paragraph").at(-1);
  const found = last?.kind === "paragraph" ? new RegExp(`(\\d+) ${audienceWord(audience)}`, "u").exec(last.text)?.[1] : undefined;
  return found === undefined ? undefined : Number(found);
}

/** The bold numbered lines under the audience's heading: "1. Tên, chức vụ: hình thức". */
function summarised({ blocks }: DossierDocument, audience: Audience): readonly Named[] {
  const names: Named[] = [];
  let part: Audience | undefined;
  for (const block of blocks) {
    if (block.kind !== "paragraph" || block.bold === undefined) {
      continue;
    }
    if (/^I+\. /u.test(block.text)) {
      part = audiences.find((each) => block.text.includes(`. ${summaryPart(each)} (`));
    } else if (part === audience) {
      const text = block.text.replace(/^\d+\. /u, "");
      const colon = text.lastIndexOf(": ");
      names.push({ name: tidy(text.slice(0, colon)), award: tidy(text.slice(colon + 2)) });
    }
  }
  return names;
}

function namelessOrTwice(document: DossierDocument, rows: readonly TableRow[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return rows.flatMap((row): Finding[] => {
    const [no = "", name = "", where = ""] = row.cells;
    if (/^…*$/u.test(name)) {
      return [finding("dossier.name-empty", "error", { sheet: document.title }, { no })];
    }
    const key = `${name}\n${where}`;
    const before = seen.get(key);
    seen.set(key, no);
    return before === undefined ? [] : [finding("dossier.name-twice", "warning", { sheet: document.title }, { no, before, name })];
  });
}
