/**
 * The column, from 0, that a reference such as "AB12" names; its row must be `row`, from 0. Undefined where it does
 * not. It may lie beyond the last one.
 */
export function columnOf(bytes: Uint8Array, start: number, end: number, row: number): number | undefined {
  let at = start;
  let column = 0;
  for (; at < end && at < start + 4; at += 1) {
    const letter = bytes[at]! - 0x40;
    if (letter < 1 || letter > 26) {
      break;
    }
    column = column * 26 + letter;
  }
  const firstDigit = at;
  let number = 0;
  for (; at < end && at < firstDigit + 8; at += 1) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) {
      return undefined;
    }
    number = number * 10 + digit;
  }
  const whole = firstDigit > start && at === end && bytes[firstDigit] !== 0x30;
  return whole && number === row + 1 ? column - 1 : undefined;
}
