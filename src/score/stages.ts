import { BLANK, type Entry } from "./entry";

/** Who gave a mark, in the order in which later ones take the place of earlier ones. */
export type Stage = "self" | "verified" | "council";

export const stages: readonly Stage[] = ["self", "verified", "council"];

/** Entries by criterion, bonus, penalty or knock-out id. */
export type Entries = ReadonlyMap<string, Entry>;

/** All that was entered for one subject. */
export interface SubjectEntries {
  readonly code: string;
  readonly self: Entries;
  readonly verified: Entries;
  readonly council: Entries;
}

/** The entry that counts: the council's, else the verified one, else the subject's own. */
export function officialEntry(subject: SubjectEntries, id: string): { readonly stage: Stage; readonly entry: Entry } {
  for (const stage of ["council", "verified", "self"] as const) {
    const entry = subject[stage].get(id);
    if (entry !== undefined && entry.kind !== "blank") {
      return { stage, entry };
    }
  }
  return { stage: "self", entry: BLANK };
}
