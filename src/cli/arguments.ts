import { parseArgs } from "node:util";
import { Fault } from "../finding/fault";

/** What a command takes: options with a value, whether they are required, and flags. */
export interface Signature {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  readonly flags?: readonly string[];
  /** Options that may be given several times, or several values after one another. */
  readonly many?: readonly string[];
  /** Words without an option, in order, as help calls them; any may be left out. */
  readonly words?: readonly string[];
}

export interface Arguments {
  value(name: string): string;
  optional(name: string): string | undefined;
  flag(name: string): boolean;
  many(name: string): readonly string[];
  readonly words: readonly string[];
}

/** Reads a command's arguments; throws Fault `cli.usage` on unknown, missing, repeated or misplaced ones. */
export function readArguments(args: readonly string[], signature: Signature): Arguments {
  const { required, optional = [], flags = [], many = [] } = signature;
  const single = new Set([...required, ...optional]);
  const options = Object.fromEntries([
    ...[...single].map((name) => [name, { type: "string" as const }]),
    ...flags.map((name) => [name, { type: "boolean" as const }]),
    ...many.map((name) => [name, { type: "string" as const, multiple: true }]),
  ]);
  // Read leniently, so that what is wrong can be said in our own words.
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  const words: string[] = [];
  let last: string | undefined;
  for (const token of tokens) {
    if (token.kind === "option-terminator") {
      continue;
    }
    const name = token.kind === "option" ? token.name : last;
    const value = token.value ?? "";
    if (token.kind === "positional" && (name === undefined || !many.includes(name))) {
      if (words.push(value) <= (signature.words ?? []).length) {
        continue;
      }
      throw usage(`Thừa “${value}”.`);
    }
    if (name === undefined || !(single.has(name) || flags.includes(name) || many.includes(name))) {
      throw usage(`Không có tùy chọn ${token.kind === "option" ? token.rawName : value}.`);
    }
    if (flags.includes(name) ? token.value !== undefined : value === "" || (token.kind === "option" && token.inlineValue !== true && value.startsWith("-"))) {
      throw usage(flags.includes(name) ? `Tùy chọn --${name} không nhận giá trị.` : `Thiếu giá trị sau --${name}.`);
    }
    const given = values.get(name) ?? [];
    if (given.length > 0 && single.has(name)) {
      throw usage(`Tùy chọn --${name} được ghi hai lần.`);
    }
    values.set(name, [...given, value]);
    last = name;
  }
  for (const name of required) {
    if (!values.has(name)) {
      throw usage(`Thiếu --${name}.`);
    }
  }
  return {
    value: (name) => values.get(name)?.[0] ?? "",
    optional: (name) => values.get(name)?.[0],
    flag: (name) => values.has(name),
    many: (name) => values.get(name) ?? [],
    words,
  };
}

export function usage(detail: string): Fault {
  return new Fault("cli.usage", {}, { detail });
}
