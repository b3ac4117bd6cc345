import { archiveLimits, defaultLimits } from "../host/file";
import { type Arrival, expandReturned, isSheetName } from "./archive";
import type { ReturnedFile } from "./collect";

/** A file somewhere outside, by its path from the folder it was found in; read when asked for. */
export interface IncomingFile {
  readonly name: string;
  /** At most so many of its first bytes. */
  read(most: number): Promise<Uint8Array>;
}

/** A returned file whose turn has not come. */
export interface WaitingFile {
  readonly name: string;
  /** The incoming file it is, or is in. */
  readonly from: string;
  load(): Promise<ReturnedFile>;
}

const order = new Intl.Collator("vi", { numeric: true });

/** Files in the order in which they are taken in, wherever they come from; hidden ones and Office's lock files left out. */
export function inTurn<T extends { readonly name: string }>(files: readonly T[]): readonly T[] {
  return files.filter(({ name }) => !/^(?:\.|~\$)/.test(name.split(/[/\\]/).at(-1) ?? "")).sort((a, b) => order.compare(stem(a.name), stem(b.name)) || order.compare(a.name, b.name));
}

/** Without its extension, "VP (1).xlsx" comes after "VP.xlsx", of which it is a later copy. */
function stem(name: string): string {
  return name.replace(/\.[^./\\]{1,8}$/, "");
}

/**
 * Everything units sent back, archives and mails looked into, in turn. Nothing is held between the files: each is opened
 * once to know what is in it and again when its first member's turn comes, and let go with the last. `look` is told
 * of each file before it is looked into, and may stop the whole by throwing.
 */
export async function waitingFiles(files: readonly IncomingFile[], look: (index: number, name: string) => Promise<void> = async () => undefined): Promise<readonly WaitingFile[]> {
  const waiting: WaitingFile[] = [];
  const held = new Held();
  for (const [index, file] of inTurn(files).entries()) {
    await look(index, file.name);
    if (isSheetName(file.name)) {
      waiting.push({ name: file.name, from: file.name, load: () => whole(file) });
      continue;
    }
    const members = await membersOf(file);
    waiting.push(...members.map(({ name }, at): WaitingFile => ({ name, from: file.name, load: async () => (await held.membersOf(file, at === members.length - 1))[at]?.load() ?? { name, bytes: new Uint8Array() } })));
  }
  return waiting;
}

/** What is in an archive, or attached to a mail. */
async function membersOf(incoming: IncomingFile): Promise<readonly Arrival[]> {
  const arrivals = expandReturned(await whole(incoming));
  return arrivals.some(({ mail }) => mail !== undefined) ? (await import("./mailed")).openMails(arrivals) : arrivals;
}

/** The archive or mail whose members are being taken. */
class Held {
  private file: IncomingFile | undefined;
  private members: readonly Arrival[] = [];

  async membersOf(file: IncomingFile, last: boolean): Promise<readonly Arrival[]> {
    const members = this.file === file ? this.members : await membersOf(file);
    [this.file, this.members] = last ? [undefined, []] : [file, members];
    return members;
  }
}

/** One byte more than can be used, so that what is too large is known to be. */
async function whole({ name, read }: IncomingFile): Promise<ReturnedFile> {
  return { name, bytes: await read((isSheetName(name) ? defaultLimits : archiveLimits).fileBytes + 1) };
}
