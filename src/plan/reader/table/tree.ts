import { plain, sum, decimal } from "../../../text/decimal";
import type { SourceLines, StatedExtra } from "../../model";
import { type DraftCriterion, type DraftGroup, merged, type TableDoubt } from "./draft";
import { type Item, isTotal } from "./rows";
import type { StatedPoints } from "./points";

/** Rows of this depth or above head others: A, I, or a row over the whole width. */
const HEADS = 2;

/** Takes the rows of a table apart into groups of criteria, and notes what it could not take as it stands. */
export class TableTree {
  readonly doubts: TableDoubt[] = [];

  /** `pointed` tells whether the table states points at all; `title` heads criteria that stand under no group. */
  constructor(
    private readonly pointed: boolean,
    private readonly title: { readonly text: string; readonly lines: SourceLines },
  ) {}

  groups(items: readonly Item[]): readonly DraftGroup[] {
    const groups: DraftGroup[] = [];
    for (const item of items.filter((each) => !isTotal(each))) {
      groups.push(...this.groupsUnder(item, ""));
    }
    return merged(groups);
  }

  private groupsUnder(item: Item, under: string): readonly DraftGroup[] {
    if (this.isCriterion(item, under === "")) {
      if (item.depth <= HEADS && item.text !== "") {
        return [{ text: item.text, lines: item.lines, at: item, under, self: true, criteria: this.criterion(item) }];
      }
      const beside = item.beside === "" ? this.title.text : item.beside;
      return [{ text: beside, lines: item.beside === "" ? this.title.lines : item.lines, at: undefined, under, self: false, criteria: this.criterion(item) }];
    }
    const children = item.children.filter((each) => !isTotal(each));
    const own = children.filter((child) => this.isCriterion(child, false));
    const path = [under, item.text].filter((part) => part !== "").join(" › ");
    const groups: DraftGroup[] = own.length === 0 ? [] : [{ text: item.text, lines: item.lines, at: item, under, self: false, criteria: own.flatMap((child) => this.criterion(child)) }];
    const all = [...groups, ...children.filter((child) => !own.includes(child)).flatMap((child) => this.groupsUnder(child, path))];
    this.compare(item, all.flatMap(({ criteria }) => criteria.map(({ maximum }) => maximum)));
    return all;
  }

  /** A row that is marked as a whole: nothing below it has points of its own, or what has are only the levels of its own. */
  private isCriterion(item: Item, outermost: boolean): boolean {
    const below = item.children.filter((each) => !isTotal(each));
    if (below.length === 0) {
      return true;
    }
    return this.pointed ? item.points.kind !== "blank" && (below.every(hasNoPoints) || this.areLevels(item, below)) : !outermost;
  }

  /** "Đạt 100 %: 10, từ 80 %: 8": each below the whole's points, the best of them equal to it. */
  private areLevels(item: Item, below: readonly Item[]): boolean {
    const own = valueOf(item.points);
    const values = below.map(({ points, children }) => (children.length === 0 ? valueOf(points) : undefined));
    const known = values.flatMap((value) => (value === undefined ? [] : [decimal(value)]));
    return own !== undefined && known.length === values.length && known.length > 1 && known.some((value) => value.eq(own)) && known.every((value) => value.lte(own)) && !sum(known).eq(own);
  }

  private criterion(item: Item): readonly DraftCriterion[] {
    if (item.text === "") {
      this.doubts.push({ code: "plan.row-unread", item, params: { text: [item.no, item.written].filter((part) => part !== "").join(" ") } });
      return [];
    }
    const below = inOrder(item.children);
    const levels = below.filter(({ points }) => points.kind !== "blank");
    if (levels.length > 0) {
      this.doubts.push({ code: "plan.levels-folded", item, params: { text: item.text, levels: levels.map(({ text, written }) => `${text}: ${written}`).join("; ") } });
    }
    const text = [item.text, ...below.map(({ no, text: words, written }) => `${no === "" ? "" : `${no} `}${words}${written === "" ? "" : `: ${written}`}`)].join(" ");
    const lines: SourceLines = [item.lines[0], below.at(-1)?.lines[1] ?? item.lines[1]];
    return [{ item, text, lines, maximum: this.maximum(item) }];
  }

  /** The maximum of a criterion's row; every other statement of points is a doubt. */
  private maximum(item: Item): string | undefined {
    const { points, written, text } = item;
    if (!this.pointed) {
      return undefined;
    }
    if (item.joined) {
      this.doubts.push({ code: "plan.points-joined", item, params: { text } });
    } else if (points.kind === "blank") {
      this.doubts.push({ code: "plan.points-missing", item, params: { text } });
    } else if (points.kind === "unclear" || points.negative) {
      this.doubts.push({ code: "plan.points-unclear", item, params: { text, written } });
    } else {
      if (points.kind === "range") {
        this.doubts.push({ code: "plan.points-range", item, params: { text, written, value: points.value.replace(".", ",") } });
      }
      return points.value;
    }
    return undefined;
  }

  /** A sub-total that differs from what stands below it. */
  private compare(item: Item, maxima: readonly (string | undefined)[]): void {
    const stated = valueOf(item.points);
    const known = maxima.flatMap((value) => (value === undefined ? [] : [decimal(value)]));
    if (item.points.kind === "unclear") {
      this.doubts.push({ code: "plan.points-unclear", item, params: { text: item.text, written: item.written } });
    } else if (stated !== undefined && known.length === maxima.length && !sum(known).eq(decimal(stated))) {
      this.doubts.push({ code: "plan.points-sum", item, params: { text: item.text, stated: stated.replace(".", ","), sum: plain(sum(known)).replace(".", ",") } });
    }
  }

  /** The rows below a heading of extra points, or the heading itself where it has points and nothing below. */
  extras(head: Item): readonly Omit<StatedExtra, "id">[] {
    const leaves = head.children.length === 0 ? [head] : inOrder(head.children).filter(({ children }) => children.length === 0);
    return leaves.flatMap((item) => {
      const value = item.text === "" || item.joined ? undefined : valueOf(item.points);
      if (value === undefined) {
        this.doubts.push({ code: "plan.extra-unread", item, params: { text: item.text, written: item.written } });
        return [];
      }
      if (item.points.kind === "range") {
        this.doubts.push({ code: "plan.points-range", item, params: { text: item.text, written: item.written, value: value.replace(".", ",") } });
      }
      return [{ text: item.text, sourceLines: item.lines, maximum: value, tableRow: item.at }];
    });
  }
}

export function valueOf(points: StatedPoints): string | undefined {
  return points.kind === "exact" || points.kind === "range" ? points.value : undefined;
}

function hasNoPoints(item: Item): boolean {
  return item.points.kind === "blank" && item.children.every(hasNoPoints);
}

function inOrder(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...inOrder(item.children)]);
}
