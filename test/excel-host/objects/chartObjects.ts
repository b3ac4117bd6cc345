import { parseRectangle, type Rectangle } from "../addresses";
import { HostError, invalidArgument } from "../hostError";
import type { Workbook } from "../workbook";
import type { HostChart, Series, Worksheet } from "../worksheet";
import { booleanOf, colorOf, HostObject, numberOf, oneOf, rangeArgument, stringOf } from "./hostObject";

function holdsNumber(sheet: Worksheet, area: Rectangle): boolean {
  let found = false;
  for (const [row, column, cell] of sheet.cells()) {
    const inside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    found ||= inside && (cell.held.kind === "number" || (cell.held.kind === "formula" && typeof cell.result === "number"));
  }
  return found;
}

/** One series a column or a row of the source; none where there is nothing to draw. */
function firstSeries(sheet: Worksheet, area: Rectangle, seriesBy: "Columns" | "Rows"): Series[] {
  if (!holdsNumber(sheet, area)) {
    return [];
  }
  const series = (values: Rectangle): Series => ({ name: "Series", values, categories: undefined, color: "", gapWidth: 182 });
  return seriesBy === "Columns"
    ? Array.from({ length: area.right - area.left + 1 }, (_, offset) => series({ ...area, left: area.left + offset, right: area.left + offset }))
    : Array.from({ length: area.bottom - area.top + 1 }, (_, offset) => series({ ...area, top: area.top + offset, bottom: area.top + offset }));
}

function seriesObject(sheet: Worksheet, series: Series): HostObject {
  const ownRange = (value: unknown): Rectangle => {
    const { sheet: source, area } = rangeArgument(value);
    if (source !== sheet) {
      throw invalidArgument("the series' range is on another sheet");
    }
    return area;
  };
  return new HostObject("ChartSeries", {
    set: {
      name: (value) => {
        series.name = stringOf(value);
      },
      gapWidth: (value) => {
        series.gapWidth = numberOf(value, 0, 500);
      },
    },
    call: {
      setValues: ([range]) => {
        series.values = ownRange(range);
      },
      setXAxisValues: ([range]) => {
        series.categories = ownRange(range);
      },
    },
    child: {
      format: () =>
        new HostObject("ChartSeriesFormat", {
          child: {
            fill: () =>
              new HostObject("ChartFill", {
                call: {
                  setSolidColor: ([color]) => {
                    series.color = colorOf(color);
                  },
                },
              }),
          },
        }),
    },
  });
}

function axesObject(chart: HostChart): HostObject {
  return new HostObject("ChartAxes", {
    child: {
      valueAxis: () =>
        new HostObject("ChartAxis", {
          set: {
            minimum: (value) => {
              chart.minimum = numberOf(value);
            },
            maximum: (value) => {
              chart.maximum = numberOf(value);
            },
          },
        }),
      categoryAxis: () =>
        new HostObject("ChartAxis", {
          set: {
            reversePlotOrder: (value) => {
              chart.reversed = booleanOf(value);
            },
          },
        }),
    },
  });
}

function chartObject(sheet: Worksheet, chart: HostChart): HostObject {
  return new HostObject("Chart", {
    child: {
      title: () =>
        new HostObject("ChartTitle", {
          set: {
            text: (value) => {
              chart.title = stringOf(value);
            },
          },
        }),
      legend: () =>
        new HostObject("ChartLegend", {
          set: {
            visible: (value) => {
              chart.legend = booleanOf(value);
            },
          },
        }),
      series: () =>
        new HostObject("ChartSeriesCollection", {
          call: {
            getItemAt: ([index]) => {
              const series = chart.series[numberOf(index, 0)];
              if (series === undefined) {
                throw new HostError("ItemNotFound", "the chart has no such series");
              }
              return seriesObject(sheet, series);
            },
            add: ([name]) => {
              const series: Series = { name: stringOf(name), values: { top: 0, left: 0, bottom: 0, right: 0 }, categories: undefined, color: "", gapWidth: 182 };
              chart.series.push(series);
              return seriesObject(sheet, series);
            },
          },
        }),
      axes: () => axesObject(chart),
    },
    call: {
      setPosition: ([start, end]) => {
        const [from, to] = [parseRectangle(stringOf(start)), parseRectangle(stringOf(end))];
        chart.anchor = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
      },
    },
  });
}

export function chartCollection(book: Workbook, sheet: Worksheet): HostObject {
  return new HostObject("ChartCollection", {
    call: {
      add: ([type, source, seriesBy]) => {
        book.requireWritable();
        sheet.requireFormat("allowEditObjects");
        const { sheet: sourceSheet, area } = rangeArgument(source);
        if (sourceSheet !== sheet) {
          throw invalidArgument("the chart's source is on another sheet");
        }
        const chart: HostChart = {
          type: oneOf(type, ["BarClustered"]),
          title: "",
          legend: true,
          series: firstSeries(sheet, area, oneOf(seriesBy, ["Columns", "Rows"])),
          minimum: undefined,
          maximum: undefined,
          reversed: false,
          anchor: undefined,
        };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
    },
  });
}
