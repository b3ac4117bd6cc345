import { finding, type Finding } from "../finding/finding";
import type { Plan } from "../plan/model";
import { sameText, tidy } from "../text/vietnamese";
import { endedOn, namedIn, spelledOut } from "./checkAuthorities";
import type { DossierEntry } from "./entries";
import { type AwardLevel, type DossierFacts, type EndedAuthority, levelRow, LEVELS_PAGE } from "./facts";

/** The plan's rounds and levels of award; where an authority it names ended, what took its place, for the secretary to edit. */
export function levelsOf(plan: Plan, ended: readonly EndedAuthority[]): readonly AwardLevel[] {
  return plan.awards.map(({ round, subject, form, authority, uncertain = [], note }) => {
    const issued = tidy(authority ?? "");
    const [gone] = goneIn(ended, issued);
    return { round: tidy(round), subject: tidy(subject), form: tidy(form ?? ""), issued, now: tidy(gone?.now ?? issued), note: tidy([...uncertain, ...(note === undefined ? [] : [note])].join("; ")) };
  });
}

/**
 * What is doubtful about the awards proposed: an award that names no authority of its own, where the plan's had
 * ended by the draft's day, and whatever the page of levels notes on it.
 */
export function checkLevels(facts: DossierFacts, round: string, entries: readonly DossierEntry[]): readonly Finding[] {
  const awards = [...new Set(entries.map(({ award }) => award))];
  const ended = endedOn(facts);
  return facts.levels.flatMap((level, index): Finding[] => {
    const proposed = awards.find((award) => level.form !== "" && sameText(award).startsWith(sameText(level.form)) && meets(level.round, round));
    if (proposed === undefined || / của /iu.test(proposed)) {
      return [];
    }
    const place = { sheet: LEVELS_PAGE, line: levelRow(index) };
    const gone = goneIn(ended, level.issued);
    return [
      ...(gone.length === 0 ? [] : [finding("dossier.level-ended", "warning", place, { award: proposed, issued: level.issued, now: level.now === "" ? "……" : level.now })]),
      ...(level.note === "" ? [] : [finding("dossier.level-note", "warning", place, { award: proposed, issued: level.issued, note: level.note })]),
    ];
  });
}

/** "tổng kết" meets "tổng kết 2025"; a level of another kind of round does not. */
function meets(level: string, round: string): boolean {
  const kinds = ["hằng năm", "sơ kết", "tổng kết"];
  const of = (text: string): readonly string[] => kinds.filter((kind) => sameText(text).includes(kind));
  return of(level).length === 0 || of(round).length === 0 || of(level).some((kind) => of(round).includes(kind));
}

/** The ended authorities a plan's words mean; "Chủ tịch UBND thành phố" means the city whose plan it is. */
function goneIn(ended: readonly EndedAuthority[], issued: string): readonly EndedAuthority[] {
  const named = namedIn(ended, issued);
  if (named.length > 0) {
    return named;
  }
  const body = spelledOut(issued).replace(/^chủ tịch /u, "");
  return /(?:thành phố|huyện|quận|thị xã)$/u.test(body) ? ended.filter(({ words }) => spelledOut(words).startsWith(`${body} `)) : [];
}
