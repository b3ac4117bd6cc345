import { join } from "node:path";
import { type IncomingFile, type WaitingFile, waitingFiles } from "../job/returnedFiles";
import { filesUnder, readBytes } from "./files";

/** Everything units sent back, by path from the folder, archives opened. */
export async function arrivalsIn(folder: string): Promise<readonly WaitingFile[]> {
  const files = (await filesUnder(folder)).map((name): IncomingFile => ({ name, read: (most) => readBytes(join(folder, name), most) }));
  return waitingFiles(files);
}
