export type Params = Readonly<Record<string, string>>;

/** A place to fill in: `{name}`, or `{name:words}` where the program itself put words of its own language in. */
const FIELD = /\{(\w+)(:words)?\}/g;

/** A template with its fields filled in; one without a parameter stays visible. `words` translates what `:words` marks. */
export function fill(template: string, params: Params, words: (text: string) => string = (text) => text): string {
  return template.replace(FIELD, (whole, name: string, marked: string | undefined) => {
    const value = params[name];
    return value === undefined ? whole : marked === undefined ? value : words(value);
  });
}

/** The names of a template's fields, in their order, repeated ones once. */
export function fieldsOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(FIELD)].map((match) => match[1] ?? ""))];
}

/**
 * What a template was filled in with to give a text; undefined where it cannot have been, or where more than one
 * reading would give the same text. Takes time in proportion to the text, whatever it holds.
 */
export function unfill(template: string, text: string): Params | undefined {
  const fields = [...template.matchAll(FIELD)].map((match) => match[1] ?? "");
  const pieces = template.split(/\{\w+(?::words)?\}/);
  const [first = "", ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) {
    return text === template ? {} : undefined;
  }
  const end = text.length - last.length;
  if (!text.startsWith(first) || !text.endsWith(last) || end < first.length) {
    return undefined;
  }
  const starts = leftmost(rest, text, first.length, end);
  const latest = rightmost(rest, text, end);
  if (starts === undefined || starts.some((at, index) => at !== latest[index])) {
    return undefined;
  }
  const found = new Map<string, string>();
  let from = first.length;
  fields.forEach((name, index) => {
    found.set(name, text.slice(from, starts[index] ?? end));
    from = (starts[index] ?? end) + (rest[index] ?? "").length;
  });
  const params = Object.fromEntries(found);
  return fill(template, params) === text ? params : undefined;
}

/** Where each piece stands when all stand as early as they can; undefined where they do not fit. */
function leftmost(pieces: readonly string[], text: string, from: number, end: number): readonly number[] | undefined {
  const starts: number[] = [];
  let at = from;
  for (const piece of pieces) {
    const start = text.indexOf(piece, at);
    if (start < 0 || start + piece.length > end) {
      return undefined;
    }
    starts.push(start);
    at = start + piece.length;
  }
  return starts;
}

/** Where each piece stands when all stand as late as they can, given that they do fit. */
function rightmost(pieces: readonly string[], text: string, end: number): readonly number[] {
  let at = end;
  return pieces.reduceRight<readonly number[]>((later, piece) => {
    at = text.lastIndexOf(piece, at - piece.length);
    return [at, ...later];
  }, []);
}
