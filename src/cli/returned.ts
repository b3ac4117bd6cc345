import { join } from "node:path";
import { type IncomingFile, type WaitingFile, waitingFiles } from "../job/returnedFiles";
import { filesUnder, readBytes, sizeOf } from "./files";

/** Everything units sent back, by path from the folder, archives opened. */
export async function arrivalsIn(folder: string): Promise<readonly WaitingFile[]> {
  const files = (await filesUnder(folder)).map((name): IncomingFile => ({ name, size: () => sizeOf(join(folder, name)), read: (most) => readBytes(join(folder, name), most) }));
  return waitingFiles(files);
}
