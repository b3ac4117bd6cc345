import { NOT_APPLICABLE_WORD } from "../../score/entry";
import { officialEntry, type Stage, stages } from "../../score/stages";
import type { Standing } from "../../score/standing";
import { type Decimal, plain, quotient, vietnamese } from "../../text/decimal";
import { areaReference, reference } from "../address";
import { Grid } from "../grid";
import { bookBandCell } from "../pages/criteria";
import { entryContent } from "../pages/entryCells";
import { criterionOf, criterionText, groupText } from "../pages/wording";
import { unitSheets } from "../pages/names";
import { openCount, RATIO_PLACES, shownClass } from "../pages/results";
import * as formulas from "../scoringFormulas";
import { arrayFormula, formula, num, type Sheet, text, type Content } from "../sheet";
import { type BookState, noEntries } from "../state";
import { markShown, numeric, PERCENT, points, styles } from "../styles";
import { heightFor } from "../textHeight";
import { isChanged } from "./official";
import { painted } from "./touches";

const keys = ["margin", "no", "text", "maximum", "flag", "self", "verified", "council", "official", "evidence", "note"] as const;
type Key = (typeof keys)[number];
const at = (key: Key): number => keys.indexOf(key);
const widths: Readonly<Record<Key, number>> = { margin: 2, no: 9, text: 52, maximum: 9, flag: 8, self: 9, verified: 9, council: 9, official: 10, evidence: 30, note: 20 };
const titles: Readonly<Record<Key, string>> = { margin: "", no: "Mã", text: "Nội dung tiêu chí", maximum: "Điểm tối đa", flag: "Được ghi KAD (1)", self: "Tự chấm", verified: "Thẩm định", council: "Hội đồng", official: "Chính thức", evidence: "Minh chứng", note: "Ghi chú" };
const HEADER_ROW = 3;
const FIRST = HEADER_ROW + 1;

export const COLLECTIVE_SHEET = unitSheets.collectives;

/** Where the page shows the total and the class, for the page of results. */
export interface CollectiveCells {
  readonly total: string;
  readonly className: string;
}

/** One unit's marks at every stage, criterion by criterion, and the result they give. */
export function layUnitCollective(state: BookState, standing: Standing): { readonly sheet: Sheet; readonly cells: CollectiveCells } {
  return new Layout(state, standing).lay();
}

class Layout {
  private readonly grid = new Grid();
  private readonly entries;
  private readonly remarks;
  private row = FIRST;

  constructor(
    private readonly state: BookState,
    private readonly standing: Standing,
  ) {
    this.entries = state.marks.collectives.get(standing.code) ?? noEntries(standing.code);
    this.remarks = new Map(state.remarks.filter((remark) => remark.audience === "collectives" && remark.code === standing.code).map((remark) => [remark.criterion, remark]));
  }

