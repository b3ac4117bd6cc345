/** Times New Roman 12 at 96 dpi, the font of every book: a digit is 8 pixels wide, a cell has 5 pixels of padding. */
export const DIGIT_PIXELS = 8;
export const PADDING_PIXELS = 5;

const MILLIMETRES_PER_PIXEL = 25.4 / 96;

/** How wide a column of so many characters is on paper at 100 %. */
export function columnMillimetres(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS) * MILLIMETRES_PER_PIXEL;
}
