import type { Decision } from "../../src/award/votes";
import type { BookState } from "../../src/book/state";
import { audiences } from "../../src/plan/model";
import type { AudienceScheme, Quota } from "../../src/scheme/model";
import { plain } from "../../src/text/decimal";
import { before, type Judged, judged, level } from "../score/bookOracle";
import { less, over, rational, times } from "../score/rational";

/** One line of a proposal as a second reading of the rules draws it; subjects by code, the better first. */
export interface ExpectedLine {
  readonly award: string;
  readonly cluster: string | undefined;
  readonly base: number;
  readonly places: number;
  readonly candidates: number;
  readonly tied: readonly string[];
  readonly decided: readonly string[];
  readonly pending: readonly string[];
  readonly outvoted: readonly string[];
  readonly proposed: readonly string[];
}

const fold = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("vi");
const codes = (subjects: readonly Judged[]): string[] => subjects.map(({ code }) => code);

/** Every line of a book's proposal, both audiences, in the scheme's order; shares no arithmetic and no code with the program's. */
export function expectedLines(state: BookState): ExpectedLine[] {
  return audiences.flatMap((audience) => {
    const rules = state.scheme[audience];
    const held = new Set<string>();
    const everyone = judged(state, audience);
    return rules.quotas.flatMap((quota) => {
      const clusters = quota.per === "all" ? [undefined] : [...new Set(everyone.map(({ cluster }) => cluster))];
      return clusters.map((cluster) => {
        const field = everyone.filter((each) => cluster === undefined || each.cluster === cluster);
        const decisions = state.decisions.filter((each) => each.audience === audience && fold(each.award) === fold(quota.award) && fold(each.cluster) === fold(cluster ?? ""));
        const { line, keeps } = expectedLine(state, rules, quota, field, held, decisions);
        keeps.forEach((code) => held.add(code));
        return { award: quota.award, cluster, ...line };
      });
    });
  });
}

function expectedLine(state: BookState, rules: AudienceScheme, quota: Quota, field: readonly Judged[], held: ReadonlySet<string>, decisions: readonly Decision[]): { line: Omit<ExpectedLine, "award" | "cluster">; keeps: string[] } {
  const atLeast = (each: Judged, name: string): boolean => rules.bands.slice(0, rules.bands.findIndex((band) => band.name === name) + 1).some((band) => band.name === each.className);
  const secondWorst = rules.bands.at(-2)?.name;
  const wanted = quota.minimumClass ?? secondWorst;
  const base = field.filter((each) => quota.base === "all" || (each.eligible && (quota.base === "ranked" || atLeast(each, quota.base.replace("class:", ""))))).length;
  const places = placesFor(quota, base);
  const able = field.filter((each) => each.eligible && !held.has(each.code) && (wanted === undefined || atLeast(each, wanted)));
  const better = (each: Judged): number => able.filter((other) => before(other.key, each.key)).length;
  const upTo = (each: Judged): number => better(each) + able.filter((other) => level(other.key, each.key)).length;
  const ranked = [...able].sort((a, b) => better(a) - better(b));
  const clear = ranked.filter((each) => upTo(each) <= places);
  const across = ranked.filter((each) => better(each) < places && upTo(each) > places);
  const vote = (each: Judged): boolean | undefined => {
    const own = decisions.filter(({ code }) => code === each.code).at(-1);
    return own === undefined ? undefined : carries(own, state.dossier.fields);
  };
  const chosen = across.filter((each) => vote(each) === true);
  const stopped = across.length > 0 && (chosen.length === 0 || clear.length + chosen.length > places);
  const winners = stopped ? [] : [...clear, ...chosen];
  const open = winners.filter((each) => each.pending);
  const lost = winners.filter((each) => !each.pending && vote(each) === false);
  return {
    line: {
      base,
      places,
      candidates: able.length,
      tied: stopped ? codes(across) : [],
      decided: stopped ? [] : codes(chosen),
      pending: codes(open),
      outvoted: codes(lost),
      proposed: codes(winners.filter((each) => !open.includes(each) && !lost.includes(each))),
    },
    keeps: codes(stopped ? [...clear, ...across] : winners),
  };
}

function placesFor(quota: Quota, base: number): number {
  if (quota.amount.kind === "count") {
    return quota.amount.count;
  }
  const { top, bottom } = over(times(rational(plain(quota.amount.percent)), rational(String(base))), rational("100"));
  const whole = top / bottom;
  const rest = top % bottom;
  const up = quota.rounding === "ceiling" ? rest > 0n : quota.rounding === "half-up" && 2n * rest >= bottom;
  return Number(whole) + (up ? 1 : 0);
}

/** Whether a recorded vote can be true and, under a threshold, reaches it, of all members. */
function carries(vote: Decision, asked: { readonly threshold: string; readonly members: string; readonly present: string }): boolean {
  const texts = [vote.votes, vote.against ?? "", vote.abstained ?? "", vote.written ?? "", vote.base];
  if (texts.some((text) => text !== "" && !/^\d+$/.test(text)) || vote.base === "0") {
    return false;
  }
  const [yes, no, none, written] = texts.map(Number);
  const cast = yes! + no! + none!;
  const members = Math.max(Number(vote.base), Number(asked.members));
  const possible = (members === 0 || cast <= members) && written! <= cast && (asked.present === "" || cast - written! <= Number(asked.present));
  if (!possible || asked.threshold === "") {
    return possible;
  }
  const percent = asked.threshold.replace(/ ?%$/, "").replace(",", ".");
  const reached = (): boolean => !less(times(rational(String(yes)), rational("100")), times(rational(percent), rational(String(members))));
  return /^[\d.]+$/.test(percent) && vote.votes !== "" && members > 0 && reached();
}
