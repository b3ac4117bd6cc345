import { type Finding, finding } from "../finding/finding";
import type { Roster } from "./model";
import { readPeople } from "./readPeople";
import { readUnits } from "./readUnits";
import type { Table } from "./table";

/** The two tables a roster is written in. */
export interface RosterTables {
  /** Mã đơn vị, Tên đơn vị, Cụm/khối, Email. */
  readonly units: Table;
  /** Mã, Họ và tên, Giới tính, Chức vụ, Mã đơn vị, Đối tượng. */
  readonly people: Table;
}

export interface ReadRoster {
  /**
   * Only rows that leave no doubt: a row with an error finding is not in it, and of rows that share a code neither
   * is. It is whole, and fit to issue sheets from, exactly when no finding is an error.
   */
  readonly roster: Roster;
  readonly findings: readonly Finding[];
}

/**
 * Reads who is scored. What is wrong with a row becomes a finding at its cell; Fault `roster.header-missing`,
 * `roster.column-required` or `roster.column-twice` is thrown where a table cannot be understood at all.
 */
export function readRoster(tables: RosterTables): ReadRoster {
  const units = readUnits(tables.units);
  const people = readPeople(tables.people, units);
  const peopled = new Set(people.people.map((person) => person.unit));
  const empty = units.units.filter(({ code }) => !peopled.has(code));
  return {
    roster: { units: units.units, people: people.people },
    findings: [
      ...units.findings,
      ...people.findings,
      ...empty.map((unit) => finding("roster.unit-without-people", "info", units.places.get(unit) ?? tables.units.place, { code: unit.code, name: unit.name })),
    ],
  };
}
