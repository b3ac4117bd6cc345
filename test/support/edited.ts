import ExcelJS from "exceljs";

/** A workbook after somebody worked on it in a spreadsheet program. */
export async function edited(bytes: Uint8Array, edit: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A sheet by its hidden keys, as a person finds things on it by looking. */
export class OpenSheet {
  constructor(readonly sheet: ExcelJS.Worksheet) {}

  static of(book: ExcelJS.Workbook, name: string): OpenSheet {
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) {
      throw new RangeError(`no sheet ${name}`);
    }
    return new OpenSheet(sheet);
  }

  row(id: string): number {
    let found = 0;
    this.sheet.eachRow((row, number) => {
      found = found === 0 && String(row.getCell(1).value) === id ? number : found;
    });
    return found;
  }

  column(key: string): number {
    let found = 0;
    this.sheet.getRow(1).eachCell((cell, column) => {
      found = found === 0 && String(cell.value) === key ? column : found;
    });
    return found;
  }

  cell(id: string, key: string): ExcelJS.Cell {
    return this.sheet.getCell(this.row(id), this.column(key));
  }

  address(id: string, key: string): string {
    return this.cell(id, key).address;
  }

  /** The values of a whole row, moved by inserting rows above, as sorting moves them. */
  swapRows(one: string, other: string): void {
    const [a, b] = [this.sheet.getRow(this.row(one)), this.sheet.getRow(this.row(other))];
    const values = [a, b].map((row) => Array.from({ length: this.sheet.columnCount }, (_, column) => row.getCell(column + 1).value)) as [ExcelJS.CellValue[], ExcelJS.CellValue[]];
    values[1].forEach((value, column) => (a.getCell(column + 1).value = value));
    values[0].forEach((value, column) => (b.getCell(column + 1).value = value));
  }
}
