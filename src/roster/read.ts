import { Fault } from "../finding/fault";
import { type Finding, finding } from "../finding/finding";
import { personColumns, unitColumns } from "./columns";
import type { Roster } from "./model";
import { withPersonCodes, withUnitCodes } from "./office/codes";
import { type List, tableOf } from "./office/list";
import { peopleList, unitsList, unitsNamedBy } from "./office/lists";
import type { OfficePersonColumn, OfficeUnitColumn } from "./office/titles";
import { readPeople } from "./readPeople";
import { readUnits } from "./readUnits";
import type { Table } from "./table";

/** The tables a roster is written in. */
export interface RosterTables {
  /** Mã đơn vị, Tên đơn vị, Cụm/khối, Email; left out where the table of people is all there is. */
  readonly units?: Table;
  /** Mã, Họ và tên, Giới tính, Chức vụ, Mã đơn vị, Đối tượng. */
  readonly people: Table;
  /** What finding the tables left to say. */
  readonly findings?: readonly Finding[];
}

export interface ReadRoster {
  /**
   * Only rows that leave no doubt: a row with an error finding is not in it, and of rows that share a code neither
   * is. It is whole, and fit to issue sheets from, exactly when no finding is an error.
   */
  readonly roster: Roster;
  readonly findings: readonly Finding[];
}

const nobody: Roster = { units: [], people: [] };

/**
 * Reads who is scored, from tables with the columns named above or from lists as offices keep them: titles above the
 * headings, headings in two rows, names in two columns, sums and signatures below, units over their people or by name
 * alone, no codes. Where codes are made, `before` is the roster in use: who is in it keeps the code. What is wrong with
 * a row becomes a finding at its cell; Fault `roster.header-missing`, `roster.column-required` or `roster.column-twice`
 * is thrown where a table cannot be understood at all.
 */
export function readRoster(tables: RosterTables, before: Roster = nobody): ReadRoster {
  const listed = peopleList(tables.people);
  const codedUnits = codedUnitsOf(tables, listed, before);
  const units = readUnits(tableOf(codedUnits));
  const codedPeople = listed === undefined ? undefined : withPersonCodes(listed, units, before);
  const people = readPeople(codedPeople === undefined ? tables.people : tableOf(codedPeople), units);
  const peopled = new Set(people.people.map((person) => person.unit));
  const empty = units.units.filter(({ code }) => !peopled.has(code));
  return {
    roster: { units: units.units, people: people.people },
    findings: [
      ...(tables.findings ?? []),
      ...codedUnits.findings,
      ...units.findings,
      ...(codedPeople?.findings ?? []),
      ...people.findings,
      ...empty.map((unit) => finding("roster.unit-without-people", "info", units.places.get(unit) ?? tables.units?.place ?? tables.people.place, { code: unit.code, name: unit.name })),
    ],
  };
}

/** The units of a table of their own, else those the people's table names. */
function codedUnitsOf({ units, people }: RosterTables, listed: List<OfficePersonColumn> | undefined, before: Roster): List<OfficeUnitColumn> {
  const kinds = units === undefined ? personColumns : unitColumns;
  const list = units === undefined ? (listed === undefined ? undefined : unitsNamedBy(listed)) : unitsList(units);
  if (list !== undefined) {
    return withUnitCodes(list, before);
  }
  if (units === undefined && listed !== undefined) {
    throw new Fault("roster.column-required", people.place, { titles: "“Đơn vị”" });
  }
  throw new Fault("roster.header-missing", (units ?? people).place, { titles: kinds.map(({ title }) => title).join(", ") });
}
