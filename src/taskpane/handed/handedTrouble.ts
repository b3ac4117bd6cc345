/**
 * Why the ribbon's one-click command could not rank, handed from its page to the pane. A command cannot open the pane
 * itself without a runtime shared by both, which would prompt everyone who gets the book by mail; so the reason waits
 * in the browser's storage of this machine until a pane of the same workbook shows it, and is forgotten soon after.
 */
export interface HandedTrouble {
  /** The whole sentence: what is wrong and what to do. */
  readonly text: string;
  /** The cell it is about; both "" where there is none. */
  readonly sheet: string;
  readonly cell: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Where Excel says the workbook is; "" for one never saved. A reason is shown for its own workbook only. */
export type WorkbookPlace = string;

const NAME = "phieu-thi-dua.trouble";
/** Long enough to find the button, short enough that an old reason does not puzzle anyone. */
export const KEPT_MILLISECONDS = 10 * 60_000;
const MOST_TEXT = 2000;
const SHEET = /^[^[\]:*?/\\]{1,31}$/;
const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

/** The storage's own key: Office hands out a prefix where pages of several owners share one storage. */
export function handedKey(partition: string | undefined): string {
  return `${partition ?? ""}${NAME}`;
}

/** As it is stored. */
export function packTrouble(trouble: HandedTrouble, workbook: WorkbookPlace): string {
  return JSON.stringify({ ...trouble, text: trouble.text.slice(0, MOST_TEXT), workbook });
}

/** What was stored, as untrusted text; undefined unless it is whole, of this workbook, and not older than ten minutes. */
export function unpackTrouble(stored: string | null, workbook: WorkbookPlace, now: number): HandedTrouble | undefined {
  const record = recordIn(stored);
  const { text, sheet, cell, at } = Object.fromEntries(record ?? []);
  if (record?.get("workbook") !== workbook || typeof text !== "string" || text === "" || text.length > MOST_TEXT || typeof at !== "number") {
    return undefined;
  }
  if (!(at <= now && now - at <= KEPT_MILLISECONDS)) {
    return undefined;
  }
  const hasPlace = typeof sheet === "string" && typeof cell === "string" && SHEET.test(sheet) && CELL.test(cell);
  return { text, sheet: hasPlace ? sheet : "", cell: hasPlace ? cell : "", at };
}

function recordIn(stored: string | null): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(stored ?? "");
    return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}
