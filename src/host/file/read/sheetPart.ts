import { address } from "../../../book/address";
import { Fault } from "../../../finding/fault";
import type { RowCells } from "./cellSheet";
import { Captured } from "./captured";
import { columnOf } from "./cellReference";
import { cellValue, type RawCell, type ValueSource } from "./cellValue";
import { shown } from "./faults";
import type { Limits } from "./limits";
import { PlainCells } from "./plainCell";
import type { Run } from "./run";
import type { StoredCell } from "./undecoded";
import type { Attributes, Shortcut, XmlHandler } from "./xml";
import { atMostCount, wholeNumber } from "./values";

const maximumRows = 1_048_576;
const maximumColumns = 16_384;
const vital: ReadonlySet<string> = new Set(["sheetData", "row", "c", "v", "f", "is"]);

/** How many cells and merges a file may still bring in. */
export interface CellBudget {
  cells: number;
  rows: number;
  merges: number;
}

/**
 * Reads a worksheet part as its elements come. Rows and cells must ascend and agree with their references, as in
 * every file Excel opens without repair; dimension, formats and validation are not believed, hence not read.
 */
export class SheetHandler implements XmlHandler {
  readonly rows = new Map<number, RowCells>();
  readonly merges: string[] = [];
  readonly vital = vital;
  columnCount = 0;
  rowCount = 0;
  private current: RowCells = { columns: [], cells: [] };
  private row = -1;
  private column = -1;
  private insideCell = false;
  /** The cell being read; one object for all of them. */
  private readonly raw: RawCell = { type: "n", style: undefined, value: new Captured(), formula: new Captured(), inline: new Captured() };
  private readonly cells = new PlainCells();
  readonly shortcut: Shortcut = { name: "c", parent: "row", depth: 2, read: (bytes, at, budget) => this.plainCell(bytes, at, budget) };
  /** Of the cell being read, what the element we are inside of belongs to. */
  private captured: Captured | undefined;
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
        if (parent === "c") {
          this.capture(this.raw.value);
        }
        return;
      case "f":
        if (parent === "c") {
          this.capture(this.raw.formula);
        }
        return;
      case "t":
        if (parent === "is" || parent === "r") {
          this.captured = this.raw.inline;
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
    if (this.captured !== undefined && this.insideCell) {
      this.captured.present = true;
    }
    this.captured = undefined;
  }

  text(run: Run): void {
    this.captured?.add(run);
  }

  private capture(field: Captured): void {
    if (this.insideCell && field.present) {
      throw this.damaged("ô có hai giá trị", this.here());
    }
    this.captured = field;
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
    const r = attributes.indexOf("r");
    const column = r < 0 ? this.column + 1 : attributes.scan(r, columnOf, this.row);
    if (!this.isNext(column)) {
      throw this.damaged(`địa chỉ ô sai “${shown(attributes.get("r") ?? "")}” ở hàng ${this.row + 1}`);
    }
    this.column = column;
    this.clear();
    this.raw.type = attributes.get("t") ?? "n";
    this.raw.style = attributes.get("s");
    this.insideCell = true;
  }

  private isNext(column: number | undefined): column is number {
    return column !== undefined && column > this.column && column < maximumColumns;
  }

  private clear(): void {
    const { raw } = this;
    raw.value.clear();
    raw.formula.clear();
    raw.inline.clear();
  }

  /** What is wrong with a reference is for the general way to say. */
  private plainCell(bytes: Uint8Array, at: number, budget: { elements: number }): number {
    this.clear();
    const { cells } = this;
    const end = cells.read(bytes, at, this.row, this.raw);
    if (end < 0 || !this.isNext(cells.column)) {
      return -1;
    }
    budget.elements -= cells.cost;
    this.column = cells.column;
    this.closeCell();
    return end;
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

  private read(raw: RawCell): StoredCell | undefined {
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
