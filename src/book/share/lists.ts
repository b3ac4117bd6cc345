import { audiences, type Audience } from "../../plan/model";
import { parseAddress } from "../address";
import { severityWord } from "../pages/checks";
import { FIRST_ROW } from "../pages/matrix";
import { audienceWord, bookSheets, stageSheet, stageWord } from "../pages/names";
import { layTable, type TablePage } from "../pages/table";
import { stages } from "../../score/stages";
import type { Sheet } from "../sheet";
import { type BookState, type Noted, subjectsOf } from "../state";
import { plainSheet } from "./plainSheet";
import { acrossTable } from "./touches";

const adjustmentsPage: TablePage = {
  name: bookSheets.adjustments,
  title: "ĐIỂM ĐÃ ĐIỀU CHỈNH",
  note: "Mỗi điểm thẩm định hoặc Hội đồng khác điểm trước đó một dòng.",
  columns: [
    { key: "audience", title: "Đối tượng", width: 11, centered: true },
    { key: "code", title: "Mã", width: 12 },
    { key: "name", title: "Tên", width: 30 },
    { key: "criterion", title: "Mã tiêu chí", width: 11, centered: true },
    { key: "stage", title: "Bước", width: 12, centered: true },
    { key: "from", title: "Điểm trước", width: 11, centered: true },
    { key: "to", title: "Điểm mới", width: 11, centered: true },
    { key: "reason", title: "Lý do", width: 48 },
  ],
};

/** Changed marks with their reasons, without who changed them and when. */
export function layAdjusted(state: BookState): Sheet {
  const names = new Map(audiences.map((audience) => [audience, new Map(subjectsOf(state, audience).map((subject) => [subject.code, subject.name]))]));
  const rows = state.adjustments.map(({ audience, code, criterion, stage, from, to, reason }) => [audienceWord(audience), code, names.get(audience)?.get(code) ?? "", criterion, stageWord(stage), from, to, reason]);
  return listed(layTable(adjustmentsPage, rows));
}

const findingsPage: TablePage = {
  name: bookSheets.checks,
  title: "KIỂM TRA ĐIỂM",
  note: "Lỗi: không xếp hạng được khi còn. Cảnh báo: cần xem lại.",
  columns: [
    { key: "severity", title: "Mức", width: 12, centered: true },
    { key: "audience", title: "Đối tượng", width: 11, centered: true },
    { key: "name", title: "Tên", width: 32 },
    { key: "unit", title: "Mã đơn vị", width: 13 },
    { key: "message", title: "Vấn đề", width: 84 },
  ],
};

/** What is to be said about the marks, by whose they are. Findings about files do not belong here. */
export function layFindings(state: BookState, noted: readonly Noted[]): Sheet {
  const rows = noted.map((item) => {
    const about = subjectAt(state, item);
    return [severityWord(item.severity), about === undefined ? "" : audienceWord(about.audience), about?.name ?? "", item.unit, item.message];
  });
  return listed(layTable(findingsPage, rows));
}

/** Whose row of the book's stage pages a finding names. */
function subjectAt(state: BookState, item: Noted): { audience: Audience; name: string } | undefined {
  const audience = audiences.find((candidate) => stages.some((stage) => stageSheet(candidate, stage) === item.sheet));
  const row = parseAddress(item.cell)?.row;
  const subject = audience === undefined || row === undefined ? undefined : subjectsOf(state, audience)[row - FIRST_ROW];
  return audience === undefined || subject === undefined ? undefined : { audience, name: subject.name };
}

/** A list page of the book as a copy shows it. */
export function listed(sheet: Sheet): Sheet {
  return acrossTable(plainSheet(sheet));
}
