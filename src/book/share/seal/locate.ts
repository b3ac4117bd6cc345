import { finding, type Finding } from "../../../finding/finding";
import { address, columnLetters } from "../../address";
import type { SheetMarks } from "./fingerprint";

/** Beyond this many compared pairs of rows an insertion is no longer looked for; the changed stretch is named instead. */
const MOST_PAIRS = 4_000_000;
/** Of one sheet; more would not be read. */
const MOST_NAMED = 50;

/** A stretch of rows that differs: in the sealed copy and in the file at hand, from and up to (not included). */
interface Stretch {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** What differs between a sheet as it was sealed and as it is: cells where they can be told, else rows. */
export function changesWithin(before: SheetMarks, after: SheetMarks): Finding[] {
  const sheet = after.sheet;
  const end = Math.max(before.rows.length, after.rows.length);
  const stretches = differing(padded(before.rows, end), padded(after.rows, end));
  if (stretches.length === 0) {
    return [];
  }
  const paired = stretches.every((stretch) => length(stretch.before) === length(stretch.after));
  const rows = stretches.flatMap(({ after: [from, to] }) => range(from, to));
  const columns = range(0, Math.max(before.columns.length, after.columns.length)).filter((column) => (before.columns[column] ?? "") !== (after.columns[column] ?? ""));
  if (paired && (rows.length === 1 || columns.length === 1)) {
    return capped(sheet, rows.flatMap((row) => columns.map((column) => finding("share.cell-changed", "error", { sheet, cell: address(row, column) }))));
  }
  const ends = { before: before.rows.length, after: after.rows.length };
  return capped(sheet, stretches.flatMap((stretch) => rowChanges(sheet, stretch, paired ? columns : [], ends)));
}

/** Stands below the last filled row; unlike an empty row above it, it is like nothing else. */
const BELOW = "-";

/** A last row that was emptied is a changed row and no missing one. */
function padded(rows: readonly string[], end: number): string[] {
  return Array.from({ length: end }, (_, row) => rows[row] ?? BELOW);
}

function rowChanges(sheet: string, { before, after }: Stretch, columns: readonly number[], ends: { readonly before: number; readonly after: number }): Finding[] {
  const both = Math.min(length(before), length(after));
  const within = columns.length === 0 ? "" : ` (trong các cột ${columns.map(columnLetters).join(", ")})`;
  return [
    ...range(after[0], after[0] + both).map((row) => finding("share.row-changed", "error", { sheet }, { row: String(row + 1), columns: within })),
    ...range(after[0] + both, Math.min(after[1], ends.after)).map((row) => finding("share.row-added", "error", { sheet }, { row: String(row + 1) })),
    ...range(before[0] + both, Math.min(before[1], ends.before)).map((row) => finding("share.row-removed", "error", { sheet }, { row: String(row + 1) })),
  ];
}

/** The first of a sheet's findings, and how many more there are. */
export function capped(sheet: string, findings: Finding[]): Finding[] {
  return findings.length <= MOST_NAMED ? findings : [...findings.slice(0, MOST_NAMED), finding("share.more", "error", { sheet }, { count: String(findings.length - MOST_NAMED) })];
}

/** The stretches in which two lists differ, by their longest common subsequence. */
function differing(before: readonly string[], after: readonly string[]): Stretch[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start += 1;
  }
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  if (start === endBefore && start === endAfter) {
    return [];
  }
  const whole: Stretch = { before: [start, endBefore], after: [start, endAfter] };
  return length(whole.before) * length(whole.after) > MOST_PAIRS ? [whole] : aligned(before, after, whole);
}

function aligned(before: readonly string[], after: readonly string[], { before: [b0, b1], after: [a0, a1] }: Stretch): Stretch[] {
  const width = a1 - a0 + 1;
  const longest = new Uint32Array((b1 - b0 + 1) * width);
  const at = (b: number, a: number): number => (b - b0) * width + (a - a0);
  for (let b = b1 - 1; b >= b0; b -= 1) {
    for (let a = a1 - 1; a >= a0; a -= 1) {
      longest[at(b, a)] = before[b] === after[a] ? longest[at(b + 1, a + 1)]! + 1 : Math.max(longest[at(b + 1, a)]!, longest[at(b, a + 1)]!);
    }
  }
  const stretches: Stretch[] = [];
  let [b, a, fromB, fromA] = [b0, a0, b0, a0];
  const close = (): void => {
    if (b > fromB || a > fromA) {
      stretches.push({ before: [fromB, b], after: [fromA, a] });
    }
  };
  while (b < b1 && a < a1) {
    if (before[b] === after[a]) {
      close();
      b += 1;
      a += 1;
      [fromB, fromA] = [b, a];
    } else if (longest[at(b + 1, a)]! >= longest[at(b, a + 1)]!) {
      b += 1;
    } else {
      a += 1;
    }
  }
  [b, a] = [b1, a1];
  close();
  return stretches;
}

function length([from, to]: readonly [number, number]): number {
  return to - from;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
