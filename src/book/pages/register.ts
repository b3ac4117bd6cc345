import type { ReadSheet } from "../cells";
import { num, type Sheet } from "../sheet";
import { dayWords } from "../deadline";
import { bookTime, handIns, handInWord } from "../handIn";
import type { BookState, RegisterLine } from "../state";
import { shownMoment, storedMoment } from "../moment";
import { bookSheets } from "./names";
import { layTable, readTable, TABLE_FIRST_ROW, type TablePage } from "./table";

export const RETURNED = "Đã thu";
export const NOT_RETURNED = "Chưa thu";

const page: TablePage = {
  name: bookSheets.register,
  title: "SỔ PHÁT HÀNH VÀ THU PHIẾU",
  note: "Mỗi đơn vị một dòng; chỉ phiếu đúng lần phát hành ở đây mới được nhận.",
  columns: [
    { key: "unit", title: "Mã đơn vị", width: 14 },
    { key: "name", title: "Tên đơn vị", width: 40 },
    { key: "issue", title: "Lần phát hành", width: 10, centered: true },
    { key: "issuedAt", title: "Phát hành lúc", width: 20, centered: true },
    { key: "status", title: "Tình trạng", width: 12, centered: true },
    { key: "handIn", title: "Nộp phiếu", width: 14, centered: true },
    { key: "file", title: "Tệp đã thu", width: 36 },
    { key: "at", title: "Thu lúc", width: 20, centered: true },
    { key: "sha256", title: "SHA-256 của tệp", width: 68, hidden: true },
    { key: "entriesDigest", title: "", width: 6, hidden: true },
    { key: "schemeDigest", title: "", width: 6, hidden: true },
  ],
};

/** The area of the status column, for the control totals of the cover. */
export function statusArea(count: number): { top: number; bottom: number; left: number; right: number } {
  const column = 1 + page.columns.findIndex((candidate) => candidate.key === "status");
  return { top: TABLE_FIRST_ROW, bottom: TABLE_FIRST_ROW + Math.max(1, count) - 1, left: column, right: column };
}

/** Whether a sheet is overdue is as of the book's latest work: a workbook that changes by itself would never be at rest. */
export function layRegister(state: Pick<BookState, "register" | "roster" | "journal" | "createdAt" | "deadline">): Sheet {
  const names = new Map(state.roster.units.map((unit) => [unit.code, unit.name]));
  const stands = handIns(state, bookTime(state));
  const note = state.deadline === undefined ? page.note : `${page.note ?? ""} Hạn nộp: hết ngày ${dayWords(state.deadline)}; nộp muộn, quá hạn tính đến lần ghi sổ gần nhất.`;
  return layTable(
    note === undefined ? page : { ...page, note },
    state.register.map(({ unit, issue, issuedAt, schemeDigest, received }) => [
      unit,
      names.get(unit) ?? "",
      num(String(issue)),
      shownMoment(issuedAt),
      received === null ? NOT_RETURNED : RETURNED,
      handInWord(stands.get(unit) ?? "awaited"),
      received?.file ?? "",
      shownMoment(received?.at ?? ""),
      received?.sha256 ?? "",
      received?.entriesDigest ?? "",
      schemeDigest,
    ]),
  );
}

export function readRegister(sheet: ReadSheet): readonly RegisterLine[] {
  return readTable(sheet).map((at) => ({
    unit: at("unit"),
    issue: Number(at("issue")),
    issuedAt: storedMoment(at("issuedAt")),
    schemeDigest: at("schemeDigest"),
    received: at("status") === RETURNED ? { file: at("file"), at: storedMoment(at("at")), sha256: at("sha256"), entriesDigest: at("entriesDigest") } : null,
  }));
}
