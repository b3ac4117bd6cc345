export { readOpenBook, type ReadOpenOptions } from "./readOpenBook";
export { writeSheets } from "./writeSheets";
export type { Overwritten, WriteOptions, WriteOutcome, WriteProgress } from "./writeOptions";
export type { Difference } from "./verify";
export { WriteFault, type BookState } from "./faults";
