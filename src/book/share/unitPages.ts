import { audiences, type Audience } from "../../plan/model";
import { stages } from "../../score/stages";
import { plain } from "../../text/decimal";
import { quoteSheet, reference } from "../address";
import { Grid } from "../grid";
import { layCriteria } from "../pages/criteria";
import { FIRST_ROW, SUBTITLE_ROW } from "../pages/matrix";
import { audienceWord, officialSheet } from "../pages/names";
import { officialColumns } from "../pages/officialColumns";
import { layRemarks } from "../pages/remarks";
import { shownClass } from "../pages/results";
import { layStage } from "../pages/stage";
import { type Content, formula, num, type Sheet, text } from "../sheet";
import { type BookState, subjectsOf } from "../state";
import { numeric, points, styles } from "../styles";
import { heightFor } from "../textHeight";
import { officialTotals, sumOfTotals } from "./control";
import type { SharedPages } from "./cover";
import { layAdjusted, listed } from "./lists";
import { liveSheet } from "./liveSheet";
import { sharedOfficial } from "./official";
import type { OwnResult } from "./ownResults";
import { plainSheet } from "./plainSheet";
import { reworded } from "./touches";
import { type CollectiveCells, COLLECTIVE_SHEET, layUnitCollective } from "./unitCollective";

export type OwnResults = Readonly<Record<Audience, readonly OwnResult[]>>;

const STAGE_NOTE = { self: "Điểm đơn vị gửi về, giữ nguyên như nhận được.", verified: "Chỉ ghi điểm nào khác với điểm trước đó.", council: "Chỉ ghi điểm nào khác với điểm trước đó." } as const;

/** What concerns one unit: its results, its marks at every stage, its people, evidence and changed marks. */
export function unitPages(state: BookState, own: OwnResults, live: boolean): SharedPages {
  const people = own.individuals.map((result) => result.standing);
  const [unit] = own.collectives;
  if (unit === undefined && state.scheme.collectives.groups.length > 0) {
    throw new RangeError("a unit has a result of its own");
  }
  const collective = unit === undefined ? undefined : layUnitCollective(state, unit.standing);
  const stagePages = people.length === 0 ? [] : stages.filter((stage) => stage === "self" || live || [...state.marks.individuals.values()].some((entries) => entries[stage].size > 0)).map((stage) => reworded(layStage(state, "individuals", stage), SUBTITLE_ROW, 1, STAGE_NOTE[stage]));
  const remarks = state.remarks.filter((remark) => remark.audience === "individuals");
  const word = audienceWord("individuals").toLocaleLowerCase("vi");
  const [count, total] = officialTotals(state, "individuals", people, live);
  const totals: SharedPages["totals"] = [
    ...(unit === undefined || collective === undefined
      ? []
      : ([
          ["Số tập thể", num("1")],
          ["Cộng tổng điểm tập thể", elsewhere(collective.cells.total, num(sumOfTotals([unit.standing])))],
        ] as const)),
    ...(state.scheme.individuals.groups.length === 0
      ? []
      : ([
          [`Số ${word}`, count],
          [`Cộng tổng điểm ${word}`, total],
        ] as const)),
  ];
  return {
    sheets: [
      layResults(state, own, collective?.cells),
      plainSheet(layCriteria(state)),
      ...(collective === undefined ? [] : [collective.sheet]),
      ...stagePages.map((page) => (live ? liveSheet(page) : plainSheet(page))),
      ...(people.length === 0 ? [] : [sharedOfficial(state, "individuals", people, live, false)]),
      ...(remarks.length === 0 ? [] : [listed(layRemarks({ ...state, remarks }))]),
      ...(state.adjustments.length === 0 ? [] : [layAdjusted(state)]),
    ].map((sheet) => (live ? sheet : plainSheet(sheet))),
    totals: totals.map(([label, content]) => [label, live ? content : withoutFormula(content)] as const),
    leftOut: "Mọi dữ liệu của đơn vị khác (chỉ ghi hạng trên số đối tượng của cụm), địa chỉ thư, giới tính, người điều chỉnh điểm, lý do loại trừ và việc đang xem xét, nhật ký.",
  };
}

