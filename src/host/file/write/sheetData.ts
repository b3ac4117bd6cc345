import { columnLetters } from "../../../book/address";
import type { Cell, Formula, Row } from "../../../book/sheet";
import { xmlText } from "./escape";
import { atMost, maximumColumns, maximumRows, storedNumber, within } from "./limits";
import type { SharedStrings } from "./sharedStrings";
import type { Styles } from "./styles";

const letters: string[] = [];

function lettersOf(column: number): string {
  return (letters[column] ??= columnLetters(column));
}

function formulaXml(start: string, reference: string, content: Formula): string {
  atMost(content.formula, 8192, "a formula");
  const source = `${content.array ? `<f t="array" ref="${reference}">` : "<f>"}${xmlText(content.formula)}</f>`;
  return content.result.kind === "number"
    ? `${start}>${source}<v>${storedNumber(content.result.number)}</v></c>`
    : `${start} t="str">${source}<v>${xmlText(atMost(content.result.text, 32_767, "a formula's result"))}</v></c>`;
}

/** One cell; text is always a string cell and never read as a formula. An empty text is an empty cell. */
function cellXml(cell: Cell, reference: string, strings: SharedStrings, styles: Styles): string {
  const style = styles.index(cell.style);
  const start = style === 0 ? `<c r="${reference}"` : `<c r="${reference}" s="${style}"`;
  const content = cell.content;
  if (content === undefined || (content.kind === "text" && content.text === "")) {
    return style === 0 ? "" : `${start}/>`;
  }
  switch (content.kind) {
    case "text":
      return `${start} t="s"><v>${strings.index(content.text)}</v></c>`;
    case "number":
      return `${start}><v>${storedNumber(content.number)}</v></c>`;
    case "formula":
      return formulaXml(start, reference, content);
  }
}

function rowAttributes(row: Row): string {
  const height = row.height === undefined ? "" : ` ht="${within(row.height, 0, 409.5, "a row height")}" customHeight="1"`;
  return height + (row.hidden ? ' hidden="1"' : "");
}

/** The element `sheetData`, and the area its cells span as the `dimension` reference. */
export function sheetData(rows: readonly Row[], strings: SharedStrings, styles: Styles): { xml: string; dimension: string } {
  within(rows.length, 0, maximumRows, "the number of rows");
  const xml: string[] = [];
  let [lastRow, lastColumn] = [0, 0];
  rows.forEach((row, rowIndex) => {
    within(row.cells.length, 0, maximumColumns, "the number of columns");
    const rowNumber = rowIndex + 1;
    let cells = "";
    for (let column = 0; column < row.cells.length; column += 1) {
      const cell = row.cells[column];
      const one = cell === undefined ? "" : cellXml(cell, lettersOf(column) + String(rowNumber), strings, styles);
      if (one !== "") {
        cells += one;
        lastColumn = Math.max(lastColumn, column);
        lastRow = rowIndex;
      }
    }
    const attributes = rowAttributes(row);
    if (cells !== "") {
      xml.push(`<row r="${rowNumber}"${attributes}>${cells}</row>`);
    } else if (attributes !== "") {
      xml.push(`<row r="${rowNumber}"${attributes}/>`);
    }
  });
  const last = lettersOf(lastColumn) + String(lastRow + 1);
  return {
    xml: xml.length === 0 ? "<sheetData/>" : `<sheetData>${xml.join("")}</sheetData>`,
    dimension: last === "A1" ? "A1" : `A1:${last}`,
  };
}
