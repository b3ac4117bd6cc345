import { invalidArgument } from "./hostError";

/** References to sheets in formula text, as Excel keeps them up when a sheet is renamed or deleted. */

type Change = (sheet: string) => string | undefined;

/** In this order: a string, a quoted sheet, an error value, a plain sheet, another word. What lies between is copied. */
const piece = /"(?:[^"]|"")*"?|'(?:[^']|'')*'!|#[A-Z0-9_/]+[!?]?|[\p{L}\p{N}_.\\$]+!|[\p{L}\p{N}_.\\$]+/gu;

/** Calls `change` for every sheet named before a "!"; what it returns replaces name and "!". */
function mapped(formula: string, change: Change): string {
  return formula.replace(piece, (found) => {
    if (!found.endsWith("!") || found.startsWith("#") || found.startsWith('"')) {
      return found;
    }
    const name = found.startsWith("'") ? found.slice(1, -2).replaceAll("''", "'") : found.slice(0, -1);
    if (!found.startsWith("'") && !isPlain(name)) {
      throw invalidArgument(`a sheet name that needs quotes: ${formula}`);
    }
    return change(name) ?? found;
  });
}

/** Whether the formula can name the sheet at all; most do not, and are not looked at more closely. */
function mayName(formula: string, sheet: string): boolean {
  return formula.includes("!") && formula.toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase());
}

/** Excel quotes a sheet name only where it must. */
function isPlain(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i.test(name);
}

function prefix(name: string): string {
  return isPlain(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** The formula as Excel spells it. Throws InvalidArgument for a sheet that is not there, as Excel asks for a file then. */
export function entered(formula: string, sheetNames: readonly string[]): string {
  return mapped(formula, (name) => {
    const known = sheetNames.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (known === undefined) {
      throw invalidArgument(`no sheet “${name}” for ${formula}`);
    }
    return prefix(known);
  });
}

export function afterRename(formula: string, from: string, to: string): string {
  return mayName(formula, from) ? mapped(formula, (name) => (name.toLowerCase() === from.toLowerCase() ? prefix(to) : undefined)) : formula;
}

export function afterDeletion(formula: string, deleted: string): string {
  if (!mayName(formula, deleted)) {
    return formula;
  }
  const marked = mapped(formula, (name) => (name.toLowerCase() === deleted.toLowerCase() ? "\u0000" : undefined));
  return marked.replace(/\u0000[$A-Za-z0-9]+(?::[$A-Za-z0-9]+)?/g, "#REF!");
}
