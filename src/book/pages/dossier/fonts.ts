import type { Look } from "../../../dossier/document";
import type { Font } from "../../sheet";

export function fontOf({ size, bold, italic }: Look): Font {
  return { size, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
}
