/**
 * The vocabulary of a workbook, as plain data. Pages produce it, hosts interpret it:
 * nothing here knows how a workbook is stored or shown.
 *
 * Rows and columns count from 0; areas include both ends. Lengths: column widths in characters of the
 * default font, row heights and font sizes in points, page margins in millimetres.
 */

/** A rectangle of cells, both ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Text, always stored as a string cell: "=1+1" stays the five characters it is. */
export interface Text {
  readonly kind: "text";
  readonly text: string;
}

/** A number as a canonical decimal ("8.5", "-0.25"), never a float. */
export interface Num {
  readonly kind: "number";
  readonly number: string;
}

/**
 * A native formula without its "=", in Excel's en-US grammar, with the engine's own result beside it so
 * that viewers which do not calculate (Protected View) show the right value.
 * `array` marks a formula that must be evaluated over whole ranges (entered with Ctrl+Shift+Enter in old Excel).
 */
export interface Formula {
  readonly kind: "formula";
  readonly formula: string;
  readonly result: Text | Num;
  readonly array?: true;
}

export type Content = Text | Num | Formula;

export type BorderLine = "hair" | "thin" | "medium";

export interface Border {
  readonly top?: BorderLine;
  readonly left?: BorderLine;
  readonly bottom?: BorderLine;
  readonly right?: BorderLine;
}

/** Colours are RRGGBB in hexadecimal. */
export interface Font {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly size?: number;
  readonly color?: string;
}

export interface Alignment {
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: true;
  readonly indent?: number;
  /** Degrees counter-clockwise, 0 to 90. */
  readonly rotation?: number;
}

export interface Style {
  readonly font?: Font;
  readonly fill?: string;
  readonly align?: Alignment;
  readonly border?: Border;
  /** An Excel number format code, en-US. "@" keeps what is typed as text. */
  readonly numberFormat?: string;
  /** Cells are locked unless they say so; locking acts only on a protected sheet. */
  readonly unlocked?: true;
}

export interface Cell {
  readonly content?: Content;
  readonly style?: Style;
}

export interface Column {
  readonly width: number;
  readonly hidden?: true;
}

export interface Row {
  readonly height?: number;
  readonly hidden?: true;
  /** Sparse: `undefined` is an untouched cell. */
  readonly cells: readonly (Cell | undefined)[];
}

/** What an input may hold. Formulas are written for the top left cell of the first area. */
export type ValidationRule =
  | { readonly kind: "custom"; readonly formula: string }
  | { readonly kind: "list"; readonly options: readonly string[] }
  | { readonly kind: "any" };

/** Titles hold at most 32 characters, texts at most 255 (Excel's limits). */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string };
}

/** A format that depends on what the cell holds. Formulas are written for the area's top left cell. */
export type Conditional =
  | {
      readonly kind: "formula";
      readonly area: Area;
      readonly formula: string;
      readonly style: { readonly fill?: string; readonly font?: Pick<Font, "bold" | "italic" | "color"> };
    }
  | { readonly kind: "dataBar"; readonly area: Area; readonly color: string; readonly minimum: string; readonly maximum: string };

export interface Print {
  readonly orientation: "portrait" | "landscape";
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Spread over several pages across, shrunk to a scale in percent; all columns on one page unless given. */
  readonly across?: { /** A page break left of each of these columns. */ readonly breaks: readonly number[]; readonly scale: number };
  /** Rows repeated at the top of every page, first and last. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** Excel header and footer codes, at most 255 characters. */
  readonly header?: string;
  readonly footer?: string;
  readonly differentFirstPage?: true;
  readonly area?: Area;
  readonly centered?: true;
  /** A page break above each of these rows. */
  readonly breaks?: readonly number[];
}

/** A bar chart of one series, over cells of its own sheet. */
export interface Chart {
  readonly title: string;
  readonly anchor: Area;
  readonly categories: Area;
  readonly values: Area;
  readonly seriesName: string;
  readonly color: string;
  readonly minimum?: string;
  readonly maximum?: string;
}

/** A click on the cell goes to another cell of the same book. */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly target: { readonly sheet: string; readonly row: number; readonly column: number };
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\'`. */
  readonly name: string;
  readonly hidden?: true;
  readonly tabColor?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly merges?: readonly Area[];
  /** How many rows and columns stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly Validation[];
  readonly conditionals?: readonly Conditional[];
  readonly links?: readonly Link[];
  /** Locked cells cannot be changed; no password, since protection is no security. */
  readonly protected?: true;
  readonly gridLines?: false;
  readonly print?: Print;
  readonly charts?: readonly Chart[];
}

/** A workbook-level name for an area of one sheet. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface Book {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  readonly names?: readonly DefinedName[];
  /** The sheet in front when the book is opened; the first visible one if absent. */
  readonly active?: string;
}

export function text(value: string): Text {
  return { kind: "text", text: value };
}

/** `value` is a canonical decimal. */
export function num(value: string): Num {
  return { kind: "number", number: value };
}

export function formula(source: string, result: Text | Num): Formula {
  return { kind: "formula", formula: source, result };
}

/** A formula over whole ranges; see {@link Formula}. */
export function arrayFormula(source: string, result: Text | Num): Formula {
  return { kind: "formula", formula: source, result, array: true };
}
