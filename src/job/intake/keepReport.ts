import { messageText } from "../../finding/finding";
import { keptFinding, logLine } from "../log";
import type { Ledger } from "./ledger";
import type { FileReport } from "./verdict";
import { openingWords, shortSha } from "./words";

/** Writes what became of a file into the log, with the findings that stay with the book. `byDecision`: a person named the file. */
export function keepReport(ledger: Ledger, { file, unit, status, reasons, findings, sha256 }: FileReport, now: string, byDecision: boolean): void {
  const words = reasons.slice(0, 5).map((reason) => messageText(reason.code, reason.params));
  const more = reasons.length > words.length ? [`và ${reasons.length - words.length} điểm khác`] : [];
  const subject = [unit, file].filter((part) => part !== "").join(", ");
  const line = logLine(now, "Thu phiếu", subject, [openingWords(status, sha256), ...words, ...more].join("; "));
  // An acceptance always changes the book; anything else is written down once, however often it comes, and a file
  // that waited while another of its unit was decided for does not come up again.
  if (status === "duplicate" || (status !== "accepted" && ledger.hasJudged(line))) {
    return;
  }
  if (status === "accepted") {
    // A unit's accepted file settles what its earlier files left open.
    ledger.settle(unit);
  }
  ledger.log(line);
  if (status === "accepted" && byDecision) {
    ledger.log(logLine(now, "Quyết định", subject, `Nhận theo quyết định; SHA-256 ${shortSha(sha256)}`));
  }
  ledger.note(findings.filter((found) => !found.code.startsWith("mark.") && found.code !== "return.difference").map((found) => keptFinding(unit, found)));
  for (const found of findings.filter(({ code }) => code === "person.not-on-roster")) {
    const added = logLine(now, "Người ngoài danh sách", subject, messageText(found.code, found.params));
    if (!ledger.hasLogged(added)) {
      ledger.log(added);
    }
  }
}
