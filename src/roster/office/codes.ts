import { finding } from "../../finding/finding";
import { sameText } from "../../text/vietnamese";
import { foldedCode, isUsableCode } from "../code";
import type { Roster } from "../model";
import type { ReadUnits } from "../readUnits";
import type { TableRow } from "../table";
import { columnsOf, type List, textAt, withColumn } from "./list";
import type { OfficePersonColumn, OfficeUnitColumn } from "./titles";

/**
 * Units that all have a code: where the list has no such column, the one the unit had when it was last listed under
 * this name, else “DV” and the next free number.
 */
export function withUnitCodes(list: List<OfficeUnitColumn>, before: Roster): List<OfficeUnitColumn> {
  const columns = columnsOf(list);
  const name = columns.get("name");
  if (columns.has("code") || name === undefined) {
    return list;
  }
  const names = list.rows.map((row) => textAt(row, name)).filter((text) => text !== "");
  const known = new Queue(before.units.map((unit) => [sameText(unit.name), unit.code]));
  const numbers = new Numbers(before.units.map((unit) => unit.code));
  const width = Math.max(2, String(names.length).length);
  return made(list, "Mã đơn vị", name, (row) => known.take(sameText(textAt(row, name))) ?? numbers.next("DV", width));
}

/**
 * People who all have a code: where the list has no such column, the one a person of this name had in this unit, else
 * the unit's code and the next free number. Rows of no known unit get none.
 */
export function withPersonCodes(list: List<OfficePersonColumn>, units: ReadUnits, before: Roster): List<OfficePersonColumn> {
  const columns = columnsOf(list);
  const [name, unit] = [columns.get("name"), columns.get("unit")];
  if (columns.has("code") || name === undefined || unit === undefined) {
    return list;
  }
  const unitOf = (row: TableRow): string => units.find(textAt(row, unit))?.code ?? "";
  const known = new Queue(before.people.map((person) => [`${person.unit}\n${sameText(person.name)}`, person.code]));
  const numbers = new Numbers(before.people.map((person) => person.code));
  const sizes = new Map<string, number>();
  for (const row of list.rows) {
    sizes.set(unitOf(row), (sizes.get(unitOf(row)) ?? 0) + 1);
  }
  return made(list, "Mã", name, (row) => {
    const code = unitOf(row);
    const stem = isUsableCode(`${code}-${"0".repeat(6)}`) ? code : "CN";
    return known.take(`${code}\n${sameText(textAt(row, name))}`) ?? numbers.next(`${stem}-`, Math.max(2, String(sizes.get(code) ?? 0).length));
  });
}

/** Every row with a name gets a code. */
function made<K extends string>(list: List<K>, title: string, name: number, codeOf: (row: TableRow) => string): List<K> {
  let example = "";
  const coded = withColumn(list, title, [], (row) => {
    if (textAt(row, name) === "") {
      return undefined;
    }
    const text = codeOf(row);
    example = example === "" ? `${text}: ${textAt(row, name)}` : example;
    return { text };
  });
  return { ...coded, findings: [...list.findings, finding("roster.codes-made", "info", list.header.place(name), { example })] };
}

/** Codes by what they belong to, each given out once. */
class Queue {
  private readonly codes = new Map<string, string[]>();

  constructor(known: readonly (readonly [string, string])[]) {
    for (const [of, code] of known) {
      this.codes.set(of, [...(this.codes.get(of) ?? []), code]);
    }
  }

  take(of: string): string | undefined {
    return this.codes.get(of)?.shift();
  }
}

/** The numbers not yet in a code. */
class Numbers {
  private readonly taken: Set<string>;
  private readonly last = new Map<string, number>();

  constructor(codes: readonly string[]) {
    this.taken = new Set(codes.map(foldedCode));
  }

  next(stem: string, width: number): string {
    for (let number = (this.last.get(stem) ?? 0) + 1; ; number += 1) {
      const code = `${stem}${String(number).padStart(width, "0")}`;
      if (!this.taken.has(foldedCode(code))) {
        this.last.set(stem, number);
        this.taken.add(foldedCode(code));
        return code;
      }
    }
  }
}
