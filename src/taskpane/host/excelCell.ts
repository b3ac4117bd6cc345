/** Selects a cell of the open workbook, by sheet name: which sheet is active says nothing about where the user is. */
export async function goToCell(sheet: string, cell: string): Promise<void> {
  const { faultOf } = await import("../../host/excel/faults");
  try {
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(cell).select();
      await context.sync();
    });
  } catch (error) {
    throw faultOf(error, "before");
  }
}
