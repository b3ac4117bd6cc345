/** Where something stands: any of a file's name, a sheet's name and a cell's address. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** A line of a text file or a path inside a JSON document. */
  readonly line?: string;
  /** How many more of the same kind stand elsewhere. */
  readonly more?: number;
}

/** "phieu-01.xlsx › Tập thể › E12", or "" where nothing is known. */
export function placeText(place: Place): string {
  const path = [place.file, place.sheet, place.cell, place.line].filter((part) => part !== undefined && part !== "").join(" › ");
  return place.more === undefined ? path : `${path} (và ${place.more} lỗi khác)`;
}
