import type { Proposal } from "../../award/propose";
import { audiences } from "../../plan/model";
import { Grid } from "../grid";
import { type Area, type Sheet, type Style, text } from "../sheet";
import { type BookState, subjectsOf } from "../state";
import { heightFor } from "../textHeight";
import { audienceWord, bookSheets } from "./names";
import { whereabouts } from "./stage";

/** Columns of the page: the two halves of the head, split again for the list. */
const LAST = 5;
const WIDTHS = [6, 30, 12, 26, 22, 0];
const base: Style = { font: { size: 14 }, align: { horizontal: "justify", vertical: "top", wrap: true } };
const centered: Style = { font: { size: 13 }, align: { horizontal: "center", vertical: "center", wrap: true } };
const boxed: Style = { ...centered, border: { top: "thin", left: "thin", bottom: "thin", right: "thin" } };

/**
 * A first draft of the submission (tờ trình) with its list, laid out after Nghị định 30/2020/NĐ-CP, Phụ lục I:
 * heading, subject, addressee, grounds, request, list, recipients, signature. Always marked as a draft.
 */
export function laySubmission(state: BookState, proposal: Proposal): Sheet {
  const { plan } = state;
  const grid = new Grid();
  const merges: Area[] = [];
  let row = 0;
  const across = (value: string, style: Style, left = 0, right = LAST - 1): void => {
    grid.set(row, left, text(value), style);
    if (right > left) {
      merges.push({ top: row, bottom: row, left, right });
    }
    grid.height(row, heightFor([{ text: value, width: (WIDTHS.slice(left, right + 1).reduce((sum, width) => sum + width, 0) - 2) * 0.82 }], 20));
  };
  const halves = (left: string, leftStyle: Style, right: string, rightStyle: Style): void => {
    grid.set(row, 0, text(left), leftStyle);
    grid.set(row, 2, text(right), rightStyle);
    merges.push({ top: row, bottom: row, left: 0, right: 1 }, { top: row, bottom: row, left: 2, right: LAST - 1 });
    grid.height(row, Math.max(heightFor([{ text: left, width: 30 }], 20), heightFor([{ text: right, width: 48 }], 20)));
    row += 1;
  };
  const bold: Style = { ...centered, font: { size: 13, bold: true } };
  across("DỰ THẢO", { ...bold, font: { size: 13, bold: true, color: "C00000" } });
  row += 1;
  halves(plan.issuer.toLocaleUpperCase("vi"), bold, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold);
  halves("", centered, "Độc lập - Tự do - Hạnh phúc", { ...centered, font: { size: 13, bold: true, underline: true } });
  halves("Số:      /TTr-……", centered, "……, ngày … tháng … năm ……", { ...centered, font: { size: 13, italic: true } });
  row += 1;
  across("TỜ TRÌNH", { ...centered, font: { size: 14, bold: true } });
  row += 1;
  across(`Về việc đề nghị khen thưởng các tập thể, cá nhân có thành tích trong phong trào thi đua, đợt ${state.round}`, { ...centered, font: { size: 14, bold: true } });
  row += 2;
  across("Kính gửi: ……………………………………", { ...centered, font: { size: 14 } });
  row += 2;
  const grounds = [
    "Căn cứ Luật Thi đua, khen thưởng;",
    "Căn cứ …… (nghị định, thông tư còn hiệu lực vào ngày ký; thư ký điền);",
    `Căn cứ ${plan.docNumber === null ? plan.title : `Kế hoạch số ${plan.docNumber} (${plan.title})`};`,
    "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng ngày … tháng … năm …….",
  ];
  for (const ground of grounds) {
    across(ground, { ...base, font: { size: 14, italic: true } });
    row += 1;
  }
  const count = (audience: "collectives" | "individuals"): string => String(proposal.proposed.filter((item) => item.audience === audience).length).padStart(2, "0");
  across(`${plan.issuer} đề nghị xét, tặng khen thưởng cho ${count("collectives")} tập thể và ${count("individuals")} cá nhân có thành tích trong phong trào thi đua, đợt ${state.round}, theo danh sách dưới đây.`, base);
  row += 1;
  for (const line of proposal.lines.filter((candidate) => candidate.tied.length > 0)) {
    across(`Chưa đề nghị “${line.quota.award}” (${audienceWord(line.audience).toLocaleLowerCase("vi")}): ${line.tied.length} đối tượng bằng nhau tại ranh giới, chờ Hội đồng quyết định.`, { ...base, font: { size: 14, color: "C00000" } });
    row += 1;
  }
  row += 1;
  ["TT", "Họ và tên (hoặc tên tập thể)", "Tổng điểm", "Chức vụ, đơn vị", "Hình thức đề nghị"].forEach((title, column) => grid.set(row, column, text(title), { ...boxed, font: { size: 13, bold: true } }));
  grid.height(row, 36);
  row += 1;
  const names = new Map(audiences.map((audience) => [audience, new Map(subjectsOf(state, audience).map((subject) => [subject.code, subject]))]));
  for (const audience of audiences) {
    const items = proposal.proposed.filter((item) => item.audience === audience);
    grid.paint(row, 0, LAST - 1, { ...boxed, font: { size: 13, bold: true } });
    grid.set(row, 1, text(`${audienceWord(audience)}: ${items.length}`), { ...boxed, font: { size: 13, bold: true } });
    row += 1;
    items.forEach((item, index) => {
      const subject = names.get(audience)?.get(item.standing.code);
      const where = subject === undefined || audience === "collectives" ? "" : whereabouts(audience, subject);
      const total = item.standing.score.total?.toFixed(state.scheme.decimals).replace(".", ",") ?? "";
      [String(index + 1), subject?.name ?? item.standing.code, total, where, item.award].forEach((value, column) => grid.set(row, column, text(value), boxed));
      grid.height(row, heightFor([{ text: subject?.name ?? "", width: 24 }, { text: where, width: 20 }, { text: item.award, width: 17 }], 20));
      row += 1;
    });
  }
  row += 1;
  across("./.", base);
  row += 1;
  const recipients = ["Nơi nhận:", "- Như trên;", ...plan.recipients.filter((recipient) => !/^Lưu/u.test(recipient)).map((recipient) => `- ${recipient};`), "- Lưu: VT."].join("\n");
  halves(recipients, { font: { size: 11, italic: true }, align: { horizontal: "left", vertical: "top", wrap: true } }, `${plan.signer.title}\n\n\n\n\n${plan.signer.name}`, { ...centered, font: { size: 14, bold: true }, align: { horizontal: "center", vertical: "top", wrap: true } });
  return {
    name: bookSheets.submission,
    tabColor: "C55A11",
    columns: WIDTHS.slice(0, LAST).map((width) => ({ width })),
    rows: grid.rows(),
    merges,
    gridLines: false,
    print: { orientation: "portrait", margins: { top: 20, right: 15, bottom: 20, left: 30 }, area: { top: 0, left: 0, bottom: row - 1, right: LAST - 1 }, header: "&C&P", differentFirstPage: true },
  };
}
