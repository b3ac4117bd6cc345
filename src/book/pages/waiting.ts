import { type ReadBook, sheetNamed } from "../cells";
import { waitingWords } from "../decisionWords";
import type { Sheet } from "../sheet";
import type { BookState } from "../state";
import type { WaitingReturn, WaitingStatus } from "../waiting";
import { bookSheets } from "./names";
import { layTable, readTable, type TablePage } from "./table";
import { layWaitingContent, readWaitingContent } from "./waitingContent";

/** The pages a book has only while a returned file waits. */
export const WAITING_PAGES: readonly string[] = [bookSheets.waiting, bookSheets.waitingContent];

const page: TablePage = {
  name: bookSheets.waiting,
  title: "TỆP CHỜ QUYẾT ĐỊNH",
  note: `Mỗi tệp một dòng; nội dung ở trang “${bookSheets.waitingContent}”. Nhận hoặc không nhận trên khung Thu phiếu, không cần tìm lại tệp; quyết định được ghi vào Nhật ký.`,
  columns: [
    { key: "no", title: "Số", width: 6, centered: true },
    { key: "unit", title: "Mã đơn vị", width: 12 },
    { key: "name", title: "Tên đơn vị", width: 36 },
    { key: "file", title: "Tệp", width: 40 },
    { key: "status", title: "Vì sao chờ", width: 28 },
    { key: "received", title: "Bản đang giữ", width: 36 },
    { key: "at", title: "Đọc lúc", width: 20, centered: true },
    { key: "sha256", title: "SHA-256 của tệp", width: 22 },
  ],
};

/** The files that wait and what they hold; no page at all while none waits. */
export function layWaiting(state: BookState): readonly Sheet[] {
  if (state.waiting.length === 0) {
    return [];
  }
  const names = new Map(state.roster.units.map(({ code, name }) => [code, name]));
  const received = new Map(state.register.map((line) => [line.unit, line.received?.file ?? ""]));
  const rows = state.waiting.map(({ unit, file, status, at, sha256 }, index) => [String(index + 1), unit, names.get(unit) ?? "", file, waitingWords[status], received.get(unit) ?? "", at, sha256]);
  return [layTable(page, rows), layWaitingContent(state)];
}

/** The files that wait, as {@link layWaiting} laid them; none where the pages are not there. */
export function readWaiting(book: ReadBook): readonly WaitingReturn[] {
  const [list, details] = [sheetNamed(book, bookSheets.waiting), sheetNamed(book, bookSheets.waitingContent)];
  if (list === undefined || details === undefined) {
    return [];
  }
  const contents = readWaitingContent(details);
  const statuses = Object.keys(waitingWords) as WaitingStatus[];
  return readTable(list).flatMap((at) => {
    const status = statuses.find((candidate) => waitingWords[candidate] === at("status"));
    const content = contents.get(at("no")) ?? { inputs: [], remarks: [], added: [], findings: [] };
    return status === undefined ? [] : [{ unit: at("unit"), file: at("file"), sha256: at("sha256"), at: at("at"), status, ...content }];
  });
}
