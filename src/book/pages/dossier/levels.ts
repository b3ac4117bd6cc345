import type { AwardLevel } from "../../../dossier/facts";
import type { Plan } from "../../../plan/model";
import { address } from "../../address";
import type { ReadSheet } from "../../cells";
import type { Sheet } from "../../sheet";
import { bookSheets } from "../names";
import { layTable, readTable, TABLE_FIRST_ROW, type TableColumn } from "../table";
import { factsFromPlan } from "../../../dossier";

const columns = [
  { key: "round", title: "Đợt", width: 18, input: true },
  { key: "subject", title: "Đối tượng", width: 28, input: true },
  { key: "form", title: "Hình thức khen thưởng", width: 26, input: true },
  { key: "issued", title: "Thẩm quyền theo kế hoạch", width: 34, input: true },
  { key: "now", title: "Thẩm quyền hiện nay", width: 44, input: true },
  { key: "note", title: "Điều cần xem lại", width: 40, input: true },
] as const satisfies readonly TableColumn[];

/** The plan's rounds and levels of award, who grants them by the plan and today, and what the plan leaves unclear about its dates. */
export function layLevels(levels: readonly AwardLevel[], plan: Plan): Sheet {
  const unclear = plan.deadlines.flatMap(({ what, uncertain }) => (uncertain === undefined ? [] : [`${what}: ${uncertain}`]));
  const note = ["Theo lời kế hoạch và theo pháp luật hiện nay; sửa được mọi ô.", ...(unclear.length === 0 ? [] : [`Mốc thời gian của kế hoạch chưa rõ: ${unclear.join("; ")}.`])].join(" ");
  const sheet = layTable({ name: bookSheets.levels, title: "HÌNH THỨC VÀ THẨM QUYỀN KHEN THƯỞNG", note, spare: SPARE, columns }, levels.map((level) => columns.map(({ key }) => level[key])));
  return { ...sheet, tabColor: "C55A11" };
}

const SPARE = 4;

/** The address of a level's current authority on the page, by the row's id. */
export function levelCell(id: string): string | undefined {
  const index = /^level:(\d+)$/u.exec(id)?.[1];
  return index === undefined ? undefined : address(TABLE_FIRST_ROW + Number(index) - 1, 1 + columns.findIndex(({ key }) => key === "now"));
}

/** The levels of the page; of a book without it, those its plan tells. */
export function readLevels(sheet: ReadSheet | undefined, plan: Plan): readonly AwardLevel[] {
  if (sheet === undefined) {
    return factsFromPlan(plan).levels;
  }
  return readTable(sheet)
    .map((at): AwardLevel => ({ round: at("round"), subject: at("subject"), form: at("form"), issued: at("issued"), now: at("now"), note: at("note") }))
    .filter((level) => Object.values(level).some((value) => value !== ""));
}
