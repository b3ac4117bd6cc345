/** What the pane says of Excel and of the ribbon, in English. */
export const excelWords = {
  "excel.differences": "Excel computes {count} cells differently from this program, for example {place}. Check the formulas before use.",
  "excel.none": "The open Excel workbook is empty.",
  "handed.title": "The ribbon's “Check & rank” button could not rank ({at}).",
  "handed.next": "Once mended, press it again, or read the open workbook and rank here.",
} as const;
