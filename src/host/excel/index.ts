export { readOpenBook, type ReadOpenOptions, seeOpenBook } from "./readOpenBook";
export type { View } from "./look";
export { placedIn, sheetsToWrite, type Placed } from "./changedSheets";
export { goToCell } from "./goToCell";
export { writeSheets } from "./writeSheets";
export type { Overwritten, WriteOptions, WriteOutcome, WriteProgress } from "./writeOptions";
export type { Difference } from "./verify";
export { WriteFault, type BookState } from "./faults";
