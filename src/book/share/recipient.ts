import { Fault } from "../../finding/fault";
import type { BookState } from "../state";

/** Who a copy of the book is made for. */
export type Recipient = { readonly kind: "council" } | { readonly kind: "unit"; readonly code: string } | { readonly kind: "public" };

const UNIT = "unit:";

/** The recipient a word names: "council", "public" or "unit:CODE"; Fault `share.recipient-unknown` for any other. */
export function recipientOf(word: string): Recipient {
  if (word === "council" || word === "public") {
    return { kind: word };
  }
  const code = word.startsWith(UNIT) ? word.slice(UNIT.length).trim().normalize("NFC") : "";
  if (code === "") {
    throw new Fault("share.recipient-unknown", {}, { value: word });
  }
  return { kind: "unit", code };
}

/** The recipient in words, as the copy's cover and pages name it. Fault `share.unit-unknown` for a unit not on the roster. */
export function recipientName(recipient: Recipient, state: Pick<BookState, "roster">): string {
  switch (recipient.kind) {
    case "council":
      return "Hội đồng Thi đua - Khen thưởng";
    case "public":
      return "Công khai";
    case "unit": {
      const unit = state.roster.units.find((candidate) => candidate.code === recipient.code);
      if (unit === undefined) {
        throw new Fault("share.unit-unknown", {}, { unit: recipient.code });
      }
      return `${unit.name} (${unit.code})`;
    }
  }
}
