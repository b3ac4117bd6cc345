import { type FindingLanguage, vietnamese } from "./language";
import { fill } from "./template";

/** Where something stands: any of a file's name, a sheet's name and a cell's address. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** A line of a text file or a path inside a JSON document. */
  readonly line?: string;
  /** How many more of the same kind stand elsewhere. */
  readonly more?: number;
}

/** "phieu-01.xlsx › Tập thể › E12", or "" where nothing is known. Names of files and sheets stay as they are. */
export function placeText({ file, sheet, cell, line, more }: Place, language: FindingLanguage = vietnamese): string {
  const path = [file, sheet, cell, line === undefined ? line : language.words(line)].filter((part) => part !== undefined && part !== "").join(" › ");
  return more === undefined ? path : `${path}${fill(language.more, { count: String(more) })}`;
}
