import { Fault } from "../finding/fault";
import type { Finding, Severity } from "../finding/finding";
import type { Progress } from "./progress";

/** How many things merely to know are told one by one. */
const MOST_NOTES = 10;

const words: Readonly<Record<Severity, string>> = { error: "Lỗi", warning: "Cảnh báo", info: "Ghi chú" };
const weights: readonly Severity[] = ["error", "warning", "info"];

/** Tells what was found: errors and warnings all, worst first, then a few of the notes; the book's page of checks has them all. */
export function tellFindings(findings: readonly Finding[], progress: Pick<Progress, "say">): void {
  for (const severity of weights) {
    const told = findings.filter((found) => found.severity === severity);
    const shown = severity === "info" ? told.slice(0, MOST_NOTES) : told;
    for (const { code, place, params } of shown) {
      progress.say(`${words[severity]}: ${new Fault(code, place, params).message}`);
    }
    if (shown.length < told.length) {
      progress.say(`… và ${told.length - shown.length} ghi chú nữa, xem trang Kiểm tra của sổ.`);
    }
  }
}