  lay(): { sheet: Sheet; cells: CollectiveCells } {
    const { grid, state } = this;
    const rules = state.scheme.collectives;
    const unit = state.roster.units.find((candidate) => candidate.code === this.standing.code);
    const heads = [`ĐIỂM TẬP THỂ: ${unit?.name ?? this.standing.code}`, `Đợt xét: ${state.round}. Chính thức là điểm của bước sau cùng đã chấm; ô xanh là điểm đã được thẩm định hoặc Hội đồng đổi.`];
    heads.forEach((head, index) => {
      grid.set(index, 1, text(head), index === 0 ? { ...styles.title, align: { horizontal: "left", vertical: "center", wrap: true } } : styles.note);
      grid.height(index, heightFor([{ text: head, width: index === 0 ? 100 : 140 }], index === 0 ? 24 : 18));
    });
    keys.filter((key) => key !== "margin").forEach((key) => grid.set(HEADER_ROW, at(key), text(titles[key]), styles.header));
    grid.height(HEADER_ROW, 50);
    const groups = rules.groups.map((group) => {
      this.section(group.id, groupText(state.plan, "collectives", group.id), vietnamese(group.weight));
      return { group, span: this.block(group.criteria.map((criterion) => ({ ...criterion, text: criterionText(criterionOf(state.plan, "collectives", criterion.id), criterion) }))) };
    });
    const lastCriterion = this.row - 1;
    const extras = [rules.bonus, rules.penalty].map((items, index) => {
      if (items.length === 0) {
        return undefined;
      }
      this.section("", index === 0 ? `Điểm thưởng (tối đa ${vietnamese(rules.bonusCap)})` : `Điểm trừ (tối đa ${vietnamese(rules.penaltyCap)})`);
      return this.block(items.map((item) => ({ ...item, notApplicable: false })));
    });
    if (rules.knockOuts.length > 0) {
      this.section("", "Điều kiện loại (Có hoặc Không)");
    }
    const knockOuts = rules.knockOuts.length === 0 ? undefined : this.block(rules.knockOuts.map((item) => ({ ...item, maximum: undefined, notApplicable: false })));
    if (this.remarks.has("")) {
      this.section("", "Chung cho cả đơn vị");
      this.remarkCells("");
    }
    const cells = this.results(groups, extras, knockOuts, lastCriterion);
    return { sheet: this.sheet(), cells };
  }

  private section(no: string, title: string, weight = ""): void {
    this.grid.paint(this.row, at("no"), at("note"), styles.groupText);
    this.grid.set(this.row, at("no"), text(no), styles.groupCenter);
    this.grid.set(this.row, at("text"), text(weight === "" ? title : `${title} (trọng số ${weight})`), styles.groupText);
    this.grid.height(this.row, heightFor([{ text: title, width: 42 }]));
    this.row += 1;
  }

  private block(items: readonly { readonly id: string; readonly text: string; readonly maximum: Decimal | undefined; readonly notApplicable: boolean }[]): Span {
    const first = this.row;
    for (const item of items) {
      const { grid, row, entries } = this;
      grid.set(row, at("no"), text(item.id), styles.textCenter);
      grid.set(row, at("text"), text(item.text), styles.text);
      grid.set(row, at("maximum"), item.maximum === undefined ? undefined : num(plain(item.maximum)), styles.textCenter);
      grid.set(row, at("flag"), item.maximum === undefined ? undefined : num(item.notApplicable ? "1" : "0"), styles.textCenter);
      stages.forEach((stage) => grid.set(row, at(stage), entryContent(entries[stage].get(item.id)), markShown));
      const official = entryContent(officialEntry(entries, item.id).entry);
      const cell = (stage: Stage): string => reference(row, at(stage));
      const pick = `IF(${cell("council")}<>"",${cell("council")},IF(${cell("verified")}<>"",${cell("verified")},IF(${cell("self")}<>"",${cell("self")},"")))`;
      const look = isChanged(entries, item.id) ? painted({ style: markShown }, { fill: "DDEBF7", font: { bold: true } }).style : markShown;
      grid.set(row, at("official"), formula(pick, official === undefined || official.kind === "formula" ? text("") : official), look);
      this.remarkCells(item.id, item.text);
    }
    return { first, last: this.row - 1 };
  }

  /** Evidence and note of the current row, which ends with them. */
  private remarkCells(criterion: string, wording = ""): void {
    const { evidence = "", note = "" } = this.remarks.get(criterion) ?? {};
    this.grid.set(this.row, at("evidence"), evidence === "" ? undefined : text(evidence), styles.text);
    this.grid.set(this.row, at("note"), note === "" ? undefined : text(note), styles.text);
    this.grid.height(this.row, heightFor([{ text: wording, width: 48 }, { text: evidence, width: 27 }, { text: note, width: 18 }]));
    this.row += 1;
  }

