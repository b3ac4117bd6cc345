import { library, planById, planText } from "../../plan/library";
import type { Plan } from "../../plan/model";
import type { PlanReading } from "../../plan/reader/readPlanText";
import { parsePlan } from "../../plan/readPlan";
import { parseScheme } from "../../scheme/json";
import { offerScheme } from "../../scheme/offer";
import type { Scheme } from "../../scheme/model";
import { decodeUtf8 } from "../../text/csv";
import { draftOf, type SchemeDraft } from "../scheme/draft";
import type { ChosenPlan } from "../state/model";

/** A plan as the list of plans shows it. */
export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly units: number;
  readonly people: number;
}

export function planSummaries(): readonly PlanSummary[] {
  return library.map(({ id, title, issuer, collectives, individuals }) => {
    const [units, people] = [collectives, individuals].map(({ groups }) => groups.reduce((count, group) => count + group.criteria.length, 0));
    return { id, title, issuer, units: units ?? 0, people: people ?? 0 };
  });
}

export interface PlanAndDraft {
  readonly plan: ChosenPlan;
  readonly draft: SchemeDraft;
}

/** A plan of the library with its first offer of a scheme; undefined for an id it does not have. */
export function chooseFromLibrary(id: string): PlanAndDraft | undefined {
  const plan = planById(id);
  return plan === undefined ? undefined : { plan: { plan, lines: planText(id), file: "" }, draft: offerOf(plan) };
}

/** A plan with another scheme offered for it, after a correction of its criteria. */
export function corrected(chosen: ChosenPlan, plan: Plan): PlanAndDraft {
  return { plan: { ...chosen, plan }, draft: offerOf(plan) };
}

/** A plan that was just read from its document. */
export function chooseReading({ plan, lines, findings }: PlanReading, file: string): PlanAndDraft {
  return { plan: { plan, lines, file, reading: findings }, draft: offerOf(plan) };
}

/** A plan from a JSON file; throws a located Fault. */
export function chooseFromFile(bytes: Uint8Array, file: string): PlanAndDraft {
  const plan = parsePlan(decodeUtf8(bytes, { file }), { file });
  return { plan: { plan, lines: [], file }, draft: offerOf(plan) };
}

export function linesOf(plan: Plan): readonly string[] {
  return planText(plan.id);
}

export function schemeFromFile(bytes: Uint8Array, file: string): Scheme {
  return parseScheme(decodeUtf8(bytes, { file }), { file });
}

function offerOf(plan: Plan): SchemeDraft {
  return draftOf(offerScheme(plan));
}
