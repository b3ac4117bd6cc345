import { type Finding, finding } from "../finding/finding";
import { sameText } from "../text/vietnamese";
import { foldedCode } from "./code";
import { findHeader, type PersonColumn, personColumns } from "./columns";
import { type Fields, fieldsOf } from "./fields";
import { identify } from "./identify";
import type { Gender, Person } from "./model";
import type { ReadUnits } from "./readUnits";
import { readStanding } from "./standing";
import type { Table } from "./table";

export interface ReadPeople {
  readonly people: readonly Person[];
  readonly findings: readonly Finding[];
}

/** The people of a table, each in one of the units; throws the Faults of `findHeader`. */
export function readPeople(table: Table, units: ReadUnits): ReadPeople {
  const header = findHeader(table, personColumns);
  const { clear, findings } = identify(fieldsOf(header));
  const read = clear.map((row) => ({ row, ...personOf(row, units) }));
  const people = read.flatMap(({ row, person }) => (person === undefined ? [] : [{ row, person }]));
  return {
    people: people.map(({ person }) => person),
    findings: [...header.findings, ...findings, ...read.flatMap((each) => each.findings), ...checkNames(people)],
  };
}

function personOf(row: Fields<PersonColumn>, units: ReadUnits): { readonly person: Person | undefined; readonly findings: readonly Finding[] } {
  const code = row.text("code");
  const written = row.text("unit");
  const unit = units.find(written);
  if (unit === undefined) {
    return { person: undefined, findings: [unitFault(row, units)] };
  }
  const findings: Finding[] = [];
  if (unit.code !== written && foldedCode(unit.code) === foldedCode(written)) {
    findings.push(finding("roster.unit-spelling", "warning", row.place("unit"), { unit: written, known: unit.code }));
  }
  const gender = genderOf(row.text("gender"));
  if (gender === undefined) {
    findings.push(finding("roster.gender-unknown", "warning", row.place("gender"), { value: row.text("gender") }));
  }
  const standingText = row.text("standing");
  const { standing, unknown } = readStanding(row.raw("standing"));
  if (unknown.length > 0) {
    findings.push(finding("roster.standing-unknown", "warning", row.place("standing"), { value: unknown.join(", ") }));
  }
  return { person: { code, name: row.text("name"), gender: gender ?? "", post: row.text("post"), unit: unit.code, standing, standingText }, findings };
}

function unitFault(row: Fields<PersonColumn>, units: ReadUnits): Finding {
  const unit = row.text("unit");
  const code = row.text("code");
  if (unit === "") {
    return finding("roster.unit-empty", "error", row.place("unit"), { code });
  }
  return finding(units.unclear.has(foldedCode(unit)) ? "roster.unit-unclear" : "roster.unit-unknown", "error", row.place("unit"), { code, unit });
}

const genders: ReadonlyMap<string, Gender> = new Map([["", ""], ["nam", "male"], ["nữ".normalize("NFC"), "female"]]);

function genderOf(text: string): Gender | undefined {
  return genders.get(sameText(text));
}

/** One name in two units may be one person moved or two people; in one unit it may be one person listed twice. */
function checkNames(people: readonly { readonly row: Fields<PersonColumn>; readonly person: Person }[]): readonly Finding[] {
  const inAnyUnit = new Map<string, Person>();
  const inSameUnit = new Map<string, Person>();
  return people.flatMap(({ row, person }) => {
    const name = sameText(person.name);
    const here = JSON.stringify([name, person.unit]);
    const same = inSameUnit.get(here);
    const other = same ?? inAnyUnit.get(name);
    if (same === undefined) {
      inSameUnit.set(here, person);
    }
    if (other === undefined) {
      inAnyUnit.set(name, person);
      return [];
    }
    const params = { name: person.name, code: other.code, unit: other.unit };
    return [same === undefined ? finding("roster.name-in-two-units", "info", row.place("name"), params) : finding("roster.name-twice", "warning", row.place("name"), params)];
  });
}
