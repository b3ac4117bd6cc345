import { finding } from "../../finding/finding";
import type { TableRow } from "../table";
import { columnsOf, filled, type List, textAt, withColumn } from "./list";
import type { OfficePersonColumn } from "./titles";

type People = List<OfficePersonColumn>;

const TITLE = "Mã đơn vị";

/**
 * People with their unit in a column of its own: by the unit's name where there is no code, or by the row that stands
 * over them (“I | Văn phòng”) where the list is parted by units. Unchanged where neither can be told without doubt.
 */
export function withUnitColumn(list: People): People {
  const columns = columnsOf(list);
  const named = columns.get("unitName");
  if (columns.has("unit")) {
    return list;
  }
  return named === undefined ? (parted(list) ?? list) : withColumn(list, TITLE, [named], (row) => row.cells.get(named));
}

/** A list whose rows are people, numbered, and units over them, not numbered or in letters or Roman numerals. */
function parted(list: People): People | undefined {
  const ordinal = columnsOf(list).get("ordinal");
  if (ordinal === undefined) {
    return undefined;
  }
  const unitOver = new Map<TableRow, string>();
  const rows: TableRow[] = [];
  let unit = "";
  for (const row of list.rows) {
    if (/^\d+\.?$/.test(textAt(row, ordinal))) {
      if (unit === "") {
        return undefined;
      }
      unitOver.set(row, unit);
      rows.push(row);
      continue;
    }
    const heading = headingOf(row, ordinal);
    if (heading === undefined) {
      return undefined;
    }
    unit = heading;
  }
  const units = new Set(unitOver.values()).size;
  if (units === 0) {
    return undefined;
  }
  const found = finding("roster.units-over-people", "info", list.place, { count: String(units), example: [...unitOver.values()][0] ?? "" });
  return { ...withColumn({ ...list, rows }, TITLE, [ordinal], (row) => ({ text: unitOver.get(row) ?? "" })), findings: [...list.findings, found] };
}

/** “I”, “A.”, “1.2” and the like, before the name of a unit. */
const numeral = /^(?:[IVXLC]{1,7}|[A-ZĐ])[.)/:]?$/u;

/** The only text of a row, without the numeral before it. */
function headingOf(row: TableRow, ordinal: number): string | undefined {
  const first = textAt(row, ordinal);
  const texts = filled(row).filter((column) => column !== ordinal).map((column) => textAt(row, column)).filter((text) => !/^[\d.,]+$/.test(text));
  if (texts.length === 0) {
    const [, name] = /^(?:(?:[IVXLC]{1,7}|[A-ZĐ])[.)/:] ?)?(.*)$/u.exec(first) ?? [];
    return name === undefined || name === "" ? undefined : name;
  }
  return texts.length === 1 && (first === "" || numeral.test(first)) ? texts[0] : undefined;
}
