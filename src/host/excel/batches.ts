/** Excel on the web refuses requests and answers above 5 MB. */
export const REQUEST_BYTES = 3_900_000;

/** Items in their order, as few groups as fit the budget. An item above the budget stands alone. */
export function grouped<T>(items: readonly T[], bytesOf: (item: T) => number, budget: number): T[][] {
  const groups: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const size = bytesOf(item);
    const last = groups.at(-1);
    if (last === undefined || bytes + size > budget) {
      groups.push([item]);
      bytes = size;
    } else {
      last.push(item);
      bytes += size;
    }
  }
  return groups;
}
