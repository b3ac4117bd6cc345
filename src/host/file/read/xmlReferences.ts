const named = [["lt;", "<"], ["gt;", ">"], ["amp;", "&"], ["quot;", '"'], ["apos;", "'"]] as const;
const longest = 12;

/** XML 1.0 §2.2 */
function isCharacter(code: number): boolean {
  return (
    code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** What the reference whose name starts at `at` stands for, and where it ends. */
function referred(text: string, at: number): readonly [character: string, end: number] | undefined {
  for (const [name, character] of named) {
    if (text.startsWith(name, at)) {
      return [character, at + name.length];
    }
  }
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+));/.exec(text.slice(at, at + longest));
  const code = digits?.[1] === undefined ? Number(digits?.[2]) : Number.parseInt(digits[1], 16);
  return digits !== null && isCharacter(code) ? [String.fromCodePoint(code), at + digits[0].length] : undefined;
}

/**
 * Text with the five named and all numeric references resolved, each of them told to `onReference`; undefined where
 * there is any other "&".
 */
export function resolveReferences(text: string, onReference: () => void): string | undefined {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const found = referred(text, at + 1);
    if (found === undefined) {
      return undefined;
    }
    onReference();
    pieces.push(text.slice(from, at), found[0]);
    from = found[1];
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}
