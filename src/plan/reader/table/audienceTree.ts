import { finding, type Finding } from "../../../finding/finding";
import type { Place } from "../../../finding/place";
import { decimal, plain, sum } from "../../../text/decimal";
import type { Audience, Criterion, CriteriaTree, SourceLines, TableRow } from "../../model";
import { tableRowText } from "../../source";
import { type DraftGroup, groupOf, type TableDoubt } from "./draft";
import type { Part } from "./parts";
import { extraKind, type Item, isTotal } from "./rows";
import { TableTree, valueOf } from "./tree";

const prefixes: Readonly<Record<Audience, string>> = { collectives: "TT", individuals: "CN" };

/** The place of a row of a table. */
export function at(place: Place, [table, row]: TableRow): Place {
  return { ...place, line: tableRowText([table, row]) };
}

function within(part: Item, item: Item): boolean {
  return part === item || part.children.some((child) => within(child, item));
}

/** The tree of one audience, from all tables that are for it. */
export class AudienceTree {
  readonly doubts: TableDoubt[] = [];
  readonly totals: Finding[] = [];
  private readonly drafts: DraftGroup[] = [];
  private readonly extras = { bonus: [], penalty: [] } as Record<"bonus" | "penalty", ReturnType<TableTree["extras"]>[number][]>;
  private lines: SourceLines | undefined;

  constructor(
    private readonly audience: Audience,
    private readonly finish: (id: string, text: string, lines: SourceLines) => Criterion,
    private readonly place: Place,
  ) {}

  take({ items, columns, lines }: Part): void {
    this.lines = [Math.min(this.lines?.[0] ?? lines[0], lines[0]), Math.max(this.lines?.[1] ?? 0, lines[1])];
    const tree = new TableTree(columns.points !== undefined, { text: columns.title, lines: items[0]?.lines ?? lines });
    const plainItems: Item[] = [];
    for (const item of items) {
      const kind = extraKind(item) ?? (item.points.kind === "exact" && item.points.negative && item.children.length === 0 ? "penalty" : undefined);
      if (kind === undefined) {
        plainItems.push(item);
      } else {
        this.extras[kind].push(...tree.extras(item));
      }
    }
    const groups = tree.groups(plainItems);
    this.drafts.push(...groups);
    this.doubts.push(...tree.doubts);
    this.compareTotals(items, groups);
  }

  /** "Tổng cộng" that is neither the sum of the maxima read from this table, with the extras or without, nor that of one part of it. */
  private compareTotals(items: readonly Item[], groups: readonly DraftGroup[]): void {
    const criteria = groups.flatMap((group) => group.criteria);
    const known = criteria.flatMap(({ maximum }) => (maximum === undefined ? [] : [decimal(maximum)]));
    const bonus = this.extras.bonus.map(({ maximum }) => decimal(maximum));
    const parts = items.map((part) => sum(criteria.flatMap(({ item, maximum }) => (maximum !== undefined && within(part, item) ? [decimal(maximum)] : []))));
    for (const item of items.filter(isTotal)) {
      const stated = valueOf(item.points);
      if (stated !== undefined && known.length === criteria.length && ![sum(known), sum([...known, ...bonus]), ...parts].some((all) => all.eq(decimal(stated)))) {
        this.totals.push(finding("plan.points-sum", "warning", at(this.place, item.at), { text: item.text, stated: stated.replace(".", ","), sum: plain(sum(known)).replace(".", ",") }));
      }
    }
  }

  made(): CriteriaTree | undefined {
    if (this.drafts.length === 0 || this.lines === undefined) {
      return undefined;
    }
    const groups = this.drafts.map((draft, index) => groupOf(draft, `${prefixes[this.audience]}.${index + 1}`, this.finish));
    const extras = (kind: "bonus" | "penalty", prefix: string): Partial<Record<"bonus" | "penalty", NonNullable<CriteriaTree["bonus"]>>> =>
      this.extras[kind].length === 0 ? {} : { [kind]: this.extras[kind].map((item, index) => ({ ...item, id: `${prefix}.${index + 1}` })) };
    return { sourceLines: this.lines, groups, ...extras("bonus", "T"), ...extras("penalty", "P") };
  }
}
