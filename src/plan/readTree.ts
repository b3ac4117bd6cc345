import { Fault } from "../finding/fault";
import { parseDecimal, plain, zero } from "../text/decimal";
import { flag, type JsonReader, listOf, readRecord, text, texts } from "../text/jsonRecord";
import type { JsonValue } from "../text/strictJson";
import type { Correction, CriteriaTree, Criterion, Group, SourceLines, StatedExtra, TableRow } from "./model";

const idSyntax = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

/** An id of a plan, group or criterion. Throws Fault `plan.id-invalid`. */
export const id: JsonReader<string> = (value) => {
  const written = value.text();
  if (!idSyntax.test(written)) {
    throw value.fault("plan.id-invalid", { id: written });
  }
  return written;
};

/** Two line numbers from 1, in order. Throws Fault `plan.source-lines`. */
export const sourceLines: JsonReader<SourceLines> = (value) => {
  const [first, last, ...more] = value.array().map((line) => line.integer());
  if (first === undefined || last === undefined || more.length > 0 || first < 1 || last < first) {
    throw value.fault("plan.source-lines");
  }
  return [first, last];
};

const similarity: JsonReader<number> = (value) => {
  const written = value.decimalText();
  const number = Number(written);
  if (number < 0 || number > 1) {
    throw value.fault("plan.similarity", { value: written });
  }
  return number;
};

const correction: JsonReader<Correction> = (value) => readRecord(value, { asWritten: text, corrected: text });

const provenance = { note: text, corrections: listOf(correction), ocr: text, ocrSimilarity: similarity, restored: flag, uncertain: texts };

/** Points a plan states: a decimal above 0, as a text. */
const points: JsonReader<string> = (value) => {
  const written = value.text();
  const stated = parseDecimal(written);
  if (stated === undefined || stated.lte(zero)) {
    throw value.fault("plan.points-invalid", { value: written });
  }
  return plain(stated);
};

/** Two numbers from 1. Throws Fault `plan.table-row`. */
const tableRow: JsonReader<TableRow> = (value) => {
  const [table, row, ...more] = value.array().map((number) => number.integer());
  if (table === undefined || row === undefined || more.length > 0 || table < 1 || row < 1) {
    throw value.fault("plan.table-row");
  }
  return [table, row];
};

const criterion: JsonReader<Criterion> = (value) => readRecord(value, { id, text, sourceLines }, { ...provenance, appliesTo: text, maximum: points, tableRow });

const extra: JsonReader<StatedExtra> = (value) => readRecord(value, { id, text, sourceLines, maximum: points }, { tableRow });

const group: JsonReader<Group> = (value) => {
  const read: Group = readRecord(
    value,
    { id, text, sourceLines, criteria: listOf(criterion) },
    { ...provenance, selfCriterion: flag, implicitHeading: flag, textDerived: flag, general: flag, derivedClauses: listOf(criterion) },
  );
  if (read.criteria.length === 0) {
    throw value.fault("plan.group-empty", { id: read.id });
  }
  if (read.selfCriterion === true && read.criteria.length !== 1) {
    throw value.fault("plan.self-criterion", { id: read.id });
  }
  return read;
};

/**
 * The criteria of one audience: at least one group unless the audience is not scored, at least one criterion in each,
 * no id twice among groups, criteria and clauses, not even in another case. Throws a located Fault.
 */
export const criteriaTree: JsonReader<CriteriaTree> = (value) => {
  const tree: CriteriaTree = readRecord(value, { sourceLines, groups: listOf(group) }, { notScored: flag, bonus: listOf(extra), penalty: listOf(extra) });
  if (tree.notScored === true ? tree.groups.length > 0 : tree.groups.length === 0) {
    throw value.fault(tree.notScored === true ? "plan.groups-not-scored" : "plan.groups-none");
  }
  refuseSameIds(tree, value);
  return tree;
};

function refuseSameIds(tree: CriteriaTree, value: JsonValue): void {
  const seen = new Set<string>();
  const take = (taken: string, path: string): void => {
    const folded = taken.toLowerCase();
    if (seen.has(folded)) {
      const { place } = value.fault("plan.id-duplicate");
      throw new Fault("plan.id-duplicate", { ...place, line: `${value.path}.${path}.id` }, { id: taken });
    }
    seen.add(folded);
  };
  tree.groups.forEach((each, index) => {
    take(each.id, `groups[${index}]`);
    each.criteria.forEach((own, at) => take(own.id, `groups[${index}].criteria[${at}]`));
    each.derivedClauses?.forEach((clause, at) => take(clause.id, `groups[${index}].derivedClauses[${at}]`));
  });
  tree.bonus?.forEach((each, index) => take(each.id, `bonus[${index}]`));
  tree.penalty?.forEach((each, index) => take(each.id, `penalty[${index}]`));
}
