/** Vietnam's clocks are seven hours ahead of universal time all year. */
const OFFSET = 7 * 60 * 60 * 1000;

/** A day as a book keeps it: "2026-12-15". */
const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, written year-month-day. */
export function isDay(text: string): boolean {
  const [, year, month, date] = day.exec(text) ?? [];
  return year !== undefined && new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).toISOString().startsWith(text);
}

/** "15/12/2026"; a text that is no such day as it stands. */
export function dayWords(text: string): string {
  return day.test(text) ? text.split("-").reverse().join("/") : text;
}

/** Whether a moment (ISO 8601) lies after the end of a day in Vietnam. False where either cannot be read. */
export function isAfter(moment: string, deadline: string): boolean {
  const [, year, month, date] = day.exec(deadline) ?? [];
  return year !== undefined && Date.parse(moment) >= Date.UTC(Number(year), Number(month) - 1, Number(date) + 1) - OFFSET;
}
