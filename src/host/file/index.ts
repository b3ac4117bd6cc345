export { writeXlsx } from "./write/writeXlsx";
export { readXlsx, type ReadOptions } from "./read/readXlsx";
export { defaultLimits, type Limits } from "./read/limits";