  private results(groups: readonly { group: BookState["scheme"]["collectives"]["groups"][number]; span: Span }[], [bonus, penalty]: readonly (Span | undefined)[], knockOuts: Span | undefined, lastCriterion: number): CollectiveCells {
    const { scheme } = this.state;
    const rules = scheme.collectives;
    const { score, assessed, exclusion } = this.standing;
    const stretch = (span: Span): formulas.Stretch => ({ marks: down("official", span), maxima: down("maximum", span), flags: down("flag", span) });
    this.section("", "Kết quả");
    const first = this.row;
    for (const { group, span } of groups) {
      const ratio = score.ratios.get(group.id) ?? null;
      const result = ratio === null ? text(NOT_APPLICABLE_WORD) : num(plain(quotient(ratio.marks, ratio.maximum, RATIO_PLACES)));
      this.result(`Tỷ lệ đạt nhóm ${group.id}`, arrayFormula(formulas.ratio(stretch(span), scheme.step), result), PERCENT, num(plain(group.weight)));
    }
    const ratios = { first, last: this.row - 1 };
    const capped = (span: Span | undefined, cap: Decimal): string => (span === undefined ? "0" : formulas.cappedExtras(down("official", span), down("maximum", span), cap, scheme.step));
    const bonusCell = this.result("Thưởng", arrayFormula(capped(bonus, rules.bonusCap), num(plain(score.bonus))));
    const penaltyCell = this.result("Trừ", arrayFormula(capped(penalty, rules.penaltyCap), num(plain(score.penalty))));
    const open = [
      ...groups.map(({ group, span }) => formulas.missingCount(stretch(span), group.criteria.length, scheme.step)),
      ...[bonus, penalty].flatMap((span) => (span === undefined ? [] : [formulas.badExtras(down("official", span), down("maximum", span), scheme.step)])),
      ...(knockOuts === undefined ? [] : [formulas.unclearKnockOuts(down("official", knockOuts))]),
    ];
    const missing = this.result("Ô thiếu hoặc sai", arrayFormula(open.join("+"), num(String(openCount(score)))));
    const guarded = (source: string): string => (assessed ? source : '""');
    const total = formulas.total(down("official", ratios), down("maximum", ratios), scheme.scale, bonusCell, penaltyCell, scheme.decimals);
    const totalCell = this.result("TỔNG ĐIỂM", arrayFormula(guarded(total), score.total === null || !assessed ? text("") : num(plain(score.total))), points(scheme.decimals));
    const zeros = formulas.zeroCount(down("official", { first: FIRST, last: lastCriterion }));
    const name = formulas.className(totalCell, missing, zeros, rules.bands, bookBandCell(this.state, "collectives"), String(exclusion.bestClass + 1));
    const className = this.result("XẾP LOẠI", formula(guarded(name), text(assessed ? shownClass(score, rules, exclusion.bestClass) : "")));
    return { total: totalCell, className };
  }

  private result(title: string, content: Content, numberFormat = "General", weight?: Content): string {
    const { grid, row } = this;
    grid.paint(row, at("no"), at("note"), styles.totalText);
    grid.set(row, at("text"), text(title), styles.totalText);
    grid.set(row, at("maximum"), weight, styles.total);
    grid.set(row, at("official"), content, numeric(styles.total, numberFormat));
    grid.height(row, title === "XẾP LOẠI" ? 38 : 21);
    this.row += 1;
    return reference(row, at("official"));
  }

  private sheet(): Sheet {
    return {
      name: COLLECTIVE_SHEET,
      tabColor: "2F75B5",
      columns: keys.map((key) => ({ width: widths[key] })),
      rows: this.grid.rows(),
      merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 1, right: at("note") })),
      freeze: { rows: FIRST, columns: 0 },
      protected: true,
      gridLines: false,
      print: { orientation: "landscape", margins: { top: 20, right: 15, bottom: 20, left: 20 }, titleRows: { first: HEADER_ROW, last: HEADER_ROW }, footer: "&C&P/&N" },
    };
  }
}

/** Rows, both ends included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

function down(key: Key, { first, last }: Span): string {
  return areaReference({ top: first, bottom: last, left: at(key), right: at(key) });
}
