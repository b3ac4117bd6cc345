import type { Decision } from "../../award/propose";
import { audiences } from "../../plan/model";
import type { ReadSheet } from "../cells";
import type { Sheet } from "../sheet";
import { audienceWord, bookSheets } from "./names";
import { layTable, readTable, type TableColumn, type TablePage } from "./table";

const columns = [
  { key: "audience", title: "Đối tượng", width: 12, input: true, options: audiences.map(audienceWord) },
  { key: "award", title: "Hình thức khen thưởng", width: 28, input: true, prompt: "Đúng như tên trong trang Đề nghị." },
  { key: "cluster", title: "Cụm/khối", width: 20, input: true, prompt: "Chỉ ghi khi chỉ tiêu tính theo cụm/khối." },
  { key: "code", title: "Mã được bỏ phiếu, được chọn", width: 14, input: true },
  { key: "votes", title: "Số phiếu thuận", width: 11, input: true, prompt: "Kể cả ý kiến bằng văn bản của người vắng mặt." },
  { key: "base", title: "Tổng số thành viên", width: 11, input: true, prompt: "Tổng số thành viên Hội đồng, kể cả người vắng mặt." },
  { key: "against", title: "Không đồng ý", width: 10, input: true },
  { key: "abstained", title: "Không có ý kiến", width: 10, input: true },
  { key: "written", title: "Trong đó bằng văn bản", width: 11, input: true, prompt: "Trong tất cả số phiếu trên, bao nhiêu là ý kiến bằng văn bản của người vắng mặt." },
  { key: "note", title: "Ghi chú", width: 38, input: true },
] as const satisfies readonly TableColumn[];

export type DecisionColumn = (typeof columns)[number]["key"];

/** The sheet's column that holds a part of a decision. */
export function decisionColumn(key: DecisionColumn): number {
  return 1 + columns.findIndex((column) => column.key === key);
}

const page: TablePage = {
  name: bookSheets.decisions,
  title: "QUYẾT ĐỊNH CỦA HỘI ĐỒNG",
  note: "Khi bằng điểm ngay tại ranh giới, hoặc khi Hội đồng bỏ phiếu cho từng đối tượng: ghi số phiếu như biên bản rồi lập lại đề nghị. Ngưỡng phiếu, nếu có, đặt ở trang Hồ sơ.",
  spare: 20,
  columns,
};

export function layDecisions(decisions: readonly Decision[]): Sheet {
  return layTable(page, decisions.map(({ audience, award, cluster, code, votes, base, against, abstained, written, note }) => [audienceWord(audience), award, cluster, code, votes, base, against ?? "", abstained ?? "", written ?? "", note]));
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
      ...stated("against", at),
      ...stated("abstained", at),
      ...stated("written", at),
      note: at("note"),
    }))
    .filter(({ code, award, votes, note }) => [code, award, votes, note].some((text) => text !== ""));
}

function stated(key: "against" | "abstained" | "written", at: (key: string) => string): Partial<Pick<Decision, typeof key>> {
  const value = at(key);
  return value === "" ? {} : { [key]: value };
}
