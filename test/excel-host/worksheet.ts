import { isWholeSheet, overlap, type Rectangle, wholeSheet } from "./addresses";
import type { Held } from "./entering";
import { accessDenied, HostError, invalidArgument } from "./hostError";
import { type Look, plainLook, withTrait } from "./look";

export interface HeldCell {
  held: Held;
  /** Of a formula, its result. */
  result: string | number | boolean;
  look: Look;
}

export interface DataValidation {
  area: Rectangle;
  rule: { readonly custom?: { readonly formula: string }; readonly list?: { readonly inCellDropDown: boolean; readonly source: string } };
  ignoreBlanks: boolean;
  prompt: { readonly title: string; readonly message: string; readonly showPrompt: boolean } | undefined;
  error: { readonly title: string; readonly message: string; readonly showAlert: boolean; readonly style: string } | undefined;
}

export interface ConditionalFormat {
  readonly area: Rectangle;
  readonly kind: "Custom" | "DataBar";
  formula: string;
  fill: string;
  bold: boolean;
  italic: boolean;
  color: string;
  lower: { readonly type: string; readonly formula?: string } | undefined;
  upper: { readonly type: string; readonly formula?: string } | undefined;
  barColor: string;
  /** A bar fades out unless told otherwise. */
  fading: boolean;
}

export interface Series {
  name: string;
  values: Rectangle;
  categories: Rectangle | undefined;
  color: string;
  gapWidth: number;
}

export interface HostChart {
  readonly type: string;
  title: string;
  legend: boolean;
  readonly series: Series[];
  minimum: number | undefined;
  maximum: number | undefined;
  reversed: boolean;
  anchor: Rectangle | undefined;
}

export interface PageLayout {
  orientation: string;
  paperSize: string;
  /** Centimetres. */
  margins: Record<string, number>;
  zoom: Readonly<Record<string, number>>;
  centerHorizontally: boolean;
  firstPageNumber: number | undefined;
  headersState: string;
  headers: Record<string, string>;
  titleRows: Rectangle | undefined;
  titleColumns: Rectangle | undefined;
  area: Rectangle | undefined;
  breaks: number[];
  columnBreaks: number[];
}

/** One sheet of the simulated workbook. */
export class Worksheet {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor = "";
  showGridlines = true;
  frozen: Rectangle | undefined;
  protection: Readonly<Record<string, unknown>> | undefined;
  defaultLook: Look = plainLook;
  readonly rows = new Map<number, Map<number, HeldCell>>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly merges: Rectangle[] = [];
  readonly links = new Map<string, { readonly row: number; readonly column: number; readonly documentReference: string }>();
  validations: DataValidation[] = [];
  /** First is applied first. */
  readonly conditionals: ConditionalFormat[] = [];
  readonly charts: HostChart[] = [];
  readonly pageLayout: PageLayout = {
    orientation: "Portrait",
    paperSize: "Letter",
    margins: {},
    zoom: { scale: 100 },
    centerHorizontally: false,
    firstPageNumber: undefined,
    headersState: "Default",
    headers: {},
    titleRows: undefined,
    titleColumns: undefined,
    area: undefined,
    breaks: [],
    columnBreaks: [],
  };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): HeldCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made if need be. */
  touch(row: number, column: number): HeldCell {
    const cells = this.rows.get(row) ?? new Map<number, HeldCell>();
    this.rows.set(row, cells);
    const known = cells.get(column);
    if (known !== undefined) {
      return known;
    }
    const fresh: HeldCell = { held: { kind: "empty" }, result: "", look: this.defaultLook };
    cells.set(column, fresh);
    return fresh;
  }

  *cells(): Generator<[row: number, column: number, cell: HeldCell]> {
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        yield [row, column, cell];
      }
    }
  }

  setTrait<K extends keyof Look>(area: Rectangle, trait: K, value: Look[K]): void {
    if (isWholeSheet(area)) {
      this.defaultLook = withTrait(this.defaultLook, trait, value);
      for (const [, , cell] of this.cells()) {
        cell.look = withTrait(cell.look, trait, value);
      }
      return;
    }
    this.eachCell(area, (cell) => {
      cell.look = withTrait(cell.look, trait, value);
    });
  }

  eachCell(area: Rectangle, act: (cell: HeldCell, row: number, column: number) => void): void {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 5_000_000) {
      throw new HostError("RangeExceedsLimit", "more cells than one request may touch");
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        act(this.touch(row, column), row, column);
      }
    }
  }

  /** Throws AccessDenied where a protected sheet does not allow it. */
  requireFormat(permission: string): void {
    if (this.protection !== undefined && this.protection[permission] !== true) {
      throw accessDenied(`the sheet “${this.name}” is protected`);
    }
  }

  requireUnlocked(area: Rectangle): void {
    if (this.protection === undefined) {
      return;
    }
    this.eachCell(area, (cell) => {
      if (cell.look.locked) {
        throw accessDenied(`locked cells on the protected sheet “${this.name}”`);
      }
    });
  }

  /** Only the first cell keeps its contents; all take its look. */
  merge(area: Rectangle): void {
    if (this.merges.some((other) => overlap(other, area))) {
      throw invalidArgument("overlapping merges");
    }
    const first = this.touch(area.top, area.left);
    this.eachCell(area, (cell) => {
      if (cell !== first) {
        cell.held = { kind: "empty" };
        cell.result = "";
        cell.look = first.look;
      }
    });
    this.merges.push(area);
  }

  usedArea(valuesOnly: boolean, within: Rectangle = wholeSheet): Rectangle | undefined {
    let found: Rectangle | undefined;
    for (const [row, column, cell] of this.cells()) {
      if (row < within.top || row > within.bottom || column < within.left || column > within.right) {
        continue;
      }
      if (valuesOnly ? cell.held.kind !== "empty" : cell.held.kind !== "empty" || cell.look !== this.defaultLook) {
        found ??= { top: row, left: column, bottom: row, right: column };
        found = { top: Math.min(found.top, row), left: Math.min(found.left, column), bottom: Math.max(found.bottom, row), right: Math.max(found.right, column) };
      }
    }
    return found;
  }
}
