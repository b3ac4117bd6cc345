import type { Border, Style } from "./sheet";

/** The looks a page may use. Colours keep a contrast of at least 4.5 : 1 with their text. */
const boxed: Border = { top: "thin", left: "thin", bottom: "thin", right: "thin" };
const HEADER_FILL = "DCE6F1";
const GROUP_FILL = "F2F2F2";
const INPUT_FILL = "FFFBE6";
export const BAD = { fill: "FFC7CE", font: { color: "9C0006", bold: true } } as const;
export const MISSING = { fill: "FFE699" } as const;
export const GOOD = { fill: "E2EFDA" } as const;
/** Bars of a chart. */
export const BAR_COLOR = "2F75B5";
/** Bars behind a number: light, so that the number stays legible. */
export const DATA_BAR_COLOR = "9DC3E6";

const center = { horizontal: "center", vertical: "center", wrap: true } as const;
const top = { horizontal: "left", vertical: "center", wrap: true, indent: 1 } as const;

export const styles = {
  title: { font: { bold: true, size: 14 }, align: { horizontal: "center", vertical: "center", wrap: true } },
  subtitle: { font: { italic: true }, align: { horizontal: "center", vertical: "center", wrap: true } },
  plain: { align: { vertical: "top", wrap: true } },
  strong: { font: { bold: true }, align: { vertical: "top", wrap: true } },
  note: { font: { italic: true, color: "595959" }, align: { vertical: "top", wrap: true } },
  key: { font: { color: "808080", size: 8 } },
  header: { font: { bold: true }, fill: HEADER_FILL, align: center, border: boxed },
  headerTall: { font: { bold: true }, fill: HEADER_FILL, align: { horizontal: "center", vertical: "center", wrap: true }, border: boxed },
  text: { align: top, border: boxed },
  textCenter: { align: center, border: boxed },
  textBold: { font: { bold: true }, align: top, border: boxed },
  groupText: { font: { bold: true }, fill: GROUP_FILL, align: top, border: boxed },
  groupCenter: { font: { bold: true }, fill: GROUP_FILL, align: center, border: boxed },
  inputText: { fill: INPUT_FILL, align: top, border: boxed, numberFormat: "@", unlocked: true },
  total: { font: { bold: true }, fill: HEADER_FILL, align: center, border: boxed },
  totalText: { font: { bold: true }, fill: HEADER_FILL, align: top, border: boxed },
} as const satisfies Record<string, Style>;

/** A number format with up to `decimals` places and no trailing zeros shown: Excel shows the stored value. */
export function points(decimals: number): string {
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

export const PERCENT = "0.00%";

const withFormats = new WeakMap<Style, Map<string, Style>>();

/** A style that shows numbers in this format; the same one for the same style and format, so that writers know it again. */
export function numeric(style: Style, numberFormat: string): Style {
  const known = withFormats.get(style) ?? new Map<string, Style>();
  withFormats.set(style, known);
  const made = known.get(numberFormat) ?? { ...style, numberFormat, align: center };
  known.set(numberFormat, made);
  return made;
}

/** A mark to be filled in: any number as typed, or KAD. */
export const markInput: Style = { fill: INPUT_FILL, align: center, border: boxed, numberFormat: "General", unlocked: true };

/** A mark that is only shown. */
export const markShown: Style = { align: center, border: boxed, numberFormat: "General" };
