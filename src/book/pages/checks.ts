import type { Severity } from "../../finding/finding";
import type { ReadSheet } from "../cells";
import type { Link, Sheet } from "../sheet";
import type { Noted } from "../state";
import { bookSheets } from "./names";
import { layTable, readTable, TABLE_FIRST_ROW, type TablePage } from "./table";

const page: TablePage = {
  name: bookSheets.checks,
  title: "KIỂM TRA",
  note: "Lỗi: không xếp hạng được khi còn. Cảnh báo: cần người xem lại. Bấm vào ô để đến chỗ có vấn đề trong sổ.",
  columns: [
    { key: "severity", title: "Mức", width: 11, centered: true },
    { key: "unit", title: "Đơn vị", width: 12 },
    { key: "file", title: "Tệp", width: 30 },
    { key: "sheet", title: "Trang tính", width: 24 },
    { key: "cell", title: "Ô", width: 9, centered: true },
    { key: "message", title: "Vấn đề và cách xử lý", width: 84 },
    { key: "code", title: "", width: 6, hidden: true },
  ],
};

const severityWords: readonly (readonly [Severity, string])[] = [
  ["error", "Lỗi"],
  ["warning", "Cảnh báo"],
  ["info", "Ghi nhận"],
];

export function severityWord(severity: Severity): string {
  return severityWords.find(([key]) => key === severity)?.[1] ?? severity;
}

/** Findings, errors first; those that stand in the book itself are linked to their cell. */
export function layChecks(noted: readonly Noted[], linkTo: (sheet: string, cell: string) => Link["target"] | undefined): Sheet {
  const weight = (severity: Severity): number => severityWords.findIndex(([key]) => key === severity);
  const sorted = noted.map((item, index) => ({ item, index })).sort((a, b) => weight(a.item.severity) - weight(b.item.severity) || a.index - b.index);
  const column = 1 + page.columns.findIndex((candidate) => candidate.key === "cell");
  const links = sorted.flatMap(({ item }, index): Link[] => {
    const target = item.file === "" ? linkTo(item.sheet, item.cell) : undefined;
    return target === undefined ? [] : [{ row: TABLE_FIRST_ROW + index, column, target }];
  });
  return {
    ...layTable(page, sorted.map(({ item }) => [severityWord(item.severity), item.unit, item.file, item.sheet, item.cell, item.message, item.code]), links),
    tabColor: noted.some((item) => item.severity === "error") ? "C00000" : "70AD47",
  };
}

export function readChecks(sheet: ReadSheet): readonly Noted[] {
  return readTable(sheet).map((at) => ({
    code: at("code"),
    severity: severityWords.find(([, word]) => word === at("severity"))?.[0] ?? "error",
    unit: at("unit"),
    file: at("file"),
    sheet: at("sheet"),
    cell: at("cell"),
    message: at("message"),
  }));
}
