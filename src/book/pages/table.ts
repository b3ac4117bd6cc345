import { tidy } from "../../text/vietnamese";
import { keyedSheet } from "../keyed";
import type { ReadCell, ReadSheet } from "../cells";
import { Grid } from "../grid";
import { type Area, type Content, type Link, type Print, type Sheet, text, type Validation } from "../sheet";
import { markInput, styles } from "../styles";
import { heightFor } from "../textHeight";
import { cellText } from "./entryCells";

/** A column of a list page, found again by its key. */
export interface TableColumn {
  readonly key: string;
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly centered?: true;
  readonly hidden?: true;
  /** People write here: unlocked. */
  readonly input?: true;
  /** What an input may hold. */
  readonly options?: readonly string[];
  /** What to write, shown when the cell is selected; at most 255 characters. */
  readonly prompt?: string;
}

export interface TablePage {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly print?: Partial<Print>;
  /** Empty rows below the filled ones for people to write in. */
  readonly spare?: number;
}

const TABLE_HEADER_ROW = 3;
export const TABLE_FIRST_ROW = 4;

/** How much of a column's characters fit in bold. */
const BOLD_SHARE = 0.85;

/** A list page: a hidden row of keys, a hidden column of row ids, then the rows. */
export function layTable(page: TablePage, rows: readonly (readonly (Content | string)[])[], links: readonly Link[] = []): Sheet {
  const grid = new Grid();
  grid.set(0, 0, text("id"), styles.key);
  grid.hide(0);
  grid.set(1, 1, text(page.title), { ...styles.title, align: { horizontal: "left", vertical: "center" } });
  grid.height(1, 24);
  grid.set(2, 1, page.note === undefined ? undefined : text(page.note), { ...styles.note, align: { horizontal: "left", vertical: "center" } });
  page.columns.forEach((column, index) => {
    grid.set(0, index + 1, text(column.key), styles.key);
    grid.set(TABLE_HEADER_ROW, index + 1, text(column.title), styles.header);
  });
  grid.height(TABLE_HEADER_ROW, heightFor(page.columns.filter((column) => column.hidden !== true).map((column) => ({ text: column.title, width: column.width * BOLD_SHARE })), 34));
  const blank: readonly (Content | string)[] = [];
  const allRows = [...rows, ...Array.from({ length: page.spare ?? 0 }, () => blank)];
  allRows.forEach((cells, index) => {
    const row = TABLE_FIRST_ROW + index;
    grid.set(row, 0, text(String(index + 1)), styles.key);
    const wrapped: { text: string; width: number }[] = [];
    page.columns.forEach((column, position) => {
      const cell = cells[position] ?? "";
      const content = typeof cell === "string" ? (cell === "" ? undefined : text(cell)) : cell;
      grid.set(row, position + 1, content, column.input ? (column.options === undefined ? styles.inputText : markInput) : column.centered ? styles.textCenter : styles.text);
      if (content?.kind === "text" && column.hidden !== true) {
        wrapped.push({ text: content.text, width: column.width * 0.95 });
      }
    });
    grid.height(row, heightFor(wrapped));
  });
  const last = Math.max(TABLE_FIRST_ROW, TABLE_FIRST_ROW + allRows.length - 1);
  const validations = page.columns.flatMap((column, index) => inputValidation(column, { top: TABLE_FIRST_ROW, bottom: last, left: index + 1, right: index + 1 }));
  return {
    name: page.name,
    columns: [{ width: 4, hidden: true }, ...page.columns.map((column) => ({ width: column.width, ...(column.hidden ? { hidden: true as const } : {}) }))],
    rows: grid.rows(),
    freeze: { rows: TABLE_FIRST_ROW, columns: 0 },
    ...(links.length === 0 ? {} : { links }),
    ...(validations.length === 0 ? {} : { validations }),
    protected: true,
    gridLines: false,
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 20 },
      titleRows: { first: TABLE_HEADER_ROW, last: TABLE_HEADER_ROW },
      area: { top: 1, left: 1, bottom: last, right: page.columns.length },
      footer: "&C&P/&N",
      ...page.print,
    },
  };
}

function inputValidation(column: TableColumn, area: Area): Validation[] {
  if (column.options === undefined && column.prompt === undefined) {
    return [];
  }
  return [
    {
      areas: [area],
      rule: column.options === undefined ? { kind: "any" } : { kind: "list", options: column.options },
      ...(column.prompt === undefined ? {} : { prompt: { title: column.title.slice(0, 32), text: column.prompt } }),
      ...(column.options === undefined ? {} : { error: { title: "Chưa đúng", text: `Hãy chọn một trong: ${column.options.join(", ")}.`.slice(0, 255) } }),
    },
  ];
}

/** A row of a list page, by column key. */
export interface TableRow {
  readonly text: (key: string) => string;
  readonly cell: (key: string) => ReadCell | undefined;
}

/** The rows of a list page as texts by column key; rows without an id are left out. */
export function readTable(sheet: ReadSheet): readonly ((key: string) => string)[] {
  return readTableRows(sheet).map(({ text: at }) => at);
}

/** The same with the cells themselves, for pages that keep what they are told to the letter. */
export function readTableRows(sheet: ReadSheet): readonly TableRow[] {
  const keyed = keyedSheet(sheet);
  if (keyed === undefined) {
    return [];
  }
  return [...keyed.rows.values()].filter((row) => row > keyed.keyRow + 2).map((row) => {
    const cell = (key: string): ReadCell | undefined => {
      const column = keyed.columns.get(key);
      return column === undefined ? undefined : sheet.cell(row, column);
    };
    return { cell, text: (key) => tidyLines(cellText(cell(key))) };
  });
}

function tidyLines(value: string): string {
  return value.split("\n").map(tidy).join("\n");
}
