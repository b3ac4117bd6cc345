import { createContext, useContext } from "react";
import type { Audience, Plan } from "../../plan/model";
import type { AudienceDraft, SchemeDraft } from "./draft";
import type { Review } from "./review";

/** The draft being edited, what is said about it, and how its audience in view is changed. */
export interface SchemeEditing {
  readonly plan: Plan;
  readonly draft: SchemeDraft;
  readonly review: Review;
  readonly audience: Audience;
  readonly rules: AudienceDraft;
  change(change: Partial<AudienceDraft>): void;
}

const SchemeContext = createContext<SchemeEditing | undefined>(undefined);

export const SchemeProvider = SchemeContext.Provider;

export function useScheme(): SchemeEditing {
  const editing = useContext(SchemeContext);
  if (editing === undefined) {
    throw new Error("no scheme around this component");
  }
  return editing;
}
