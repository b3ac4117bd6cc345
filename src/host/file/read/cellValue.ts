import type { ReadCell } from "../../../book/cells";
import type { Captured } from "./captured";
import { shown, xmlDamaged } from "./faults";
import type { ShownAs } from "./numberFormats";
import type { TextBudget } from "./text";
import { type StoredCell, Undecoded } from "./undecoded";
import { strictNumber, wholeNumber } from "./values";

/** A cell as the file spells it. */
export interface RawCell {
  type: string;
  style: string | undefined;
  readonly value: Captured;
  readonly formula: Captured;
  /** The joined runs of an inline text. */
  readonly inline: Captured;
}

/** The number formats of a workbook by what cells call them. Neighbours mostly share theirs. */
export class CellFormats {
  private style: string | undefined;
  private format: ShownAs;

  constructor(private readonly formats: readonly ShownAs[]) {
    this.format = formats[0];
  }

  /** Throws Fault file.xml-damaged where there is no such style. */
  of(style: string | undefined): ShownAs {
    if (style !== this.style) {
      const index = style === undefined ? 0 : wholeNumber(style);
      if (index === undefined || (index > 0 && index >= this.formats.length)) {
        throw xmlDamaged(`kiểu ô số ${shown(style ?? "")} không có`);
      }
      this.style = style;
      this.format = this.formats[index];
    }
    return this.format;
  }
}

/** What cells point into. */
export interface ValueSource {
  readonly strings: readonly Undecoded[];
  readonly formats: CellFormats;
  readonly text: TextBudget;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
}

/** Between the days that the two systems call 0. */
const DAYS_TO_1904 = 1462;

const isoDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$|^T?\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z?$/;

function numberOf(value: Captured): number {
  const short = value.shortDecimal();
  if (!Number.isNaN(short)) {
    return short;
  }
  const number = strictNumber(value.text());
  if (number === undefined) {
    throw xmlDamaged(`số sai cú pháp “${shown(value.text())}”`);
  }
  return number;
}

function sharedText(value: Captured, strings: readonly Undecoded[]): Undecoded {
  const short = value.shortWhole();
  const index = Number.isNaN(short) ? wholeNumber(value.text()) : short;
  const text = index === undefined ? undefined : strings[index];
  if (text === undefined) {
    throw xmlDamaged(`chuỗi chữ số ${shown(value.text())} không có`);
  }
  return text;
}

function booleanOf(value: string): boolean {
  const word = value.trim();
  if (word !== "0" && word !== "1" && word !== "true" && word !== "false") {
    throw xmlDamaged(`giá trị đúng/sai lạ “${shown(value)}”`);
  }
  return word === "1" || word === "true";
}

/** Excel's own begin with "#"; LibreOffice stores its own as "Err:522". */
function errorOf(value: string): { readonly error: string } {
  if (!/^(?:#[A-Z0-9_/!?]{1,30}|Err:\d{3})$/.test(value)) {
    throw xmlDamaged(`mã lỗi lạ “${shown(value)}”`);
  }
  return { error: value };
}

function dateOf(value: string): string {
  if (!isoDate.test(value)) {
    throw xmlDamaged(`ngày sai cú pháp “${shown(value)}”`);
  }
  return value;
}

/** The stored value, undefined where there is none. An absent value is not zero. */
function valueOf(raw: RawCell, source: ValueSource): ReadCell["value"] | undefined {
  const { value } = raw;
  if (raw.inline.present ? value.isEmpty && raw.type !== "inlineStr" : !value.isEmpty && raw.type === "inlineStr") {
    throw xmlDamaged(`giá trị không đúng loại ô “${shown(raw.type)}”`);
  }
  if (raw.type === "inlineStr") {
    return raw.inline.present ? source.text.cell(raw.inline.text()) : undefined;
  }
  if (value.isEmpty) {
    if (raw.type === "s" && value.present) {
      throw xmlDamaged("chuỗi chữ không có số thứ tự");
    }
    return raw.type === "str" && value.present ? "" : undefined;
  }
  switch (raw.type) {
    case "n":
      return numberOf(value);
    case "s":
      return sharedText(value, source.strings).read().value;
    case "str":
      return source.text.cell(value.text());
    case "b":
      return booleanOf(value.text());
    case "e":
      return errorOf(value.text());
    case "d":
      return dateOf(value.text());
    default:
      throw xmlDamaged(`loại ô lạ “${shown(raw.type)}”`);
  }
}

function formatOf(raw: RawCell, value: ReadCell["value"], formats: CellFormats): ShownAs {
  const format = formats.of(raw.style);
  return raw.type === "d" ? "date" : typeof value === "number" ? format : undefined;
}

/**
 * What a cell holds, undefined for an empty one. Days of a 1904 workbook come as days of the 1900 system. A date stored
 * as text (ISO 8601, strict files) stays text, marked as a date. Throws Fault file.xml-damaged where the value is not
 * written as the format demands, file.limits.
 */
export function cellValue(raw: RawCell, source: ValueSource): StoredCell | undefined {
  if (raw.type === "s" && !raw.value.isEmpty && !raw.formula.present) {
    const text = sharedText(raw.value, source.strings);
    source.formats.of(raw.style);
    return text;
  }
  const value = valueOf(raw, source);
  const { present } = raw.formula;
  if (value === undefined && !present) {
    return undefined;
  }
  const kept = value ?? "";
  const format = formatOf(raw, kept, source.formats);
  const stored = source.date1904 && format === "date" && typeof kept === "number" ? kept + DAYS_TO_1904 : kept;
  if (!present) {
    return format === undefined ? { value: stored } : { value: stored, format };
  }
  return new Undecoded(source.text.formulaRun(raw.formula.whole()), stored, format);
}
