import type { Audience } from "../../plan/model";
import { plain } from "../../text/decimal";
import type { Standing } from "../../score/standing";
import { areaReference, quoteSheet, reference } from "../address";
import { Grid } from "../grid";
import { type Chart, formula, num, type Num, type Sheet, type Style, text, type Text } from "../sheet";
import { BAR_COLOR, DATA_BAR_COLOR, numeric, points, styles } from "../styles";
import { type BookState, subjectsOf } from "../state";
import { heightFor } from "../textHeight";
import { FIRST_ROW } from "./matrix";
import { audienceWord, officialSheet, rankingSheet } from "./names";
import { officialColumns } from "./officialColumns";
import { showingOrder } from "./order";
import { openCount, shownClass } from "./results";
import { whereabouts } from "./stage";

const columns = ["id", "position", "index", "place", "rank", "name", "unit", "cluster", "total", "class", "note"] as const;
type ColumnKey = (typeof columns)[number];
const at = (key: ColumnKey): number => columns.indexOf(key);
/** A unit's name may be a long one and stands beside a short code; a person's is short and stands beside post and unit. */
const widths: Readonly<Record<Audience, readonly number[]>> = {
  collectives: [4, 5, 5, 5, 7, 44, 14, 18, 11, 20, 18],
  individuals: [4, 5, 5, 5, 7, 30, 30, 16, 11, 20, 18],
};
/** How much of a column's characters fit in bold, or beside an indent. */
const [BOLD_SHARE, SHARE] = [0.85, 0.93];
const HEADER_ROW = 4;
const FIRST = HEADER_ROW + 1;
/** The cell that tells, on a page of values, whether they are still those of the marks. */
export const RANKING_CHECK = { row: 3, column: at("rank") } as const;
/** Bars of one chart; more would not be legible. */
const CHART_BARS = 15;
const MOST_CHARTS = 8;

