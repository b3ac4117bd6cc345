import type { Proposal, Proposed } from "../../award/propose";
import { type Audience, scoredAudiences } from "../../plan/model";
import { vietnamese } from "../../text/decimal";
import { audienceWord } from "../pages/names";
import { layTable, type TablePage } from "../pages/table";
import { num, type Sheet } from "../sheet";
import { type BookState, type Subject, subjectsOf } from "../state";
import { sumOfTotals } from "./control";
import type { SharedPages } from "./cover";
import { listed } from "./lists";

/**
 * Who is proposed for what, fit for publishing: collectives with rank and total, people with their unit and class
 * only. Nobody below a line, nobody tied on one, nobody held back. People stand in the order of the roster, so that
 * not even their order tells their ranks.
 */
export function publicPages(state: BookState, proposal: Proposal): SharedPages {
  const proposed = (audience: Audience): readonly Proposed[] => proposal.proposed.filter((item) => item.audience === audience);
  const tied = proposal.lines.filter((line) => line.tied.length > 0).length;
  const scored = scoredAudiences(state.scheme);
  return {
    sheets: scored.map((audience) => page(state, audience, proposed(audience))),
    totals: [
      ...scored.map((audience) => [`Số ${audienceWord(audience).toLocaleLowerCase("vi")} được đề nghị`, num(String(proposed(audience).length))] as const),
      ...(scored.includes("collectives") ? [["Cộng tổng điểm tập thể được đề nghị", num(sumOfTotals(proposed("collectives").map((item) => item.standing)))] as const] : []),
      ["Số chỉ tiêu còn chờ Hội đồng quyết định", num(String(tied))],
    ],
    leftOut: "Điểm của cá nhân, đối tượng không được đề nghị, minh chứng, chức vụ và mọi dữ liệu cá nhân khác.",
  };
}

const tables: Readonly<Record<Audience, TablePage>> = {
  collectives: {
    name: "Đề nghị tập thể",
    title: "TẬP THỂ ĐƯỢC ĐỀ NGHỊ KHEN THƯỞNG (DỰ THẢO)",
    columns: [
      { key: "no", title: "TT", width: 6, centered: true },
      { key: "name", title: "Tập thể", width: 40 },
      { key: "cluster", title: "Cụm/khối", width: 22, centered: true },
      { key: "rank", title: "Hạng", width: 8, centered: true },
      { key: "total", title: "Tổng điểm", width: 11, centered: true },
      { key: "class", title: "Xếp loại", width: 22, centered: true },
      { key: "award", title: "Hình thức đề nghị", width: 28, centered: true },
    ],
  },
  individuals: {
    name: "Đề nghị cá nhân",
    title: "CÁ NHÂN ĐƯỢC ĐỀ NGHỊ KHEN THƯỞNG (DỰ THẢO)",
    note: "Xếp theo thứ tự danh sách đơn vị, không theo điểm.",
    columns: [
      { key: "no", title: "TT", width: 6, centered: true },
      { key: "name", title: "Họ và tên", width: 36 },
      { key: "unit", title: "Đơn vị", width: 44 },
      { key: "class", title: "Xếp loại", width: 24, centered: true },
      { key: "award", title: "Hình thức đề nghị", width: 28, centered: true },
    ],
  },
};

function page(state: BookState, audience: Audience, proposed: readonly Proposed[]): Sheet {
  const inRosterOrder = subjectsOf(state, audience).flatMap((subject) => proposed.filter((item) => item.standing.code === subject.code).map((item) => ({ subject, item })));
  const rows = (audience === "collectives" ? inProposalOrder(inRosterOrder, proposed) : inRosterOrder).map(({ subject, item }, index) => {
    const { standing, award } = item;
    const no = num(String(index + 1));
    const className = standing.className ?? "";
    return audience === "individuals"
      ? [no, subject.name, subject.unitName, className, award]
      : [no, subject.name, subject.cluster, String(standing.rank ?? ""), standing.score.total === null ? "" : vietnamese(standing.score.total, state.scheme.decimals), className, award];
  });
  return listed(layTable(tables[audience], rows.length === 0 ? [tables[audience].columns.map((column) => (column.key === "name" ? "Chưa có ai được đề nghị" : ""))] : rows));
}

interface Named {
  readonly subject: Subject;
  readonly item: Proposed;
}

function inProposalOrder(named: readonly Named[], proposed: readonly Proposed[]): Named[] {
  return [...named].sort((a, b) => proposed.indexOf(a.item) - proposed.indexOf(b.item));
}
