export { writeXlsx } from "./write/writeXlsx";
export { readXlsx, type ReadOptions } from "./read/readXlsx";
export { archiveLimits, defaultLimits, type Limits } from "./read/limits";
export { inflated } from "./read/inflate";
export { type ZipEntry, zipEntries } from "./read/zipDirectory";
