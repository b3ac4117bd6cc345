import { type Finding, finding } from "../../finding/finding";
import { type Audience, audiences, type CriteriaTree, type Group, NOT_SCORED } from "../model";
import { groupsOf, oneGroup } from "./groups";
import { type CriteriaRegions, isUnwanted } from "./regions";
import type { TableReading } from "./table/readTables";

/** The criteria of a plan, from its tables or its text. */
export interface ChosenTrees {
  readonly trees: Readonly<Record<Audience, CriteriaTree>>;
  /** One list serves both audiences. */
  readonly shared: boolean;
  /** The passages that criteria were taken from. */
  readonly used: CriteriaRegions;
  readonly findings: readonly Finding[];
}

const prefixes: Readonly<Record<Audience, string>> = { collectives: "TT", individuals: "CN" };

/**
 * The tables' criteria where there are tables of criteria, else the text's. A table without points gives way to a text
 * that tells both audiences apart; beside a table the text counts for the other audience, if it names it.
 */
export function chosenTrees(tables: TableReading, regions: CriteriaRegions): ChosenTrees {
  const text = { collectives: treeOf(regions, "collectives"), individuals: treeOf(regions, "individuals") };
  const pointed = audiences.some((audience) => tables.trees[audience]?.groups.some(({ criteria }) => criteria.some(({ maximum }) => maximum !== undefined)) === true);
  const complete = regions.shared === undefined && text.collectives !== undefined && text.individuals !== undefined;
  if (audiences.every((audience) => tables.trees[audience] === undefined) || (complete && !pointed)) {
    return { trees: { collectives: text.collectives ?? NOT_SCORED, individuals: text.individuals ?? NOT_SCORED }, shared: regions.shared !== undefined, used: regions, findings: [] };
  }
  const beside = regions.shared !== undefined || isUnwanted(regions) ? { collectives: undefined, individuals: undefined } : text;
  return {
    trees: { collectives: tables.trees.collectives ?? beside.collectives ?? NOT_SCORED, individuals: tables.trees.individuals ?? beside.individuals ?? NOT_SCORED },
    shared: tables.shared,
    used: { ...regions, shared: undefined, guessed: regions.guessed.filter((audience) => tables.trees[audience] === undefined && beside[audience] !== undefined) },
    findings: tables.shared ? [...tables.findings, finding("plan.audiences-shared", "warning", {})] : tables.findings,
  };
}

function treeOf({ audiences: regions, shared, general }: CriteriaRegions, audience: Audience): CriteriaTree | undefined {
  const region = regions[audience] ?? shared;
  if (region === undefined || region.body.length === 0) {
    return undefined;
  }
  const common = general === undefined ? undefined : oneGroup(general, "CH");
  const groups: readonly Group[] = [...(common === undefined ? [] : [common]), ...groupsOf(region, prefixes[audience])];
  return { sourceLines: [region.heading.lines[0], region.body.at(-1)?.lines[1] ?? region.heading.lines[1]], groups };
}
