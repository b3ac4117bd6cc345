/** What a file from outside may cost. Counts are per file unless they say otherwise; sizes in bytes, texts in UTF-16 units. */
export interface Limits {
  readonly fileBytes: number;
  readonly entries: number;
  /** Declared sizes of all entries together, after inflation. */
  readonly totalBytes: number;
  /** Inflated sizes of the parts that are read. */
  readonly readBytes: number;
  /** Inflated to stored size of one entry, for entries larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly depth: number;
  /** On one element. */
  readonly attributes: number;
  /** Tags, comments, references, carriage returns; a namespace declaration counts as ten. */
  readonly elements: number;
  readonly sheets: number;
  readonly cells: number;
  /** Rows in which a cell holds something. */
  readonly rows: number;
  readonly strings: number;
  /** Of one cell; Excel's own limit. */
  readonly cellText: number;
  /** Of all cells together. */
  readonly totalText: number;
  readonly formula: number;
  readonly merges: number;
  readonly names: number;
  readonly styles: number;
}

/** Far above any workbook of an emulation round, and low enough that the worst file takes less than two seconds and 300 MB. */
export const defaultLimits: Limits = {
  fileBytes: 32 * 1024 * 1024,
  entries: 512,
  totalBytes: 128 * 1024 * 1024,
  readBytes: 32 * 1024 * 1024,
  ratio: 400,
  ratioFrom: 1024 * 1024,
  depth: 32,
  attributes: 64,
  elements: 2_000_000,
  sheets: 256,
  cells: 500_000,
  rows: 100_000,
  strings: 200_000,
  cellText: 32_767,
  totalText: 16 * 1024 * 1024,
  formula: 8192,
  merges: 65_536,
  names: 16_384,
  styles: 65_536,
};

/** Of the secretary's own book, which a person opens on purpose: some thousand units with all their people and stages. */
export const bookLimits: Limits = {
  ...defaultLimits,
  fileBytes: 256 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  readBytes: 1024 * 1024 * 1024,
  elements: 100_000_000,
  cells: 20_000_000,
  rows: 5_000_000,
  strings: 5_000_000,
  totalText: 512 * 1024 * 1024,
};

/** Of an archive that carries many workbooks: more entries and bytes together, which are unpacked one at a time. */
export const archiveLimits: Limits = {
  ...defaultLimits,
  fileBytes: 128 * 1024 * 1024,
  entries: 4096,
  totalBytes: 256 * 1024 * 1024,
};
