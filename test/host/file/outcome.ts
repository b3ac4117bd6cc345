import type { ReadCell } from "../../../src/book/cells";
import { Fault } from "../../../src/finding/fault";
import type { MessageCode } from "../../../src/finding/messages.vi";
import { readXlsx, type ReadOptions } from "../../../src/host/file";

/** What reading a crafted file must come to: a fault, or the cells of the first sheet by address. */
export type Expected = { readonly fault: MessageCode; readonly cell?: string } | { readonly cells: Readonly<Record<string, ReadCell | undefined>> };

export interface CraftedFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly expected: Expected;
}

function position(address: string): readonly [row: number, column: number] {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

/** What reading came to, in the shape of {@link Expected}; anything thrown that is no Fault is thrown on. */
export function outcomeOf(bytes: Uint8Array, addresses: readonly string[] = [], options: ReadOptions = {}): Expected {
  try {
    const [sheet] = readXlsx(bytes, options).sheets;
    return { cells: Object.fromEntries(addresses.map((address) => [address, sheet?.cell(...position(address))])) };
  } catch (error) {
    if (error instanceof Fault && error.code.startsWith("file.")) {
      return error.place.cell === undefined ? { fault: error.code } : { fault: error.code, cell: error.place.cell };
    }
    throw error;
  }
}
