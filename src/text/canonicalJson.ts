import { type Decimal, plain } from "./decimal";

/**
 * JSON that is the same for the same content wherever it is written: no white space, keys in code unit order,
 * keys and strings in NFC, fields that are undefined left out, decimals as quoted canonical text ("8.5"), numbers
 * as ECMAScript spells them. Throws TypeError on anything JSON has no word for (sets, dates, functions, NaN) and
 * on two keys that are the same in NFC.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value === "string") {
    return JSON.stringify(value.normalize("NFC"));
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(",")}]`;
  }
  if (isDecimal(value)) {
    return JSON.stringify(plain(value));
  }
  if (isPlainObject(value)) {
    return canonicalObject(value);
  }
  throw new TypeError(`not JSON: ${Object.prototype.toString.call(value)}`);
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const fields = new Map<string, unknown>();
  for (const [written, field] of Object.entries(value)) {
    const key = written.normalize("NFC");
    if (fields.has(key)) {
      throw new TypeError(`key twice: ${key}`);
    }
    if (field !== undefined) {
      fields.set(key, field);
    }
  }
  const inOrder = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${inOrder.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(",")}}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

function isDecimal(value: unknown): value is Decimal {
  return typeof value === "object" && value !== null && "c" in value && "e" in value && "s" in value && "toFixed" in value && typeof value.toFixed === "function";
}
