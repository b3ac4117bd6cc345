import { audiences } from "../../plan/model";
import type { ReadSheet } from "../cells";
import type { Sheet } from "../sheet";
import { type BookState, type Remark, subjectsOf } from "../state";
import { criterionOf } from "./wording";
import { audienceWord, bookSheets } from "./names";
import { layTable, readTable, type TablePage } from "./table";

const page: TablePage = {
  name: bookSheets.evidence,
  title: "MINH CHỨNG VÀ GHI CHÚ CỦA ĐƠN VỊ",
  note: "Chỉ ghi những dòng đơn vị có nêu minh chứng hoặc ghi chú.",
  columns: [
    { key: "audience", title: "Đối tượng", width: 11, centered: true },
    { key: "code", title: "Mã", width: 12 },
    { key: "name", title: "Tên", width: 30 },
    { key: "criterion", title: "Mã tiêu chí", width: 11, centered: true },
    { key: "wording", title: "Tiêu chí", width: 44 },
    { key: "evidence", title: "Minh chứng", width: 44 },
    { key: "note", title: "Ghi chú", width: 28 },
  ],
};

export function layRemarks(state: BookState): Sheet {
  const names = new Map(audiences.map((audience) => [audience, new Map(subjectsOf(state, audience).map((subject) => [subject.code, subject.name]))]));
  return layTable(
    page,
    state.remarks.map(({ audience, code, criterion, evidence, note }) => [
      audienceWord(audience),
      code,
      names.get(audience)?.get(code) ?? "",
      criterion,
      criterionOf(state.plan, audience, criterion)?.text ?? "",
      evidence,
      note,
    ]),
  );
}

export function readRemarks(sheet: ReadSheet): readonly Remark[] {
  return readTable(sheet).map((at) => ({
    audience: audiences.find((audience) => audienceWord(audience) === at("audience")) ?? "collectives",
    code: at("code"),
    criterion: at("criterion"),
    evidence: at("evidence"),
    note: at("note"),
  }));
}
