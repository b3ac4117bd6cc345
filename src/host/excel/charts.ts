import { address } from "../../book/address";
import type { Area, Chart, Sheet } from "../../book/sheet";
import { storedNumber } from "../file/write/limits";
import { htmlColor } from "./lengths";
import { rangeOf } from "./range";
import { cost, type SheetStep } from "./step";

const GAP_WIDTH = 60;

function holdsNumber(sheet: Sheet, area: Area): boolean {
  return sheet.rows.slice(area.top, area.bottom + 1).some((row) =>
    row.cells.slice(area.left, area.right + 1).some((cell) => {
      const content = cell?.content;
      return (content?.kind === "formula" ? content.result : content)?.kind === "number";
    }),
  );
}

function chartStep(sheet: Sheet, chart: Chart): SheetStep {
  const seriesBy = chart.values.left === chart.values.right ? "Columns" : "Rows";
  // Excel makes a series of its own out of a source with numbers; of an empty one it may make none.
  const startsWithSeries = holdsNumber(sheet, chart.values);
  return {
    bytes: cost(16, 16, [chart.title, chart.seriesName]),
    apply(target): void {
      const values = rangeOf(target, chart.values);
      const drawn = target.charts.add("BarClustered", values, seriesBy);
      drawn.title.text = chart.title;
      drawn.legend.visible = false;
      const series = startsWithSeries ? drawn.series.getItemAt(0) : drawn.series.add(chart.seriesName);
      series.name = chart.seriesName;
      series.setValues(values);
      series.setXAxisValues(rangeOf(target, chart.categories));
      series.format.fill.setSolidColor(htmlColor(chart.color));
      series.gapWidth = GAP_WIDTH;
      // The first category on top, as people read a ranking.
      drawn.axes.categoryAxis.reversePlotOrder = true;
      if (chart.minimum !== undefined) {
        drawn.axes.valueAxis.minimum = Number(storedNumber(chart.minimum));
      }
      if (chart.maximum !== undefined) {
        drawn.axes.valueAxis.maximum = Number(storedNumber(chart.maximum));
      }
      drawn.setPosition(address(chart.anchor.top, chart.anchor.left), address(chart.anchor.bottom, chart.anchor.right));
    },
  };
}

/** Horizontal bars of one series each; `charts.add` wants its source on the sheet it is drawn on. */
export function chartSteps(sheet: Sheet): SheetStep[] {
  return (sheet.charts ?? []).map((chart) => chartStep(sheet, chart));
}
