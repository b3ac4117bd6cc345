import type { Plan } from "../../../plan/model";
import type { CriterionPoints, Scheme } from "../../../scheme/model";
import { NOT_APPLICABLE_WORD } from "../../../score/entry";
import type { Entries } from "../../../score/stages";
import type { scoreSubject } from "../../../score/total";
import { type Decimal, plain, quotient, round, sum, vietnamese } from "../../../text/decimal";
import { areaReference, reference } from "../../address";
import { Grid } from "../../grid";
import * as formulas from "../../scoringFormulas";
import { type Area, arrayFormula, type Conditional, formula, num, text, type Validation } from "../../sheet";
import { markInput, numeric, styles } from "../../styles";
import { heightFor } from "../../textHeight";
import { entryContent } from "../entryCells";
import { knockOutValidation, markConditionals, markValidation, rangeText } from "../markRules";
import { groupText } from "../wording";
import { RATIO_PLACES } from "../results";
import { at, type ColumnKey, HEADER_ROW } from "./collectiveHeader";

/** What a unit wrote on its collective sheet. */
export interface CollectiveSheet {
  readonly entries: Entries;
  readonly evidence: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

type Group = Scheme["collectives"]["groups"][number];

/** Something a unit is to enter: a criterion, a bonus, a knock-out. */
interface Item {
  readonly id: string;
  readonly no: string;
  readonly wording: string;
}

/** The rows of a unit's scoring sheet as they are laid, one below the other, with the rules of their inputs. */
export class CollectiveRows {
  readonly grid = new Grid();
  readonly validations: Validation[] = [];
  readonly conditionals: Conditional[] = [];
  /** Rows that head those below them. */
  readonly headings = new Set<number>();
  row = HEADER_ROW + 1;

  constructor(
    private readonly plan: Plan,
    private readonly step: Decimal,
    private readonly filled: CollectiveSheet,
  ) {}

  /** A criterion or an extra: its maximum beside the mark. */
  mark(item: Item, { maximum, notApplicable }: Pick<CriterionPoints, "maximum" | "notApplicable">): void {
    const { grid, row } = this;
    this.item(item, num(plain(maximum)));
    grid.set(row, at("flag"), num(notApplicable ? "1" : "0"), styles.key);
    grid.height(row, heightFor([{ text: item.wording, width: 56 }, { text: this.filled.evidence.get(item.id) ?? "", width: 28 }]));
    const range = rangeText(maximum, this.step, notApplicable);
    this.validations.push(markValidation(this.inputs(row, row), reference(row, at("maximum")), reference(row, at("flag")), this.step, { title: item.id, text: item.wording }, range));
    this.row += 1;
  }

  /** A question that is answered Có or Không. */
  question(knockOut: Scheme["collectives"]["knockOuts"][number]): void {
    const { grid, row } = this;
    this.item({ id: knockOut.id, no: knockOut.id, wording: knockOut.text }, undefined);
    grid.height(row, heightFor([{ text: knockOut.text, width: 56 }]));
    this.validations.push(knockOutValidation(this.inputs(row, row), knockOut));
    this.row += 1;
  }

  /** Leaves the row out that will head the next ones, and says which it is. */
  heading(): number {
    const { row } = this;
    this.headings.add(row);
    this.row += 1;
    return row;
  }

