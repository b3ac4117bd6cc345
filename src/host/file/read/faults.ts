import { Fault } from "../../../finding/fault";

/** The bytes do not say what they claim to: cut off, flipped or left out. */
export function zipDamaged(detail: string): Fault {
  return new Fault("file.zip-damaged", {}, { detail });
}

/** The archive is built in a way no spreadsheet program builds it. */
export function zipRefused(detail: string): Fault {
  return new Fault("file.zip-refused", {}, { detail });
}

export function xmlDamaged(detail: string): Fault {
  return new Fault("file.xml-damaged", {}, { detail });
}

export function xmlRefused(detail: string): Fault {
  return new Fault("file.xml-refused", {}, { detail });
}

export function overLimit(detail: string): Fault {
  return new Fault("file.limits", {}, { detail });
}

export function notXlsx(found: string): Fault {
  return new Fault("file.not-xlsx", {}, { found });
}

/** A piece of the file's own text, short and harmless enough to stand in a message. */
export function shown(value: string): string {
  const plain = value.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, " ");
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}
