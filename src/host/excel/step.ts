/** One thing to do to one new sheet, with what it costs. A sheet becomes a list of steps; steps become few requests. */
export interface Step {
  /** The sheet's working name; see {@link workingNames}. */
  readonly sheet: string;
  /** An upper bound of the bytes it adds to a request; the tests hold it against real requests. */
  readonly bytes: number;
  apply(sheet: Excel.Worksheet): void;
}

/** What a step on any sheet consists of; the sheet is filled in by {@link stepsOn}. */
export type SheetStep = Omit<Step, "sheet">;

export function stepsOn(sheet: string, steps: readonly SheetStep[]): Step[] {
  return steps.map(({ bytes, apply }) => ({ sheet, bytes, apply }));
}

/** A proxy in a request: its path, its short arguments and the action that creates it. */
const OBJECT_BYTES = 215;
/** A property set or a method called, with a value of a word. */
const ACTION_BYTES = 135;

const encoder = new TextEncoder();

/** The bytes of a value in a request. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** Upper bound for a step that touches so many proxies, acts so often, and sends these values. */
export function cost(objects: number, actions: number, values: unknown = null): number {
  return objects * OBJECT_BYTES + actions * ACTION_BYTES + jsonBytes(values);
}
