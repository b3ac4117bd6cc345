import { type Finding, finding } from "../finding/finding";
import { placeText } from "../finding/place";
import { foldedCode, isUsableCode } from "./code";
import type { Fields } from "./fields";

export interface Identified<T> {
  /** The rows whose code and name leave no doubt whom they are about. */
  readonly clear: readonly T[];
  /** The folded codes of every other row that has one. */
  readonly unclear: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * Parts rows that name their subject from rows that do not: no code, no name, a code that cannot name a file, or
 * one that another row has too, perhaps in another case, spacing or Unicode form. Of rows that share a code none is
 * clear, the first no more than the last; each gets an error finding.
 */
export function identify<T extends Fields<"code" | "name">>(rows: readonly T[]): Identified<T> {
  const sharing = new Map<string, T[]>();
  for (const row of rows) {
    const code = foldedCode(row.text("code"));
    const rowsSoFar = sharing.get(code);
    if (rowsSoFar !== undefined) {
      rowsSoFar.push(row);
    } else if (code !== "") {
      sharing.set(code, [row]);
    }
  }
  const clear: T[] = [];
  const unclear = new Set<string>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const code = foldedCode(row.text("code"));
    const faults = [...row.doubts.filter(({ severity }) => severity === "error"), ...own(row), ...shared(row, sharing.get(code) ?? [])];
    findings.push(...row.doubts.filter(({ severity }) => severity !== "error"), ...faults);
    if (faults.length === 0) {
      clear.push(row);
    } else if (code !== "") {
      unclear.add(code);
    }
  }
  return { clear, unclear, findings };
}

function own(row: Fields<"code" | "name">): readonly Finding[] {
  const code = row.text("code");
  const name = row.text("name");
  const findings: Finding[] = [];
  if (code === "") {
    findings.push(finding("roster.code-empty", "error", row.place("code"), { name }));
  } else if (!isUsableCode(code)) {
    findings.push(finding("roster.code-unusable", "error", row.place("code"), { code }));
  }
  if (name === "") {
    findings.push(finding("roster.name-empty", "error", row.place("name"), { code }));
  }
  return findings;
}

function shared<T extends Fields<"code" | "name">>(row: T, rows: readonly T[]): readonly Finding[] {
  const other = rows.find((candidate) => candidate !== row);
  if (other === undefined) {
    return [];
  }
  const place = row.place("code");
  const code = row.text("code");
  const where = other.place("code");
  const params = { code, other: other.text("code"), where: where.cell ?? where.line ?? placeText(where) };
  return [finding(row.raw("code") === other.raw("code") ? "roster.code-duplicate" : "roster.code-alike", "error", place, params)];
}
