import { finding } from "../../finding/finding";
import { excerpt } from "../../text/vietnamese";
import type { Ledger } from "./ledger";
import { duplicate, type Verdict } from "./verdict";
import { shortSha } from "./words";

export interface KnownOptions {
  /** Whether a person's decision names the file at hand. */
  readonly accepted: boolean;
  /** Whether the same decision names this other file too. */
  readonly alsoAccepted: (fileName: string) => boolean;
}

/** The verdict on bytes the book has seen before and need not look at again; undefined where they have to be opened. */
export function knownBytes(ledger: Ledger, { name, sha256 }: { readonly name: string; readonly sha256: string }, { accepted, alsoAccepted }: KnownOptions): Verdict | undefined {
  const known = ledger.unitOf(sha256);
  if (known !== undefined && !accepted) {
    return duplicate(known, finding("return.same-bytes", "info", {}, { unit: known }));
  }
  const before = ledger.acceptedBefore(shortSha(sha256));
  const stands = before === undefined ? null : (ledger.line(before.unit)?.received ?? null);
  const bothNamed = accepted && stands !== null && stands.file !== excerpt(name, 400) && alsoAccepted(stands.file);
  if (known === undefined && before !== undefined && stands !== null && (!accepted || bothNamed)) {
    return duplicate(before.unit, finding("return.superseded", "info", {}, { at: before.at }));
  }
  const refused = ledger.declinedBefore(shortSha(sha256));
  return refused === undefined || accepted ? undefined : duplicate(refused.unit, finding("return.declined", "info", {}, { at: refused.at }));
}
