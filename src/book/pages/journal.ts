import type { ReadSheet } from "../cells";
import { shownMoment, storedMoment } from "../moment";
import type { Sheet } from "../sheet";
import type { JournalLine } from "../state";
import { bookSheets } from "./names";
import { layTable, readTable, type TablePage } from "./table";

const page: TablePage = {
  name: bookSheets.journal,
  title: "NHẬT KÝ",
  note: "Mỗi việc đã làm một dòng, dòng mới ở cuối; không xóa, không sửa.",
  columns: [
    { key: "at", title: "Lúc", width: 22 },
    { key: "action", title: "Việc", width: 22 },
    { key: "subject", title: "Đối tượng", width: 34 },
    { key: "detail", title: "Nội dung", width: 84 },
  ],
};

export function layJournal(lines: readonly JournalLine[]): Sheet {
  return layTable(page, lines.map(({ at, action, subject, detail }) => [shownMoment(at), action, subject, detail]));
}

export function readJournal(sheet: ReadSheet): readonly JournalLine[] {
  return readTable(sheet).map((at) => ({ at: storedMoment(at("at")), action: at("action"), subject: at("subject"), detail: at("detail") }));
}
