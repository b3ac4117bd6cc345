import type { ReadBook } from "../book/cells";
import { layShare } from "../book/share/layShare";
import { type Recipient, recipientName } from "../book/share/recipient";
import type { BookLooks } from "../book/share/seal/looks";
import { checkSeal, type SealReport } from "../book/share/seal/seal";
import type { Book } from "../book/sheet";
import type { BookState } from "../book/state";
import { checkMarks, noted } from "./check";
import { draftProposal } from "./propose";

export { type Recipient, recipientOf } from "../book/share/recipient";
export type { SealReport } from "../book/share/seal/seal";

export interface ShareOptions {
  /** Formulas that go on calculating, where they can; plain values otherwise. */
  readonly live?: boolean;
  /** When the copy is made, ISO 8601; it stands on the cover. */
  readonly now: string;
}

/**
 * A copy of the book for the council, for one unit or for publishing, with only what the recipient may see, and
 * sealed. The book itself stays as it is. Throws Fault `share.unit-unknown`.
 */
export function share(state: BookState, recipient: Recipient, options: ShareOptions): Book {
  recipientName(recipient, state);
  const draft = draftProposal(state, state.round, options.now);
  return layShare(draft.state, recipient, { proposal: draft.proposal, noted: (restricted) => checkMarks(restricted).map(noted), live: options.live ?? false, at: options.now });
}

/**
 * Whether a copy still says what it said when it was made, and where it does not; with `look`, also whether it still
 * shows all it says. Both are the host's readers of workbooks; what they throw is passed on. Throws Fault
 * `share.no-seal` for a workbook that is no such copy.
 */
export function check(bytes: Uint8Array, read: (bytes: Uint8Array) => ReadBook, look?: (bytes: Uint8Array) => BookLooks): SealReport {
  const book = read(bytes);
  return checkSeal(book, look?.(bytes));
}
