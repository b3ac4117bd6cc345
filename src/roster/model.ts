import { canonicalJson } from "../text/canonicalJson";
import { sha256Hex } from "../text/digest";

/** A unit (đơn vị) that is scored as a collective and whose people are scored as individuals. */
export interface Unit {
  /** Names the unit everywhere, file names included. */
  readonly code: string;
  readonly name: string;
  /** The cluster (cụm/khối) it is ranked in; "" for none. */
  readonly cluster: string;
  /** Where its scoring sheet is mailed; "" where none is known. */
  readonly email: string;
}

/** "" where the roster does not say. */
export type Gender = "female" | "male" | "";

/** What the plans' restricted criteria ask of a person: leads, wears a uniform, works for the Party or a mass organisation. */
export type PersonStanding = "leader" | "uniformed" | "partyOrMass";

export interface Person {
  readonly code: string;
  readonly name: string;
  readonly gender: Gender;
  readonly post: string;
  /** The code of the person's unit, which is in the same roster. */
  readonly unit: string;
  /** Each at most once, in the order of the type. */
  readonly standing: readonly PersonStanding[];
  /** The standing (đối tượng) as the roster's author wrote it. */
  readonly standingText: string;
}

/** Who is scored, in the order the secretary lists them. Codes are unique among units and among people. */
export interface Roster {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

/** The SHA-256 that names a roster's exact content, its order included. */
export function rosterDigest(roster: Roster): string {
  return sha256Hex(canonicalJson(roster));
}
