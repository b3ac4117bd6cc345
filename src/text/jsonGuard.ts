import { Fault } from "../finding/fault";
import type { Place } from "../finding/place";

/** Deeper nesting than any document of this program has; a parser that recurses must not be led further. */
const deepest = 64;

interface Open {
  /** Keys seen so far; undefined for an array. */
  readonly keys: Set<string> | undefined;
  readonly path: string;
  key: string;
  index: number;
}

/** A plan or a scheme takes some tens of thousands of characters. */
const longest = 2_000_000;

/** A path with one more step: `groups[2].id`; a key that is no plain name is quoted: `["a b"]`. */
export function keyPath(path: string, key: string): string {
  if (!/^[\p{L}_$][\p{L}\p{M}\p{N}_$-]*$/u.test(key)) {
    return `${path}[${JSON.stringify(key)}]`;
  }
  return path === "" ? key : `${path}.${key}`;
}

export function indexPath(path: string, index: number): string {
  return `${path}[${index}]`;
}

/** Where a position of a text is, for people. */
export function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split("\n");
  return `dòng ${before.length}, cột ${(before[before.length - 1] ?? "").length + 1}`;
}

/**
 * Refuses what a lenient JSON parser lets through: more text than any document has, the same key twice in one object (in NFC, equal values
 * included), `__proto__` as a key, and nesting without end. Says nothing about the rest of the syntax.
 */
export function guardJson(text: string, place: Place): void {
  if (text.length > longest) {
    throw new Fault("json.too-long", place, { limit: String(longest / 1_000_000) });
  }
  const open: Open[] = [];
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\[^][^"\\]*)*"|[{}[\],]/g)) {
    const innermost = open[open.length - 1];
    if (token === "{" || token === "[") {
      if (open.length >= deepest) {
        throw new Fault("json.too-deep", { ...place, line: lineAndColumn(text, index) }, { limit: String(deepest) });
      }
      open.push({ keys: token === "{" ? new Set() : undefined, path: innermost === undefined ? "" : pathInto(innermost), key: "", index: 0 });
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (token === ",") {
      if (innermost !== undefined) {
        innermost.index += 1;
      }
    } else if (innermost?.keys !== undefined && followedByColon(text, index + token.length)) {
      const key = unquote(token);
      if (key !== undefined) {
        checkKey(innermost.keys, key, { ...place, line: keyPath(innermost.path, key) });
        innermost.key = key;
      }
    }
  }
}

function pathInto(open: Open): string {
  return open.keys === undefined ? indexPath(open.path, open.index) : keyPath(open.path, open.key);
}

function checkKey(seen: Set<string>, key: string, place: Place): void {
  if (key === "__proto__") {
    throw new Fault("json.unsafe-key", place, { key });
  }
  if (seen.has(key)) {
    throw new Fault("json.duplicate-key", place, { key });
  }
  seen.add(key);
}

function followedByColon(text: string, position: number): boolean {
  let next = position;
  while (" \t\r\n".includes(text.charAt(next)) && next < text.length) {
    next += 1;
  }
  return text.charAt(next) === ":";
}

/** The string a token spells; undefined where its escapes are wrong, which the parser will report. */
function unquote(token: string): string | undefined {
  try {
    return (JSON.parse(token) as string).normalize("NFC");
  } catch {
    return undefined;
  }
}
