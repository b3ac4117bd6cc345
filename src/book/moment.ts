/** Vietnam's clocks are seven hours ahead of universal time all year. */
const OFFSET = 7 * 60 * 60 * 1000;

const two = (value: number): string => String(value).padStart(2, "0");

/** A moment as a page shows it, in Vietnam's time: "2026-11-25T08:27:03Z" → "15:27:03 25/11/2026"; any other text as it stands. */
export function shownMoment(iso: string): string {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(time)) {
    return iso;
  }
  const at = new Date(time + OFFSET);
  const shown = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} ${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${String(at.getUTCFullYear()).padStart(4, "0")}`;
  return storedMoment(shown) === iso ? shown : iso;
}

/** The moment a page shows, as the book keeps it; a text that is none, an ISO 8601 moment included, as it stands. */
export function storedMoment(shown: string): string {
  const [, hour, minute, second, date, month, year] = /^(\d\d):(\d\d):(\d\d) (\d\d)\/(\d\d)\/(\d{4})$/.exec(shown) ?? [];
  const local = `${year ?? ""}-${month ?? ""}-${date ?? ""}T${hour ?? ""}:${minute ?? ""}:${second ?? ""}`;
  const time = Date.parse(`${local}Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(local) ? shown : new Date(time - OFFSET).toISOString().replace(/\.000Z$/, "Z");
}
