import { address } from "../book/address";
import { bookColumns } from "../book/pages/stage";
import { FIRST_ROW, type MarkColumns } from "../book/pages/matrix";
import { stageSheet } from "../book/pages/names";
import { standingsOf } from "../book/standings";
import { type BookState, type Noted, type Subject, subjectsOf } from "../book/state";
import { finding, type Finding } from "../finding/finding";
import { audiences, type Audience } from "../plan/model";
import { criteriaPoints } from "../scheme/model";
import { entryWord } from "../score/entry";
import type { Standing } from "../score/standing";
import type { Trouble } from "../score/total";
import { plain, vietnamese } from "../text/decimal";
import { excerpt } from "../text/vietnamese";
import { inBookOrder, keptFinding } from "./log";

/** How much of a text entry a message shows. */
const SHOWN = 60;

/** A finding with the unit it concerns. */
export interface UnitFinding {
  readonly unit: string;
  readonly finding: Finding;
}

/** Everything in the book's marks that keeps a subject from being ranked or wants a second look, at its cell. */
export function checkMarks(state: BookState, standings: Readonly<Record<Audience, readonly Standing[]>> = allStandings(state)): UnitFinding[] {
  return audiences.flatMap((audience) => {
    const check = new MarkCheck(state, audience);
    return subjectsOf(state, audience).flatMap((subject, index) => {
      const standing = standings[audience][index];
      return standing === undefined || !standing.assessed ? [] : check.subject(subject, FIRST_ROW + index, standing);
    });
  });
}

export function allStandings(state: BookState): Record<Audience, readonly Standing[]> {
  return { collectives: standingsOf(state, "collectives"), individuals: standingsOf(state, "individuals") };
}

/** The finding as the book keeps it. */
export function noted({ unit, finding: found }: UnitFinding): Noted {
  return keptFinding(unit, found);
}

/** The state with the findings its marks give now in place of those they gave before; all others stay. */
export function withChecks(state: BookState): BookState {
  const others = state.noted.filter((item) => item.file !== "" || !item.code.startsWith("mark."));
  return { ...state, noted: inBookOrder([...others, ...checkMarks(state).map(noted)]) };
}

class MarkCheck {
  private readonly columns: MarkColumns;
  private readonly maxima: ReadonlyMap<string, string>;
  private readonly remarks: ReadonlyMap<string, string>;

  constructor(
    private readonly state: BookState,
    private readonly audience: Audience,
  ) {
    const rules = state.scheme[audience];
    this.columns = bookColumns(state, audience);
    this.maxima = new Map([...criteriaPoints(rules), ...rules.bonus, ...rules.penalty].map((item) => [item.id, vietnamese(item.maximum)]));
    this.remarks = new Map(state.remarks.filter((remark) => remark.audience === audience).map((remark) => [`${remark.code}\n${remark.criterion}`, remark.evidence]));
  }

  subject(subject: Subject, row: number, standing: Standing): UnitFinding[] {
    const { score } = standing;
    const findings: Finding[] = score.troubles.map((trouble) => this.trouble(trouble, row));
    if (score.total === null) {
      findings.push(finding("mark.nothing-applies", "error", this.place(row, undefined, "self")));
    }
    const criteria = criteriaPoints(this.state.scheme[this.audience]);
    if (score.missing.length === criteria.length) {
      findings.push(finding("mark.all-missing", "error", this.place(row, criteria[0]?.id, "self")));
    } else {
      findings.push(...score.missing.map((id) => finding("mark.missing", "error", this.place(row, id, "self"), { id })));
    }
    for (const id of score.knockOuts) {
      const text = this.state.scheme[this.audience].knockOuts.find((item) => item.id === id)?.text ?? "";
      findings.push(finding("mark.knocked-out", "warning", this.place(row, id, "self"), { id, text }));
    }
    findings.push(...this.evidence(subject, row, standing));
    return findings.map((found) => ({ unit: subject.unit, finding: found }));
  }

  private trouble(trouble: Trouble, row: number): Finding {
    const params = {
      id: trouble.id,
      value: excerpt(entryWord(trouble.entry), SHOWN),
      maximum: this.maxima.get(trouble.id) ?? "",
      step: vietnamese(this.state.scheme.step),
    };
    return finding(`mark.${trouble.problem}`, "error", this.place(row, trouble.id, trouble.stage), params);
  }

  private evidence(subject: Subject, row: number, standing: Standing): Finding[] {
    return criteriaPoints(this.state.scheme[this.audience]).flatMap((points) => {
      const mark = standing.score.marks.get(points.id);
      if (points.evidenceAbove === null || mark === undefined || !mark.times("100").gt(points.evidenceAbove.times(points.maximum))) {
        return [];
      }
      const given = [points.id, ""].some((criterion) => (this.remarks.get(`${subject.code}\n${criterion}`) ?? "") !== "");
      return given ? [] : [finding("mark.evidence-missing", "warning", this.place(row, points.id, "self"), { id: points.id, value: plain(mark).replace(".", ",") })];
    });
  }

  private place(row: number, id: string | undefined, stage: Trouble["stage"]): { sheet: string; cell: string } {
    const column = id === undefined ? 2 : this.columns.criteria.from + this.columns.ids.indexOf(id);
    return { sheet: stageSheet(this.audience, stage), cell: address(row, column) };
  }
}
