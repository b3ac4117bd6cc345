import type { Image } from "./png";

type Colour = readonly [red: number, green: number, blue: number];

/** A rectangle with rounded corners on a canvas of 32 by 32. */
interface Shape {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly radius: number;
  readonly colour: Colour;
}

const CANVAS = 32;
const SAMPLES = 8;
const blue: Colour = [15, 108, 189];
const white: Colour = [255, 255, 255];
const gold: Colour = [255, 216, 102];

/** A scoring sheet with rising bars; the pane's own mark is the same drawing. */
const shapes: readonly Shape[] = [
  { left: 3, top: 1, right: 29, bottom: 31, radius: 4, colour: blue },
  { left: 7, top: 18, right: 12, bottom: 26, radius: 0, colour: white },
  { left: 13.5, top: 13, right: 18.5, bottom: 26, radius: 0, colour: white },
  { left: 20, top: 7, right: 25, bottom: 26, radius: 0, colour: gold },
];

function isInside({ left, top, right, bottom, radius }: Shape, x: number, y: number): boolean {
  if (x < left || x > right || y < top || y > bottom) {
    return false;
  }
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** The icon at a size, edges smoothed by sampling every pixel many times. */
export function drawIcon(size: number): Image {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      pixels.set(pixelAt(row, column, size), (row * size + column) * 4);
    }
  }
  return { width: size, height: size, pixels };
}

function pixelAt(row: number, column: number, size: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * CANVAS) / size;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * CANVAS) / size;
    const top = shapes.filter((shape) => isInside(shape, x, y)).at(-1);
    if (top !== undefined) {
      covered += 1;
      top.colour.forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
    }
  }
  return covered === 0 ? [0, 0, 0, 0] : [...sum.map((part) => Math.round(part / covered)), Math.round((covered * 255) / (SAMPLES * SAMPLES))];
}
