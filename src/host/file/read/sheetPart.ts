import { address } from "../../../book/address";
import type { ReadCell } from "../../../book/cells";
import { Fault } from "../../../finding/fault";
import type { RowCells } from "./cellSheet";
import { cellValue, type RawCell, type ValueSource } from "./cellValue";
import { shown } from "./faults";
import type { Limits } from "./limits";
import type { Attributes, XmlHandler } from "./xml";
import { atMostCount, wholeNumber } from "./values";

const maximumRows = 1_048_576;
const maximumColumns = 16_384;

/** How many cells and merges a file may still bring in. */
export interface CellBudget {
  cells: number;
  rows: number;
  merges: number;
}

/** The column, from 0, that a reference such as "AB12" names; its row must be `row`, from 0. Undefined where it does not. */
function columnOf(reference: string, row: number): number | undefined {
  let column = 0;
  let at = 0;
  for (let code = reference.charCodeAt(0); code >= 0x41 && code <= 0x5a && at < 4; code = reference.charCodeAt(at)) {
    column = column * 26 + code - 0x40;
    at += 1;
  }
  const firstDigit = at;
  let number = 0;
  for (let code = reference.charCodeAt(at); code >= 0x30 && code <= 0x39 && at < 12; code = reference.charCodeAt(at)) {
    number = number * 10 + code - 0x30;
    at += 1;
  }
  const whole = firstDigit > 0 && at === reference.length && reference.charCodeAt(firstDigit) !== 0x30;
  return whole && number === row + 1 && column <= maximumColumns ? column - 1 : undefined;
}

/**
 * Reads a worksheet part as its elements come. Rows and cells must ascend and agree with their references, as in
 * every file Excel opens without repair; dimension, formats and validation are not believed, hence not read.
 */
export class SheetHandler implements XmlHandler {
  readonly rows = new Map<number, RowCells>();
  readonly merges: string[] = [];
  columnCount = 0;
  rowCount = 0;
  private current: RowCells = { columns: [], cells: [] };
  private row = -1;
  private column = -1;
  private insideCell = false;
  /** The cell being read; one object for all of them. */
  private readonly raw: RawCell = { type: "n", style: undefined, value: undefined, formula: undefined, inline: undefined };
  private captured: string | undefined;
  private sawData = false;

  constructor(
    private readonly sheet: string,
    private readonly limits: Limits,
    private readonly budget: CellBudget,
    private readonly source: ValueSource,
  ) {}

  open(name: string, parent: string, attributes: Attributes): void {
    if (this.captured !== undefined) {
      throw this.damaged("giá trị ô có phần tử lồng", this.insideCell ? this.here() : undefined);
    }
    switch (name) {
      case "c":
        if (parent === "row") {
          this.openCell(attributes);
        }
        return;
      case "v":
      case "f":
        if (parent === "c") {
          this.captured = "";
        }
        return;
      case "t":
        if (parent === "is" || parent === "r") {
          this.captured = "";
        }
        return;
      case "row":
        if (parent === "sheetData") {
          this.openRow(attributes);
        }
        return;
      case "sheetData":
        if (this.sawData || parent !== "worksheet") {
          throw this.damaged("sai cấu trúc trang tính");
        }
        this.sawData = true;
        return;
      case "mergeCell":
        this.merge(attributes.get("ref") ?? "");
        return;
      default:
        if (parent === "" && name !== "worksheet") {
          throw this.damaged("không phải trang tính");
        }
    }
  }

  close(name: string, parent: string): void {
    if (name === "c") {
      if (parent === "row") {
        this.closeCell();
      }
      return;
    }
    const { raw, captured } = this;
    this.captured = undefined;
    if (!this.insideCell || captured === undefined) {
      return;
    }
    if (name === "t") {
      raw.inline = (raw.inline ?? "") + captured;
      return;
    }
    const field = name === "v" ? "value" : "formula";
    if (raw[field] !== undefined) {
      throw this.damaged("ô có hai giá trị", this.here());
    }
    raw[field] = captured;
  }

  text(text: string): void {
    if (this.captured !== undefined) {
      this.captured += text;
    }
  }

  private openRow(attributes: Attributes): void {
    const r = attributes.get("r");
    const row = r === undefined ? this.row + 1 : (wholeNumber(r) ?? 0) - 1;
    if (row <= this.row || row >= maximumRows) {
      throw this.damaged(`số thứ tự hàng sai “${shown(r ?? "")}”`);
    }
    this.row = row;
    this.column = -1;
  }

  private openCell(attributes: Attributes): void {
    const r = attributes.get("r");
    const column = r === undefined ? this.column + 1 : columnOf(r, this.row);
    if (column === undefined || column <= this.column || column >= maximumColumns) {
      throw this.damaged(`địa chỉ ô sai “${shown(r ?? "")}” ở hàng ${this.row + 1}`);
    }
    this.column = column;
    const { raw } = this;
    raw.type = attributes.get("t") ?? "n";
    raw.style = attributes.get("s");
    raw.value = undefined;
    raw.formula = undefined;
    raw.inline = undefined;
    this.insideCell = true;
  }

  private closeCell(): void {
    this.insideCell = false;
    const cell = this.read(this.raw);
    if (cell === undefined) {
      return;
    }
    this.budget.cells -= 1;
    if (this.budget.cells < 0) {
      atMostCount(this.limits.cells + 1, this.limits.cells, "ô");
    }
    if (this.rowCount !== this.row + 1) {
      this.budget.rows -= 1;
      if (this.budget.rows < 0) {
        atMostCount(this.limits.rows + 1, this.limits.rows, "hàng có nội dung");
      }
      this.rowCount = this.row + 1;
      this.current = { columns: [this.column], cells: [cell] };
      this.rows.set(this.row, this.current);
    } else {
      this.current.columns.push(this.column);
      this.current.cells.push(cell);
    }
    if (this.column >= this.columnCount) {
      this.columnCount = this.column + 1;
    }
  }

  private read(raw: RawCell): ReadCell | undefined {
    try {
      return cellValue(raw, this.source);
    } catch (error) {
      throw error instanceof Fault ? error.at({ sheet: this.sheet, cell: this.here() }) : error;
    }
  }

  private merge(reference: string): void {
    if (!/^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/.test(reference)) {
      throw this.damaged(`vùng gộp ô sai “${shown(reference)}”`);
    }
    this.budget.merges -= 1;
    if (this.budget.merges < 0) {
      atMostCount(this.limits.merges + 1, this.limits.merges, "vùng gộp ô");
    }
    this.merges.push(reference);
  }

  private here(): string {
    return address(this.row, this.column);
  }

  private damaged(detail: string, cell?: string): Fault {
    return new Fault("file.xml-damaged", cell === undefined ? { sheet: this.sheet } : { sheet: this.sheet, cell }, { detail });
  }
}
