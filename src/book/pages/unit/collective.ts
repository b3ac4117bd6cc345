import type { Plan } from "../../../plan/model";
import type { Scheme } from "../../../scheme/model";
import { NOT_APPLICABLE_WORD } from "../../../score/entry";
import type { Entries } from "../../../score/stages";
import { scoreSubject } from "../../../score/total";
import { type Decimal, plain, quotient, round, sum, vietnamese } from "../../../text/decimal";
import { areaReference, reference } from "../../address";
import { Grid } from "../../grid";
import * as formulas from "../../scoringFormulas";
import { arrayFormula, type Conditional, formula, num, type Sheet, text, type Validation } from "../../sheet";
import { markInput, numeric, points, styles } from "../../styles";
import { heightFor } from "../../textHeight";
import { entryContent } from "../entryCells";
import { knockOutValidation, markConditionals, markValidation, rangeText } from "../markRules";
import { criterionOf, criterionText, groupText } from "../wording";
import { unitSheets } from "../names";
import { openCount, RATIO_PLACES, shownClass, UNCAPPED } from "../results";
import { at, type ColumnKey, columns, HEADER_ROW, layCollectiveHeader, widths } from "./collectiveHeader";
import type { Phieu } from "./phieu";

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

/** What a unit wrote on its collective sheet. */
export interface CollectiveSheet {
  readonly entries: Entries;
  readonly evidence: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

/** The unit's own scoring sheet: criteria as rows. */
export function layCollective(phieu: Phieu, filled: CollectiveSheet, bandCell: (index: number) => string): Sheet {
  return new CollectiveLayout(phieu.plan, phieu.scheme, filled).lay(phieu, bandCell);
}

class CollectiveLayout {
  private readonly grid = new Grid();
  private readonly validations: Validation[] = [];
  private readonly conditionals: Conditional[] = [];
  private readonly groupRows: number[] = [];
  private row = HEADER_ROW + 1;

  constructor(
    private readonly plan: Plan,
    private readonly scheme: Scheme,
    private readonly filled: CollectiveSheet,
  ) {}

  lay(phieu: Phieu, bandCell: (index: number) => string): Sheet {
    const rules = this.scheme.collectives;
    layCollectiveHeader(this.grid, phieu);
    const score = scoreSubject({ code: phieu.unit.code, self: this.filled.entries, verified: new Map(), council: new Map() }, rules, this.scheme);
    rules.groups.forEach((group, index) => {
      const groupRow = this.row;
      this.groupRows.push(groupRow);
      this.row += 1;
      for (const points of group.criteria) {
        this.inputRow(points.id, points.id.replace(/^[A-Z]+\./, ""), criterionText(criterionOf(this.plan, "collectives", points.id), points), points.maximum, points.notApplicable);
      }
      this.groupRow(groupRow, roman[index] ?? String(index + 1), group, score.ratios.get(group.id) ?? null, score);
    });
    const bonus = this.extras("Điểm thưởng", rules.bonus, rules.bonusCap);
    const penalty = this.extras("Điểm trừ", rules.penalty, rules.penaltyCap);
    const knockOuts = this.knockOuts();
    const first = HEADER_ROW + 1;
    const column = (key: ColumnKey): string => areaReference({ top: first, bottom: this.row - 1, left: at(key), right: at(key) }, "both");
    const capped = (span: { marks: string; maxima: string } | undefined, cap: Decimal): string => (span === undefined ? "0" : formulas.cappedExtras(span.marks, span.maxima, cap, this.scheme.step));
    const open = [`SUM(${column("missing")})`];
    for (const span of [bonus, penalty]) {
      if (span !== undefined) {
        open.push(formulas.badExtras(span.marks, span.maxima, this.scheme.step));
      }
    }
    if (knockOuts !== undefined) {
      open.push(formulas.unclearKnockOuts(knockOuts));
    }
    const totalRow = this.row;
    const missingRow = totalRow + 2;
    this.resultRow("total", "TỔNG ĐIỂM", arrayFormula(formulas.total(column("ratio"), column("weight"), this.scheme.scale, capped(bonus, rules.bonusCap), capped(penalty, rules.penaltyCap), this.scheme.decimals), score.total === null ? text("") : num(plain(score.total))), points(this.scheme.decimals));
    this.resultRow("class", "XẾP LOẠI (tự tính)", formula(formulas.className(reference(totalRow, at("self")), reference(missingRow, at("self")), `SUM(${column("zeros")})`, rules.bands, bandCell), text(shownClass(score, rules, UNCAPPED))));
    this.resultRow("missing", "Còn thiếu hoặc sai (số ô)", arrayFormula(open.join("+"), num(String(openCount(score)))));
    const missing = { top: missingRow, bottom: missingRow, left: at("self"), right: at("self") };
    this.conditionals.push({ kind: "formula", area: missing, formula: `${reference(missingRow, at("self"))}>0`, style: { fill: "FFE699" } });
    return this.sheet();
  }

