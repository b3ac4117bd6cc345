import { faultOf } from "./faults";
import { send } from "./request";

/** Selects a cell of the open workbook, by sheet name: which sheet is active says nothing about where the user is. */
export async function goToCell(sheet: string, cell: string): Promise<void> {
  try {
    await send(({ workbook }) => {
      const target = workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(cell).select();
    });
  } catch (error) {
    throw faultOf(error, "before");
  }
}
