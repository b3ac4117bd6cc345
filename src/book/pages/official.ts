import type { Audience } from "../../plan/model";
import { officialEntry } from "../../score/stages";
import type { Standing } from "../../score/standing";
import { plain } from "../../text/decimal";
import { quoteSheet, reference } from "../address";
import { Grid } from "../grid";
import { type Column, type Conditional, formula, num, type Sheet, text } from "../sheet";
import { DATA_BAR_COLOR, markShown, styles } from "../styles";
import { type BookState, noEntries, subjectsOf, holdsProposal } from "../state";
import { entryContent } from "./entryCells";
import { exclusionFormulas } from "./exclusions";
import { FIRST_ROW, GROUP_ROW, KEY_ROW, layMarkHeader, type MarkColumns, markRules, MAXIMA_ROW, SUBTITLE_ROW, TITLE_ROW } from "./matrix";
import { audienceWord, officialSheet, stageSheet } from "./names";
import { type OfficialColumns, officialColumns } from "./officialColumns";
import { layOrder } from "./officialOrder";
import { layResultHeader, layResults, resultWidths } from "./results";
import { layLead, leadWidths } from "./stage";
import { showingOrder } from "./order";
import { runningHead, spread } from "./paper";

/** The marks that count, the results over them and the order they give: live formulas over the three stages. */
export function layOfficial(state: BookState, audience: Audience, standings: readonly Standing[], bandCell: (index: number) => string): Sheet {
  const grid = new Grid();
  const subjects = subjectsOf(state, audience);
  const columns = officialColumns(state, audience);
  const rules = state.scheme[audience];
  const last = FIRST_ROW + Math.max(1, subjects.length) - 1;
  const title = `ĐIỂM CHÍNH THỨC: ${audienceWord(audience).toLocaleUpperCase("vi")}`;
  grid.set(TITLE_ROW, 1, text(title), { ...styles.title, align: { horizontal: "left", vertical: "center" } });
  grid.height(TITLE_ROW, 24);
  grid.set(SUBTITLE_ROW, 1, text("Điểm của bước sau cùng đã chấm: Hội đồng, nếu không có thì thẩm định, nếu không có thì tự chấm. Mọi ô là công thức, không sửa ở đây."), { ...styles.note, align: { horizontal: "left", vertical: "center" } });
  layLead(grid, audience, subjects);
  const merges = layMarkHeader(grid, columns.marks, rules, state.plan, audience);
  layResultHeader(grid, columns.results, rules);
  layHiddenKeys(grid, columns);
  const clusters = clusterNumbers(subjects.map((subject) => subject.cluster));
  const order = showingOrder(standings);
  const positions = new Map(order.map((index, position) => [index, position + 1]));
  subjects.forEach((subject, index) => {
    const row = FIRST_ROW + index;
    const standing = standings[index];
    if (standing === undefined) {
      throw new RangeError("standings and subjects differ");
    }
    const entries = state.marks[audience].get(subject.code) ?? noEntries(subject.code);
    columns.marks.ids.forEach((id, offset) => {
      const column = columns.marks.criteria.from + offset;
      const content = entryContent(officialEntry(entries, id).entry);
      grid.set(row, column, formula(pick(audience, row, column), content === undefined || content.kind === "formula" ? text("") : content), markShown);
    });
    const assessed = `${reference(row, columns.assessed, "column")}=1`;
    layResults(grid, row, columns.marks, columns.results, rules, state.scheme, standing.score, bandCell, {
      when: { condition: assessed, holds: standing.assessed },
      bestClass: { cell: reference(row, columns.bestClass, "column"), index: standing.exclusion.bestClass },
    });
    layExclusion(grid, row, state, audience, columns, standing);
    layOrder(grid, row, last, columns, rules.tieChain, standing, { cluster: clusters.get(subject.cluster) ?? 0, position: positions.get(index) ?? 0, womenFirst: subject.womenFirst });
  });
  const { conditionals } = markRules(columns.marks, { first: FIRST_ROW, last }, rules, state.plan, audience, state.scheme.step, false);
  const totals = { top: FIRST_ROW, bottom: last, left: columns.results.total, right: columns.results.total };
  const hidden = Array.from({ length: columns.end - columns.assessed }, (): Column => ({ width: 6, hidden: true }));
  const widths = [...leadWidths(columns.marks), ...resultWidths(columns.results, false), ...hidden];
  return {
    name: officialSheet(audience),
    columns: widths,
    rows: grid.rows(),
    merges,
    freeze: { rows: FIRST_ROW, columns: 3 },
    conditionals: [
      ...conditionals,
      adjustedMarks(audience, columns.marks, last),
      { kind: "formula", area: { ...totals, left: columns.results.missing, right: columns.results.missing }, formula: `AND(ISNUMBER(${reference(FIRST_ROW, columns.results.missing)}),${reference(FIRST_ROW, columns.results.missing)}>0)`, style: { fill: "FFE699" } },
      { kind: "dataBar", area: totals, color: DATA_BAR_COLOR, minimum: "0", maximum: plain(state.scheme.scale.plus(rules.bonusCap)) },
    ],
    protected: true,
    gridLines: false,
    print: {
      orientation: "landscape",
      ...spread(widths, { first: 1, last: columns.results.end - 1 }, merges, { first: 1, last: 2 }),
      margins: { top: 20, right: 10, bottom: 15, left: 10 },
      titleRows: { first: GROUP_ROW, last: MAXIMA_ROW },
      titleColumns: { first: 1, last: 2 },
      header: runningHead(`${title}. Đợt xét: ${state.round}`),
      area: { top: GROUP_ROW, left: 1, bottom: last, right: columns.results.end - 1 },
      footer: "&C&P/&N",
    },
  };
}

