import { tidy } from "../../text/vietnamese";
import { keyedSheet } from "../keyed";
import type { ReadSheet } from "../cells";
import { Grid } from "../grid";
import { type Content, type Link, type Print, type Sheet, text } from "../sheet";
import { styles } from "../styles";
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
}

export interface TablePage {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly print?: Partial<Print>;
}

export const TABLE_HEADER_ROW = 3;
export const TABLE_FIRST_ROW = 4;

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
  grid.height(TABLE_HEADER_ROW, 34);
  rows.forEach((cells, index) => {
    const row = TABLE_FIRST_ROW + index;
    grid.set(row, 0, text(String(index + 1)), styles.key);
    const wrapped: { text: string; width: number }[] = [];
    page.columns.forEach((column, position) => {
      const cell = cells[position] ?? "";
      const content = typeof cell === "string" ? (cell === "" ? undefined : text(cell)) : cell;
      grid.set(row, position + 1, content, column.centered ? styles.textCenter : styles.text);
      if (content?.kind === "text" && column.hidden !== true) {
        wrapped.push({ text: content.text, width: column.width * 0.95 });
      }
    });
    grid.height(row, heightFor(wrapped));
  });
  const last = Math.max(TABLE_FIRST_ROW, TABLE_FIRST_ROW + rows.length - 1);
  return {
    name: page.name,
    columns: [{ width: 4, hidden: true }, ...page.columns.map((column) => ({ width: column.width, ...(column.hidden ? { hidden: true as const } : {}) }))],
    rows: grid.rows(),
    freeze: { rows: TABLE_FIRST_ROW, columns: 0 },
    ...(links.length === 0 ? {} : { links }),
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

/** The rows of a list page as texts by column key; rows without an id are left out. */
export function readTable(sheet: ReadSheet): readonly ((key: string) => string)[] {
  const keyed = keyedSheet(sheet);
  if (keyed === undefined) {
    return [];
  }
  return [...keyed.rows.values()].filter((row) => row > keyed.keyRow + 2).map((row) => (key) => {
    const column = keyed.columns.get(key);
    return column === undefined ? "" : tidyLines(cellText(sheet.cell(row, column)));
  });
}

function tidyLines(value: string): string {
  return value.split("\n").map(tidy).join("\n");
}
