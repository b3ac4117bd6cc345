import type { Rectangle } from "./addresses";
import { heldAfter } from "./entering";
import { accessDenied, HostError, invalidArgument } from "./hostError";
import { afterDeletion, afterRename, entered } from "./references";
import { type HeldCell, Worksheet } from "./worksheet";

export interface NamedItem {
  name: string;
  /** Without "=". */
  formula: string;
}

/** Gives a formula's result; the simulation has no calculator of its own. */
export type Calculator = (formula: string, sheet: string, row: number, column: number) => string | number | boolean | undefined;

/** The simulated workbook. */
export class Workbook {
  readonly sheets: Worksheet[] = [];
  readonly names: NamedItem[] = [];
  structureProtected = false;
  /** Open for viewing only. */
  viewOnly = false;
  /** What the user has selected last, "Sheet1!A1". */
  selected = "";
  calculate: Calculator = () => undefined;
  private active: Worksheet;
  private nextId = 1;

  constructor() {
    this.active = this.add("Sheet1");
  }

  get activeSheet(): Worksheet {
    return this.active;
  }

  /** Throws where nothing may be changed. */
  requireWritable(): void {
    if (this.viewOnly) {
      throw accessDenied("the workbook is open for viewing only");
    }
  }

  private requireStructure(): void {
    this.requireWritable();
    if (this.structureProtected) {
      throw accessDenied("the workbook's structure is protected");
    }
  }

  private checkedName(name: unknown, except?: Worksheet): string {
    if (typeof name !== "string" || name.trim() === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === "history") {
      throw invalidArgument(`not a sheet name: ${String(name)}`);
    }
    if (this.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new HostError("ItemAlreadyExists", `a sheet “${name}” exists already`);
    }
    return name;
  }

  add(name: unknown): Worksheet {
    this.requireStructure();
    const sheet = new Worksheet(`{00000000-0001-0000-0000-${String(this.nextId).padStart(12, "0")}}`, this.checkedName(name));
    this.nextId += 1;
    this.sheets.push(sheet);
    return sheet;
  }

  /** By id or name. */
  find(key: unknown): Worksheet | undefined {
    const wanted = String(key).toLowerCase();
    return this.sheets.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted);
  }

  rename(sheet: Worksheet, name: unknown): void {
    this.requireStructure();
    const next = this.checkedName(name, sheet);
    const before = sheet.name;
    sheet.name = next;
    this.rewrite((formula) => afterRename(formula, before, next));
  }

  delete(sheet: Worksheet): void {
    this.requireStructure();
    if (sheet.visibility === "VeryHidden") {
      throw new HostError("InvalidOperation", "a very hidden sheet is not deleted");
    }
    this.requireAnotherVisible(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.rewrite((formula) => afterDeletion(formula, sheet.name));
    this.leave(sheet);
  }

  setVisibility(sheet: Worksheet, visibility: unknown): void {
    this.requireStructure();
    if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") {
      throw invalidArgument(`not a visibility: ${String(visibility)}`);
    }
    if (visibility !== "Visible") {
      this.requireAnotherVisible(sheet);
    }
    sheet.visibility = visibility;
    if (visibility !== "Visible") {
      this.leave(sheet);
    }
  }

  move(sheet: Worksheet, position: unknown): void {
    this.requireStructure();
    if (typeof position !== "number" || !Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw invalidArgument(`not a position: ${String(position)}`);
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  activate(sheet: Worksheet): void {
    if (sheet.visibility !== "Visible") {
      throw new HostError("InvalidOperation", "a hidden sheet cannot be in front");
    }
    this.active = sheet;
  }

  private requireAnotherVisible(sheet: Worksheet): void {
    if (!this.sheets.some((other) => other !== sheet && other.visibility === "Visible")) {
      throw new HostError("InvalidOperation", "a workbook needs a visible sheet");
    }
  }

  private leave(sheet: Worksheet): void {
    if (this.active === sheet) {
      this.active = this.sheets.find((other) => other.visibility === "Visible") ?? this.active;
    }
  }

  /** Every place that holds formula text; links are text and are not kept up. */
  private rewrite(change: (formula: string) => string): void {
    for (const sheet of this.sheets) {
      for (const [, , cell] of sheet.cells()) {
        if (cell.held.kind === "formula") {
          cell.held = { kind: "formula", formula: change(cell.held.formula) };
        }
      }
      for (const conditional of sheet.conditionals) {
        conditional.formula = change(conditional.formula);
      }
      for (const validation of sheet.validations) {
        const { custom } = validation.rule;
        if (custom !== undefined) {
          validation.rule = { custom: { formula: change(custom.formula) } };
        }
      }
    }
    for (const item of this.names) {
      item.formula = change(item.formula);
    }
  }

  /** The formula (without "=") as Excel keeps it. */
  accepted(formula: string): string {
    return entered(formula, this.sheets.map((sheet) => sheet.name));
  }

  enter(sheet: Worksheet, row: number, column: number, cell: HeldCell, value: string | number | boolean): void {
    const held = heldAfter(value, cell.look.numberFormat);
    if (held.kind === "formula") {
      cell.held = { kind: "formula", formula: this.accepted(held.formula) };
      cell.result = this.calculate(held.formula, sheet.name, row, column) ?? 0;
    } else {
      cell.held = held;
      cell.result = "";
    }
  }

  addName(name: string, formula: string): NamedItem {
    this.requireWritable();
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name) || name.length > 255) {
      throw invalidArgument(`not a name: ${name}`);
    }
    if (this.findName(name) !== undefined) {
      throw new HostError("ItemAlreadyExists", `a name “${name}” exists already`);
    }
    const item = { name, formula: this.accepted(formula) };
    this.names.push(item);
    return item;
  }

  findName(name: unknown): NamedItem | undefined {
    return this.names.find((item) => item.name.toLowerCase() === String(name).toLowerCase());
  }
}

export type { Rectangle };
