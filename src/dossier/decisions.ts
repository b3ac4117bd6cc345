import type { Decision, Line } from "../award/propose";

/** What the council recorded on the subjects of one line. */
export interface Decisions {
  /** ", 7/9 phiếu (ghi chú)" for a subject it chose, "" where no votes were recorded. */
  sentence(code: string): string;
}

/** The record quotes votes and base as written; a percentage or a threshold is never added. */
export function decisionsOn(decisions: readonly Decision[], line: Pick<Line, "audience" | "quota" | "cluster">): Decisions {
  const own = decisions.filter((decision) => decision.audience === line.audience && decision.award === line.quota.award && decision.cluster === (line.cluster ?? ""));
  return {
    sentence(code) {
      const decision = own.find((candidate) => candidate.code === code);
      if (decision === undefined) {
        return "";
      }
      const votes = decision.votes === "" ? "" : ` với ${decision.votes}${decision.base === "" ? "" : `/${decision.base}`} phiếu đồng ý${decision.base === "" ? "" : " trên tổng số thành viên"}`;
      return `${votes}${decision.note === "" ? "" : ` (${decision.note.replace(/[.;\s]+$/u, "")})`}`;
    },
  };
}
