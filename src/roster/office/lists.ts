import { finding } from "../../finding/finding";
import { sameText } from "../../text/vietnamese";
import type { Table, TableRow } from "../table";
import { withoutClosing } from "./closing";
import { columnsOf, type List, listOf, textAt } from "./list";
import { withOneGender, withWholeNames } from "./names";
import { type OfficePersonColumn, type OfficeUnitColumn, personTitle, unitTitle } from "./titles";
import { withUnitColumn } from "./unitColumn";

/** A list of people as offices keep them, with the columns a roster needs, its code aside; undefined without headings. */
export function peopleList(table: Table): List<OfficePersonColumn> | undefined {
  const list = listOf(table, personTitle);
  return list === undefined ? undefined : withUnitColumn(withOneGender(withWholeNames(withoutClosing(list))));
}

/** A list of units as offices keep them; undefined without headings. */
export function unitsList(table: Table): List<OfficeUnitColumn> | undefined {
  const list = listOf(table, unitTitle);
  return list === undefined ? undefined : withoutClosing(list);
}

/** The units that a list of people names, in the order in which it first does; undefined where it names none. */
export function unitsNamedBy(people: List<OfficePersonColumn>): List<OfficeUnitColumn> | undefined {
  const unit = columnsOf(people).get("unit");
  if (unit === undefined) {
    return undefined;
  }
  const rows = new Map<string, TableRow>();
  for (const row of people.rows) {
    const name = textAt(row, unit);
    if (name !== "" && !rows.has(sameText(name))) {
      rows.set(sameText(name), { cells: new Map([[unit, { text: name }]]), place: (column) => row.place(column) });
    }
  }
  return {
    place: people.place,
    header: { cells: new Map([[unit, { text: "Tên đơn vị" }]]), place: (column) => people.header.place(column) },
    rows: [...rows.values()],
    findings: [finding("roster.units-from-people", "info", people.place, { count: String(rows.size), sheet: "Đơn vị" })],
    known: unitTitle,
  };
}
