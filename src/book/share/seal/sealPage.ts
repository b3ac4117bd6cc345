import { tidy } from "../../../text/vietnamese";
import { columnLetters, parseAddress } from "../../address";
import type { ReadSheet } from "../../cells";
import { Grid } from "../../grid";
import { cellText } from "../../pages/entryCells";
import { type Sheet, type Style, text } from "../../sheet";
import { styles } from "../../styles";
import { heightFor } from "../../textHeight";
import { grouped, type SheetMarks } from "./fingerprint";

export const SEAL_SHEET = "Niêm phong";

/** Stands left of the seal on the cover and here. */
export const SEAL_LABEL = "Mã niêm phong (SHA-256)";

const SHEET_COLUMN = 1;
const KIND_COLUMN = 2;
const START_COLUMN = 3;
const MARK_COLUMN = 4;
/** Marks of as many rows or columns on one line. */
const PER_LINE = 8;
const LAST_COLUMN = MARK_COLUMN + PER_LINE - 1;
const SEAL_ROW = 2;
const HEADER_ROW = 4;
const ROW_WORD = "Dòng";
const COLUMN_WORD = "Cột";
const markStyle: Style = { ...styles.textCenter, font: { size: 9 } };

/** The seal again, and the marks of every row and column of the sheets before it. */
export function laySealPage(seal: string, marks: readonly SheetMarks[]): Sheet {
  const grid = new Grid();
  grid.set(0, SHEET_COLUMN, text("NIÊM PHONG"), { ...styles.title, align: { horizontal: "left", vertical: "center" } });
  grid.height(0, 24);
  const note = "Mã tính từ giá trị mọi ô của các sheet trước, không phụ thuộc chương trình đã lưu tệp. Khi kiểm tra lại, các mã ngắn dưới đây cho biết dòng và cột nào đã đổi. Niêm phong phát hiện sửa đổi nhưng không phải chữ ký: hãy so mã với mã đã ghi trong biên bản hoặc thư gửi.";
  grid.set(1, SHEET_COLUMN, text(note), styles.note);
  grid.height(1, heightFor([{ text: note, width: 130 }]));
  grid.set(SEAL_ROW, SHEET_COLUMN, text(SEAL_LABEL), styles.textBold);
  grid.paint(SEAL_ROW, KIND_COLUMN, LAST_COLUMN, styles.textBold);
  grid.set(SEAL_ROW, KIND_COLUMN, text(grouped(seal)), styles.textBold);
  grid.height(SEAL_ROW, 24);
  [[SHEET_COLUMN, "Sheet"], [KIND_COLUMN, "Mã của"], [START_COLUMN, "Từ"], [MARK_COLUMN, "Mã lần lượt của từng dòng hoặc cột kể từ đó (để trống: không có nội dung)"]].forEach(([column, title]) => {
    grid.set(HEADER_ROW, Number(column), text(String(title)), styles.header);
  });
  grid.paint(HEADER_ROW, MARK_COLUMN + 1, LAST_COLUMN, styles.header);
  grid.height(HEADER_ROW, 22);
  let row = HEADER_ROW + 1;
  const block = (sheet: string, kind: string, all: readonly string[], label: (index: number) => string): void => {
    for (let start = 0; start < all.length; start += PER_LINE) {
      [sheet, kind, label(start)].forEach((value, index) => grid.set(row, SHEET_COLUMN + index, text(value), index === 0 ? styles.text : styles.textCenter));
      for (let offset = 0; offset < PER_LINE; offset += 1) {
        grid.set(row, MARK_COLUMN + offset, text(all[start + offset] ?? ""), markStyle);
      }
      row += 1;
    }
  };
  for (const { sheet, rows, columns } of marks) {
    block(sheet, ROW_WORD, rows, (index) => String(index + 1));
    block(sheet, COLUMN_WORD, columns, columnLetters);
  }
  return {
    name: SEAL_SHEET,
    tabColor: "7F7F7F",
    columns: [{ width: 2 }, { width: 26 }, { width: 8 }, { width: 6 }, ...Array.from({ length: PER_LINE }, () => ({ width: 15 }))],
    rows: grid.rows(),
    merges: [
      { top: 1, bottom: 1, left: SHEET_COLUMN, right: LAST_COLUMN },
      { top: SEAL_ROW, bottom: SEAL_ROW, left: KIND_COLUMN, right: LAST_COLUMN },
      { top: HEADER_ROW, bottom: HEADER_ROW, left: MARK_COLUMN, right: LAST_COLUMN },
    ],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    protected: true,
    gridLines: false,
    print: { orientation: "landscape", margins: { top: 20, right: 15, bottom: 20, left: 20 }, titleRows: { first: HEADER_ROW, last: HEADER_ROW }, footer: "&C&P/&N" },
  };
}

export interface SealPage {
  /** "" where it is gone. */
  readonly seal: string;
  /** Undefined where the page is damaged: a line missing, doubled or out of order. */
  readonly marks: readonly SheetMarks[] | undefined;
}

/** The page as it stands in a file that came back. */
export function readSealPage(sheet: ReadSheet): SealPage {
  const at = (row: number, column: number): string => cellText(sheet.cell(row, column));
  const seal = sealBeside(sheet) ?? "";
  const marks = new Map<string, { rows: string[]; columns: string[] }>();
  for (let row = HEADER_ROW + 1; row < sheet.rowCount; row += 1) {
    const [name, kind, start] = [at(row, SHEET_COLUMN), at(row, KIND_COLUMN), at(row, START_COLUMN)];
    const isRows = kind === ROW_WORD;
    const own = marks.get(name) ?? { rows: [], columns: [] };
    const list = isRows ? own.rows : own.columns;
    const from = parseAddress(isRows ? `A${start}` : `${start}1`);
    const found = isRows ? from?.row : from?.column;
    if ((!isRows && kind !== COLUMN_WORD) || found !== list.length || list.length % PER_LINE !== 0) {
      return { seal, marks: undefined };
    }
    list.push(...Array.from({ length: PER_LINE }, (_, offset) => at(row, MARK_COLUMN + offset)));
    marks.set(name, own);
  }
  return { seal, marks: [...marks].map(([name, { rows, columns }]) => ({ sheet: name, rows: trimmed(rows), columns: trimmed(columns) })) };
}

/** The seal that stands right of its label, wherever the label is; digits only, undefined where there is none. */
export function sealBeside(sheet: ReadSheet): string | undefined {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const found = sheet.columnsOf(row).find((column) => tidy(cellText(sheet.cell(row, column))) === SEAL_LABEL);
    if (found !== undefined) {
      return cellText(sheet.cell(row, found + 1)).replace(/\s/g, "");
    }
  }
  return undefined;
}

function trimmed(marks: readonly string[]): string[] {
  const empty = [...marks].reverse().findIndex((mark) => mark !== "");
  return empty < 0 ? [] : marks.slice(0, marks.length - empty);
}
