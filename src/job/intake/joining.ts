import type { Phieu } from "../../book/pages/unit/phieu";
import type { AddedPerson } from "../../book/pages/unit/readIndividual";
import type { JournalLine } from "../../book/state";
import { finding, type Finding } from "../../finding/finding";
import { foldedCode, isUsableCode } from "../../roster/code";
import type { Person } from "../../roster/model";
import { sameText, tidy } from "../../text/vietnamese";
import { logLine } from "../log";
import type { Namesakes } from "./namesakes";
import type { Reading, Said } from "./said";

/** The log's word for a person who came onto the roster from a spare row. */
const JOINED = "Bổ sung cá nhân";

/** No name is longer. */
const LONGEST_NAME = 200;
const LONGEST_POST = 400;

/** When each person came onto the roster from a spare row, by code, as the log tells. */
export function joinings(journal: readonly JournalLine[]): ReadonlyMap<string, string> {
  return new Map(journal.filter(({ action }) => action === JOINED).map(({ subject, at }) => [subject, at]));
}

/** Those of a unit's people who joined after its sheet was issued, so that the sheet cannot have a row of theirs. */
export function joinedSince(people: readonly Person[], issuedAt: string, joinedAt: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(people.filter(({ code }) => (joinedAt.get(code) ?? "") >= issuedAt && joinedAt.has(code)).map(({ code }) => code));
}

/** The log's line about someone who joined. */
export function joiningLine(person: Person, file: string, { sheet, cell }: AddedPerson["place"], now: string): JournalLine {
  return logLine(now, JOINED, person.code, [person.name, person.post, `đơn vị ${person.unit}`, `${file} › ${sheet} › ${cell}`].filter((word) => word !== "").join("; "));
}

/** Someone who joins the roster, and the spare row they come from. */
export interface Joined {
  readonly person: Person;
  readonly added: AddedPerson;
}

/** A returned file read as if those of its spare rows whom nothing stands against had been on the roster all along. */
export interface WithNewcomers {
  readonly phieu: Phieu;
  readonly said: Said;
  readonly joined: readonly Joined[];
}

export function readWithNewcomers(read: Reading, issued: Phieu, namesakes: Namesakes): WithNewcomers {
  const said = read(issued);
  const joined: Joined[] = [];
  let phieu = issued;
  for (const added of said.added) {
    if (reasonAgainst(added, said.added, namesakes.of(added.name, issued.unit.code)) === undefined) {
      const codes = new Set(joined.map(({ person }) => foldedCode(person.code)));
      const person = newcomer(added, phieu, (folded) => codes.has(folded) || namesakes.hasCode(folded));
      joined.push({ person, added });
      phieu = { ...phieu, people: [...phieu.people, person], joined: new Set([...(phieu.joined ?? []), person.code]) };
    }
  }
  return { phieu, said: joined.length === 0 ? said : read(phieu), joined };
}

/** What stands against the people of a file's spare rows who have not joined. */
export function doubtedNewcomers({ added }: Said, unit: string, namesakes: Namesakes): Finding[] {
  return added.flatMap((one) => reasonAgainst(one, added, namesakes.of(one.name, unit)) ?? []);
}

/** Why someone of a spare row cannot join without a person's looking into it; undefined where nothing stands against it. */
function reasonAgainst({ name, place }: AddedPerson, all: readonly AddedPerson[], namesake: Finding["params"] | undefined): Finding | undefined {
  const wanted = sameText(name);
  if (wanted === "" || name.length > LONGEST_NAME) {
    return finding("person.nameless", "warning", place, { limit: String(LONGEST_NAME) });
  }
  if (namesake !== undefined) {
    return finding("person.elsewhere", "warning", place, namesake);
  }
  return all.filter((other) => sameText(other.name) === wanted).length > 1 ? finding("person.twice", "warning", place, { name: tidy(name) }) : undefined;
}

/** Someone of a spare row as the roster lists people, under a code that nobody has. */
function newcomer({ name, row }: AddedPerson, { unit, people }: Pick<Phieu, "unit" | "people">, isTaken: (code: string) => boolean): Person {
  return { code: freeCode(unit.code, people, isTaken), name: tidy(name), gender: "", post: tidy(row.post ?? "").slice(0, LONGEST_POST), unit: unit.code, standing: [], standingText: "" };
}

/** The next number in the way the unit's codes are numbered ("VP16" → "VP17"), else the unit's code and a number. */
function freeCode(unit: string, people: readonly Person[], isTaken: (code: string) => boolean): string {
  const numbered = people.flatMap(({ code }) => {
    const [, stem, digits] = /^(.*?)(\d{1,6})$/u.exec(code) ?? [];
    return stem === undefined || digits === undefined || stem === "" ? [] : [{ stem, digits }];
  });
  const last = numbered.at(-1);
  const stem = last?.stem ?? `${unit.slice(0, 32)}-`;
  const width = last?.digits.length ?? 1;
  const highest = numbered.filter((one) => one.stem === stem).reduce((most, { digits }) => Math.max(most, Number(digits)), 0);
  for (let next = highest + 1; ; next += 1) {
    const code = `${stem}${String(next).padStart(width, "0")}`;
    const usable = isUsableCode(code) ? code : `TV-${next}`;
    if (!isTaken(foldedCode(usable))) {
      return usable;
    }
  }
}
