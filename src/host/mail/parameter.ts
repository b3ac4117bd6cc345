/** Characters an extended parameter value may hold as they are: attribute-char of RFC 2231, §7. */
const plain = /^[A-Za-z0-9!#$&+\-.^_`{|}~]$/;

/** Characters of a value on one line, so that the line stays under 78 with the parameter's name. */
const SEGMENT = 50;

function escaped(character: string): string {
  if (plain.test(character)) {
    return character;
  }
  return Array.from(new TextEncoder().encode(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

/**
 * A parameter in UTF-8 as RFC 2231 writes it: "name*=UTF-8''…" (§4), or where that is too long for a line
 * "name*0*=UTF-8''…", "name*1*=…" (§3, §4.1). No segment ends within a character. One string for each line.
 */
export function extendedParameter(name: string, value: string): string[] {
  const segments: string[] = [];
  let current = "";
  for (const character of value) {
    const next = escaped(character);
    if (current.length + next.length > SEGMENT) {
      segments.push(current);
      current = "";
    }
    current += next;
  }
  segments.push(current);
  const [only] = segments;
  if (segments.length === 1 && only !== undefined) {
    return [`${name}*=UTF-8''${only}`];
  }
  return segments.map((segment, index) => `${name}*${index}*=${index === 0 ? "UTF-8''" : ""}${segment}`);
}
