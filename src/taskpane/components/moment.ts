const two = (value: number): string => String(value).padStart(2, "0");

/** An ISO 8601 moment as people here write it, in their own time zone: "14:05 21/11/2026". */
export function moment(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : `${two(at.getHours())}:${two(at.getMinutes())} ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
}
