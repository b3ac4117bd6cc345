import { audiences } from "../../plan/model";
import { type Line, type Proposal, unfilledPlaces } from "../../award/propose";
import { type NonLeaders, nonLeadersAmong } from "../../dossier/nonLeaders";
import { vietnamese } from "../../text/decimal";
import { num, type Sheet } from "../sheet";
import { type BookState, leadersOf, type Subject, subjectsOf } from "../state";
import { audienceWord, bookSheets } from "./names";
import { whereabouts } from "./stage";
import { layTable, type TablePage } from "./table";

const page = {
  name: bookSheets.proposal,
  title: "DỰ THẢO ĐỀ NGHỊ KHEN THƯỞNG",
  note: "DỰ THẢO. Mỗi chỉ tiêu ghi rõ phép tính; bằng điểm ngay tại ranh giới thì dừng lại chờ Hội đồng quyết định.",
  columns: [
    { key: "no", title: "TT", width: 6, centered: true },
    { key: "audience", title: "Đối tượng", width: 11, centered: true },
    { key: "award", title: "Hình thức khen thưởng", width: 24 },
    { key: "code", title: "Mã", width: 12 },
    { key: "name", title: "Họ và tên hoặc tên tập thể", width: 36 },
    { key: "unit", title: "Chức vụ, đơn vị", width: 36 },
    { key: "cluster", title: "Cụm/khối", width: 16 },
    { key: "rank", title: "Hạng", width: 8, centered: true },
    { key: "total", title: "Tổng điểm", width: 10, centered: true },
    { key: "state", title: "Kết quả", width: 44 },
  ],
} as const satisfies TablePage;

/** Where a line runs, in words: "Giấy khen, tập thể, cụm Khối Đảng". */
export function lineText(line: Line): string {
  const field = line.cluster === undefined ? "" : `, ${line.cluster === "" ? "không cụm" : line.cluster}`;
  return `${line.quota.award}, ${audienceWord(line.audience).toLocaleLowerCase("vi")}${field}`;
}

/** Every quota line with its arithmetic, then whom it proposes or who is tied on it. */
export function layProposal(state: BookState, proposal: Proposal): Sheet {
  const subjects = new Map(audiences.map((audience) => [audience, new Map(subjectsOf(state, audience).map((subject) => [subject.code, subject]))]));
  let number = 0;
  const rows = proposal.lines.flatMap((line) => {
    const about = (code: string): Subject | undefined => subjects.get(line.audience)?.get(code);
    const heading = ["", audienceWord(line.audience), line.quota.award, "", `Chỉ tiêu ${lineText(line)}: ${line.places.arithmetic}`, "", line.cluster ?? "", "", "", stateOf(line)];
    const outcomes = [
      ...line.proposed.map((standing) => ({ standing, proposed: true, outcome: line.decided.includes(standing) ? "Đề nghị, theo quyết định của Hội đồng" : "Đề nghị" })),
      ...line.pending.map((standing) => ({ standing, proposed: false, outcome: "Đang xem xét: giữ suất, chưa đề nghị" })),
      ...line.outvoted.map((standing) => ({ standing, proposed: false, outcome: "Số phiếu của Hội đồng chưa đạt: giữ suất, chưa đề nghị" })),
      ...line.tied.map((standing) => ({ standing, proposed: false, outcome: "Bằng nhau ngay tại ranh giới, chờ quyết định" })),
    ];
    const people = outcomes.map(({ standing, proposed, outcome }) => {
      const subject = about(standing.code);
      number += proposed ? 1 : 0;
      return [
        proposed ? num(String(number)) : "",
        audienceWord(line.audience),
        line.quota.award,
        standing.code,
        subject?.name ?? standing.code,
        subject === undefined || line.audience === "collectives" ? "" : whereabouts(line.audience, subject),
        standing.cluster,
        num(String(standing.rank ?? 0)),
        standing.score.total === null ? "" : vietnamese(standing.score.total, state.scheme.decimals),
        outcome,
      ];
    });
    return [heading, ...people];
  });
  const share = nonLeaders(state, proposal);
  const note = share === undefined ? page.note : `${page.note} Người không giữ chức vụ lãnh đạo: ${share.count} trên ${share.of} cá nhân (${share.percent} %).`;
  return { ...layTable({ ...page, note }, rows), tabColor: "C55A11" };
}

/** How many of the individuals proposed hold no leading post; undefined where none is proposed. */
export function nonLeaders(state: BookState, proposal: Proposal): NonLeaders | undefined {
  return nonLeadersAmong(proposal.proposed.flatMap((item) => (item.audience === "individuals" ? [item.standing.code] : [])), leadersOf(state));
}

function stateOf(line: Line): string {
  if (line.tied.length > 0) {
    return `DỪNG: ${line.tied.length} đối tượng bằng nhau ở suất thứ ${line.places.count}`;
  }
  const unfilled = unfilledPlaces(line);
  return `Đề nghị ${line.proposed.length} trên ${line.candidates} đối tượng đủ điều kiện${unfilled === 0 ? "" : `; Hội đồng còn ${unfilled} suất chưa chọn`}`;
}
