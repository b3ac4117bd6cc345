import Papa from "papaparse";
import { Fault } from "../finding/fault";
import type { Place } from "../finding/place";

/** A row of a CSV file that says anything at all. */
export interface CsvRow {
  /** The line of the file the row begins on, counted from 1. */
  readonly line: number;
  /** As written, line breaks inside a field as "\n". */
  readonly cells: readonly string[];
}

const delimiters = [",", ";", "\t"] as const;

/** Far above any roster: the largest of provinces take a tenth of it. */
const mostBytes = 16 * 1024 * 1024;
const mostColumns = 256;
const mostLines = 50_000;

/** How many rows a header may be looked for in. */
const headerRows = 20;

/**
 * The rows of a CSV file: UTF-8 with or without byte order mark, UTF-16 with one, or Vietnamese Windows text
 * (windows-1258) where `isHeader` then knows a row near the top; fields parted by comma, semicolon or tab, quoted
 * fields with line breaks allowed. The delimiter is the one Excel's "sep=" line names, else one under which
 * `isHeader` knows a row near the top, else the most frequent one in the first line. Throws Fault `file.not-text`,
 * `csv.too-large`,
 * or `csv.quotes` where a quoted field does not end properly.
 */
export function readCsv(bytes: Uint8Array, place: Place = {}, isHeader: (cells: readonly string[]) => boolean = () => false): readonly CsvRow[] {
  if (bytes.length > mostBytes) {
    throw new Fault("csv.too-large", place, { detail: `hơn ${mostBytes / 1024 / 1024} MB` });
  }
  const text = decodeText(bytes, place, isHeader).replace(/\r\n?/g, "\n");
  if (hasMoreLines(text, mostLines)) {
    throw new Fault("csv.too-large", place, { detail: `hơn ${mostLines} dòng` });
  }
  const declared = /^sep=([,;\t])(?:\n|$)/i.exec(text);
  if (declared !== null) {
    return parseRows(text.slice(declared[0].length), declared[1] ?? ",", 2, place);
  }
  return parseRows(text, detectDelimiter(text, isHeader), 1, place);
}

function decodeText(bytes: Uint8Array, place: Place, isHeader: (cells: readonly string[]) => boolean): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  if (wide !== undefined) {
    return decodedAs(wide, bytes, place);
  }
  try {
    return decodeUtf8(bytes, place);
  } catch (error) {
    const text = decodedAs("windows-1258", bytes, place).normalize("NFC");
    if (text.split(/\r\n?|\n/, headerRows).some((line) => delimiters.some((delimiter) => isHeader(line.split(delimiter))))) {
      return text;
    }
    throw error;
  }
}

/** Text in an encoding of its own name. Throws Fault `file.not-text` where it is not of that encoding. */
function decodedAs(encoding: string, bytes: Uint8Array, place: Place): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes("\u0000")) {
      return text;
    }
  } catch {
    throw new Fault("file.not-text", place);
  }
  throw new Fault("file.not-text", place);
}

/** Text from UTF-8 bytes, a byte order mark skipped. Throws Fault `file.not-text` on anything else. */
export function decodeUtf8(bytes: Uint8Array, place: Place = {}): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Fault("file.not-text", place);
  }
  if (text.includes("\u0000")) {
    throw new Fault("file.not-text", place);
  }
  return text;
}

function hasMoreLines(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    count += 1;
    if (count > most) {
      return true;
    }
  }
  return false;
}

function detectDelimiter(text: string, isHeader: (cells: readonly string[]) => boolean): string {
  const firstLine = text.split("\n").find((line) => line.trim() !== "") ?? "";
  const unquoted = firstLine.replace(/"[^"]*"/g, "");
  const frequency = (delimiter: string): number => Math.min(unquoted.split(delimiter).length, mostColumns + 1);
  const byFrequency = [...delimiters].sort((a, b) => frequency(b) - frequency(a));
  const knowsHeader = (delimiter: string): boolean =>
    Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: headerRows, skipEmptyLines: true }).data.some((cells) => cells.length <= mostColumns && isHeader(cells));
  return byFrequency.find(knowsHeader) ?? byFrequency[0] ?? ",";
}

function parseRows(text: string, delimiter: string, firstLine: number, place: Place): readonly CsvRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  if (data.some((cells) => cells.length > mostColumns)) {
    throw new Fault("csv.too-large", place, { detail: `hơn ${mostColumns} cột` });
  }
  let line = firstLine;
  const rows = data.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
    return row;
  });
  const unclosed = errors.find((error) => error.type === "Quotes");
  if (unclosed !== undefined) {
    throw new Fault("csv.quotes", { ...place, line: `dòng ${rows[unclosed.row ?? 0]?.line ?? firstLine}` });
  }
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}
