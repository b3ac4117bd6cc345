import { type Audience, type CriteriaTree, type Criterion, type Group, NOT_SCORED, type Plan } from "./model";

const prefixes: Readonly<Record<Audience, string>> = { collectives: "TT", individuals: "CN" };

const otherOf = (audience: Audience): Audience => (audience === "collectives" ? "individuals" : "collectives");

/** Whether a criterion can go: an audience keeps at least one. */
export function canRemove(plan: Plan, audience: Audience): boolean {
  return plan[audience].groups.reduce((count, group) => count + group.criteria.length, 0) > 1;
}

/** The plan without a criterion; a group that loses its last one goes as well. As it was where it is the audience's only one. */
export function withoutCriterion(plan: Plan, audience: Audience, id: string): Plan {
  if (!canRemove(plan, audience)) {
    return plan;
  }
  return withGroups(plan, audience, (groups) => groups.map((group) => keeping(group, (criterion) => criterion.id !== id)).filter((group) => group.criteria.length > 0));
}

/** The plan without a group; as it was where it is the audience's only one. */
export function withoutGroup(plan: Plan, audience: Audience, id: string): Plan {
  return plan[audience].groups.length < 2 ? plan : withGroups(plan, audience, (groups) => groups.filter((group) => group.id !== id));
}

/** The plan with another heading for a group: no longer the text's own, nor inferred. As it was where the heading says nothing. */
export function withHeading(plan: Plan, audience: Audience, id: string, heading: string): Plan {
  const text = heading.normalize("NFC").trim();
  return text === "" ? plan : withGroups(plan, audience, (groups) => groups.map((group) => (group.id === id ? renamed(group, text) : group)));
}

/** The plan with a criterion under the other audience, in a group of the same heading, which is added at the end where there is none. */
export function withOtherAudience(plan: Plan, audience: Audience, id: string): Plan {
  const from = plan[audience].groups.find((group) => group.criteria.some((criterion) => criterion.id === id));
  const criterion = from?.criteria.find((candidate) => candidate.id === id);
  if (from === undefined || criterion === undefined || plan.criteriaShared === true || from.general === true || !canRemove(plan, audience)) {
    return plan;
  }
  const other = otherOf(audience);
  return withGroups(withoutCriterion(plan, audience, id), other, (groups) => {
    const target = groups.find((group) => group.text === from.text && group.selfCriterion !== true);
    if (target === undefined) {
      const groupId = free(`${prefixes[other]}.`, groups.map((group) => group.id));
      return [...groups, { id: groupId, text: from.text, sourceLines: from.sourceLines, criteria: [{ ...criterion, id: `${groupId}.1` }] }];
    }
    const moved: Criterion = { ...criterion, id: free(`${target.id}.`, target.criteria.map((candidate) => candidate.id)) };
    return groups.map((group) => (group === target ? { ...group, criteria: [...group.criteria, moved] } : group));
  });
}

/** The plan for the other audience alone; as it was where the other one is not scored. */
export function withoutAudience(plan: Plan, audience: Audience): Plan {
  const own = plan.criteriaShared === true ? { ...plan, criteriaShared: false } : plan;
  return plan[otherOf(audience)].groups.length === 0 ? plan : withTree(own, audience, NOT_SCORED);
}

function withGroups(plan: Plan, audience: Audience, change: (groups: readonly Group[]) => readonly Group[]): Plan {
  const { sourceLines, groups, bonus, penalty } = plan[audience];
  return withTree(plan, audience, { sourceLines, groups: change(groups), ...(bonus === undefined ? {} : { bonus }), ...(penalty === undefined ? {} : { penalty }) });
}

function withTree(plan: Plan, audience: Audience, tree: CriteriaTree): Plan {
  return audience === "collectives" ? { ...plan, collectives: tree } : { ...plan, individuals: tree };
}

function keeping(group: Group, wanted: (criterion: Criterion) => boolean): Group {
  const criteria = group.criteria.filter(wanted);
  return criteria.length === group.criteria.length ? group : { ...group, criteria };
}

function renamed({ id, sourceLines, criteria, selfCriterion, general }: Group, text: string): Group {
  return { id, text, sourceLines, criteria, ...(selfCriterion === undefined ? {} : { selfCriterion }), ...(general === undefined ? {} : { general }) };
}

/** The first of prefix1, prefix2, … that is not taken. */
function free(prefix: string, taken: readonly string[]): string {
  const known = new Set(taken);
  let number = taken.length + 1;
  while (known.has(`${prefix}${number}`)) {
    number += 1;
  }
  return `${prefix}${number}`;
}
