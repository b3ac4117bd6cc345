import type { Counts, VoteOn } from "../../job/recordVotes";

/** The columns of the vote table, left to right. */
export const voteColumns = ["votes", "against", "abstained", "written"] as const satisfies readonly (keyof Counts)[];

/** Where a field of the vote table stands. */
export interface Field {
  readonly row: number;
  readonly column: number;
}

/** Cells copied from a spreadsheet, row by row; undefined where it is a single text, which the field itself takes. */
export function pastedCells(text: string): readonly (readonly string[])[] | undefined {
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map((line) => line.split("\t").map((cell) => cell.trim()));
  return rows.length === 1 && rows[0]?.length === 1 ? undefined : rows;
}

/** The votes that change when cells are pasted with their first at a field; what reaches beyond the table is left out. */
export function withPasted(votes: readonly (VoteOn & Counts)[], at: Field, cells: readonly (readonly string[])[]): readonly (VoteOn & Counts)[] {
  return cells.flatMap((texts, offset) => {
    const vote = votes[at.row + offset];
    const typed = texts.flatMap((text, shift) => {
      const column = voteColumns[at.column + shift];
      return column === undefined ? [] : [[column, text] as const];
    });
    return vote === undefined ? [] : [{ ...vote, ...Object.fromEntries(typed) }];
  });
}

/** The field a key goes to, undefined for a key that stays: Enter and the arrows move as in a sheet. */
export function fieldAfter({ row, column }: Field, key: string): Field | undefined {
  switch (key) {
    case "Enter":
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowUp":
      return { row: row - 1, column };
    default:
      return undefined;
  }
}
