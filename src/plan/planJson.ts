import type { Plan } from "./model";

/** A plan as the JSON document that `parsePlan` reads. */
export function planJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}
