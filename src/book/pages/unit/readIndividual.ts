import { finding, type Finding } from "../../../finding/finding";
import { criteriaPoints } from "../../../scheme/model";
import type { Entry } from "../../../score/entry";
import { scoreSubject } from "../../../score/total";
import { address } from "../../address";
import type { KeyedSheet } from "../../keyed";
import { cellText } from "../entryCells";
import { MAXIMA_ROW } from "../matrix";
import { shownClass } from "../results";
import { Audit } from "./audit";
import { type IndividualRow, type IndividualSheet, SPARE_ROWS, spareId } from "./individual";
import { readAnswer, readInput } from "./input";
import type { Located } from "./readCollective";
import type { Phieu } from "./phieu";

export interface ReadIndividual {
  readonly sheet: IndividualSheet;
  readonly inputs: readonly Located[];
  readonly findings: readonly Finding[];
}

/** Reads the sheet of the unit's people by its keys and holds it against what was issued. */
export function readIndividual(keyed: KeyedSheet, phieu: Phieu): ReadIndividual {
  const rules = phieu.scheme.individuals;
  const audit = new Audit(keyed);
  const points = criteriaPoints(rules);
  const answered = new Set(rules.knockOuts.map((item) => item.id));
  const ids = [...points, ...rules.bonus, ...rules.penalty, ...rules.knockOuts].map((item) => item.id);
  audit.columns(["id", "name", "post", ...ids, "evidence", "note", "total", "class"]);
  const names = new Map(phieu.people.map((person) => [person.code, person.name]));
  const spares = Array.from({ length: SPARE_ROWS }, (_, index) => spareId(index));
  audit.rows([...names.keys(), ...spares], (id) => names.get(id) ?? id);
  for (const [code, name] of names) {
    audit.text(code, "name", name);
  }
  const maximaRow = keyed.keyRow + MAXIMA_ROW;
  for (const { id, maximum } of [...points, ...rules.bonus, ...rules.penalty]) {
    audit.number(maximaRow, keyed.columns.get(id), maximum);
  }
  const inputColumns = ids.flatMap((id) => keyed.columns.get(id) ?? []);
  audit.strays(inputColumns, maximaRow + 2);
  const inputs: Located[] = [];
  const sheet = new Map<string, IndividualRow>();
  const extra: Finding[] = [];
  for (const code of [...names.keys(), ...spares]) {
    const row = keyed.rows.get(code);
    if (row === undefined) {
      continue;
    }
    const located = ids.map((id): Located => {
      const column = keyed.columns.get(id);
      const place = { sheet: keyed.sheet.name, cell: column === undefined ? "" : address(row, column) };
      return { audience: "individuals", code, id, ...place, input: (answered.has(id) ? readAnswer : readInput)(keyed.cell(code, id), place) };
    });
    const entries = new Map(located.map(({ id, input }): [string, Entry] => [id, input.entry]).filter(([, entry]) => entry.kind !== "blank"));
    const own: IndividualRow = { entries, evidence: cellText(keyed.cell(code, "evidence")).trim(), note: cellText(keyed.cell(code, "note")).trim() };
    const name = cellText(keyed.cell(code, "name")).trim();
    if (names.has(code)) {
      inputs.push(...located);
      const score = scoreSubject({ code, self: entries, verified: new Map(), council: new Map() }, rules, phieu.scheme);
      audit.result(code, "total", score.total);
      audit.result(code, "class", shownClass(score, rules));
      if (entries.size > 0 || own.evidence !== "" || own.note !== "") {
        sheet.set(code, own);
      }
    } else if (name !== "" || entries.size > 0) {
      const post = cellText(keyed.cell(code, "post")).trim();
      sheet.set(code, { ...own, name, post });
      const column = keyed.columns.get("name") ?? 0;
      extra.push(finding("person.not-on-roster", "warning", { sheet: keyed.sheet.name, cell: address(row, column) }, { name: name === "" ? "(không tên)" : name, count: String(entries.size) }));
    }
  }
  return { sheet, inputs, findings: [...audit.findings, ...extra] };
}
