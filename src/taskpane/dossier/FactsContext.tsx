import { createContext, useContext } from "react";
import type { DossierFacts } from "../../dossier/facts";
import type { Finding } from "../../finding/finding";

/** The facts being edited, what there is to say of them, and the way to change them. */
export interface FactsEditing {
  readonly facts: DossierFacts;
  readonly change: (part: Partial<DossierFacts>) => void;
  /** By the row of the page Hồ sơ. */
  readonly remarks: ReadonlyMap<string, readonly Finding[]>;
}

const FactsContext = createContext<FactsEditing | undefined>(undefined);

export const FactsProvider = FactsContext.Provider;

export function useFacts(): FactsEditing {
  const editing = useContext(FactsContext);
  if (editing === undefined) {
    throw new Error("no facts around this component");
  }
  return editing;
}
