import type { Finding } from "../../../finding/finding";
import type { Audience } from "../../../plan/model";
import { criteriaPoints } from "../../../scheme/model";
import type { Entry } from "../../../score/entry";
import { scoreSubject, type SubjectScore } from "../../../score/total";
import { decimal, round, sum } from "../../../text/decimal";
import { address } from "../../address";
import type { KeyedSheet } from "../../keyed";
import { cellText } from "../entryCells";
import { criterionOf, criterionText } from "../wording";
import { openCount, shownClass, UNCAPPED } from "../results";
import { Audit } from "./audit";
import type { CollectiveSheet } from "./collective";
import { type Input, readAnswer, readInput } from "./input";
import type { Phieu } from "./phieu";

/** Something entered, and where it stands in the returned file. */
export interface Located {
  readonly audience: Audience;
  readonly code: string;
  readonly id: string;
  readonly input: Input;
  readonly sheet: string;
  /** "" where the file has lost the cell. */
  readonly cell: string;
}

export interface ReadCollective {
  readonly sheet: CollectiveSheet;
  readonly inputs: readonly Located[];
  /** What differs from the sheet that was issued. */
  readonly findings: readonly Finding[];
}

/** Columns read or held against the issue, and those that only serve the sheet's own formulas. */
const read = ["id", "text", "maximum", "self", "evidence", "note"] as const;
const others = ["no", "verified", "flag", "ratio", "weight", "missing", "zeros"] as const;
const filledIn = ["self", "evidence", "note"] as const;

/** Reads the unit's collective sheet by its keys and holds it against what was issued. */
export function readCollective(keyed: KeyedSheet, phieu: Phieu): ReadCollective {
  const rules = phieu.scheme.collectives;
  const audit = new Audit(keyed);
  const points = criteriaPoints(rules);
  const answered = new Set(rules.knockOuts.map((item) => item.id));
  const wording = new Map<string, string>([
    ...points.map((criterion): [string, string] => [criterion.id, criterionText(criterionOf(phieu.plan, "collectives", criterion.id), criterion)]),
    ...[...rules.bonus, ...rules.penalty, ...rules.knockOuts].map((item): [string, string] => [item.id, item.text]),
  ]);
  const ids = [...wording.keys()];
  audit.columns(read, others);
  audit.rows([...rules.groups.flatMap((group) => [group.id, ...group.criteria.map((criterion) => criterion.id)]), ...ids.slice(points.length), "total", "class", "missing"], (id) => wording.get(id) ?? id);
  audit.merges(filledIn);
  for (const [id, text] of wording) {
    audit.text(id, "text", text);
    audit.blank(id, "verified");
  }
  for (const { id, maximum } of [...points, ...rules.bonus, ...rules.penalty]) {
    audit.number(keyed.rows.get(id), keyed.columns.get("maximum"), maximum);
  }
  const number = keyed.columns.get("no");
  audit.strays(filledIn, keyed.keyRow + 1, (row) => number !== undefined && cellText(keyed.sheet.cell(row, number)) === "TT");
  const self = keyed.columns.get("self");
  const inputs = ids.map((id): Located => {
    const row = keyed.rows.get(id);
    const sheet = keyed.sheet.name;
    const cell = row === undefined || self === undefined ? "" : address(row, self);
    return { audience: "collectives", code: phieu.unit.code, id, sheet, cell, input: (answered.has(id) ? readAnswer : readInput)(keyed.cell(id, "self"), sheet, cell) };
  });
  const entries = new Map(inputs.map(({ id, input }): [string, Entry] => [id, input.entry]).filter(([, entry]) => entry.kind !== "blank"));
  const texts = (key: string): Map<string, string> => new Map(ids.map((id): [string, string] => [id, cellText(keyed.cell(id, key)).trim()]).filter(([, value]) => value !== ""));
  let known: SubjectScore | undefined;
  const score = (): SubjectScore => (known ??= scoreSubject({ code: phieu.unit.code, self: entries, verified: new Map(), council: new Map() }, rules, phieu.scheme));
  for (const group of rules.groups) {
    audit.result(group.id, "maximum", () => round(sum(group.criteria.map((criterion) => criterion.maximum)), 6));
    audit.result(group.id, "self", () => round(sum(group.criteria.flatMap((criterion) => score().marks.get(criterion.id) ?? [])), 6));
  }
  audit.result("total", "self", () => score().total);
  audit.result("class", "self", () => shownClass(score(), rules, UNCAPPED));
  audit.result("missing", "self", () => decimal(String(openCount(score()))));
  return { sheet: { entries, evidence: texts("evidence"), notes: texts("note") }, inputs, findings: audit.findings };
}
