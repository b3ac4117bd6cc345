import type { Alignment, Border, BorderLine, Conditional, Font, Style } from "../../../book/sheet";
import { xmlAttribute, xmlDeclaration } from "./escape";
import { atMost, opaque, within } from "./limits";

type DifferentialStyle = Extract<Conditional, { kind: "formula" }>["style"];

/** Offices set their documents in Times New Roman (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const defaultFont = { name: "Times New Roman", size: 12 } as const;

/** Codes Excel knows by number (ECMA-376 part 1, §18.8.30); all others are numbered from 164. */
const builtInFormats = new Map([
  ["General", 0], ["0", 1], ["0.00", 2], ["#,##0", 3], ["#,##0.00", 4], ["0%", 9], ["0.00%", 10], ["@", 49],
]);
const firstOwnFormat = 164;

/** Numbers equal pieces of XML once, in the order they come. */
class Registry {
  private readonly numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.number(xml));
  }

  number(xml: string): number {
    let found = this.numbers.get(xml);
    if (found === undefined) {
      found = this.numbers.size;
      this.numbers.set(xml, found);
    }
    return found;
  }

  list(element: string): string {
    return `<${element} count="${this.numbers.size}">${[...this.numbers.keys()].join("")}</${element}>`;
  }

  get size(): number {
    return this.numbers.size;
  }
}

function fontXml(font: Font = {}): string {
  const size = within(font.size ?? defaultFont.size, 1, 409, "a font size");
  const color = font.color === undefined ? '<color theme="1"/>' : `<color rgb="${opaque(font.color)}"/>`;
  const marks = (font.bold ? "<b/>" : "") + (font.italic ? "<i/>" : "") + (font.underline ? "<u/>" : "");
  return `<font>${marks}<sz val="${size}"/>${color}<name val="${defaultFont.name}"/><family val="1"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${opaque(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function edge(name: string, line: BorderLine | undefined): string {
  return line === undefined ? `<${name}/>` : `<${name} style="${line}"><color auto="1"/></${name}>`;
}

function borderXml(border: Border = {}): string {
  const { left, right, top, bottom } = border;
  return `<border>${edge("left", left)}${edge("right", right)}${edge("top", top)}${edge("bottom", bottom)}<diagonal/></border>`;
}

function alignmentXml(align: Alignment): string {
  const attributes = [
    align.horizontal === undefined ? "" : ` horizontal="${align.horizontal}"`,
    align.vertical === undefined ? "" : ` vertical="${align.vertical}"`,
    align.rotation === undefined ? "" : ` textRotation="${within(align.rotation, 0, 90, "a rotation")}"`,
    align.wrap ? ' wrapText="1"' : "",
    align.indent === undefined ? "" : ` indent="${within(align.indent, 0, 250, "an indent")}"`,
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

function differentialXml(style: DifferentialStyle): string {
  const { font, fill } = style;
  const marks = (font?.bold ? "<b/>" : "") + (font?.italic ? "<i/>" : "");
  const color = font?.color === undefined ? "" : `<color rgb="${opaque(font.color)}"/>`;
  const fontPart = marks + color === "" ? "" : `<font>${marks}${color}</font>`;
  const fillPart = fill === undefined ? "" : `<fill><patternFill><bgColor rgb="${opaque(fill)}"/></patternFill></fill>`;
  return `<dxf>${fontPart}${fillPart}</dxf>`;
}

/** Collects the styles a book uses; equal ones are stored once. */
export class Styles {
  private readonly fonts = new Registry(fontXml());
  private readonly fills = new Registry(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Registry(borderXml());
  private readonly ownFormats = new Map<string, number>();
  private readonly cellFormats = new Registry('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly differentials = new Registry();
  private readonly known = new Map<Style, number>();

  /** The index into `cellXfs` of this style. */
  index(style: Style | undefined): number {
    if (style === undefined) {
      return 0;
    }
    let found = this.known.get(style);
    if (found === undefined) {
      found = this.cellFormats.number(this.cellFormatXml(style));
      this.known.set(style, found);
    }
    return found;
  }

  /** The index into `dxfs` of what a conditional format adds. */
  differentialIndex(style: DifferentialStyle): number {
    return this.differentials.number(differentialXml(style));
  }

  /** The part xl/styles.xml. */
  part(): string {
    const formats = [...this.ownFormats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlAttribute(code)}"/>`);
    return [
      xmlDeclaration,
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`,
      this.fonts.list("fonts"),
      this.fills.list("fills"),
      this.borders.list("borders"),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.cellFormats.list("cellXfs"),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      this.differentials.size === 0 ? '<dxfs count="0"/>' : this.differentials.list("dxfs"),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
    ].join("");
  }

  private formatNumber(code: string): number {
    const known = builtInFormats.get(code) ?? this.ownFormats.get(code);
    if (known !== undefined) {
      return known;
    }
    const id = firstOwnFormat + this.ownFormats.size;
    this.ownFormats.set(atMost(code, 255, "a number format"), id);
    return id;
  }

  /** Unlocked cells kept as text carry `quotePrefix`, so that Excel leaves "=…" typed there alone. */
  private cellFormatXml(style: Style): string {
    const format = this.formatNumber(style.numberFormat ?? "General");
    const font = this.fonts.number(fontXml(style.font));
    const fill = style.fill === undefined ? 0 : this.fills.number(fillXml(style.fill));
    const border = this.borders.number(borderXml(style.border));
    const alignment = style.align === undefined ? "" : alignmentXml(style.align);
    const attributes = [
      `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
      style.unlocked && style.numberFormat === "@" ? ' quotePrefix="1"' : "",
      format === 0 ? "" : ' applyNumberFormat="1"',
      font === 0 ? "" : ' applyFont="1"',
      fill === 0 ? "" : ' applyFill="1"',
      border === 0 ? "" : ' applyBorder="1"',
      alignment === "" ? "" : ' applyAlignment="1"',
      style.unlocked ? ' applyProtection="1"' : "",
    ].join("");
    const children = alignment + (style.unlocked ? '<protection locked="0"/>' : "");
    return children === "" ? `<xf ${attributes}/>` : `<xf ${attributes}>${children}</xf>`;
  }
}
