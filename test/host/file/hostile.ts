import { foreignFiles } from "./foreignFiles";
import { hostileArchives } from "./hostileArchives";
import { hostileContents } from "./hostileContents";
import type { CraftedFile } from "./outcome";
import { unusualFiles } from "./unusualFiles";

/** Every crafted file with what reading it must come to. */
export const craftedFiles: readonly CraftedFile[] = [...foreignFiles, ...hostileArchives, ...hostileContents, ...unusualFiles];
