/** What the pane says of Excel and of the ribbon, in English. */
export const excelWords = {
  "excel.differences": "Excel computes {count} cells differently from this program, for example {place}. Check the formulas before use.",
  "excel.none": "The open Excel workbook is empty.",
  "ribbon.busy": "Not checked and ranked: another job is under way. Wait for its end, then press “Check & rank” again.",
} as const;
