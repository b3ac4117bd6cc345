import { address } from "../book/address";
import { bookSheets, stageSheet } from "../book/pages/names";
import { bookColumns } from "../book/pages/stage";
import { FIRST_ROW } from "../book/pages/matrix";
import { TABLE_FIRST_ROW } from "../book/pages/table";
import { bandIndex, type BookState, subjectsOf } from "../book/state";
import { finding, type Finding } from "../finding/finding";
import { audiences, type Audience } from "../plan/model";
import { type Decision, type Line, propose } from "../award/propose";
import { isOnLine } from "../award/votes";
import type { Standing } from "../score/standing";
import { allStandings, type UnitFinding } from "./check";
import { checkVotes } from "./checkVotes";
import { votesAsked } from "../dossier/votesAsked";
import { type DecisionColumn, decisionColumn } from "../book/pages/decisions";

/** Whether a decision is on somebody its line still considers. */
function counts({ code }: Decision, { proposed, pending, outvoted, tied }: Line): boolean {
  return [proposed, pending, outvoted, tied].some((standings) => standings.some((standing) => standing.code === code));
}

/** What people decided in the book and the book cannot follow: changes without a reason, codes and names it does not know. */
export function checkDecisions(state: BookState, standings?: Readonly<Record<Audience, readonly Standing[]>>): UnitFinding[] {
  const rows = new Map(audiences.map((audience) => [audience, new Map(subjectsOf(state, audience).map((subject, index) => [subject.code, { subject, row: FIRST_ROW + index }]))]));
  const about = (audience: Audience, code: string): { unit: string; row: number } | undefined => {
    const found = rows.get(audience)?.get(code);
    return found === undefined ? undefined : { unit: found.subject.unit, row: found.row };
  };
  const at = (sheet: string, index: number, column: number): { sheet: string; cell: string } => ({ sheet, cell: address(TABLE_FIRST_ROW + index, column) });
  const adjustments = state.adjustments
    .filter((adjustment) => adjustment.reason === "")
    .map(({ audience, code, criterion, stage, from, to }): UnitFinding => {
      const columns = bookColumns(state, audience);
      const column = columns.criteria.from + columns.ids.indexOf(criterion);
      const place = { sheet: stageSheet(audience, stage), cell: address(about(audience, code)?.row ?? FIRST_ROW, column) };
      return { unit: about(audience, code)?.unit ?? "", finding: finding("adjust.reason-missing", "warning", place, { id: criterion, from, to }) };
    });
  const exclusions = state.exclusions.flatMap((line, index): UnitFinding[] => {
    const known = about(line.audience, line.code);
    const found: Finding[] = [];
    if (line.code === "") {
      found.push(finding("exclusion.code-missing", "error", at(bookSheets.exclusions, index, 2)));
    } else if (known === undefined) {
      found.push(finding("exclusion.unknown-code", "error", at(bookSheets.exclusions, index, 2), { code: line.code }));
    }
    if (line.said !== undefined) {
      found.push(finding("exclusion.unclear-answer", "error", at(bookSheets.exclusions, index, 5), { code: line.code, said: line.said }));
    }
    if (line.answer === "yes" && line.reason === "" && line.document === "") {
      found.push(finding("exclusion.reason-missing", "warning", at(bookSheets.exclusions, index, 7), { code: line.code }));
    }
    if (line.classCap !== "" && bandIndex(state.scheme, line.audience, line.classCap) < 0) {
      found.push(finding("exclusion.unknown-class", "error", at(bookSheets.exclusions, index, 6), { name: line.classCap }));
    }
    return found.map((each) => ({ unit: known?.unit ?? "", finding: each }));
  });
  const { lines } = state.decisions.length === 0 ? { lines: [] } : propose(state.scheme, standings ?? allStandings(state), state.decisions, votesAsked(state.dossier));
  const decisions = state.decisions.flatMap((decision, index): UnitFinding[] => {
    const known = about(decision.audience, decision.code);
    const own = lines.find((line) => isOnLine(decision, { audience: line.audience, award: line.quota.award, cluster: line.cluster }));
    const place = (key: DecisionColumn): { sheet: string; cell: string } => at(bookSheets.decisions, index, decisionColumn(key));
    return [
      ...(decision.code === "" ? [finding("decision.code-missing", "error", place("code"))] : known === undefined ? [finding("decision.unknown-code", "error", place("code"), { code: decision.code })] : []),
      ...(own === undefined ? [finding("decision.unknown-award", "warning", place("award"), { award: decision.award })] : known === undefined || counts(decision, own) ? [] : [finding("decision.idle", "warning", place("code"), { code: decision.code, award: decision.award })]),
      ...checkVotes(decision, votesAsked(state.dossier), state.dossier.fields.threshold, place),
    ].map((each) => ({ unit: known?.unit ?? "", finding: each }));
  });
  return [...adjustments, ...exclusions, ...decisions];
}
