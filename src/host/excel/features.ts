/** Whether the Excel at hand offers this much of ExcelApi ("1.9"). */
export function offers(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * The least the writer needs. Since 1.12 formulas are evaluated over whole ranges (dynamic arrays); an older Excel
 * would calculate the books' array formulas wrongly without a word. It includes the page set-up of 1.9.
 */
export const LEAST_VERSION = "1.12";

/** Whether the workbook is open for viewing only. */
export function isViewOnly(): boolean {
  return String(Office.context.document.mode).toLowerCase() === "readonly";
}