/** Everyone of an audience by cluster and rank. Native formulas look the order up; nobody sorts. */
export function layRanking(state: BookState, audience: Audience, standings: readonly Standing[]): Sheet {
  const subjects = subjectsOf(state, audience);
  const rules = state.scheme[audience];
  const grid = new Grid();
  const order = showingOrder(standings);
  const wide = (key: ColumnKey): number => widths[audience][at(key)] ?? 0;
  layHeader(grid, state, audience);
  const official = officialColumns(state, audience);
  const source = lookUps(audience, subjects.length);
  let previous: Standing | undefined;
  let rank = 0;
  order.forEach((index, position) => {
    const row = FIRST + position;
    const standing = standings[index];
    const subject = subjects[index];
    if (standing === undefined || subject === undefined) {
      throw new RangeError("standings and subjects differ");
    }
    const put = (key: ColumnKey, formulaText: string, result: Text | Num, style: Style): void => grid.set(row, at(key), formula(formulaText, result), style);
    const cell = (key: ColumnKey): string => reference(row, at(key), "column");
    const lookUp = (column: number): string => source(column, cell("index"));
    grid.set(row, at("position"), num(String(position + 1)), styles.key);
    put("index", `MATCH(${cell("position")},${source(official.position)},0)`, num(String(index + 1)), styles.key);
    put("place", lookUp(official.place), standing.place === undefined ? text("") : num(String(standing.place)), styles.key);
    const sameField = previous !== undefined && previous.cluster === standing.cluster;
    rank = standing.place === undefined ? 0 : state.scheme.ranking === "1-1-3" ? standing.place : sameField && previous?.place !== undefined ? rank + (previous.place === standing.place ? 0 : 1) : 1;
    put("rank", rankFormula(state, row), rank === 0 ? text("") : num(String(rank)), styles.total);
    const second = whereabouts(audience, subject);
    put("name", lookUp(2), text(subject.name), styles.textBold);
    put("unit", lookUp(3), text(second), styles.text);
    put("cluster", lookUp(4), text(subject.cluster), styles.textCenter);
    const shown = standing.assessed;
    put("total", lookUp(official.results.total), shown && standing.score.total !== null ? num(plain(standing.score.total)) : text(""), numeric(styles.total, points(state.scheme.decimals)));
    put("class", lookUp(official.results.className), text(shown ? shownClass(standing.score, rules, standing.exclusion.bestClass) : ""), styles.textCenter);
    put("note", noteFormula(official, source, lookUp), text(noteOf(standing)), styles.text);
    grid.height(row, heightFor([{ text: subject.name, width: wide("name") * BOLD_SHARE }, { text: second, width: wide("unit") * SHARE }, { text: subject.cluster, width: wide("cluster") * SHARE }], 21));
    previous = standing;
  });
  const last = FIRST + Math.max(1, subjects.length) - 1;
  const totals = { top: FIRST, bottom: last, left: at("total"), right: at("total") };
  return {
    name: rankingSheet(audience),
    tabColor: "2F75B5",
    columns: widths[audience].map((width, index) => ({ width, ...(index <= at("place") ? { hidden: true as const } : {}) })),
    rows: grid.rows(),
    merges: [1, 2, 3].map((row) => ({ top: row, bottom: row, left: at("rank"), right: at("note") })),
    freeze: { rows: FIRST, columns: 0 },
    conditionals: [
      { kind: "formula", area: { ...totals, left: at("rank"), right: at("note") }, formula: `LEFT(${reference(FIRST, at("note"), "column")},9)="Đồng hạng"`, style: { fill: "FFF2CC" } },
      { kind: "dataBar", area: totals, color: DATA_BAR_COLOR, minimum: "0", maximum: plain(state.scheme.scale.plus(rules.bonusCap)) },
    ],
    protected: true,
    gridLines: false,
    print: {
      orientation: "portrait",
      margins: { top: 20, right: 15, bottom: 20, left: 25 },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      area: { top: 1, left: at("rank"), bottom: last, right: at("note") },
      footer: "&C&P/&N",
    },
    charts: charts(state, audience, order.map((index) => standings[index]!)),
  };
}

function layHeader(grid: Grid, state: BookState, audience: Audience): void {
  columns.forEach((key, column) => grid.set(0, column, text(key), styles.key));
  grid.hide(0);
  const lines = [
    { line: `BẢNG XẾP HẠNG ${audienceWord(audience).toLocaleUpperCase("vi")}`, style: styles.title },
    { line: state.plan.title, style: styles.subtitle },
    { line: `Đợt xét: ${state.round}. Xếp hạng trong từng cụm/khối theo tổng điểm đã làm tròn ${state.scheme.decimals} chữ số; bằng điểm là đồng hạng (${state.scheme.ranking}).`, style: styles.subtitle },
  ] as const;
  lines.forEach(({ line, style }, index) => {
    grid.set(index + 1, at("rank"), text(line), style);
    grid.height(index + 1, heightFor([{ text: line, width: 120 }], index === 0 ? 26 : 18));
  });
  const titles: readonly (readonly [ColumnKey, string])[] = [
    ["rank", "Hạng"],
    ["name", audience === "collectives" ? "Tập thể" : "Họ và tên"],
    ["unit", audience === "collectives" ? "Mã đơn vị" : "Chức vụ, đơn vị"],
    ["cluster", "Cụm/khối"],
    ["total", "Tổng điểm"],
    ["class", "Xếp loại"],
    ["note", "Ghi chú"],
  ];
  for (const [key, title] of titles) {
    grid.set(HEADER_ROW, at(key), text(title), styles.header);
  }
  grid.height(HEADER_ROW, 34);
}

/** `source(column)` is the official column's whole range; `source(column, index)` the value on that line of it. */
type LookUp = (column: number, index?: string) => string;

