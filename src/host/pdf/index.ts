export { inspectPdf, isPdf } from "./inspect";
export { pdfjs, type PdfJs } from "./library";
export { pdfLines } from "./lines";
export { measureStream } from "./measure";
export { type Page, pdfPages } from "./pages";
