import { parse } from "lossless-json";
import { Fault } from "../finding/fault";
import type { MessageCode } from "../finding/messages.vi";
import type { Params } from "../finding/finding";
import type { Place } from "../finding/place";
import { type Decimal, parseDecimal } from "./decimal";
import { guardJson, indexPath, keyPath, lineAndColumn } from "./jsonGuard";

/** A JSON number as its source spells it; no float stands between the document and its reader. */
class SourceNumber {
  constructor(readonly source: string) {}
}

/**
 * Reads a JSON document strictly: one value, no key twice in an object, no `__proto__`, numbers kept as written.
 * A leading byte order mark is skipped. Throws Fault `json.syntax`, `json.duplicate-key`, `json.unsafe-key`,
 * `json.too-deep` or `json.too-long`, located by path or by line and column.
 */
export function parseJson(text: string, place: Place = {}): JsonValue {
  const source = text.replace(/^\ufeff/, "");
  guardJson(source, place);
  return new JsonValue(parseSource(source, place), place, "");
}

function parseSource(source: string, place: Place): unknown {
  try {
    return parse(source, null, (number) => new SourceNumber(number));
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
    const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? source.length);
    const found = position < source.length ? `“${String.fromCodePoint(source.codePointAt(position) ?? 0x20)}”` : "hết tệp";
    throw new Fault("json.syntax", { ...place, line: lineAndColumn(source, position) }, { found });
  }
}

/** The fields of an object whose keys were checked: required ones there, optional ones perhaps. */
export type JsonFields<R extends string, O extends string> = { readonly [K in R]: JsonValue } & { readonly [K in O]?: JsonValue };

/**
 * A value of a JSON document that knows where it stands. Every reading method returns the value in the asked-for
 * kind or throws a Fault whose `place.line` is the value's path, such as `collectives.groups[2].id`.
 */
export class JsonValue {
  private readonly value: unknown;
  private readonly place: Place;
  /** The path from the document's root, "" for the root itself. */
  readonly path: string;

  /** Use {@link parseJson}. */
  constructor(value: unknown, place: Place, path: string) {
    this.value = value;
    this.place = place;
    this.path = path;
  }

  /** What kind of JSON value it is, for readers that accept more than one. */
  get kind(): Kind {
    return kindOf(this.value);
  }

  /** A Fault about this value, for rules that only its reader knows. */
  fault(code: MessageCode, params: Params = {}): Fault {
    return new Fault(code, this.path === "" ? this.place : { ...this.place, line: this.path }, params);
  }

  /**
   * The fields of an object that has every required key, perhaps optional ones, and no other. Throws Fault
   * `json.wrong-kind`, `json.missing-key` or `json.unknown-key`.
   */
  object<R extends string, O extends string = never>(required: readonly R[], optional: readonly O[] = []): JsonFields<R, O> {
    const fields = new Map(this.entries());
    const allowed: readonly string[] = [...required, ...optional];
    for (const [key, field] of fields) {
      if (!allowed.includes(key)) {
        throw field.fault("json.unknown-key", { key, allowed: allowed.join(", ") });
      }
    }
    for (const key of required) {
      if (!fields.has(key)) {
        throw this.fault("json.missing-key", { key });
      }
    }
    return Object.fromEntries(fields) as JsonFields<R, O>;
  }

  /** Key and value pairs of an object whose keys are data, in the document's order, keys in NFC. Throws Fault `json.wrong-kind`. */
  entries(): readonly (readonly [string, JsonValue])[] {
    const { value } = this;
    if (kindOf(value) !== "object") {
      throw this.wrongKind("object");
    }
    return Object.entries(value as object).map(([written, field]) => {
      const key = written.normalize("NFC");
      return [key, new JsonValue(field, this.place, keyPath(this.path, key))] as const;
    });
  }

  /** The items of an array. Throws Fault `json.wrong-kind`. */
  array(): readonly JsonValue[] {
    if (!Array.isArray(this.value)) {
      throw this.wrongKind("array");
    }
    return this.value.map((item: unknown, index) => new JsonValue(item, this.place, indexPath(this.path, index)));
  }

  /**
   * A string in NFC, perhaps empty. Throws Fault `json.wrong-kind`, or `json.text-broken` where it holds characters
   * no workbook can carry: half a surrogate pair, or a control character other than tab and line break.
   */
  string(): string {
    if (typeof this.value !== "string") {
      throw this.wrongKind("string");
    }
    if (/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u.test(this.value.replace(/\r\n?/g, "\n"))) {
      throw this.fault("json.text-broken");
    }
    return this.value.normalize("NFC");
  }

  /** A string in NFC with at least one visible character. Throws as {@link string} does, or Fault `json.text-empty`. */
  text(): string {
    const text = this.string();
    if (text.trim() === "") {
      throw this.fault("json.text-empty");
    }
    return text;
  }

  /** One of these strings. Throws Fault `json.wrong-kind` or `json.option`. */
  oneOf<T extends string>(options: readonly T[]): T {
    const text = this.string();
    const option = options.find((candidate) => candidate === text);
    if (option === undefined) {
      throw this.fault("json.option", { value: text, options: options.join(", ") });
    }
    return option;
  }

  /**
   * The text of an exact decimal, as the document spells it: a number (8.5) or the same in quotes ("8.5"), the form
   * in which canonical JSON keeps it. Throws Fault `json.wrong-kind` or `json.not-decimal`.
   */
  decimalText(): string {
    const source = this.value instanceof SourceNumber ? this.value.source : this.value;
    if (typeof source !== "string") {
      throw this.wrongKind("number");
    }
    if (parseDecimal(source) === undefined) {
      throw this.fault("json.not-decimal", { value: source });
    }
    return source;
  }

  /** The exact decimal that {@link decimalText} spells; throws as it does. */
  decimal(): Decimal {
    const decimal = parseDecimal(this.decimalText());
    if (decimal === undefined) {
      throw this.wrongKind("number");
    }
    return decimal;
  }

  /** A whole number that a JavaScript number holds exactly, written without point or exponent. Throws Fault `json.wrong-kind` or `json.not-integer`. */
  integer(): number {
    if (!(this.value instanceof SourceNumber)) {
      throw this.wrongKind("number");
    }
    const integer = Number(this.value.source);
    if (!/^-?\d+$/.test(this.value.source) || !Number.isSafeInteger(integer) || Object.is(integer, -0)) {
      throw this.fault("json.not-integer", { value: this.value.source });
    }
    return integer;
  }

  /** Throws Fault `json.wrong-kind`. */
  boolean(): boolean {
    if (typeof this.value !== "boolean") {
      throw this.wrongKind("boolean");
    }
    return this.value;
  }

  /** null where the document says null, else what `read` makes of the value. */
  nullable<T>(read: (value: JsonValue) => T): T | null {
    return this.value === null ? null : read(this);
  }

  private wrongKind(expected: Kind): Fault {
    return this.fault("json.wrong-kind", { expected: kindNames[expected], found: kindNames[kindOf(this.value)] });
  }
}

type Kind = "object" | "array" | "string" | "number" | "boolean" | "null";

const kindNames: Readonly<Record<Kind, string>> = {
  object: "một nhóm {…}",
  array: "một danh sách […]",
  string: "chữ trong ngoặc kép",
  number: "một số",
  boolean: "true hoặc false",
  null: "null",
};

function kindOf(value: unknown): Kind {
  if (value === null) {
    return "null";
  }
  if (value instanceof SourceNumber) {
    return "number";
  }
  if (Array.isArray(value)) {
    return "array";
  }
  return typeof value === "string" ? "string" : typeof value === "boolean" ? "boolean" : "object";
}
