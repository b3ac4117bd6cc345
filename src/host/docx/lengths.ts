/** Twentieths of a point, the unit of Word's lengths. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Half points, the unit of Word's font sizes. */
export function halfPoints(points: number): number {
  return points * 2;
}

export const TWIPS_PER_POINT = 20;
