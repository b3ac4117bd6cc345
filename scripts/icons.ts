import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawIcon } from "./icons/draw";
import { encodePng } from "./icons/png";

/** Writes the ribbon's icons into assets/, drawn anew at every size Excel asks for. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

mkdirSync("assets", { recursive: true });
for (const size of iconSizes) {
  writeFileSync(join("assets", `icon-${size}.png`), encodePng(drawIcon(size)));
}
