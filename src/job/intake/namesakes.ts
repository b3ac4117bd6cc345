import type { Params } from "../../finding/finding";
import { foldedCode } from "../../roster/code";
import type { Person, Roster } from "../../roster/model";
import { sameText } from "../../text/vietnamese";

/** The roster's people by name and by code while files are taken in, those who join on the way included. */
export class Namesakes {
  private byName: Map<string, Person[]> | undefined;
  private codes: Set<string> | undefined;

  constructor(private readonly roster: Roster) {}

  /** Whose name this is, a person of the unit itself before anyone else. */
  of(name: string, unit: string): Params | undefined {
    const found = this.names().get(sameText(name)) ?? [];
    const person = found.find((candidate) => candidate.unit === unit) ?? found[0];
    return person === undefined ? undefined : { name: person.name, code: person.code, unit: person.unit };
  }

  /** Whether someone has this code, as `foldedCode` gives it. */
  hasCode(folded: string): boolean {
    this.codes ??= new Set(this.roster.people.map(({ code }) => foldedCode(code)));
    return this.codes.has(folded);
  }

  add(person: Person): void {
    list(this.names(), person);
    this.codes?.add(foldedCode(person.code));
  }

  private names(): Map<string, Person[]> {
    if (this.byName === undefined) {
      this.byName = new Map();
      for (const person of this.roster.people) {
        list(this.byName, person);
      }
    }
    return this.byName;
  }
}

function list(byName: Map<string, Person[]>, person: Person): void {
  const key = sameText(person.name);
  const same = byName.get(key);
  if (same === undefined) {
    byName.set(key, [person]);
  } else {
    same.push(person);
  }
}
