/** What stands where a fact is still missing. */
export const BLANK = "……";

/** The text, or {@link BLANK} where there is none. */
export function orBlank(text: string): string {
  return text === "" ? BLANK : text;
}

/** Counts below 10 are written with a leading 0: "03 tập thể". */
export function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}

/**
 * "Số: 05/TTr-UBND": a number below 10 gets a leading 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3). A number
 * that is not one, such as "12a", is kept as written.
 */
export function documentNumber(number: string, symbol: string): string {
  const digits = /^0*(\d+)$/u.exec(number.trim())?.[1];
  return `${digits === undefined ? orBlank(number.trim()) : digits.padStart(2, "0")}/${orBlank(symbol.trim())}`;
}
