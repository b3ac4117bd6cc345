import type { review as vietnamese } from "../vi/review";

/** Marks, exclusions and decisions entered in the pane. */
export const review: { readonly [Code in keyof typeof vietnamese]: string } = {
  "adjust.unknown": "The book has no mark {id} for “{value}”. Read the book again and choose anew.",
  "adjust.reason-needed": "Mark {id} changed from {from} to {to} needs a reason. Give the reason.",
  "adjust.by-needed": "Mark {id} changed from {from} to {to} needs a name. Say who changed it.",
  "exclusion.gone": "This exclusion has been changed or removed in the book meanwhile. Look at the list again.",
  "exclusion.kind-needed": "The exclusion of {code} has no kind. Choose or write one.",
  "exclusion.reason-needed": "The exclusion of {code} has no reason. Give the reason.",
  "decision.gone": "This decision has been changed or removed in the book meanwhile. Look at the list again.",
  "decision.none-chosen": "Nobody is chosen for “{award}”. Tick whom the council chose.",
  "decision.not-tied": "{code} is not among those tied for “{award}”. Draft the proposal again and choose anew.",
  "decision.not-proposed": "{code} is not among those proposed for “{award}”, so no vote was recorded. Draft the proposal again, then enter the votes again.",
  "decision.too-many": "{chosen} are chosen but only {free} places are left. Choose fewer.",
  "decision.count-unreadable": "{what}: “{value}” is not a number of people. Write a whole number.",
};
