export { writeXlsx } from "./write/writeXlsx";
export { readLooks } from "./read/readLooks";
export { readOwnBook } from "./read/readOwnBook";
export { readXlsx, type ReadOptions } from "./read/readXlsx";
export { archiveLimits, defaultLimits, type Limits } from "./read/limits";
export { inflated, type Inflater } from "./read/inflate";
export { inflateRaw } from "./read/inflateRaw";
export { type ZipEntry, zipEntries } from "./read/zipDirectory";
