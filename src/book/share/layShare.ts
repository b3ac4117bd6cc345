import type { Proposal } from "../../award/propose";
import type { Book } from "../sheet";
import type { BookState, Noted } from "../state";
import { councilPages } from "./council";
import { layShareCover, type SharedPages } from "./cover";
import { linked } from "./liveSheet";
import { ownResults } from "./ownResults";
import { publicPages } from "./publicPages";
import { type Recipient, recipientName } from "./recipient";
import { restrict } from "./restrict";
import { sealed } from "./seal/seal";
import { unitPages } from "./unitPages";

export interface ShareContent {
  readonly proposal: Proposal;
  /** Findings on the marks, by the restricted state. */
  readonly noted: (restricted: BookState) => readonly Noted[];
  /** Formulas that go on calculating, where they can; otherwise values. */
  readonly live: boolean;
  /** When the copy is made, ISO 8601. */
  readonly at: string;
}

/**
 * The copy of a book for one recipient, sealed. It is laid anew from the state restricted to what the recipient may
 * see (see {@link restrict}), never from the book's own pages with parts taken away. Throws Fault `share.unit-unknown`.
 */
export function layShare(state: BookState, recipient: Recipient, content: ShareContent): Book {
  const name = recipientName(recipient, state);
  const restricted = restrict(state, recipient, content.proposal);
  const { sheets, totals, leftOut } = pagesFor(state, restricted, recipient, content);
  const cover = layShareCover(restricted, { recipient: name, at: content.at, live: content.live && recipient.kind !== "public", leftOut, totals });
  return sealed({ title: `Bản chia sẻ kết quả thi đua - ${state.round}`, sheets: linked([cover, ...sheets]), active: cover.name });
}

function pagesFor(state: BookState, restricted: BookState, recipient: Recipient, { proposal, noted, live }: ShareContent): SharedPages {
  switch (recipient.kind) {
    case "council":
      return councilPages(restricted, proposal, noted(restricted), live);
    case "unit":
      return unitPages(restricted, { collectives: ownResults(state, "collectives", recipient.code), individuals: ownResults(state, "individuals", recipient.code) }, live);
    case "public":
      return publicPages(restricted, proposal);
  }
}
