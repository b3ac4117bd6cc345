import type { Area, Chart, Content, Sheet } from "../../book/sheet";
import type { Bar } from "../components/BarChart";
import { isNumber, shownText } from "./format";

/** The bars of a chart, from the cells it points at. */
export function barsOf(chart: Chart, sheet: Sheet): readonly Bar[] {
  const labels = cellsIn(chart.categories, sheet);
  return cellsIn(chart.values, sheet).flatMap(({ content, format }, index): Bar[] => {
    const value = content?.kind === "formula" ? content.result : content;
    const number = value?.kind === "number" ? Number(value.number) : 0;
    return isNumber(content) ? [{ key: String(index), label: shownText(labels[index]?.content), value: number, shown: shownText(content, format) }] : [];
  });
}

function cellsIn(area: Area, sheet: Sheet): readonly { readonly content: Content | undefined; readonly format: string | undefined }[] {
  const cells: { content: Content | undefined; format: string | undefined }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.rows[row]?.cells[column];
      cells.push({ content: cell?.content, format: cell?.style?.numberFormat });
    }
  }
  return cells;
}
