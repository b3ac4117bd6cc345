import { parseArgs } from "node:util";
import { Fault } from "../finding/fault";

/** What a command takes: options with a value, whether they are required, and flags. */
export interface Signature {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  readonly flags?: readonly string[];
  /** Options that may be given several times, or several values after one another. */
  readonly many?: readonly string[];
}

export interface Arguments {
  value(name: string): string;
  optional(name: string): string | undefined;
  flag(name: string): boolean;
  many(name: string): readonly string[];
}

/** Reads a command's arguments; throws Fault `cli.usage` on unknown, missing or misplaced ones. */
export function readArguments(args: readonly string[], signature: Signature): Arguments {
  const { required, optional = [], flags = [], many = [] } = signature;
  const options = Object.fromEntries([
    ...[...required, ...optional].map((name) => [name, { type: "string" as const }]),
    ...flags.map((name) => [name, { type: "boolean" as const }]),
    ...many.map((name) => [name, { type: "string" as const, multiple: true }]),
  ]);
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: many.length > 0, strict: true });
  } catch (error) {
    throw usage(error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error));
  }
  const { values, positionals } = parsed;
  for (const name of required) {
    if (typeof values[name] !== "string" || values[name] === "") {
      throw usage(`Thiếu --${name}.`);
    }
  }
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    value: (name) => text(name) ?? "",
    optional: text,
    flag: (name) => values[name] === true,
    many: (name) => [...(Array.isArray(values[name]) ? values[name].filter((value) => typeof value === "string") : []), ...positionals],
  };
}

export function usage(detail: string): Fault {
  return new Fault("cli.usage", {}, { detail });
}
