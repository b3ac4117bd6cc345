import { sha256Hex } from "../text/digest";
import { schemeJson } from "./json";
import type { Scheme } from "./model";

/** Identifies a scheme by its content. */
export function schemeDigest(scheme: Scheme): string {
  const known = digests.get(scheme);
  if (known !== undefined) {
    return known;
  }
  const digest = sha256Hex(schemeJson(scheme));
  digests.set(scheme, digest);
  return digest;
}

/** Schemes never change once made, and every sheet of a book asks for its scheme's digest. */
const digests = new WeakMap<Scheme, string>();
