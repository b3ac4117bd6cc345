import { arrayFormula, formula, num, text, type Book, type Cell, type Sheet, type Style } from "../../src/book/sheet";

const thin = { top: "thin", left: "thin", bottom: "thin", right: "thin" } as const;
const head: Style = {
  font: { bold: true, color: "FFFFFF", size: 13 },
  fill: "1F4E79",
  align: { horizontal: "center", vertical: "center", wrap: true },
  border: { top: "medium", left: "thin", bottom: "hair", right: "thin" },
};
const input: Style = { unlocked: true, border: thin, numberFormat: "0.##", fill: "FFF9E5" };
const freeText: Style = { unlocked: true, border: thin, numberFormat: "@", align: { horizontal: "justify", wrap: true, indent: 1 } };
const plain: Style = { border: thin };

const units = ["Trường THCS Nguyễn Huệ", "UBND xã Ea Kpam", "Trạm Y tế phường Đông Hòa", "Đội 3 – Hợp tác xã “Tiền Phong”"];
const marks = ["95.5", "88.25", "100", "0"];

function unitRow(unit: string, index: number): { height: number; cells: (Cell | undefined)[] } {
  const mark = marks[index] ?? "0";
  const row = index + 4;
  return {
    height: 22.5,
    cells: [
      { content: text(`dv-${index + 1}`) },
      { content: num(String(index + 1)), style: plain },
      { content: text(unit), style: plain },
      { content: num(mark), style: input },
      { content: formula(`D${row}*2`, num(String(Number(mark) * 2))), style: { ...plain, numberFormat: "#,##0.0" } },
      { content: formula(`IF(D${row}>90,"Đạt","Chưa đạt & <xem lại>")`, text(Number(mark) > 90 ? "Đạt" : "Chưa đạt & <xem lại>")), style: plain },
      { content: text(["=1+1", "+84 905", "-5", "@an"][index] ?? ""), style: freeText },
    ],
  };
}

