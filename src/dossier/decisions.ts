import type { Decision, Line } from "../award/propose";
import { isOnLine, type Verdict, verdictOn, type VoteRule } from "../award/votes";

/** What the council recorded on the subjects of one line. */
export interface Decisions {
  /** " với 7/9 phiếu đồng ý trên tổng số thành viên (ghi chú)" for a subject it voted on, "" where nothing was recorded. */
  sentence(code: string): string;
  /** The subjects whose recorded vote does not carry, in the order of the record. */
  readonly failed: readonly string[];
}

/**
 * The record quotes votes and base as written; under a threshold the arithmetic and the result follow. A threshold
 * the office has not set is never added. Of two votes on one subject the later is quoted, as it is the one that counts.
 */
export function decisionsOn(decisions: readonly Decision[], line: Pick<Line, "audience" | "quota" | "cluster">, rule: VoteRule): Decisions {
  const own = new Map(decisions.filter((decision) => isOnLine(decision, { audience: line.audience, award: line.quota.award, cluster: line.cluster })).map((decision) => [decision.code, decision]));
  return {
    sentence(code) {
      const decision = own.get(code);
      return decision === undefined ? "" : votesText(decision) + resultText(verdictOn(decision, rule)) + (decision.note === "" ? "" : ` (${decision.note.replace(/[.;\s]+$/u, "")})`);
    },
    failed: [...own.values()].filter((decision) => decision.code !== "" && verdictOn(decision, rule).problem !== undefined).map(({ code }) => code),
  };
}

function votesText({ votes, base, against = "", abstained = "", written = "" }: Decision): string {
  if (votes === "") {
    return "";
  }
  const others = [against === "" ? "" : `${against} không đồng ý`, abstained === "" ? "" : `${abstained} không có ý kiến`, written === "" ? "" : `${written} ý kiến bằng văn bản`].filter((part) => part !== "");
  const total = base === "" ? "" : ` trên tổng số thành viên`;
  return ` với ${votes}${base === "" ? "" : `/${base}`} phiếu đồng ý${total}${others.length === 0 ? "" : `, ${others.join(", ")}`}`;
}

function resultText({ needed, problem }: Verdict): string {
  if (needed === undefined) {
    return "";
  }
  return `; cần từ ${needed.count} phiếu (${needed.arithmetic}): ${problem === undefined ? "đạt" : problem === "few" ? "không đạt" : "số phiếu ghi chưa khớp"}`;
}
