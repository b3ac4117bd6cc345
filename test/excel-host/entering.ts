import { invalidArgument, NotModelled } from "./hostError";

/** What a cell holds after something was entered into it. */
export type Held =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "formula"; readonly formula: string };

/** In a cell of the format "@" formulas and numbers become text. */
export const TEXT_FORMAT = "@";

const numeric = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?%?$/i;
const dateLike = /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$|^\d{1,2}:\d{2}|^(?:\d{1,4}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]?\d{1,4}$/i;

/** Excel reads a string that is entered as a person's typing, in en-US. */
export function heldAfter(value: string | number | boolean, numberFormat: string): Held {
  if (numberFormat === TEXT_FORMAT) {
    if (typeof value === "string" && value.startsWith("'")) {
      throw new NotModelled("a text with an apostrophe in front entered into a text cell");
    }
    return value === "" ? { kind: "empty" } : { kind: "text", text: String(value) };
  }
  if (typeof value === "number") {
    return { kind: "number", number: value };
  }
  if (typeof value === "boolean") {
    return { kind: "boolean", boolean: value };
  }
  return typed(value);
}

function typed(value: string): Held {
  if (value.length > 32_767) {
    throw invalidArgument("a text longer than a cell holds");
  }
  if (value === "") {
    return { kind: "empty" };
  }
  if (value.startsWith("'")) {
    return { kind: "text", text: value.slice(1) };
  }
  if (/\d/.test(value) && numeric.test(value.trim())) {
    const digits = value.trim().replaceAll(",", "");
    return { kind: "number", number: digits.endsWith("%") ? Number(digits.slice(0, -1)) / 100 : Number(digits) };
  }
  if (/^[=+\-@]/.test(value) && value.length > 1) {
    return { kind: "formula", formula: syntaxChecked(value.startsWith("=") ? value.slice(1) : value.replace(/^@/, "")) };
  }
  if (/^(?:true|false)$/i.test(value)) {
    return { kind: "boolean", boolean: value.toLowerCase() === "true" };
  }
  // The day itself does not matter: it is no longer the text that was meant.
  return dateLike.test(value.trim()) ? { kind: "number", number: 45_000 } : { kind: "text", text: value };
}

/** Far from a parser: enough to catch text taken for a formula and unbalanced brackets. */
export function syntaxChecked(formula: string): string {
  if (formula.length > 8191) {
    throw invalidArgument("a formula longer than Excel takes");
  }
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "x");
  let depth = 0;
  for (const character of bare) {
    depth += character === "(" ? 1 : character === ")" ? -1 : 0;
    if (depth < 0) {
      break;
    }
  }
  if (depth !== 0 || bare.includes('"') || bare.trim() === "" || /[\p{L}\p{N})]\s+[\p{L}\p{N}(]/u.test(bare)) {
    throw invalidArgument(`not a formula: ${formula}`);
  }
  return formula;
}
