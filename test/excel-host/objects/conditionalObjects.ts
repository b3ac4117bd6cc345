import type { Rectangle } from "../addresses";
import { syntaxChecked } from "../entering";
import { invalidArgument } from "../hostError";
import type { Workbook } from "../workbook";
import type { ConditionalFormat, Worksheet } from "../worksheet";
import { booleanOf, colorOf, HostObject, oneOf, recordOf, stringOf } from "./hostObject";

function customObject(book: Workbook, format: ConditionalFormat): HostObject {
  return new HostObject("CustomConditionalFormat", {
    child: {
      rule: () =>
        new HostObject("ConditionalFormatRule", {
          set: {
            formula: (value) => {
              const formula = stringOf(value);
              if (!formula.startsWith("=")) {
                throw invalidArgument(`a rule's formula begins with "=": ${formula}`);
              }
              format.formula = book.accepted(syntaxChecked(formula.slice(1)));
            },
          },
        }),
      format: () =>
        new HostObject("ConditionalRangeFormat", {
          child: {
            fill: () =>
              new HostObject("ConditionalRangeFill", {
                set: {
                  color: (value) => {
                    format.fill = colorOf(value);
                  },
                },
              }),
            font: () =>
              new HostObject("ConditionalRangeFont", {
                set: {
                  color: (value) => {
                    format.color = colorOf(value);
                  },
                  bold: (value) => {
                    format.bold = booleanOf(value);
                  },
                  italic: (value) => {
                    format.italic = booleanOf(value);
                  },
                },
              }),
          },
        }),
    },
  });
}

function bound(value: unknown): { type: string; formula: string } {
  const { type, formula } = recordOf(value, ["type", "formula"]);
  return { type: oneOf(type, ["Number", "Percent", "Formula"]), formula: stringOf(formula) };
}

function dataBarObject(format: ConditionalFormat): HostObject {
  return new HostObject("DataBarConditionalFormat", {
    set: {
      lowerBoundRule: (value) => {
        format.lower = bound(value);
      },
      upperBoundRule: (value) => {
        format.upper = bound(value);
      },
    },
    child: {
      positiveFormat: () =>
        new HostObject("ConditionalDataBarPositiveFormat", {
          set: {
            fillColor: (value) => {
              format.barColor = colorOf(value);
            },
            gradientFill: (value) => {
              format.fading = booleanOf(value);
            },
          },
        }),
    },
  });
}

export function conditionalFormats(book: Workbook, sheet: Worksheet, area: Rectangle): HostObject {
  return new HostObject("ConditionalFormatCollection", {
    call: {
      add: ([type]) => {
        book.requireWritable();
        sheet.requireFormat("allowFormatCells");
        const kind = oneOf(type, ["Custom", "DataBar"]);
        const format: ConditionalFormat = { area, kind, formula: "", fill: "", bold: false, italic: false, color: "", lower: undefined, upper: undefined, barColor: "", fading: true };
        // A new conditional format gets the first priority.
        sheet.conditionals.unshift(format);
        return new HostObject("ConditionalFormat", {
          child: kind === "Custom" ? { custom: () => customObject(book, format) } : { dataBar: () => dataBarObject(format) },
        });
      },
    },
  });
}
