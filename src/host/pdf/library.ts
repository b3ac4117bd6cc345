/** PDF.js, in the build for older browsers; a large library, loaded when first used. */
export function pdfjs(): Promise<PdfJs> {
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

export type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
