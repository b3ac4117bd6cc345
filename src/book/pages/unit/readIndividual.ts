import { finding, type Finding } from "../../../finding/finding";
import { type AudienceScheme, criteriaPoints } from "../../../scheme/model";
import { type Entry, entryWord } from "../../../score/entry";
import { scoreSubject, type SubjectScore } from "../../../score/total";
import { decimal } from "../../../text/decimal";
import { excerpt, sameText } from "../../../text/vietnamese";
import { address, columnLetters } from "../../address";
import type { KeyedSheet } from "../../keyed";
import { cellText } from "../entryCells";
import { MAXIMA_ROW } from "../matrix";
import { openCount, shownClass, UNCAPPED } from "../results";
import { Audit } from "./audit";
import { type IndividualRow, type IndividualSheet, SPARE_ROWS, spareId } from "./individual";
import { readAnswer, readInput } from "./input";
import type { Located } from "./readCollective";
import type { Phieu } from "./phieu";

/** Someone a unit added in a spare row, and where. Nothing of it enters the book until a person accepts the file. */
export interface AddedPerson {
  /** The row's id, "+1". */
  readonly id: string;
  readonly name: string;
  readonly row: IndividualRow;
  /** The row's cells, under its id. */
  readonly inputs: readonly Located[];
  readonly place: { readonly sheet: string; readonly cell: string };
}

export interface ReadIndividual {
  readonly sheet: IndividualSheet;
  readonly inputs: readonly Located[];
  readonly added: readonly AddedPerson[];
  readonly findings: readonly Finding[];
}

/** How much of what an added person entered a finding keeps: every mark, and the gist of the rest. */
const KEPT_MARKS = 2000;
const KEPT_TEXT = 400;

/** Reads the sheet of the unit's people by its keys and holds it against what was issued. */
export function readIndividual(keyed: KeyedSheet, phieu: Phieu): ReadIndividual {
  const rules = phieu.scheme.individuals;
  const answered = new Set(rules.knockOuts.map((item) => item.id));
  const ids = [...criteriaPoints(rules), ...rules.bonus, ...rules.penalty, ...rules.knockOuts].map((item) => item.id);
  const columns = ids.map((id) => {
    const column = keyed.columns.get(id);
    return { id, column, letters: column === undefined ? "" : columnLetters(column), read: answered.has(id) ? readAnswer : readInput };
  });
  const names = new Map(phieu.people.map((person) => [person.code, person.name]));
  const spares = Array.from({ length: SPARE_ROWS }, (_, index) => spareId(index));
  const audit = auditOf(keyed, phieu, ids, spares);
  const taken = joinedRows(keyed, phieu, spares);
  const { sheet: page } = keyed;
  const inputs: Located[] = [];
  const sheet = new Map<string, IndividualRow>();
  const added: AddedPerson[] = [];
  for (const code of [...names.keys(), ...spares.filter((id) => !taken.ids.has(id))]) {
    const row = taken.rows.get(code) ?? keyed.rows.get(code);
    const located = columns.map(({ id, column, letters, read }): Located => {
      const there = row !== undefined && column !== undefined;
      const cell = there ? `${letters}${row + 1}` : "";
      return { audience: "individuals", code, id, sheet: page.name, cell, input: read(there ? page.cell(row, column) : undefined, page.name, cell) };
    });
    const entries = new Map<string, Entry>();
    for (const { id, input } of located) {
      if (input.entry.kind !== "blank") {
        entries.set(id, input.entry);
      }
    }
    const words = (key: string): string => {
      const column = keyed.columns.get(key);
      return row === undefined || column === undefined ? "" : cellText(page.cell(row, column)).trim();
    };
    const own: IndividualRow = { entries, evidence: words("evidence"), note: words("note") };
    const empty = entries.size === 0 && own.evidence === "" && own.note === "";
    if (names.has(code)) {
      inputs.push(...located);
      results(audit, code, entries, phieu);
      if (!empty) {
        sheet.set(code, own);
      }
      continue;
    }
    const [name, post] = [words("name"), words("post")];
    if (row !== undefined && (!empty || name !== "" || post !== "")) {
      const spare = { ...own, name, post };
      sheet.set(code, spare);
      added.push({ id: code, name, row: spare, inputs: located, place: { sheet: page.name, cell: address(row, keyed.columns.get("name") ?? 0) } });
    }
  }
  return { sheet, inputs, added, findings: [...audit.findings, ...added.map(addedFinding)] };
}

