import { sha256Hex } from "../text/digest";
import { schemeJson } from "./json";
import type { Scheme } from "./model";

/** Identifies a scheme by its content. */
export function schemeDigest(scheme: Scheme): string {
  return sha256Hex(schemeJson(scheme));
}
