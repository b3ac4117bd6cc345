import { officialEntry, type Stage, stages } from "../../score/stages";
import type { Standing } from "../../score/standing";
import { type Decimal, plain, vietnamese } from "../../text/decimal";
import { reference } from "../address";
import { Grid } from "../grid";
import { bookBandCell } from "../pages/criteria";
import { entryContent } from "../pages/entryCells";
import { criterionOf, criterionText, groupText } from "../pages/wording";
import { unitSheets } from "../pages/names";
import { formula, num, type Sheet, text, type Content } from "../sheet";
import { type BookState, noEntries } from "../state";
import { markShown, numeric, styles } from "../styles";
import { heightFor } from "../textHeight";
import { at, FIRST, HEADER_ROW, keys, type Span, titles, widths } from "./collectiveColumns";
import { type CollectiveCells, layCollectiveResults, type ResultLines } from "./collectiveResults";
import { isChanged } from "./official";
import { painted } from "./touches";

export const COLLECTIVE_SHEET = unitSheets.collectives;

/** One unit's marks at every stage, criterion by criterion, and the result they give. */
export function layUnitCollective(state: BookState, standing: Standing): { readonly sheet: Sheet; readonly cells: CollectiveCells } {
  return new Layout(state, standing).lay();
}

class Layout implements ResultLines {
  private readonly grid = new Grid();
  private readonly entries;
  private readonly remarks;
  row = FIRST;

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
    this.section("", "Kết quả");
    const [bonus, penalty] = extras;
    const cells = layCollectiveResults(this, state.scheme, this.standing, { groups, bonus, penalty, knockOuts, lastCriterion }, bookBandCell(state, "collectives"));
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

  result(title: string, content: Content, numberFormat = "General", weight?: Content): string {
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
