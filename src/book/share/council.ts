import type { Proposal } from "../../award/propose";
import { audiences, type Audience } from "../../plan/model";
import type { Standing } from "../../score/standing";
import { layCriteria } from "../pages/criteria";
import { audienceWord } from "../pages/names";
import { layProposal } from "../pages/proposal";
import { layRanking } from "../pages/ranking";
import { layRemarks } from "../pages/remarks";
import type { Sheet } from "../sheet";
import { isLive } from "../snapshot";
import type { BookState, Noted } from "../state";
import { standingsOf } from "../standings";
import type { SharedPages } from "./cover";
import { officialTotals } from "./control";
import { layAdjusted, layFindings, listed } from "./lists";
import { liveSheet } from "./liveSheet";
import { sharedOfficial } from "./official";
import { plainSheet } from "./plainSheet";
import { withoutHeldBack } from "./restrict";
import { chartsBelow, eachCell, painted } from "./touches";

/** What the council decides on: marks, ranks and ties, evidence, findings, and the quota lines with their arithmetic. */
export function councilPages(state: BookState, proposal: Proposal, noted: readonly Noted[], live: boolean): SharedPages {
  const standings = { collectives: standingsOf(state, "collectives"), individuals: standingsOf(state, "individuals") };
  const shown = audiences.filter((audience) => standings[audience].length > 0);
  const goesOn = (audience: Audience): boolean => live && isLive(state, audience);
  return {
    sheets: [
      plainSheet(layCriteria(state)),
      ...shown.map((audience) => sharedOfficial(state, audience, standings[audience], goesOn(audience), true)),
      ...shown.map((audience) => sharedRanking(state, audience, standings[audience], goesOn(audience))),
      ...(state.remarks.length === 0 ? [] : [listed(layRemarks(state))]),
      ...(state.adjustments.length === 0 ? [] : [layAdjusted(state)]),
      ...(noted.length === 0 ? [] : [layFindings(state, noted)]),
      ...(proposal.lines.length === 0 ? [] : [listed(layProposal(state, withoutHeldBack(proposal)))]),
    ],
    totals: shown.flatMap((audience) => {
      const [count, total] = officialTotals(state, audience, standings[audience], goesOn(audience));
      const word = audienceWord(audience).toLocaleLowerCase("vi");
      return [
        [`Số ${word}`, count],
        [`Cộng tổng điểm ${word}`, total],
      ] as const;
    }),
    leftOut: "Địa chỉ thư, giới tính, tệp đơn vị gửi, điểm từng bước, lý do loại trừ và việc đang xem xét, nhật ký.",
  };
}

const LEFT_MARGIN = 1;

function sharedRanking(state: BookState, audience: Audience, standings: readonly Standing[], live: boolean): Sheet {
  const laid = layRanking(state, audience, standings);
  return live ? chartsBelow(liveSheet(laid), LEFT_MARGIN) : chartsBelow(withTies(plainSheet(laid)), 0);
}

/** Rows of equal rank are coloured, as they are in the book. */
function withTies(sheet: Sheet): Sheet {
  const isTied = sheet.rows.map((row) => row.cells.some((cell) => cell?.content?.kind === "text" && /^Đồng hạng(?:$|;)/u.test(cell.content.text)));
  return eachCell(sheet, (cell, row) => (isTied[row] === true ? painted(cell, { fill: "FFF2CC" }) : cell));
}