function lookUps(audience: Audience, count: number): LookUp {
  const sheet = quoteSheet(officialSheet(audience));
  return (column, index) => {
    const range = `${sheet}!${areaReference({ top: FIRST_ROW, bottom: FIRST_ROW + Math.max(1, count) - 1, left: column, right: column }, "both")}`;
    return index === undefined ? range : `INDEX(${range},${index})`;
  };
}

function rankFormula(state: BookState, row: number): string {
  const place = reference(row, at("place"), "column");
  if (state.scheme.ranking === "1-1-3") {
    return place;
  }
  if (row === FIRST) {
    return `IF(${place}="","",1)`;
  }
  const above = (key: ColumnKey): string => reference(row - 1, at(key), "column");
  return `IF(${place}="","",IF(${above("cluster")}<>${reference(row, at("cluster"), "column")},1,IF(${above("place")}=${place},${above("rank")},${above("rank")}+1)))`;
}

function noteFormula(official: ReturnType<typeof officialColumns>, source: LookUp, lookUp: (column: number) => string): string {
  const tied = `COUNTIFS(${source(official.cluster)},${lookUp(official.cluster)},${source(official.place)},${lookUp(official.place)})>1`;
  const missing = lookUp(official.results.missing);
  const rest = `IF(${lookUp(official.assessed)}=0,"Chưa có phiếu",IF(${lookUp(official.excluded)}>0,"Loại khỏi xếp hạng",IF(${lookUp(official.results.knockOuts)}>0,"Thuộc điều kiện loại",IF(${missing}>0,"Thiếu hoặc sai "&${missing}&" ô","Không có tiêu chí áp dụng"))))`;
  const examined = `IF(${lookUp(official.pending)}>0,IF(${tied},"Đồng hạng; đang xem xét","Đang xem xét"),IF(${tied},"Đồng hạng",""))`;
  return `IF(${lookUp(official.ranked)}=1,${examined},${rest})`;
}

/** Why a subject stands where it stands, as the sheet says it. */
export function noteOf(standing: Standing): string {
  if (standing.eligible) {
    return [standing.tied ? "Đồng hạng" : "", standing.exclusion.pending ? (standing.tied ? "đang xem xét" : "Đang xem xét") : ""].filter((part) => part !== "").join("; ");
  }
  if (!standing.assessed) {
    return "Chưa có phiếu";
  }
  if (standing.exclusion.excluded) {
    return "Loại khỏi xếp hạng";
  }
  if (standing.score.knockOuts.length > 0) {
    return "Thuộc điều kiện loại";
  }
  return openCount(standing.score) > 0 ? `Thiếu hoặc sai ${openCount(standing.score)} ô` : "Không có tiêu chí áp dụng";
}

/** One chart a cluster, of its first bars, below each other right of the table. */
function charts(state: BookState, audience: Audience, inOrder: readonly Standing[]): Chart[] {
  const starts = inOrder.flatMap((standing, index) => (inOrder[index - 1]?.cluster === standing.cluster && index > 0 ? [] : [index]));
  let top = HEADER_ROW;
  return starts.slice(0, MOST_CHARTS).map((start, number) => {
    const end = Math.min((starts[number + 1] ?? inOrder.length) - 1, start + CHART_BARS - 1);
    const rows = { top: FIRST + start, bottom: FIRST + end };
    const height = Math.max(10, end - start + 5);
    const anchor = { top, left: columns.length + 1, bottom: top + height, right: columns.length + 9 };
    top += height + 2;
    const cluster = inOrder[start]?.cluster ?? "";
    return {
      title: `Tổng điểm ${audienceWord(audience).toLocaleLowerCase("vi")}${cluster === "" ? "" : `, ${cluster}`}`,
      anchor,
      categories: { ...rows, left: at("name"), right: at("name") },
      values: { ...rows, left: at("total"), right: at("total") },
      seriesName: "Tổng điểm",
      color: BAR_COLOR,
      minimum: "0",
      maximum: plain(state.scheme.scale.plus(state.scheme[audience].bonusCap)),
    };
  });
}
