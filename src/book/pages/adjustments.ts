import { audiences } from "../../plan/model";
import type { ReadSheet } from "../cells";
import { shownMoment, storedMoment } from "../moment";
import type { Sheet } from "../sheet";
import { type Adjustment, type BookState, subjectsOf } from "../state";
import { audienceWord, bookSheets, stageWord } from "./names";
import { layTable, readTable, type TablePage } from "./table";

const page: TablePage = {
  name: bookSheets.adjustments,
  title: "ĐIỂM ĐÃ ĐIỀU CHỈNH",
  note: "Mỗi điểm thẩm định hoặc Hội đồng khác điểm trước đó một dòng, tự lập khi kiểm tra. Hãy ghi lý do và người điều chỉnh.",
  columns: [
    { key: "audience", title: "Đối tượng", width: 11, centered: true },
    { key: "code", title: "Mã", width: 12 },
    { key: "name", title: "Tên", width: 30 },
    { key: "criterion", title: "Mã tiêu chí", width: 11, centered: true },
    { key: "stage", title: "Bước", width: 12, centered: true },
    { key: "from", title: "Điểm trước", width: 11, centered: true },
    { key: "to", title: "Điểm mới", width: 11, centered: true },
    { key: "reason", title: "Lý do", width: 44, input: true, prompt: "Vì sao điểm thay đổi; biên bản và nhật ký dẫn lại lý do này." },
    { key: "by", title: "Người điều chỉnh", width: 24, input: true },
    { key: "at", title: "Lúc", width: 20, centered: true },
  ],
};

export function layAdjustments(state: BookState): Sheet {
  const names = new Map(audiences.map((audience) => [audience, new Map(subjectsOf(state, audience).map((subject) => [subject.code, subject.name]))]));
  return layTable(
    page,
    state.adjustments.map(({ audience, code, criterion, stage, from, to, reason, by, at }) => [audienceWord(audience), code, names.get(audience)?.get(code) ?? "", criterion, stageWord(stage), from, to, reason, by, shownMoment(at)]),
  );
}

export function readAdjustments(sheet: ReadSheet): readonly Adjustment[] {
  return readTable(sheet).map((at) => ({
    audience: audiences.find((audience) => audienceWord(audience) === at("audience")) ?? "collectives",
    code: at("code"),
    criterion: at("criterion"),
    stage: at("stage") === stageWord("council") ? "council" : "verified",
    from: at("from"),
    to: at("to"),
    reason: at("reason"),
    by: at("by"),
    at: storedMoment(at("at")),
  }));
}