function layHiddenKeys(grid: Grid, columns: OfficialColumns): void {
  const keyed: readonly (readonly [number, string])[] = [
    [columns.assessed, "assessed"],
    [columns.cluster, "clusterNumber"],
    [columns.excluded, "excluded"],
    [columns.pending, "pending"],
    [columns.bestClass, "bestClass"],
    [columns.ranked, "ranked"],
    ...columns.keys.map((column, index): readonly [number, string] => [column, `key${index + 1}`]),
    [columns.place, "place"],
    [columns.position, "position"],
  ];
  for (const [column, key] of keyed) {
    grid.set(KEY_ROW, column, text(key), styles.key);
  }
}

function layExclusion(grid: Grid, row: number, state: BookState, audience: Audience, columns: OfficialColumns, standing: Standing): void {
  const sources = exclusionFormulas(state, audience, reference(row, 0, "column"));
  const own = state.exclusions.filter((line) => line.audience === audience && line.code === standing.code);
  const excluding = own.filter((line) => line.answer === "yes" && line.classCap === "").length;
  const holding = own.filter((line) => holdsProposal(line, state.scheme)).length;
  grid.set(row, columns.excluded, formula(sources.excluded, num(String(excluding))), styles.key);
  grid.set(row, columns.pending, formula(sources.pending, num(String(holding))), styles.key);
  grid.set(row, columns.bestClass, formula(sources.bestClass, num(String(standing.exclusion.bestClass + 1))), styles.key);
}

/** The mark of the last stage that gave one; "" stays "". */
function pick(audience: Audience, row: number, column: number): string {
  const cell = (stage: "self" | "verified" | "council"): string => `${quoteSheet(stageSheet(audience, stage))}!${reference(row, column)}`;
  return `IF(${cell("council")}<>"",${cell("council")},IF(${cell("verified")}<>"",${cell("verified")},IF(${cell("self")}<>"",${cell("self")},"")))`;
}

/** Colours the marks that a later stage changed. */
function adjustedMarks(audience: Audience, marks: MarkColumns, last: number): Conditional {
  const corner = reference(FIRST_ROW, marks.criteria.from);
  const own = `${quoteSheet(stageSheet(audience, "self"))}!${corner}`;
  return { kind: "formula", area: { top: FIRST_ROW, bottom: last, left: marks.criteria.from, right: marks.end - 1 }, formula: `${corner}&""<>${own}&""`, style: { fill: "DDEBF7", font: { bold: true } } };
}

/** Numbers the clusters in the order in which they first appear. */
function clusterNumbers(clusters: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(clusters)].map((cluster, index) => [cluster, index + 1]));
}