  /** The row of a group, above its criteria, which are laid already. */
  group(row: number, no: string, group: Group, score: ReturnType<typeof scoreSubject>): void {
    const { grid, step } = this;
    const down = (key: ColumnKey): string => areaReference({ top: row + 1, bottom: this.row - 1, left: at(key), right: at(key) });
    const stretch = { marks: down("self"), maxima: down("maximum"), flags: group.criteria.some((points) => points.notApplicable) ? down("flag") : undefined };
    const maximum = sum(group.criteria.map((criterion) => criterion.maximum));
    const weighting = maximum.eq(group.weight) ? "" : ` (trọng số ${vietnamese(group.weight)})`;
    const wording = `${groupText(this.plan, "collectives", group.id)}${weighting}`;
    const ids = new Set(group.criteria.map((criterion) => criterion.id));
    const marks = sum(group.criteria.flatMap((criterion) => score.marks.get(criterion.id) ?? []));
    const ratio = score.ratios.get(group.id) ?? null;
    grid.set(row, at("id"), text(group.id), styles.key);
    grid.set(row, at("no"), text(no), styles.groupCenter);
    grid.set(row, at("text"), text(wording), styles.groupText);
    grid.set(row, at("maximum"), formula(`ROUND(SUM(${stretch.maxima}),6)`, num(plain(round(maximum, 6)))), styles.groupCenter);
    grid.set(row, at("self"), arrayFormula(`ROUND(${formulas.marksSum(stretch.marks, stretch.maxima, step)},6)`, num(plain(round(marks, 6)))), styles.groupCenter);
    for (const key of ["evidence", "verified", "note"] as const) {
      grid.set(row, at(key), undefined, styles.groupText);
    }
    grid.set(row, at("ratio"), arrayFormula(formulas.ratio(stretch, step), ratio === null ? text(NOT_APPLICABLE_WORD) : num(plain(quotient(ratio.marks, ratio.maximum, RATIO_PLACES)))), styles.key);
    grid.set(row, at("weight"), num(plain(group.weight)), styles.key);
    const open = [...score.missing, ...score.troubles.map((trouble) => trouble.id)].filter((id) => ids.has(id)).length;
    grid.set(row, at("missing"), arrayFormula(formulas.missingCount(stretch, group.criteria.length, step), num(String(open))), styles.key);
    const zeros = group.criteria.filter((criterion) => score.marks.get(criterion.id)?.eq("0")).length;
    grid.set(row, at("zeros"), formula(formulas.zeroCount(stretch.marks), num(String(zeros))), styles.key);
    grid.height(row, heightFor([{ text: wording, width: 50 }]));
    this.coloured(row + 1, true);
  }

  /** Colours what is wrong in the marks from a row on, and what is missing where every one is asked for. */
  coloured(first: number, all: boolean): void {
    this.conditionals.push(...markConditionals(this.inputs(first, this.row - 1), reference(first, at("maximum")), reference(first, at("flag")), this.step, all));
  }

  section(title: string, hint: string): void {
    const row = this.heading();
    this.grid.paint(row, at("no"), at("note"), styles.groupText);
    this.grid.set(row, at("text"), text(`${title} (${hint})`), styles.groupText);
  }

  result(id: string, title: string, content: ReturnType<typeof formula>, numberFormat = "General"): void {
    const { grid, row } = this;
    grid.set(row, at("id"), text(id), styles.key);
    grid.paint(row, at("no"), at("note"), styles.totalText);
    grid.set(row, at("text"), text(title), styles.totalText);
    grid.set(row, at("self"), content, numeric(styles.total, numberFormat));
    grid.height(row, id === "class" ? 36 : 22);
    this.row += 1;
  }

  private item({ id, no, wording }: Item, maximum: ReturnType<typeof num> | undefined): void {
    const { grid, row } = this;
    grid.set(row, at("id"), text(id), styles.key);
    grid.set(row, at("no"), text(no), styles.textCenter);
    grid.set(row, at("text"), text(wording), styles.text);
    grid.set(row, at("maximum"), maximum, styles.textCenter);
    grid.set(row, at("self"), entryContent(this.filled.entries.get(id)), markInput);
    for (const [key, values] of [["evidence", this.filled.evidence], ["note", this.filled.notes]] as const) {
      const value = values.get(id);
      grid.set(row, at(key), value === undefined || value === "" ? undefined : text(value), styles.inputText);
    }
    grid.set(row, at("verified"), undefined, styles.textCenter);
  }

  private inputs(top: number, bottom: number): Area {
    return { top, bottom, left: at("self"), right: at("self") };
  }
}