interface JoinedRows {
  /** The spare row of each person who joined after the issue and has one, by code. */
  readonly rows: ReadonlyMap<string, number>;
  /** Those rows' ids. */
  readonly ids: ReadonlySet<string>;
}

function joinedRows(keyed: KeyedSheet, phieu: Phieu, spares: readonly string[]): JoinedRows {
  const rows = new Map<string, number>();
  const ids = new Set<string>();
  for (const { code, name } of phieu.people) {
    const spare = phieu.joined?.has(code) !== true || keyed.rows.has(code) ? undefined : spares.find((id) => !ids.has(id) && sameText(cellText(keyed.cell(id, "name"))) === sameText(name));
    const row = spare === undefined ? undefined : keyed.rows.get(spare);
    if (spare !== undefined && row !== undefined) {
      rows.set(code, row);
      ids.add(spare);
    }
  }
  return { rows, ids };
}

/** Everything that differs from the sheet as issued, results aside. */
function auditOf(keyed: KeyedSheet, phieu: Phieu, ids: readonly string[], spares: readonly string[]): Audit {
  const rules = phieu.scheme.individuals;
  const audit = new Audit(keyed);
  const filledIn = [...ids, "evidence", "note"];
  audit.columns(["id", "name", "post", ...filledIn, "total", "class"], ["no", "bonus", "penalty", "knockOuts", "missing", ...rules.groups.map((group) => `ratio:${group.id}`)]);
  const people = new Map(phieu.people.map((person) => [person.code, person]));
  audit.rows([...[...people.keys()].filter((code) => keyed.rows.has(code) || phieu.joined?.has(code) !== true), ...spares], (id) => people.get(id)?.name ?? id);
  audit.merges(filledIn);
  for (const { code, name, post } of people.values()) {
    audit.text(code, "name", name);
    audit.text(code, "post", post);
  }
  const maxima = maximaRow(keyed);
  for (const { id, maximum } of [...criteriaPoints(rules), ...rules.bonus, ...rules.penalty]) {
    audit.number(maxima, keyed.columns.get(id), maximum);
  }
  audit.strays(["name", "post", ...filledIn], maxima + 1, (row) => isFlagRow(keyed, row, rules));
  return audit;
}

function results(audit: Audit, code: string, entries: ReadonlyMap<string, Entry>, phieu: Phieu): void {
  const rules = phieu.scheme.individuals;
  let known: SubjectScore | undefined;
  const score = (): SubjectScore => (known ??= scoreSubject({ code, self: entries, verified: new Map(), council: new Map() }, rules, phieu.scheme));
  audit.result(code, "missing", () => decimal(String(openCount(score()))));
  audit.result(code, "total", () => score().total);
  audit.result(code, "class", () => shownClass(score(), rules, UNCAPPED));
}

/** The row of the maxima, wherever inserted rows have pushed it. */
function maximaRow(keyed: KeyedSheet): number {
  const name = keyed.columns.get("name");
  const wanted = sameText("Điểm tối đa");
  const [first = keyed.endRow] = keyed.rows.values();
  for (let row = keyed.keyRow + 1; name !== undefined && row < first; row += 1) {
    if (sameText(cellText(keyed.sheet.cell(row, name))) === wanted) {
      return row;
    }
  }
  return keyed.keyRow + MAXIMA_ROW;
}

/** The sheet's hidden row that says where KAD is allowed. */
function isFlagRow(keyed: KeyedSheet, row: number, rules: AudienceScheme): boolean {
  return criteriaPoints(rules).every(({ id, notApplicable }) => {
    const column = keyed.columns.get(id);
    return column === undefined || keyed.sheet.cell(row, column)?.value === (notApplicable ? 1 : 0);
  });
}

function addedFinding({ name, row, place }: AddedPerson): Finding {
  const marks = [...row.entries].map(([id, entry]) => `${id} = ${entryWord(entry)}`).join("; ");
  const facts = [
    row.post === undefined || row.post === "" ? "" : `chức vụ ${excerpt(row.post, KEPT_TEXT)}`,
    marks === "" ? "không có điểm" : excerpt(marks, KEPT_MARKS),
    row.evidence === "" ? "" : `minh chứng ${excerpt(row.evidence, KEPT_TEXT)}`,
    row.note === "" ? "" : `ghi chú ${excerpt(row.note, KEPT_TEXT)}`,
  ].filter((fact) => fact !== "");
  return finding("person.not-on-roster", "warning", place, { name: name === "" ? "(không tên)" : excerpt(name, KEPT_TEXT), marks: facts.join("; ") });
}
