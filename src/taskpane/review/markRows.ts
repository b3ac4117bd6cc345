import { criterionText, groupText } from "../../book/pages/wording";
import { type Adjustment, type BookState, noEntries } from "../../book/state";
import { findCriterion } from "../../plan/criteria";
import type { Audience } from "../../plan/model";
import { BLANK, type Entry } from "../../score/entry";
import { stages, type Stage, type SubjectEntries } from "../../score/stages";
import { scoreSubject, type SubjectScore } from "../../score/total";
import type { Decimal } from "../../text/decimal";
import { typedMark } from "../../job/typedMark";
import type { MarkDraft } from "../state/desk";

/** One thing a subject is marked on, with what every stage said of it. */
export interface MarkRow {
  readonly id: string;
  readonly text: string;
  /** Undefined for a knock-out, which is answered with yes or no. */
  readonly maximum: Decimal | undefined;
  readonly notApplicable: boolean;
  readonly entries: Readonly<Record<Stage, Entry>>;
  readonly evidence: string;
  readonly note: string;
  /** The changes the book holds, with their reasons. */
  readonly changes: readonly Adjustment[];
}

/** Which kind of block it is; the groups of criteria come first. */
export type BlockKind = "group" | "bonus" | "penalty" | "knockOuts";

export interface MarkBlock {
  readonly kind: BlockKind;
  readonly id: string;
  /** The group's words; "" for the other kinds. */
  readonly text: string;
  readonly rows: readonly MarkRow[];
}

export interface MarkSheetData {
  readonly blocks: readonly MarkBlock[];
  /** Evidence and note for the subject as a whole. */
  readonly evidence: string;
  readonly note: string;
  readonly score: SubjectScore;
}

/** Everything one subject is marked on, in the order of the book's pages. */
export function markSheet(state: BookState, audience: Audience, code: string): MarkSheetData {
  const rules = state.scheme[audience];
  const entries = state.marks[audience].get(code) ?? noEntries(code);
  const remarks = new Map(state.remarks.filter((remark) => remark.audience === audience && remark.code === code).map((remark) => [remark.criterion, remark]));
  const changes = state.adjustments.filter((adjustment) => adjustment.audience === audience && adjustment.code === code);
  const row = (id: string, text: string, maximum: Decimal | undefined, notApplicable = false): MarkRow => ({
    id,
    text,
    maximum,
    notApplicable,
    entries: Object.fromEntries(stages.map((stage) => [stage, entries[stage].get(id) ?? BLANK])) as Record<Stage, Entry>,
    evidence: remarks.get(id)?.evidence ?? "",
    note: remarks.get(id)?.note ?? "",
    changes: changes.filter((change) => change.criterion === id),
  });
  const groups = rules.groups.map((group): MarkBlock => ({
    kind: "group",
    id: group.id,
    text: groupText(state.plan, audience, group.id),
    rows: group.criteria.map((points) => row(points.id, criterionText(findCriterion(state.plan, audience, points.id)?.criterion, points), points.maximum, points.notApplicable)),
  }));
  const others: readonly MarkBlock[] = [
    { kind: "bonus", id: "bonus", text: "", rows: rules.bonus.map(({ id, text, maximum }) => row(id, text, maximum)) },
    { kind: "penalty", id: "penalty", text: "", rows: rules.penalty.map(({ id, text, maximum }) => row(id, text, maximum)) },
    { kind: "knockOuts", id: "knockOuts", text: "", rows: rules.knockOuts.map(({ id, text }) => row(id, text, undefined)) },
  ];
  const whole = remarks.get("");
  return { blocks: [...groups, ...others.filter((block) => block.rows.length > 0)], evidence: whole?.evidence ?? "", note: whole?.note ?? "", score: scoreSubject(entries, rules, state.scheme) };
}

/** The subject's score as it would be with what is typed; what cannot be read counts for nothing yet. */
export function scoreWith(state: BookState, audience: Audience, code: string, drafts: Iterable<MarkDraft>): SubjectScore {
  let entries: SubjectEntries = state.marks[audience].get(code) ?? noEntries(code);
  for (const draft of drafts) {
    const read = typedMark(state.scheme, audience, draft.criterion, draft.typed);
    if (draft.audience === audience && draft.code === code && "entry" in read) {
      entries = { ...entries, [draft.stage]: new Map([...entries[draft.stage], [draft.criterion, read.entry]]) };
    }
  }
  return scoreSubject(entries, state.scheme[audience], state.scheme);
}
