import { join } from "node:path";
import { archiveLimits, defaultLimits } from "../host/file";
import { type Arrival, expandReturned, isSheetName } from "../job/archive";
import type { ReturnedFile } from "../job/collect";
import { filesUnder, readBytes } from "./files";

/** A returned file of a folder, or one in an archive there; read when its turn comes. */
export interface Returned {
  readonly name: string;
  readonly load: () => ReturnedFile | Promise<ReturnedFile>;
}

/** Everything units sent back, by path from the folder, archives opened. Only archives stay in memory meanwhile. */
export async function arrivalsIn(folder: string): Promise<readonly Returned[]> {
  const arrivals: Returned[] = [];
  for (const name of await filesUnder(folder)) {
    const read = async (): Promise<ReturnedFile> => ({ name, bytes: await readBytes(join(folder, name), (isSheetName(name) ? defaultLimits : archiveLimits).fileBytes + 1) });
    if (isSheetName(name)) {
      arrivals.push({ name, load: read });
      continue;
    }
    const members = expandReturned(await read());
    arrivals.push(...(members.length === 1 && members[0]?.name === name ? [{ name, load: async () => firstOf(expandReturned(await read())) }] : members));
  }
  return arrivals;
}

function firstOf(arrivals: readonly Arrival[]): ReturnedFile {
  const [first] = arrivals;
  if (first === undefined) {
    throw new RangeError("a returned file brings at least itself");
  }
  return first.load();
}
