import { finding, type Finding } from "../../../finding/finding";
import type { Place } from "../../../finding/place";
import { excerpt } from "../../../text/vietnamese";
import { type Audience, audiences, type Criterion, type CriteriaTree, type SourceLines } from "../../model";
import type { DocumentText } from "../documentText";
import { at, AudienceTree } from "./audienceTree";
import type { TableDoubt } from "./draft";
import { partsOf } from "./parts";

/** What a document's tables say. */
export interface TableReading {
  readonly trees: Readonly<Partial<Record<Audience, CriteriaTree>>>;
  /** The tables do not say whom they concern: the trees of both audiences are the same. */
  readonly shared: boolean;
  /** The lines of the tables that were read as criteria. */
  readonly taken: readonly SourceLines[];
  readonly findings: readonly Finding[];
}

/** Reads every table of criteria: rows by their numbers, with the maxima they state. Nothing is made up: what is not clear is a finding. */
export function readTables(document: DocumentText, place: Place, finish: (id: string, text: string, lines: SourceLines) => Criterion): TableReading {
  const parts = partsOf(document);
  const shared = parts.length > 0 && parts.every(({ whom }) => whom === undefined);
  const doubts: TableDoubt[] = [];
  const totals: Finding[] = [];
  const trees: Partial<Record<Audience, CriteriaTree>> = {};
  for (const audience of audiences) {
    const own = parts.filter(({ whom }) => whom === audience || (shared && whom === undefined));
    const tree = new AudienceTree(audience, finish, place);
    own.forEach((part) => tree.take(part));
    const made = tree.made();
    if (made !== undefined) {
      trees[audience] = made;
      if (!shared || audience === "collectives") {
        doubts.push(...tree.doubts);
        totals.push(...tree.totals);
      }
    }
  }
  const lost = shared ? [] : parts.filter(({ whom }) => whom === undefined);
  return {
    trees,
    shared,
    taken: parts.filter((part) => !lost.includes(part)).map(({ lines }) => lines),
    findings: [
      ...lost.map(({ items }) => finding("plan.table-whom", "warning", at(place, items[0]?.at ?? [1, 1]))),
      ...doubts.map(({ code, item, params }) => finding(code, code === "plan.levels-folded" ? "info" : "warning", at(place, item.at), shortened(params))),
      ...totals,
    ],
  };
}

function shortened(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([key, text]) => [key, excerpt(text, 160)]));
}
