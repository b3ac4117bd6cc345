import type { Params } from "../../finding/finding";
import type { Person, Roster } from "../../roster/model";
import { sameText } from "../../text/vietnamese";

/** Looks a name up in the roster; says whose name it is, a person of the unit itself before anyone else. */
export function namesakes(roster: Roster): (name: string, unit: string) => Params | undefined {
  let byName: Map<string, Person[]> | undefined;
  return (name, unit) => {
    byName ??= group(roster.people);
    const found = byName.get(sameText(name)) ?? [];
    const person = found.find((candidate) => candidate.unit === unit) ?? found[0];
    return person === undefined ? undefined : { name: person.name, code: person.code, unit: person.unit };
  };
}

function group(people: readonly Person[]): Map<string, Person[]> {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    const key = sameText(person.name);
    const same = byName.get(key);
    if (same === undefined) {
      byName.set(key, [person]);
    } else {
      same.push(person);
    }
  }
  return byName;
}
