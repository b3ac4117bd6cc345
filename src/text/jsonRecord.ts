import type { JsonValue } from "./strictJson";

/** What makes something of a JSON value, or throws a Fault located at it. */
export type JsonReader<T> = (value: JsonValue) => T;

type Readers<T> = { readonly [K in keyof T]: JsonReader<T[K]> };

/**
 * An object read field by field: each required field is there, an optional one may be missing (and is then missing
 * in the result), and there is no other. Throws as `JsonValue.object` and the readers do.
 */
export function readRecord<R extends object, O extends object = object>(value: JsonValue, required: Readers<R>, optional?: Readers<O>): R & Partial<O> {
  const readers = { ...required, ...optional } as Readers<Record<string, unknown>>;
  const fields = value.object(Object.keys(required), Object.keys(optional ?? {}));
  const read = Object.keys(readers).flatMap((key): (readonly [string, unknown])[] => {
    const [field, reader] = [fields[key], readers[key]];
    return field === undefined || reader === undefined ? [] : [[key, reader(field)]];
  });
  return Object.fromEntries(read) as R & Partial<O>;
}

/** Reads every item of an array. */
export function listOf<T>(read: JsonReader<T>): JsonReader<readonly T[]> {
  return (value) => value.array().map(read);
}

/** Reads a value that may be null. */
export function nullOr<T>(read: JsonReader<T>): JsonReader<T | null> {
  return (value) => value.nullable(read);
}

export const text: JsonReader<string> = (value) => value.text();
export const flag: JsonReader<boolean> = (value) => value.boolean();
export const texts: JsonReader<readonly string[]> = listOf(text);
