import { finding } from "../../finding/finding";
import { tidy } from "../../text/vietnamese";
import type { TableCell, TableRow } from "../table";
import { columnsOf, type List, textAt, withColumn } from "./list";
import type { OfficePersonColumn } from "./titles";

type People = List<OfficePersonColumn>;

/**
 * People whose name stands in one column, joined where it stands in two: under “Họ đệm” and “Tên”, or under one
 * heading with a column beside it that has none but is filled in like it.
 */
export function withWholeNames(list: People): People {
  const parts = nameParts(list);
  if (parts === undefined) {
    return list;
  }
  const named = withColumn(list, "Họ và tên", parts, (row) => joined(row, parts));
  const example = list.rows.map((row) => joined(row, parts)?.text ?? "").find((text) => text !== "") ?? "";
  return { ...named, findings: [...list.findings, finding("roster.name-joined", "info", list.header.place(parts[0]), { example })] };
}

function nameParts(list: People): readonly [number, number] | undefined {
  const columns = columnsOf(list);
  const [name, family, given] = [columns.get("name"), columns.get("family"), columns.get("given")];
  if (name === undefined) {
    return family === undefined || given === undefined ? undefined : [family, given];
  }
  const beside = name + 1;
  const people = list.rows.filter((row) => textAt(row, name) !== "");
  const both = people.filter((row) => /^\p{L}+$/u.test(textAt(row, beside)));
  return textAt(list.header, beside) === "" && both.length > 0 && both.length * 2 >= people.length ? [name, beside] : undefined;
}

function joined(row: TableRow, parts: readonly [number, number]): TableCell | undefined {
  const cells = parts.flatMap((column) => row.cells.get(column) ?? []);
  const doubt = cells.find((cell) => cell.doubt !== undefined)?.doubt;
  const text = cells.map((cell) => tidy(cell.text)).join(" ").trim();
  return text === "" ? undefined : { text, ...(doubt === undefined ? {} : { doubt }) };
}

/** People whose gender stands in one column, told from a mark under “Nam” or “Nữ” where there are two. */
export function withOneGender(list: People): People {
  const columns = columnsOf(list);
  const [male, female] = [columns.get("male"), columns.get("female")];
  if (male === undefined || female === undefined || columns.has("gender")) {
    return list;
  }
  return withColumn(list, "Giới tính", [male, female], (row) => {
    const words = [...(textAt(row, male) === "" ? [] : ["Nam"]), ...(textAt(row, female) === "" ? [] : ["Nữ"])];
    return words.length === 0 ? undefined : { text: words.join(", ") };
  });
}
