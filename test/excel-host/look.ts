/** How a cell looks, flat; frozen and shared between cells. */
export interface Look {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  /** "#RRGGBB" */
  readonly color: string;
  /** "#RRGGBB", or "" for none. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly locked: boolean;
  /** The weight of a line, or "" for none. */
  readonly top: string;
  readonly left: string;
  readonly bottom: string;
  readonly right: string;
  readonly numberFormat: string;
}

/** A new sheet's look in a new workbook. */
export const plainLook: Look = Object.freeze({
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  color: "#000000",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  locked: true,
  top: "",
  left: "",
  bottom: "",
  right: "",
  numberFormat: "General",
});

const changed = new WeakMap<Look, Map<string, Look>>();

/** The same look with one trait changed; equal changes give the same object. */
export function withTrait<K extends keyof Look>(look: Look, trait: K, value: Look[K]): Look {
  if (look[trait] === value) {
    return look;
  }
  const changes = changed.get(look) ?? new Map<string, Look>();
  changed.set(look, changes);
  const key = `${trait}=${String(value)}`;
  const known = changes.get(key);
  if (known !== undefined) {
    return known;
  }
  const next = Object.freeze({ ...look, [trait]: value });
  changes.set(key, next);
  return next;
}
