export type Role = "returned" | "roster" | "units.csv" | "people.csv" | "plan" | "scheme" | "book";

/** A file somebody might send, and what must become of it. */
export interface Case {
  readonly name: string;
  /** What it is handed in as; a returned file unless given. */
  readonly as?: Role;
  /** As it arrives; decides whether it is looked at as a workbook or as an archive. */
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** The status it must get, or several that would do; without one, any but a mistake of the program. */
  readonly status?: string | readonly string[];
  /** A code that must be among its findings. */
  readonly finding?: string;
  /** A valid file: all its marks must be read as they were entered. */
  readonly whole?: true;
}

export type Row = readonly [name: string, bytes: () => Uint8Array, status?: Case["status"], finding?: string];

export function workbooks(prefix: string, rows: readonly Row[]): Case[] {
  return rows.map(([name, bytes, status, found]) => ({ name: `${prefix}: ${name}`, file: `${prefix} ${name}.xlsx`.replace(/[^\p{L}\p{N} .]/gu, "_"), bytes, ...(status === undefined ? {} : { status }), ...(found === undefined ? {} : { finding: found }) }));
}

/** Files that are valid, however unusual. */
export function valid(prefix: string, rows: readonly Row[]): Case[] {
  return workbooks(prefix, rows).map((one) => ({ ...one, status: "accepted", whole: true }));
}