  private inputRow(id: string, no: string, wording: string, maximum: Decimal, notApplicable: boolean): void {
    const { grid, row } = this;
    grid.set(row, at("id"), text(id), styles.key);
    grid.set(row, at("no"), text(no), styles.textCenter);
    grid.set(row, at("text"), text(wording), styles.text);
    grid.set(row, at("maximum"), num(plain(maximum)), styles.textCenter);
    grid.set(row, at("self"), entryContent(this.filled.entries.get(id)), markInput);
    this.freeText(id);
    grid.set(row, at("verified"), undefined, styles.textCenter);
    grid.set(row, at("flag"), num(notApplicable ? "1" : "0"), styles.key);
    grid.height(row, heightFor([{ text: wording, width: 56 }, { text: this.filled.evidence.get(id) ?? "", width: 28 }]));
    const cell = { top: row, bottom: row, left: at("self"), right: at("self") };
    const range = rangeText(maximum, this.scheme.step, notApplicable);
    this.validations.push(markValidation(cell, reference(row, at("maximum")), reference(row, at("flag")), this.scheme.step, { title: id, text: wording }, range));
    this.row += 1;
  }

  private freeText(id: string): void {
    for (const [key, values] of [["evidence", this.filled.evidence], ["note", this.filled.notes]] as const) {
      const value = values.get(id);
      this.grid.set(this.row, at(key), value === undefined || value === "" ? undefined : text(value), styles.inputText);
    }
  }

  private groupRow(row: number, no: string, group: Scheme["collectives"]["groups"][number], ratio: { marks: Decimal; maximum: Decimal } | null, score: ReturnType<typeof scoreSubject>): void {
    const { grid } = this;
    const down = (key: ColumnKey): string => areaReference({ top: row + 1, bottom: this.row - 1, left: at(key), right: at(key) });
    const stretch = { marks: down("self"), maxima: down("maximum"), flags: group.criteria.some((points) => points.notApplicable) ? down("flag") : undefined };
    const maximum = sum(group.criteria.map((criterion) => criterion.maximum));
    const weighting = maximum.eq(group.weight) ? "" : ` (trọng số ${vietnamese(group.weight)})`;
    const wording = `${groupText(this.plan, "collectives", group.id)}${weighting}`;
    const ids = new Set(group.criteria.map((criterion) => criterion.id));
    const marks = sum(group.criteria.flatMap((criterion) => score.marks.get(criterion.id) ?? []));
    grid.set(row, at("id"), text(group.id), styles.key);
    grid.set(row, at("no"), text(no), styles.groupCenter);
    grid.set(row, at("text"), text(wording), styles.groupText);
    grid.set(row, at("maximum"), formula(`ROUND(SUM(${stretch.maxima}),6)`, num(plain(round(maximum, 6)))), styles.groupCenter);
    grid.set(row, at("self"), arrayFormula(`ROUND(${formulas.marksSum(stretch.marks, stretch.maxima, this.scheme.step)},6)`, num(plain(round(marks, 6)))), styles.groupCenter);
    for (const key of ["evidence", "verified", "note"] as const) {
      grid.set(row, at(key), undefined, styles.groupText);
    }
    grid.set(row, at("ratio"), arrayFormula(formulas.ratio(stretch, this.scheme.step), ratio === null ? text(NOT_APPLICABLE_WORD) : num(plain(quotient(ratio.marks, ratio.maximum, RATIO_PLACES)))), styles.key);
    grid.set(row, at("weight"), num(plain(group.weight)), styles.key);
    const open = [...score.missing, ...score.troubles.map((trouble) => trouble.id)].filter((id) => ids.has(id)).length;
    grid.set(row, at("missing"), arrayFormula(formulas.missingCount(stretch, group.criteria.length, this.scheme.step), num(String(open))), styles.key);
    const zeros = group.criteria.filter((criterion) => score.marks.get(criterion.id)?.eq("0")).length;
    grid.set(row, at("zeros"), formula(formulas.zeroCount(stretch.marks), num(String(zeros))), styles.key);
    grid.height(row, heightFor([{ text: wording, width: 50 }]));
    const area = { top: row + 1, bottom: this.row - 1, left: at("self"), right: at("self") };
    this.conditionals.push(...markConditionals(area, reference(row + 1, at("maximum")), reference(row + 1, at("flag")), this.scheme.step, true));
  }