const marksSheet: Sheet = {
  name: "Tập thể & đơn vị",
  tabColor: "C00000",
  columns: [{ width: 3, hidden: true }, { width: 5 }, { width: 38 }, { width: 10 }, { width: 10 }, { width: 22 }, { width: 22 }],
  rows: [
    { hidden: true, cells: ["id", "tt", "ten", "diem", "gap-doi", "dat", "ghi-chu"].map((key) => ({ content: text(key) })) },
    { height: 30, cells: [undefined, { content: text("PHIẾU CHẤM ĐIỂM THI ĐUA\nnăm 2026"), style: { font: { bold: true, size: 14 }, align: { horizontal: "center", wrap: true } } }] },
    { height: 36, cells: [undefined, ...["TT", "Đơn vị", "Điểm", "Gấp đôi", "Kết quả", "Ghi chú"].map((title) => ({ content: text(title), style: head }))] },
    ...units.map(unitRow),
    {
      cells: [
        undefined,
        undefined,
        { content: text("Tổng cộng"), style: { font: { italic: true, underline: true } } },
        { content: formula("SUM(D4:D7)", num("283.75")), style: { ...plain, numberFormat: "0.00" } },
        { content: arrayFormula("SUM((D4:D7>80)*D4:D7)", num("283.75")), style: plain },
        { content: formula("COUNTA('Hướng dẫn'!A1:A9)", num("3")), style: { ...plain, numberFormat: "0%" } },
        { content: text(""), style: { align: { rotation: 90, vertical: "top" } } },
      ],
    },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 6 }],
  freeze: { rows: 3, columns: 3 },
  validations: [
    {
      areas: [{ top: 3, left: 3, bottom: 6, right: 3 }],
      rule: { kind: "custom", formula: 'AND(ISNUMBER(D4),D4>=0,D4<=100,ROUND(D4*4,0)=D4*4)' },
      prompt: { title: "Điểm tự chấm", text: "Nhập số từ 0 đến 100,\nbước 0,25 điểm." },
      error: { title: "Điểm không hợp lệ", text: 'Điểm phải là số từ 0 đến 100, không ghi "95 điểm".' },
    },
    { areas: [{ top: 3, left: 5, bottom: 3, right: 5 }, { top: 5, left: 5, bottom: 6, right: 5 }], rule: { kind: "list", options: ["Đạt", "Chưa đạt", 'Loại "A"'] } },
    { areas: [{ top: 3, left: 6, bottom: 6, right: 6 }], rule: { kind: "any" }, prompt: { title: "Ghi chú", text: "Ghi tự do." } },
  ],
  conditionals: [
    { kind: "formula", area: { top: 3, left: 3, bottom: 6, right: 3 }, formula: 'AND(D4<>"",NOT(ISNUMBER(D4)))', style: { fill: "FFC7CE", font: { bold: true, color: "9C0006" } } },
    { kind: "formula", area: { top: 3, left: 2, bottom: 6, right: 2 }, formula: "$D4=0", style: { font: { italic: true } } },
    { kind: "dataBar", area: { top: 3, left: 4, bottom: 6, right: 4 }, color: "63BE7B", minimum: "0", maximum: "200" },
  ],
  links: [{ row: 7, column: 2, target: { sheet: "Hướng dẫn", row: 1, column: 0 } }],
  protected: true,
  gridLines: false,
  print: {
    orientation: "landscape",
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    titleRows: { first: 2, last: 2 },
    titleColumns: { first: 1, last: 2 },
    header: "&C&P",
    footer: "&LPhiếu số 01 && 02&RTrang &P/&N",
    differentFirstPage: true,
    area: { top: 1, left: 1, bottom: 40, right: 6 },
    centered: true,
    breaks: [20, 12],
  },
  charts: [
    {
      title: "Điểm các đơn vị",
      anchor: { top: 9, left: 1, bottom: 24, right: 5 },
      categories: { top: 3, left: 2, bottom: 6, right: 2 },
      values: { top: 3, left: 3, bottom: 6, right: 3 },
      seriesName: "Điểm",
      color: "4472C4",
      minimum: "0",
      maximum: "100",
    },
    {
      title: "Điểm gấp đôi <và> hơn",
      anchor: { top: 25, left: 1, bottom: 39, right: 5 },
      categories: { top: 3, left: 2, bottom: 6, right: 2 },
      values: { top: 3, left: 4, bottom: 6, right: 4 },
      seriesName: "Gấp đôi",
      color: "70AD47",
    },
  ],
};

const guide: Sheet = {
  name: "Hướng dẫn",
  columns: [{ width: 90 }],
  rows: [
    { cells: [{ content: text("  Hai dấu cách ở đầu và cuối  ") }] },
    { cells: [{ content: text("Ký tự điều khiển \u0001, mã _x0041_, dòng\r\nmới và\ttab, biểu tượng 🏅") }] },
    { cells: [] },
    { cells: [{ content: text('Dấu <, >, & và "ngoặc kép", ‘’ “”') }] },
  ],
  freeze: { rows: 1, columns: 0 },
  charts: [
    { title: "Trống", anchor: { top: 6, left: 0, bottom: 12, right: 0 }, categories: { top: 0, left: 0, bottom: 1, right: 0 }, values: { top: 20, left: 0, bottom: 21, right: 0 }, seriesName: "Chưa có", color: "A5A5A5" },
  ],
  print: { orientation: "portrait", margins: { top: 20, right: 15, bottom: 20, left: 30 } },
};

const hiddenSheet: Sheet = {
  name: "_phieu",
  hidden: true,
  columns: [],
  rows: [{ cells: [{ content: text("format") }, { content: num("1") }] }],
  freeze: { rows: 0, columns: 1 },
};

/** A book that uses every feature of the vocabulary at least once. */
export const sampleBook: Book = {
  title: "Phiếu chấm điểm thi đua & khen thưởng",
  sheets: [hiddenSheet, guide, marksSheet],
  names: [{ name: "Diem_Tu_Cham", sheet: "Tập thể & đơn vị", area: { top: 3, left: 3, bottom: 6, right: 3 } }],
  active: "Tập thể & đơn vị",
};
