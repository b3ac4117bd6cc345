import { address, areaReference, quoteSheet } from "../../book/address";
import type { Area, Link, Sheet } from "../../book/sheet";
import { checkArea } from "../file/write/limits";
import { plainFontStep } from "./formats";
import { htmlColor } from "./lengths";
import { rangeOf } from "./range";
import { cost, type SheetStep } from "./step";

/**
 * What is set while the new sheet is still visible, since panes and grid lines belong to its view; then it is hidden
 * until it takes its place.
 */
export function frameSteps(sheet: Sheet): SheetStep[] {
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  return [
    {
      bytes: cost(4, 4),
      apply(target): void {
        if (rows > 0 && columns > 0) {
          target.freezePanes.freezeAt(rangeOf(target, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
        } else if (rows > 0) {
          target.freezePanes.freezeRows(rows);
        } else if (columns > 0) {
          target.freezePanes.freezeColumns(columns);
        }
        if (sheet.gridLines === false) {
          target.showGridlines = false;
        }
        if (sheet.tabColor !== undefined) {
          target.tabColor = htmlColor(sheet.tabColor);
        }
        target.visibility = "Hidden";
      },
    },
  ];
}

function holdsOnlyItsFirstCell(sheet: Sheet, area: Area): boolean {
  return sheet.rows.slice(area.top, area.bottom + 1).every((row, rowOffset) =>
    row.cells.slice(area.left, area.right + 1).every((cell, columnOffset) => {
      const { content } = cell ?? {};
      return (rowOffset === 0 && columnOffset === 0) || content === undefined || (content.kind === "text" && content.text === "");
    }),
  );
}

/** Throws RangeError where merging would lose what a covered cell holds. */
export function mergeSteps(sheet: Sheet): SheetStep[] {
  return (sheet.merges ?? []).map((area) => {
    if (!holdsOnlyItsFirstCell(sheet, checkArea(area, "a merge"))) {
      throw new RangeError(`a merge that covers contents: ${areaReference(area)}`);
    }
    return {
      bytes: cost(1, 1),
      apply(target: Excel.Worksheet): void {
        rangeOf(target, area).merge(false);
      },
    };
  });
}

/**
 * Links name the final sheets, though these have their working names still: a link is text, which Excel does not
 * change when a sheet is renamed. Throws RangeError for a link to a sheet that is not among `names`.
 */
export function linkSteps(sheet: Sheet, names: ReadonlySet<string>): SheetStep[] {
  return (sheet.links ?? []).flatMap((link: Link) => {
    const { row, column, target } = link;
    if (!names.has(target.sheet)) {
      throw new RangeError(`a link to a sheet that is not there: ${target.sheet}`);
    }
    const documentReference = `${quoteSheet(target.sheet)}!${address(target.row, target.column)}`;
    const step: SheetStep = {
      bytes: cost(1, 1, documentReference),
      apply(worksheet): void {
        rangeOf(worksheet, { top: row, left: column, bottom: row, right: column }).hyperlink = { documentReference };
      },
    };
    return [step, plainFontStep(row, column)];
  });
}

/** Without a password: it keeps the layout from accidents. Columns and rows may still be resized, as in the files. */
export function protectionSteps(sheet: Sheet): SheetStep[] {
  return sheet.protected
    ? [
        {
          bytes: cost(1, 1, { allowFormatColumns: true, allowFormatRows: true }),
          apply(target): void {
            target.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
          },
        },
      ]
    : [];
}
