import type { Rectangle } from "../addresses";
import { invalidArgument } from "../hostError";
import type { Worksheet } from "../worksheet";

/** What a range object stands for. */
export interface RangeTarget {
  readonly sheet: Worksheet;
  readonly area: Rectangle;
}

/** Names are those on the wire, in camel case; almost always those of the API. What is not listed does not exist. */
export interface Members {
  /** Properties that may be loaded. */
  readonly get?: Readonly<Record<string, () => unknown>>;
  /** Properties that may be set. */
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects reached by a property. */
  readonly child?: Readonly<Record<string, () => HostObject>>;
  /** Methods; those that give an object give `null` for one that is not there. */
  readonly call?: Readonly<Record<string, (args: readonly unknown[]) => HostObject | null | undefined>>;
  readonly item?: (key: unknown) => HostObject;
  readonly items?: () => readonly HostObject[];
  readonly range?: RangeTarget;
}

/** An object of the simulated Excel's object model, with the members it has and no others. */
export class HostObject {
  constructor(
    readonly type: string,
    readonly members: Members,
  ) {}
}

export function stringOf(value: unknown): string {
  if (typeof value !== "string") {
    throw invalidArgument(`a text is wanted: ${JSON.stringify(value)}`);
  }
  return value;
}

export function numberOf(value: unknown, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) {
    throw invalidArgument(`a number from ${least} to ${most} is wanted: ${JSON.stringify(value)}`);
  }
  return value;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== "boolean") {
    throw invalidArgument(`true or false is wanted: ${JSON.stringify(value)}`);
  }
  return value;
}

export function oneOf<T extends string>(value: unknown, options: readonly T[]): T {
  const found = options.find((option) => option === value);
  if (found === undefined) {
    throw invalidArgument(`one of ${options.join(", ")} is wanted: ${JSON.stringify(value)}`);
  }
  return found;
}

export function colorOf(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9A-F]{6}$/i.test(value)) {
    throw invalidArgument(`a colour #RRGGBB is wanted: ${JSON.stringify(value)}`);
  }
  return value.toUpperCase();
}

/** A plain object with none but these keys. */
export function recordOf(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidArgument(`an object is wanted: ${JSON.stringify(value)}`);
  }
  const stranger = Object.keys(value).find((key) => !keys.includes(key));
  if (stranger !== undefined) {
    throw invalidArgument(`unknown key: ${stranger}`);
  }
  return Object.fromEntries(Object.entries(value));
}

export function rangeArgument(value: unknown): RangeTarget {
  const target = value instanceof HostObject ? value.members.range : undefined;
  if (target === undefined) {
    throw invalidArgument("a range is wanted");
  }
  return target;
}
