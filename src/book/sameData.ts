/** Whether two pieces of plain data – what pages are laid out as – say the same; a property that is absent and one that is undefined are alike. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return false;
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => sameData(item, b[index])) && b.every((item, index) => item === undefined || a[index] !== undefined);
  }
  const [one, other] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return [...one].every(([key, value]) => sameData(value, other.get(key))) && [...other].every(([key, value]) => value === undefined || one.get(key) !== undefined);
}
