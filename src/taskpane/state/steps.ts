/** The steps of a round, in their order. */
export const stepIds = ["plan", "scheme", "roster", "issue", "collect", "review", "rank", "propose", "dossier", "share"] as const;

export type StepId = (typeof stepIds)[number];

/** Whether a step comes before there is a book. */
export function isPreparing(id: StepId): boolean {
  return stepIds.indexOf(id) < stepIds.indexOf("issue");
}

/** The step a ribbon button or a link asks for; the first one where it asks for none that exists. */
export function stepFromQuery(query: string): StepId {
  const wanted = new URLSearchParams(query).get("step");
  return stepIds.find((id) => id === wanted) ?? "plan";
}

export function nextStep(id: StepId): StepId | undefined {
  return stepIds[stepIds.indexOf(id) + 1];
}