  private extras(title: string, items: Scheme["collectives"]["bonus"], cap: Decimal): { marks: string; maxima: string } | undefined {
    if (items.length === 0) {
      return undefined;
    }
    this.sectionRow(title, `tối đa ${vietnamese(cap)} điểm`);
    const first = this.row;
    for (const item of items) {
      this.inputRow(item.id, item.id, item.text, item.maximum, false);
    }
    const down = (key: ColumnKey): string => areaReference({ top: first, bottom: this.row - 1, left: at(key), right: at(key) });
    const area = { top: first, bottom: this.row - 1, left: at("self"), right: at("self") };
    this.conditionals.push(...markConditionals(area, reference(first, at("maximum")), reference(first, at("flag")), this.scheme.step, false));
    return { marks: down("self"), maxima: down("maximum") };
  }

  private knockOuts(): string | undefined {
    const items = this.scheme.collectives.knockOuts;
    if (items.length === 0) {
      return undefined;
    }
    this.sectionRow("Điều kiện loại", "ghi Có hoặc Không");
    const first = this.row;
    for (const item of items) {
      const { grid, row } = this;
      grid.set(row, at("id"), text(item.id), styles.key);
      grid.set(row, at("no"), text(item.id), styles.textCenter);
      grid.set(row, at("text"), text(item.text), styles.text);
      grid.set(row, at("maximum"), undefined, styles.textCenter);
      grid.set(row, at("self"), entryContent(this.filled.entries.get(item.id)), markInput);
      this.freeText(item.id);
      grid.set(row, at("verified"), undefined, styles.textCenter);
      grid.height(row, heightFor([{ text: item.text, width: 56 }]));
      this.validations.push(knockOutValidation({ top: row, bottom: row, left: at("self"), right: at("self") }, item));
      this.row += 1;
    }
    return areaReference({ top: first, bottom: this.row - 1, left: at("self"), right: at("self") });
  }

  private sectionRow(title: string, hint: string): void {
    this.grid.paint(this.row, at("no"), at("note"), styles.groupText);
    this.grid.set(this.row, at("text"), text(`${title} (${hint})`), styles.groupText);
    this.row += 1;
  }

  private resultRow(id: string, title: string, content: ReturnType<typeof formula>, numberFormat = "General"): void {
    const { grid, row } = this;
    grid.set(row, at("id"), text(id), styles.key);
    grid.paint(row, at("no"), at("note"), styles.totalText);
    grid.set(row, at("text"), text(title), styles.totalText);
    grid.set(row, at("self"), content, numeric(styles.total, numberFormat));
    grid.height(row, id === "class" ? 36 : 22);
    this.row += 1;
  }

  private sheet(): Sheet {
    const titleMerges = [1, 2, 3, 4, 5].map((row) => ({ top: row, bottom: row, left: at("no"), right: at("note") }));
    return {
      name: unitSheets.collectives,
      columns: columns.map((key, index) => ({ width: widths[index] ?? 10, ...(["id", "flag", "ratio", "weight", "missing", "zeros"].includes(key) ? { hidden: true as const } : {}) })),
      rows: this.grid.rows(),
      merges: titleMerges,
      freeze: { rows: HEADER_ROW + 1, columns: 0 },
      validations: this.validations,
      conditionals: this.conditionals,
      protected: true,
      gridLines: false,
      print: {
        orientation: "landscape",
        margins: { top: 20, right: 15, bottom: 20, left: 20 },
        titleRows: { first: HEADER_ROW, last: HEADER_ROW },
        area: { top: 1, left: at("no"), bottom: this.row - 1, right: at("note") },
        footer: "&C&P/&N",
      },
    };
  }
}
