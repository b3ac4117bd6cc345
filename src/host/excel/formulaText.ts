/** A string, a quoted sheet name with its "!", an error value, or a word, which may be a sheet name with its "!". */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|#[A-Z0-9_/]+[!?]?|[\p{L}\p{N}_.$\\]+!?/gu;
const cellReference = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

/** The name before the "!" of a piece of a formula, undefined for any other piece. */
function sheetOf(piece: string): string | undefined {
  if (!piece.endsWith("!") || piece.startsWith("#")) {
    return undefined;
  }
  return piece.startsWith("'") ? piece.slice(1, -2).replaceAll("''", "'") : piece.slice(0, -1);
}

/** Sheet names compare in NFC without regard to case, as everywhere in this program. */
export function folded(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi");
}

/** The sheets a formula names, folded. */
export function sheetsNamedIn(formula: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [piece] of formula.matchAll(pieces)) {
    const name = sheetOf(piece);
    if (name !== undefined) {
      found.add(folded(name));
    }
  }
  return found;
}

/** The formula with references to these sheets (folded names) pointed to others. Text inside strings stays as it is. */
export function retargeted(formula: string, targets: ReadonlyMap<string, string>): string {
  return formula.replace(pieces, (piece) => {
    const name = sheetOf(piece);
    const target = name === undefined ? undefined : targets.get(folded(name));
    return target === undefined ? piece : `'${target.replaceAll("'", "''")}'!`;
  });
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnName(number: number): string {
  let letters = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The formula as it reads after being copied so many rows down and columns right. Only references to cells move,
 * which is all that rules of inputs use. Throws RangeError where a reference would leave the sheet.
 */
export function moved(formula: string, rows: number, columns: number): string {
  return formula.replace(pieces, (piece, ...rest: unknown[]) => {
    const match = cellReference.exec(piece);
    const offset = Number(rest[0]);
    if (match === null || formula[offset + piece.length] === "(") {
      return piece;
    }
    const [, columnPin = "", letters = "", rowPin = "", digits = ""] = match;
    const column = columnNumber(letters) + (columnPin === "" ? columns : 0);
    const row = Number(digits) + (rowPin === "" ? rows : 0);
    if (column < 1 || row < 1) {
      throw new RangeError(`a reference leaves the sheet: ${piece} in ${formula}`);
    }
    return `${columnPin}${columnName(column)}${rowPin}${row}`;
  });
}
