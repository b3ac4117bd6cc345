/** A calendar day, months and days counted from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const forms = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u,
  /^(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})$/u,
  /^(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})$/iu,
] as const;

/** The day a text names, as offices write it ("05/12/2025", "2025-12-05", "ngày 05 tháng 12 năm 2025"); undefined for any other text. */
export function parseDay(text: string): Day | undefined {
  for (const form of forms) {
    const { groups } = form.exec(text.trim()) ?? {};
    if (groups !== undefined) {
      const [year, month, day] = [Number(groups["year"]), Number(groups["month"]), Number(groups["day"])];
      const real = new Date(Date.UTC(year, month - 1, day));
      return real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? { year, month, day } : undefined;
    }
  }
  return undefined;
}

/** Below 0 where `a` is earlier. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/**
 * Days below 10 and the months 1 and 2 are written with a leading 0, other months without (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, mục II.4).
 */
export function dayInWords(day: Day): string {
  return `ngày ${String(day.day).padStart(2, "0")} tháng ${day.month <= 2 ? `0${day.month}` : String(day.month)} năm ${day.year}`;
}

/** The day a text names in words, "ngày … tháng … năm ……" where it names none. */
export function dayOrBlank(text: string): string {
  const day = parseDay(text);
  return day === undefined ? "ngày … tháng … năm ……" : dayInWords(day);
}

/** "05/12/2025", as it is typed on a page. */
export function shortDay(day: Day): string {
  return `${String(day.day).padStart(2, "0")}/${String(day.month).padStart(2, "0")}/${day.year}`;
}
