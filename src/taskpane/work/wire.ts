import type { Audience } from "../../plan/model";
import type { Row, Sheet } from "../../book/sheet";
import type { BookState } from "../../book/state";
import type { SubjectEntries } from "../../score/stages";
import { decimal, isDecimal, plain } from "../../text/decimal";
import type { OpenBook } from "../state/model";

/**
 * What crosses between the page and its worker. The browser copies maps and lists by itself; exact decimals it cannot
 * copy, so they cross as their digits. Books cross in slices, so that no single message holds the page up.
 */
interface CrossingDecimal {
  readonly digits: string;
}

const DIGITS = "digits";

/** A value with its decimals as digits; what was one object stays one. */
export function packed(value: unknown): unknown {
  return mapped(value, new Map(), (item) => (isDecimal(item) ? ({ [DIGITS]: plain(item) } satisfies CrossingDecimal) : undefined));
}

/** What {@link packed} was given. Only for what it returned: anything else may come out as anything. */
export function unpacked<T>(value: unknown): T {
  return mapped(value, new Map(), (item) => (isCrossing(item) ? decimal(item.digits) : undefined)) as T;
}

/** Keys of objects that cross are those of this program's own types, none of which is called so alone. */
function isCrossing(item: object): item is CrossingDecimal {
  return DIGITS in item && typeof item.digits === "string" && Object.keys(item).length === 1;
}

function mapped(value: unknown, seen: Map<object, unknown>, replace: (item: object) => unknown): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || value instanceof Blob) {
    return value;
  }
  const known = seen.get(value);
  if (known !== undefined) {
    return known;
  }
  const made = replace(value) ?? copied(value, (part) => mapped(part, seen, replace));
  seen.set(value, made);
  return made;
}

function copied(value: object, part: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(part);
  }
  if (isMap(value)) {
    return new Map([...value].map(([key, item]) => [key, part(item)]));
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, part(item)]));
}

/** Also true of a map made in another realm, which is what a copy may be. */
function isMap(value: object): value is ReadonlyMap<unknown, unknown> {
  return Object.prototype.toString.call(value) === "[object Map]";
}

/** Subjects of a message, and rows of a sheet: some hundredths of a second each. */
const SUBJECTS = 500;
const ROWS = 500;

export type Slice =
  | { readonly kind: "marks"; readonly audience: Audience; readonly subjects: unknown }
  | { readonly kind: "sheet"; readonly sheet: Sheet }
  | { readonly kind: "rows"; readonly rows: readonly Row[] };

/** The marks of a state, in slices. */
export function* marksOf(state: BookState): Generator<Slice> {
  for (const audience of ["collectives", "individuals"] as const) {
    const all = [...state.marks[audience].values()];
    for (let start = 0; start < all.length; start += SUBJECTS) {
      yield { kind: "marks", audience, subjects: packed(all.slice(start, start + SUBJECTS)) };
    }
  }
}

/** The pages and marks of a book, in slices. Pages hold texts only. */
export function* slicesOf(book: OpenBook): Generator<Slice> {
  yield* marksOf(book.state);
  for (const sheet of book.pages.sheets) {
    yield { kind: "sheet", sheet: { ...sheet, rows: [] } };
    for (let start = 0; start < sheet.rows.length; start += ROWS) {
      yield { kind: "rows", rows: sheet.rows.slice(start, start + ROWS) };
    }
  }
}

export function withoutMarks(state: BookState): BookState {
  return { ...state, marks: { collectives: new Map(), individuals: new Map() } };
}

/** What a book looks like while its slices travel by themselves. */
export function husk(book: OpenBook): OpenBook {
  return { ...book, state: withoutMarks(book.state), pages: { ...book.pages, sheets: [] } };
}

/** Puts slices together again as they come. */
export class Assembly {
  private readonly marks = { collectives: new Map<string, SubjectEntries>(), individuals: new Map<string, SubjectEntries>() };
  private readonly sheets: { sheet: Sheet; rows: Row[] }[] = [];

  add(slice: Slice): void {
    switch (slice.kind) {
      case "marks":
        for (const entries of unpacked<readonly SubjectEntries[]>(slice.subjects)) {
          this.marks[slice.audience].set(entries.code, entries);
        }
        break;
      case "sheet":
        this.sheets.push({ sheet: slice.sheet, rows: [] });
        break;
      case "rows":
        this.sheets.at(-1)?.rows.push(...slice.rows);
    }
  }

  state(husk: BookState): BookState {
    return { ...husk, marks: this.marks };
  }

  book(husk: OpenBook): OpenBook {
    return { ...husk, state: this.state(husk.state), pages: { ...husk.pages, sheets: this.sheets.map(({ sheet, rows }) => ({ ...sheet, rows })) } };
  }
}
