import type { excel as vietnamese } from "../vi/excel";
import type { Parallel } from "./parallel";

/** Excel as a host. */
export const excel: Parallel<typeof vietnamese> = {
  "excel.edit-mode": "A cell is being edited in Excel. Press Enter or Esc in that cell and try again. {state:words}",
  "excel.protected": "The sheet is protected, so Excel does not allow writing. Remove the protection (Review tab) and try again. {state:words}",
  "excel.structure-protected": "The workbook's structure is protected, so no sheet can be added. Remove the protection of the structure (Review tab) and try again. {state:words}",
  "excel.foreign-protected": "This sheet is protected and has formulas that refer to a sheet about to be replaced. Remove its protection and try again. {state:words}",
  "excel.read-only": "The workbook is open for viewing only. Enable editing or save it as a copy, then try again. {state:words}",
  "excel.sheet-deleted": "A sheet that is needed has just been deleted or renamed. Try again. {state:words}",
  "excel.too-large": "Too much data was sent to Excel at once. Shorten long texts and try again. {state:words}",
  "excel.connection": "The connection to Excel was lost. Check the network, reload this pane and try again. {state:words}",
  "excel.busy": "Excel is busy. Wait a moment and try again. {state:words}",
  "excel.dialog-open": "A dialogue is open in Excel. Close it and try again. {state:words}",
  "excel.too-old": "This Excel lacks something that is needed (Excel 2021, Microsoft 365 or Excel on the web has it). Use the browser edition. {state:words}",
  "excel.cancelled": "Stopped as asked. {state:words}",
  "excel.verify": "Read back, this cell says “{found}”, which is not what was written. Try again; if it happens again, use the browser edition. {state:words}",
  "excel.general": "Excel reports an error ({detail}). Try again; if it happens again, save the workbook, close Excel and open it again. {state:words}",
  "excel.too-many-cells": "The workbook has more than {limit} million cells and was not read. Copy the sheets that are needed into a new workbook.",
  "excel.state-before": "The book is as it was.",
  "excel.state-leftovers": "The book is as it was; some hidden working sheets will be removed at the next write.",
  "excel.state-complete": "The book was written completely.",
  "excel.state-unknown": "Excel can no longer be asked, so it is not known whether the book was written: a sheet named “~cu-1” is the old one, do not delete it before checking.",
};