/** A cell of the collective page, seen from another page; nothing counts as 0 in a sum. */
function elsewhere(cell: string, result: ReturnType<typeof num>): Content {
  return formula(`SUM(${quoteSheet(COLLECTIVE_SHEET)}!${cell})`, result);
}

function withoutFormula(content: Content): Content {
  return content.kind === "formula" ? content.result : content;
}

const titles = ["Đối tượng", "Tên", "Chức vụ", "Tổng điểm", "Xếp loại", "Hạng trong cụm", "Số được xếp hạng trong cụm", "Ghi chú"];
const widths = [2, 11, 34, 26, 11, 22, 10, 13, 28];
const HEADER_ROW = 3;
const RESULTS_SHEET = "Kết quả";

/** The unit's and its people's totals, classes and ranks. */
function layResults(state: BookState, own: OwnResults, collective: CollectiveCells | undefined): Sheet {
  const grid = new Grid();
  const heads = ["KẾT QUẢ XÉT THI ĐUA", `Đợt xét: ${state.round}. Hạng ghi “thứ hạng/số đối tượng của cụm, khối”; tên và điểm của đơn vị khác không có trong bản này.`];
  heads.forEach((head, index) => {
    grid.set(index, 1, text(head), { ...(index === 0 ? styles.title : styles.note), align: { horizontal: "left", vertical: "center", wrap: true } });
    grid.height(index, heightFor([{ text: head, width: 130 }], index === 0 ? 24 : 18));
  });
  titles.forEach((title, index) => grid.set(HEADER_ROW, index + 1, text(title), styles.header));
  grid.height(HEADER_ROW, 50);
  let row = HEADER_ROW + 1;
  for (const audience of audiences) {
    const rules = state.scheme[audience];
    const official = officialColumns(state, audience).results;
    subjectsOf(state, audience).forEach((subject, index) => {
      const result = own[audience][index];
      if (result === undefined) {
        throw new RangeError("results and subjects differ");
      }
      const { score, assessed, exclusion } = result.standing;
      const source = (column: number): string => (audience === "collectives" && collective !== undefined ? `${quoteSheet(COLLECTIVE_SHEET)}!${column === official.total ? collective.total : collective.className}` : `${quoteSheet(officialSheet(audience))}!${reference(FIRST_ROW + index, column)}`);
      const total = assessed && score.total !== null ? num(plain(score.total)) : text("");
      const cells: readonly (Content | undefined)[] = [
        text(audienceWord(audience)),
        text(subject.name),
        text(subject.post),
        formula(source(official.total), total),
        formula(source(official.className), text(assessed ? shownClass(score, rules, exclusion.bestClass) : "")),
        text(result.rank),
        num(String(result.ranked)),
        text(result.note),
      ];
      cells.forEach((content, column) => grid.set(row, column + 1, content, column === 1 ? styles.textBold : column === 3 ? numeric(styles.total, points(state.scheme.decimals)) : [2, 7].includes(column) ? styles.text : styles.textCenter));
      grid.height(row, heightFor([{ text: subject.name, width: 30 }, { text: subject.post, width: 23 }, { text: result.note, width: 25 }], 21));
      row += 1;
    });
  }
  return {
    name: RESULTS_SHEET,
    tabColor: "70AD47",
    columns: widths.map((width) => ({ width })),
    rows: grid.rows(),
    merges: [0, 1].map((merged) => ({ top: merged, bottom: merged, left: 1, right: titles.length })),
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    protected: true,
    gridLines: false,
    print: { orientation: "landscape", margins: { top: 20, right: 15, bottom: 20, left: 20 }, titleRows: { first: HEADER_ROW, last: HEADER_ROW }, footer: "&C&P/&N" },
  };
}
