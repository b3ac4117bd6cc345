import type { Look } from "../../../book/share/seal/looks";
import type { Limits } from "./limits";
import { spreadsheetNamespaces } from "./namespaces";
import type { Parts } from "./parts";
import { atMostCount, wholeNumber } from "./values";
import type { Attributes } from "./xml";

/** Built-in formats that show a number plainly; others are told by their number (ECMA-376 part 1, §18.8.30). */
const builtIn: ReadonlyMap<number, string> = new Map([[0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"], [9, "0%"], [10, "0.00%"], [49, "@"]]);

interface Font {
  size?: number;
  color?: string;
}

/** A look as its elements come. */
export interface Draft extends Font {
  fill?: string;
  numberFormat?: string;
}

/** How cells look by their style's index, and the looks conditional formats point to. */
export interface StyleLooks {
  readonly cells: readonly Look[];
  readonly rules: readonly Look[];
}

/** Takes what the elements of a font, a fill or a number format say into a look; true where it was one of them. */
export function takeLook(look: Draft, element: string, parent: string, attributes: Attributes): boolean {
  if (element === "color" && parent === "font") {
    assign(look, "color", colorOf(attributes, "000000"));
  } else if (element === "sz" && parent === "font") {
    const size = Number(attributes.get("val") ?? "");
    look.size = Number.isFinite(size) ? size : 0;
  } else if ((element === "fgColor" || element === "bgColor") && parent === "patternFill") {
    assign(look, "fill", colorOf(attributes, "FFFFFF"));
  } else if (element === "numFmt" && parent === "dxf") {
    look.numberFormat = attributes.get("formatCode") ?? "";
  } else {
    return false;
  }
  return true;
}

function assign(look: Draft, key: "color" | "fill", value: string | undefined): void {
  if (value !== undefined) {
    look[key] = value;
  }
}

/** RRGGBB where the file itself tells it: a colour of its own, or the theme's and the system's paper and ink. */
function colorOf(attributes: Attributes, ink: string): string | undefined {
  const rgb = /^(?:[0-9a-f]{2})?(?<rgb>[0-9a-f]{6})$/iu.exec(attributes.get("rgb") ?? "")?.groups?.["rgb"];
  const base = new Map([["0", "FFFFFF"], ["1", "000000"]]).get(attributes.get("theme") ?? "") ?? new Map([["0", "000000"], ["1", "FFFFFF"], ["8", "000000"], ["9", "FFFFFF"], ["64", ink], ["65", "FFFFFF"]]).get(attributes.get("indexed") ?? "");
  return rgb?.toUpperCase() ?? (base === undefined ? undefined : tinted(base, Number(attributes.get("tint") ?? "0")));
}

/** Black and white with a tint: the share of the way to the other end. */
function tinted(base: string, tint: number): string {
  const white = base === "FFFFFF" ? Math.max(0, 1 + Math.min(0, tint)) : Math.max(0, Math.min(1, tint));
  return Math.round(white * 255).toString(16).padStart(2, "0").repeat(3).toUpperCase();
}

/** Reads the styles part for how things look. Throws what {@link Parts.read} throws. */
export function readLookStyles(parts: Parts, name: string, limits: Limits): StyleLooks {
  const formats = new Map(builtIn);
  const [fonts, fills, rules]: [Draft[], Draft[], Draft[]] = [[], [], []];
  const cells: Look[] = [];
  let current: Draft = {};
  const begin = (list: Draft[]): void => {
    current = {};
    atMostCount(list.push(current), limits.styles, "kiểu ô");
  };
  parts.read(name, spreadsheetNamespaces, {
    open(element, parent, attributes) {
      if (element === "numFmt" && parent === "numFmts") {
        formats.set(wholeNumber(attributes.get("numFmtId")) ?? -1, attributes.get("formatCode") ?? "");
      } else if (element === "font" && parent === "fonts") {
        begin(fonts);
      } else if (element === "fill" && parent === "fills") {
        begin(fills);
      } else if (element === "dxf" && parent === "dxfs") {
        begin(rules);
      } else if (element === "xf" && parent === "cellXfs") {
        const index = (key: string): number => wholeNumber(attributes.get(key) ?? "0") ?? 0;
        const format = index("numFmtId");
        atMostCount(cells.push({ ...fonts[index("fontId")], ...fills[index("fillId")], numberFormat: formats.get(format) ?? `#${format}` }), limits.styles, "kiểu ô");
      } else if (!(element === "bgColor" && current.fill !== undefined && !rules.includes(current))) {
        takeLook(current, element, parent, attributes);
      }
    },
  });
  return { cells, rules };
}
