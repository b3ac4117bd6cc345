import type { Area } from "../../book/sheet";

/** In which directions equal neighbours may be taken together. */
export interface Growth {
  readonly right: boolean;
  readonly down: boolean;
}

interface Rectangle<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * Covers equal neighbouring cells with few rectangles: from the first free cell, along the row and then down, or down
 * and then along, whichever covers more. `undefined` cells stay uncovered. Values compare by identity.
 */
export function rectanglesOf<T extends object>(
  rows: readonly (readonly (T | undefined)[])[],
  growth: (value: T) => Growth,
): Rectangle<T>[] {
  const free = rows.map((row) => [...row]);
  const found: Rectangle<T>[] = [];
  const isFree = (row: number, left: number, right: number, value: T): boolean => {
    for (let column = left; column <= right; column += 1) {
      if (free[row]?.[column] !== value) {
        return false;
      }
    }
    return true;
  };
  const widthAt = (row: number, left: number, value: T): number => {
    let right = left;
    while (free[row]?.[right + 1] === value) {
      right += 1;
    }
    return right;
  };
  const heightAt = (top: number, left: number, right: number, value: T): number => {
    let bottom = top;
    while (isFree(bottom + 1, left, right, value)) {
      bottom += 1;
    }
    return bottom;
  };
  const widthOver = (top: number, bottom: number, left: number, value: T): number => {
    let right = left;
    while (Array.from({ length: bottom - top + 1 }, (_, offset) => free[top + offset]?.[right + 1] === value).every(Boolean)) {
      right += 1;
    }
    return right;
  };
  const largestFrom = (top: number, left: number, value: T): Area => {
    const { right: mayGrowRight, down: mayGrowDown } = growth(value);
    const wideRight = mayGrowRight ? widthAt(top, left, value) : left;
    const wide = { top, left, bottom: mayGrowDown ? heightAt(top, left, wideRight, value) : top, right: wideRight };
    const tallBottom = mayGrowDown ? heightAt(top, left, left, value) : top;
    const tall = { top, left, bottom: tallBottom, right: mayGrowRight ? widthOver(top, tallBottom, left, value) : left };
    return cellCount(tall) > cellCount(wide) ? tall : wide;
  };
  free.forEach((cells, top) => {
    for (let left = 0; left < cells.length; left += 1) {
      const value = cells[left];
      if (value === undefined) {
        continue;
      }
      const area = largestFrom(top, left, value);
      for (let row = area.top; row <= area.bottom; row += 1) {
        free[row]?.fill(undefined, area.left, area.right + 1);
      }
      found.push({ area, value });
    }
  });
  return found;
}

function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** Equal neighbours of a list, taken together. */
export function runsOf<T>(values: readonly (T | undefined)[]): { readonly first: number; readonly last: number; readonly value: T }[] {
  const runs: { first: number; last: number; value: T }[] = [];
  values.forEach((value, index) => {
    const run = runs.at(-1);
    if (value === undefined) {
      return;
    }
    if (run !== undefined && run.last === index - 1 && run.value === value) {
      run.last = index;
    } else {
      runs.push({ first: index, last: index, value });
    }
  });
  return runs;
}
