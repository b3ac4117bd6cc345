import { audiences, type Audience } from "../plan/model";
import type { Roster } from "../roster/model";
import { sameText } from "../text/vietnamese";

/** A line somebody wrote about one subject. */
interface About {
  readonly audience: Audience;
  readonly code: string;
}

/**
 * Lines with their codes spelled as the roster has them: "vp01" means "VP01", as it does to the sheet's own formulas,
 * unless two codes differ in nothing but capitals.
 */
export function asInRoster<Line extends About>(lines: readonly Line[], roster: Roster): readonly Line[] {
  const spelled = new Map(audiences.map((audience) => [audience, spellings(roster[audience === "collectives" ? "units" : "people"].map(({ code }) => code))]));
  return lines.map((line) => {
    const known = spelled.get(line.audience)?.get(sameText(line.code));
    return known === undefined || known.includes(line.code) ? line : { ...line, code: known.length === 1 ? (known[0] ?? line.code) : line.code };
  });
}

function spellings(codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byFold = new Map<string, string[]>();
  for (const code of codes) {
    byFold.set(sameText(code), [...(byFold.get(sameText(code)) ?? []), code]);
  }
  return byFold;
}
