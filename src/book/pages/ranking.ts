import type { Audience } from "../../plan/model";
import type { Standing } from "../../score/standing";
import { plain } from "../../text/decimal";
import { areaReference, quoteSheet, reference } from "../address";
import { Grid } from "../grid";
import { formula, num, type Num, type Sheet, type Style, text, type Text } from "../sheet";
import { type BookState, subjectsOf } from "../state";
import { DATA_BAR_COLOR, numeric, points, styles } from "../styles";
import { heightFor } from "../textHeight";
import { FIRST_ROW } from "./matrix";
import { officialSheet, rankingSheet } from "./names";
import { officialColumns } from "./officialColumns";
import { showingOrder } from "./order";
import { rankingCharts } from "./rankingCharts";
import { at, FIRST, HEADER_ROW, layRankingHeader, type RankingColumn, rankingWidths, roomFor } from "./rankingHeader";
import { noteFormula, noteOf } from "./rankingNote";
import { shownClass } from "./results";
import { whereabouts } from "./stage";

/** Everyone of an audience by cluster and rank. Native formulas look the order up; nobody sorts. */
export function layRanking(state: BookState, audience: Audience, standings: readonly Standing[]): Sheet {
  const subjects = subjectsOf(state, audience);
  const rules = state.scheme[audience];
  const grid = new Grid();
  const order = showingOrder(standings);
  const room = roomFor(audience);
  layRankingHeader(grid, state, audience);
  const official = officialColumns(state, audience);
  const source = lookUps(audience, subjects.length);
  order.forEach((index, position) => {
    const row = FIRST + position;
    const standing = standings[index];
    const subject = subjects[index];
    if (standing === undefined || subject === undefined) {
      throw new RangeError("standings and subjects differ");
    }
    const put = (key: RankingColumn, formulaText: string, result: Text | Num, style: Style): void => grid.set(row, at(key), formula(formulaText, result), style);
    const cell = (key: RankingColumn): string => reference(row, at(key), "column");
    const lookUp = (column: number): string => source(column, cell("index"));
    grid.set(row, at("position"), num(String(position + 1)), styles.key);
    put("index", `MATCH(${cell("position")},${source(official.position)},0)`, num(String(index + 1)), styles.key);
    put("place", lookUp(official.place), standing.place === undefined ? text("") : num(String(standing.place)), styles.key);
    put("rank", rankFormula(state, row), standing.rank === undefined ? text("") : num(String(standing.rank)), styles.total);
    const second = whereabouts(audience, subject);
    put("name", lookUp(2), text(subject.name), styles.textBold);
    put("unit", lookUp(3), text(second), styles.text);
    put("cluster", lookUp(4), text(subject.cluster), styles.textCenter);
    const shown = standing.assessed;
    put("total", lookUp(official.results.total), shown && standing.score.total !== null ? num(plain(standing.score.total)) : text(""), numeric(styles.total, points(state.scheme.decimals)));
    put("class", lookUp(official.results.className), text(shown ? shownClass(standing.score, rules, standing.exclusion.bestClass) : ""), styles.textCenter);
    put("note", noteFormula(official, source, lookUp), text(noteOf(standing)), styles.text);
    grid.height(row, heightFor([{ text: subject.name, width: room.name }, { text: second, width: room.unit }, { text: subject.cluster, width: room.cluster }], 21));
  });
  const last = FIRST + Math.max(1, subjects.length) - 1;
  const totals = { top: FIRST, bottom: last, left: at("total"), right: at("total") };
  return {
    name: rankingSheet(audience),
    tabColor: "2F75B5",
    columns: rankingWidths(audience),
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
    charts: rankingCharts(state, audience, order.map((index) => standings[index]!)),
  };
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
  const above = (key: RankingColumn): string => reference(row - 1, at(key), "column");
  return `IF(${place}="","",IF(${above("cluster")}<>${reference(row, at("cluster"), "column")},1,IF(${above("place")}=${place},${above("rank")},${above("rank")}+1)))`;
}
