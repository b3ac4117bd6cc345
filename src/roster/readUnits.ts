import { type Finding, finding } from "../finding/finding";
import type { Place } from "../finding/place";
import { sameText } from "../text/vietnamese";
import { foldedCode } from "./code";
import { findHeader, type UnitColumn, unitColumns } from "./columns";
import { isMailbox } from "./email";
import { type Fields, fieldsOf } from "./fields";
import { identify } from "./identify";
import type { Unit } from "./model";
import type { Table } from "./table";

export interface ReadUnits {
  readonly units: readonly Unit[];
  /** The unit a text names: by its code, else by its name where only one unit has it. */
  find(text: string): Unit | undefined;
  /** Folded codes of rows that were not taken. */
  readonly unclear: ReadonlySet<string>;
  readonly places: ReadonlyMap<Unit, Place>;
  readonly findings: readonly Finding[];
}

/** The units of a table; throws the Faults of `findHeader`. */
export function readUnits(table: Table): ReadUnits {
  const header = findHeader(table, unitColumns);
  const { clear, unclear, findings } = identify(fieldsOf(header));
  const read = clear.map((row) => ({ row, unit: unitOf(row) }));
  const units = read.map(({ unit }) => unit);
  return {
    units,
    find: finder(units),
    unclear,
    places: new Map(read.map(({ row, unit }) => [unit, row.place("code")])),
    findings: [
      ...header.findings,
      ...findings,
      ...(units.length === 0 && findings.length === 0 ? [finding("roster.units-none", "error", table.place)] : []),
      ...clear.flatMap(checkEmail),
      ...checkClusters(clear),
    ],
  };
}

function finder(units: readonly Unit[]): (text: string) => Unit | undefined {
  const byCode = new Map(units.map((unit) => [foldedCode(unit.code), unit]));
  const byName = new Map<string, Unit | undefined>();
  for (const unit of units) {
    const name = sameText(unit.name);
    byName.set(name, byName.has(name) ? undefined : unit);
  }
  return (text) => byCode.get(foldedCode(text)) ?? byName.get(sameText(text));
}

function unitOf(row: Fields<UnitColumn>): Unit {
  const email = row.text("email");
  return { code: row.text("code"), name: row.text("name"), cluster: row.text("cluster"), email: isMailbox(email) ? email : "" };
}

function checkEmail(row: Fields<UnitColumn>): readonly Finding[] {
  const email = row.text("email");
  return email === "" || isMailbox(email) ? [] : [finding("roster.email-invalid", "warning", row.place("email"), { email, code: row.text("code") })];
}

/** Two spellings of one cluster, or no cluster where others have one, split the ranking unnoticed. */
function checkClusters(rows: readonly Fields<UnitColumn>[]): readonly Finding[] {
  const spellings = new Map<string, string>();
  const some = rows.some((row) => row.text("cluster") !== "");
  return rows.flatMap((row) => {
    const cluster = row.text("cluster");
    if (cluster === "") {
      return some ? [finding("roster.cluster-empty", "warning", row.place("cluster"), { code: row.text("code") })] : [];
    }
    const first = spellings.get(foldedCode(cluster));
    if (first === undefined) {
      spellings.set(foldedCode(cluster), cluster);
      return [];
    }
    return first === cluster ? [] : [finding("roster.cluster-alike", "warning", row.place("cluster"), { cluster, other: first })];
  });
}
