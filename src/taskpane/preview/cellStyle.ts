import type { CSSProperties } from "react";
import type { BorderLine, Style } from "../../book/sheet";

const lines: Readonly<Record<BorderLine, string>> = { hair: "1px dotted #7f7f7f", thin: "1px solid #000", medium: "2px solid #000" };
const POINT = 96 / 72;

/** A cell's looks in CSS. */
export function cellStyle(style: Style | undefined, numeric: boolean): CSSProperties {
  const { font, fill, align, border } = style ?? {};
  const indent = align?.indent ?? 0;
  return {
    textAlign: align?.horizontal ?? (numeric ? "right" : "left"),
    ...(align?.vertical === undefined ? {} : { verticalAlign: align.vertical === "center" ? "middle" : align.vertical }),
    ...(font?.bold === true ? { fontWeight: 700 } : {}),
    ...(font?.italic === true ? { fontStyle: "italic" } : {}),
    ...(font?.underline === true ? { textDecoration: "underline" } : {}),
    ...(font?.size === undefined ? {} : { fontSize: `${Math.round(font.size * POINT)}px` }),
    ...(font?.color === undefined ? {} : { color: `#${font.color}` }),
    ...(fill === undefined ? {} : { backgroundColor: `#${fill}` }),
    ...(indent === 0 ? {} : { paddingLeft: `${4 + indent * 9}px` }),
    ...(align?.rotation === undefined || align.rotation === 0 ? {} : { writingMode: "vertical-rl", transform: "rotate(180deg)" }),
    ...(border?.top === undefined ? {} : { borderTop: lines[border.top] }),
    ...(border?.left === undefined ? {} : { borderLeft: lines[border.left] }),
    ...(border?.bottom === undefined ? {} : { borderBottom: lines[border.bottom] }),
    ...(border?.right === undefined ? {} : { borderRight: lines[border.right] }),
  };
}

const CHARACTER = 7.6;

/** A column's width in CSS pixels. */
export function columnPixels(width: number): number {
  return Math.round(width * CHARACTER + 5);
}

export function rowPixels(points: number): number {
  return Math.round(points * POINT);
}
