import { join } from "node:path";
import { archiveLimits, defaultLimits } from "../host/file";
import { type Arrival, expandReturned, isSheetName } from "../job/archive";
import type { ReturnedFile } from "../job/collect";
import { expandMail, openMail } from "../job/mailed";
import { filesUnder, readBytes } from "./files";

/** A returned file of a folder, or one in an archive or a mail there; read when its turn comes. */
export interface Returned {
  readonly name: string;
  readonly load: () => ReturnedFile | Promise<ReturnedFile>;
}

/** Everything units sent back, by path from the folder, archives and mails opened. Only archives stay in memory meanwhile. */
export async function arrivalsIn(folder: string): Promise<readonly Returned[]> {
  const arrivals: Returned[] = [];
  for (const name of await filesUnder(folder)) {
    const read = async (): Promise<ReturnedFile> => ({ name, bytes: await readBytes(join(folder, name), (isSheetName(name) ? defaultLimits : archiveLimits).fileBytes + 1) });
    if (isSheetName(name)) {
      arrivals.push({ name, load: read });
      continue;
    }
    const file = await read();
    const opened = await openMail(file);
    if (opened[0] === file) {
      const members = expandReturned(file);
      arrivals.push(...(members.length === 1 && members[0]?.name === name ? [{ name, load: async () => nth(expandReturned(await read()), 0) }] : members));
      continue;
    }
    // Mails are many and small: kept, they would fill the memory; opening one again costs little.
    arrivals.push(...expandMail(opened).map((member, index) => ({ name: member.name, load: async () => nth(expandMail(await openMail(await read())), index) })));
  }
  return arrivals;
}

function nth(arrivals: readonly Arrival[], index: number): ReturnedFile {
  const arrival = arrivals[index];
  if (arrival === undefined) {
    throw new RangeError("a returned file brings the same each time it is opened");
  }
  return arrival.load();
}
