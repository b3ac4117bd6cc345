import { address } from "../../../book/address";
import type { ReadCell } from "../../../book/cells";
import { Fault } from "../../../finding/fault";
import { cellValue, type RawCell, type ValueSource } from "./cellValue";
import { shown } from "./faults";
import type { Limits } from "./limits";
import type { Attributes, XmlHandler } from "./xml";
import { atMostCount, wholeNumber } from "./values";

const maximumRows = 1_048_576;
const maximumColumns = 16_384;

/** Cells by row and column, counted from 0; only those that hold something. */
export type CellRows = ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;

/** How many cells and merges a file may still bring in. */
export interface CellBudget {
  cells: number;
  merges: number;
}

/** The column, from 0, that a reference such as "AB12" names; its row must be `row`. Undefined where it does not. */
function columnOf(reference: string, row: number): number | undefined {
  let column = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const code = reference.charCodeAt(at) - 64;
    if (!(code >= 1 && code <= 26)) {
      break;
    }
    column = column * 26 + code;
  }
  return at > 0 && column <= maximumColumns && reference.slice(at) === String(row + 1) ? column - 1 : undefined;
}

/**
 * Reads a worksheet part as its elements come. Rows and cells must ascend and agree with their references, as in
 * every file Excel opens without repair; dimension, formats and validation are not believed, hence not read.
 */
export class SheetHandler implements XmlHandler {
  readonly rows = new Map<number, Map<number, ReadCell>>();
  readonly merges: string[] = [];
  columnCount = 0;
  rowCount = 0;
  private row = -1;
  private column = -1;
  private raw: RawCell | undefined;
  private captured: string | undefined;
  private sawData = false;

  constructor(
    private readonly sheet: string,
    private readonly limits: Limits,
    private readonly budget: CellBudget,
    private readonly source: ValueSource,
  ) {}

  open(name: string, parent: string, attributes: Attributes): void {
    switch (name) {
      case "c":
        if (parent === "row") {
          this.openCell(attributes);
        }
        return;
      case "v":
        if (parent === "c") {
          this.captured = "";
        }
        return;
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
        this.merge(attributes["ref"] ?? "");
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
    if (raw === undefined || captured === undefined || (name !== "v" && name !== "f" && name !== "t")) {
      return;
    }
    this.captured = undefined;
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
    const { r } = attributes;
    const row = r === undefined ? this.row + 1 : (wholeNumber(r) ?? 0) - 1;
    if (row <= this.row || row >= maximumRows) {
      throw this.damaged(`số thứ tự hàng sai “${shown(r ?? "")}”`);
    }
    this.row = row;
    this.column = -1;
  }

  private openCell(attributes: Attributes): void {
    const { r, t, s } = attributes;
    const column = r === undefined ? this.column + 1 : columnOf(r, this.row);
    if (column === undefined || column <= this.column || column >= maximumColumns) {
      throw this.damaged(`địa chỉ ô sai “${shown(r ?? "")}” ở hàng ${this.row + 1}`);
    }
    this.column = column;
    this.raw = { type: t ?? "n", style: s, value: undefined, formula: undefined, inline: undefined };
  }

  private closeCell(): void {
    const { raw } = this;
    this.raw = undefined;
    if (raw === undefined) {
      return;
    }
    const cell = this.read(raw);
    if (cell === undefined) {
      return;
    }
    this.budget.cells -= 1;
    if (this.budget.cells < 0) {
      atMostCount(this.limits.cells + 1, this.limits.cells, "ô");
    }
    let cells = this.rows.get(this.row);
    if (cells === undefined) {
      cells = new Map();
      this.rows.set(this.row, cells);
    }
    cells.set(this.column, cell);
    this.rowCount = this.row + 1;
    this.columnCount = Math.max(this.columnCount, this.column + 1);
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
