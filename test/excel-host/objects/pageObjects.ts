import { MAX_COLUMNS, MAX_ROWS, parseRectangle } from "../addresses";
import { invalidArgument } from "../hostError";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { booleanOf, HostObject, numberOf, oneOf, rangeArgument, recordOf, stringOf } from "./hostObject";

const PER_CENTIMETRE = { Centimeters: 1, Inches: 2.54, Points: 2.54 / 72 } as const;
const marginKeys = ["top", "bottom", "left", "right", "header", "footer"];
const headerKeys = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];

function headersFooters(sheet: Worksheet): HostObject {
  const { pageLayout } = sheet;
  const setters = Object.fromEntries(
    headerKeys.map((key) => [
      key,
      (value: unknown) => {
        const text = stringOf(value);
        if (text.length > 255) {
          throw invalidArgument("a header holds 255 characters");
        }
        pageLayout.headers[key] = text;
      },
    ]),
  );
  return new HostObject("HeaderFooterGroup", {
    set: {
      state: (value) => {
        pageLayout.headersState = oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]);
      },
    },
    child: { defaultForAllPages: () => new HostObject("HeaderFooter", { set: setters }) },
  });
}

export function pageLayoutObject(book: Workbook, sheet: Worksheet): HostObject {
  const { pageLayout } = sheet;
  book.requireWritable();
  return new HostObject("PageLayout", {
    set: {
      orientation: (value) => {
        pageLayout.orientation = oneOf(value, ["Portrait", "Landscape"]);
      },
      paperSize: (value) => {
        pageLayout.paperSize = oneOf(value, ["A4", "Letter"]);
      },
      zoom: (value) => {
        const zoom = recordOf(value, ["horizontalFitToPages", "verticalFitToPages", "scale"]);
        pageLayout.zoom = Object.fromEntries(Object.entries(zoom).map(([key, number]) => [key, numberOf(number, 1)]));
      },
      centerHorizontally: (value) => {
        pageLayout.centerHorizontally = booleanOf(value);
      },
      firstPageNumber: (value) => {
        pageLayout.firstPageNumber = numberOf(value, 1);
      },
    },
    child: { headersFooters: () => headersFooters(sheet) },
    call: {
      setPrintMargins: ([unit, options]) => {
        const factor = PER_CENTIMETRE[oneOf(unit, ["Centimeters", "Inches", "Points"])];
        for (const [key, value] of Object.entries(recordOf(options, marginKeys))) {
          pageLayout.margins[key] = numberOf(value, 0) * factor;
        }
      },
      setPrintTitleRows: ([reference]) => {
        const area = parseRectangle(stringOf(reference));
        if (area.right - area.left + 1 !== MAX_COLUMNS) {
          throw invalidArgument("title rows span whole rows");
        }
        pageLayout.titleRows = area;
      },
      setPrintTitleColumns: ([reference]) => {
        const area = parseRectangle(stringOf(reference));
        if (area.bottom - area.top + 1 !== MAX_ROWS) {
          throw invalidArgument("title columns span whole columns");
        }
        pageLayout.titleColumns = area;
      },
      setPrintArea: ([range]) => {
        const target = rangeArgument(range);
        if (target.sheet !== sheet) {
          throw invalidArgument("the print area is on another sheet");
        }
        pageLayout.area = target.area;
      },
    },
  });
}

export function pageBreaks(book: Workbook, side: "top" | "left", breaks: number[]): HostObject {
  return new HostObject("PageBreakCollection", {
    call: {
      add: ([reference]) => {
        book.requireWritable();
        const { [side]: place } = parseRectangle(stringOf(reference));
        if (place === 0) {
          throw invalidArgument("no page break before the first row or column");
        }
        breaks.push(place);
        return new HostObject("PageBreak", {});
      },
    },
  });
}
