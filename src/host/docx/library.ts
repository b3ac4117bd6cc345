import type * as docx from "docx";

/** The `docx` package: about 290 KB minified, 88 KB compressed, so it is loaded when the first Word file is written and never before. */
export type Docx = typeof docx;

export function loadDocx(): Promise<Docx> {
  return import("docx");
}
