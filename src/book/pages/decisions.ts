import type { Decision } from "../../award/propose";
import { audiences } from "../../plan/model";
import type { ReadSheet } from "../cells";
import type { Sheet } from "../sheet";
import { audienceWord, bookSheets } from "./names";
import { layTable, readTable, type TablePage } from "./table";

const page: TablePage = {
  name: bookSheets.decisions,
  title: "QUYẾT ĐỊNH CỦA HỘI ĐỒNG KHI BẰNG ĐIỂM",
  note: "Khi bằng điểm ngay tại ranh giới, ghi đối tượng được Hội đồng chọn và số phiếu như biên bản, rồi lập lại đề nghị.",
  spare: 20,
  columns: [
    { key: "audience", title: "Đối tượng", width: 12, input: true, options: audiences.map(audienceWord) },
    { key: "award", title: "Hình thức khen thưởng", width: 28, input: true, prompt: "Đúng như tên trong trang Đề nghị." },
    { key: "cluster", title: "Cụm/khối", width: 20, input: true, prompt: "Chỉ ghi khi chỉ tiêu tính theo cụm/khối." },
    { key: "code", title: "Mã được chọn", width: 14, input: true },
    { key: "votes", title: "Số phiếu thuận", width: 11, input: true },
    { key: "base", title: "Tổng số thành viên", width: 11, input: true, prompt: "Tổng số thành viên Hội đồng, kể cả người vắng mặt." },
    { key: "note", title: "Ghi chú", width: 44, input: true },
  ],
};

export function layDecisions(decisions: readonly Decision[]): Sheet {
  return layTable(page, decisions.map(({ audience, award, cluster, code, votes, base, note }) => [audienceWord(audience), award, cluster, code, votes, base, note]));
}

export function readDecisions(sheet: ReadSheet): readonly Decision[] {
  return readTable(sheet)
    .map((at) => ({
      audience: audiences.find((audience) => audienceWord(audience) === at("audience")) ?? "individuals",
      award: at("award"),
      cluster: at("cluster"),
      code: at("code"),
      votes: at("votes"),
      base: at("base"),
      note: at("note"),
    }))
    .filter((decision) => decision.code !== "");
}
