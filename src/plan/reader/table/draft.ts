import type { Criterion, Group, SourceLines } from "../../model";
import type { Item } from "./rows";

/** What a row stated that a scheme cannot hold as it is, or that does not add up; `detail` is the cell's own text. */
export interface TableDoubt {
  readonly code: "plan.points-unclear" | "plan.points-range" | "plan.points-missing" | "plan.points-sum" | "plan.levels-folded" | "plan.points-joined" | "plan.row-unread" | "plan.extra-unread";
  readonly item: Item;
  readonly params: Readonly<Record<string, string>>;
}

/** A group of criteria as a table has it, still without ids. */
export interface DraftGroup {
  readonly text: string;
  readonly lines: SourceLines;
  readonly at: Item | undefined;
  /** The headings it stands under. */
  readonly under: string;
  /** The row that heads it is its one criterion. */
  readonly self: boolean;
  readonly criteria: readonly DraftCriterion[];
}

export interface DraftCriterion {
  readonly item: Item;
  readonly text: string;
  readonly lines: SourceLines;
  readonly maximum: string | undefined;
}

/** Neighbours without a heading of their own are one group. */
export function merged(groups: readonly DraftGroup[]): readonly DraftGroup[] {
  const result: DraftGroup[] = [];
  for (const group of groups.filter(({ criteria }) => criteria.length > 0)) {
    const last = result.at(-1);
    if (last !== undefined && last.at === undefined && group.at === undefined && last.text === group.text) {
      result[result.length - 1] = { ...last, criteria: [...last.criteria, ...group.criteria] };
    } else {
      result.push(group);
    }
  }
  return result;
}

/** The group as a plan has it. */
export function groupOf({ text, lines, at, under, self, criteria }: DraftGroup, id: string, finish: (id: string, text: string, lines: SourceLines) => Criterion): Group {
  const note = under === "" ? {} : { note: `Thuộc mục: ${under}` };
  return {
    id,
    text,
    sourceLines: lines,
    ...note,
    ...(at === undefined ? { implicitHeading: true } : {}),
    ...(self ? { selfCriterion: true } : {}),
    criteria: criteria.map(({ item, text: words, lines: own, maximum }, index) => ({ ...finish(`${id}.${index + 1}`, words, own), ...(maximum === undefined ? {} : { maximum }), tableRow: item.at })),
  };
}
