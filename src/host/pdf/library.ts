import type * as pdf from "pdfjs-dist/legacy/build/pdf.mjs";

/** PDF.js in its build for older browsers: some 140 KB compressed and a worker of 390 KB, loaded when the first PDF is read and never before. */
export type PdfJs = typeof pdf;

export function pdfjs(): Promise<PdfJs> {
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}
