import { bookSheets } from "../book/pages/names";
import type { BookState } from "../book/state";
import { Fault } from "../finding/fault";
import { foldedCode, isUsableCode } from "../roster/code";
import type { Unit } from "../roster/model";
import { sameText } from "../text/vietnamese";

/** The codes of the named units in roster order, of all where none are named; throws Fault `unit.unknown`. */
export function chosenUnits({ roster, register }: Pick<BookState, "roster" | "register">, named: readonly string[] | undefined): readonly string[] {
  const issued = new Set(register.map((line) => line.unit));
  const codes = roster.units.map((unit) => unit.code).filter((code) => issued.has(code));
  if (named === undefined) {
    return codes;
  }
  const byName = new Map(codes.map((code) => [sameText(code), code]));
  const chosen = new Set(
    named.map((name) => {
      const code = byName.get(sameText(name));
      if (code === undefined) {
        throw new Fault("unit.unknown", {}, { unit: name });
      }
      return code;
    }),
  );
  return codes.filter((code) => chosen.has(code));
}

/**
 * Throws Fault `roster.code-unusable` or `roster.code-alike` where a code cannot name a file. Rosters are checked when
 * they are read, but what stands in a book may have been typed there since.
 */
export function requireFileCodes(units: readonly Unit[]): void {
  const place = { sheet: bookSheets.units };
  const seen = new Map<string, string>();
  for (const { code } of units) {
    const other = seen.get(foldedCode(code));
    if (!isUsableCode(code)) {
      throw new Fault("roster.code-unusable", place, { code });
    }
    if (other !== undefined) {
      throw new Fault("roster.code-alike", place, { code, other, where: bookSheets.units });
    }
    seen.set(foldedCode(code), code);
  }
}
