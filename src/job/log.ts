import type { JournalLine, Noted } from "../book/state";
import { type Finding, messageText, type Severity } from "../finding/finding";
import { excerpt } from "../text/vietnamese";

/** What a cell of the log or of the findings may hold; Excel's own limit is 32,767. */
const LONGEST = 8000;
const LONGEST_NAME = 400;

/** A line of the log, in the form in which the book gives it back. */
export function logLine(at: string, action: string, subject: string, detail: string): JournalLine {
  return { at, action, subject: excerpt(subject, LONGEST_NAME), detail: excerpt(detail, LONGEST) };
}

/** A finding as the book keeps it, in the form in which the book gives it back. */
export function keptFinding(unit: string, found: Finding): Noted {
  const { file = "", sheet = "", cell = "" } = found.place;
  return { code: found.code, severity: found.severity, unit: excerpt(unit, LONGEST_NAME), file: excerpt(file, LONGEST_NAME), sheet: excerpt(sheet, LONGEST_NAME), cell, message: excerpt(messageText(found.code, found.params), LONGEST) };
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** About a returned file, about a mark in the book, about anything else. */
function topic({ file, code }: Noted): number {
  return file !== "" ? 0 : code.startsWith("mark.") ? 1 : 2;
}

/** Findings in the order in which the book lists them: errors first, then by what they are about, then as they came. */
export function inBookOrder(findings: readonly Noted[]): readonly Noted[] {
  return findings
    .map((item, index) => ({ item, index }))
    .sort((a, b) => weights[a.item.severity] - weights[b.item.severity] || topic(a.item) - topic(b.item) || a.index - b.index)
    .map(({ item }) => item);
}
