import type { Finding } from "../finding/finding";
import { entryWord } from "../score/entry";
import { canonicalJson } from "../text/canonicalJson";
import type { Located } from "./pages/unit/readCollective";
import type { Remark } from "./state";

/** Why a returned file waits for a person. */
export type WaitingStatus = "newer" | "stale" | "altered";

/** Someone in a spare row of a file that waits; their marks are among its inputs, under the row's id. */
export interface WaitingPerson {
  /** "+1" */
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly evidence: string;
  readonly note: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A returned file that waits for a person's decision, with everything it would enter, so that the file itself is not needed again. */
export interface WaitingReturn {
  readonly unit: string;
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** When it was read, ISO 8601. */
  readonly at: string;
  readonly status: WaitingStatus;
  /** Its cells with something in them, and those it left blank where the book had a mark. */
  readonly inputs: readonly Located[];
  readonly remarks: readonly Remark[];
  readonly added: readonly WaitingPerson[];
  /** What differs from the sheet as issued, and whatever else a person should know before deciding. */
  readonly findings: readonly Finding[];
}

/** How much a book keeps of files that wait, all together: rows of the page, and characters in them. */
export const waitingLimits = { files: 200, rows: 30_000, characters: 4_000_000, cell: 32_000 } as const;

/** Whether one more file's content still fits beside what waits already. */
export function hasRoomFor(one: WaitingReturn, waiting: readonly WaitingReturn[]): boolean {
  const all = [...waiting, one];
  const total = (of: (each: WaitingReturn) => number): number => all.reduce((sum, each) => sum + of(each), 0);
  return all.length <= waitingLimits.files && textsOf(one).every(({ length }) => length <= waitingLimits.cell) && total(rowCount) <= waitingLimits.rows && total(characters) <= waitingLimits.characters;
}

function rowCount({ inputs, remarks, added, findings }: WaitingReturn): number {
  return inputs.length + remarks.length + added.length + findings.length;
}

const lengths = new WeakMap<WaitingReturn, number>();

function characters(waiting: WaitingReturn): number {
  const known = lengths.get(waiting) ?? textsOf(waiting).reduce((sum, { length }) => sum + length, 0);
  lengths.set(waiting, known);
  return known;
}

function textsOf({ inputs, remarks, added, findings }: WaitingReturn): readonly string[] {
  return [
    ...inputs.flatMap(({ input }) => [entryWord(input.entry), ...(input.finding === undefined ? [] : [canonicalJson(input.finding.params)])]),
    ...remarks.flatMap(({ evidence, note }) => [evidence, note]),
    ...added.flatMap(({ name, post, evidence, note }) => [name, post, evidence, note]),
    ...findings.map(({ params }) => canonicalJson(params)),
  ];
}
