import { Fault } from "../finding/fault";
import { archiveLimits, defaultLimits } from "../host/file";
import { type Arrival, expandReturned, isSheetName } from "./archive";
import { foreignFault, isZip } from "./archiveSniff";
import type { ReturnedFile } from "./collect";

/** A file somewhere outside, by its path from the folder it was found in; read when asked for. Both may reject with a Fault. */
export interface IncomingFile {
  readonly name: string;
  /** In bytes. */
  size(): Promise<number>;
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
 * once to know what is in it and again when its first member's turn comes, and let go with the last; a single one is
 * opened once. What cannot be read comes along refused. `look` is told of each file before it is looked into, and may
 * stop the whole by throwing.
 */
export async function waitingFiles(files: readonly IncomingFile[], look: (index: number, name: string) => Promise<void> = async () => undefined): Promise<readonly WaitingFile[]> {
  const waiting: WaitingFile[] = [];
  const held = new Held();
  for (const [index, file] of inTurn(files).entries()) {
    await look(index, file.name);
    if (isSheetName(file.name)) {
      waiting.push({ name: file.name, from: file.name, load: () => sheet(file) });
      continue;
    }
    const members = await membersOf(file);
    if (files.length === 1) {
      held.keep(file, members);
    }
    waiting.push(...members.map(({ name }, at): WaitingFile => ({ name, from: file.name, load: async () => (await held.membersOf(file, at === members.length - 1))[at]?.load() ?? { name, bytes: new Uint8Array() } })));
  }
  return waiting;
}

/** What is in an archive, or attached to a mail. */
async function membersOf(incoming: IncomingFile): Promise<readonly Arrival[]> {
  const file = await whole(incoming);
  if (file.refused !== undefined) {
    return [{ name: file.name, load: () => file }];
  }
  const arrivals = expandReturned(file);
  return arrivals.some(({ mail }) => mail !== undefined) ? (await import("./mailed")).openMails(arrivals) : arrivals;
}

/** The archive or mail whose members are being taken. */
class Held {
  private file: IncomingFile | undefined;
  private members: readonly Arrival[] = [];

  keep(file: IncomingFile, members: readonly Arrival[]): void {
    [this.file, this.members] = [file, members];
  }

  async membersOf(file: IncomingFile, last: boolean): Promise<readonly Arrival[]> {
    const members = this.file === file ? this.members : await membersOf(file);
    [this.file, this.members] = last ? [undefined, []] : [file, members];
    return members;
  }
}

/** What is called a workbook and is something else that is known, is refused as that. */
async function sheet(incoming: IncomingFile): Promise<ReturnedFile> {
  const file = await whole(incoming);
  const foreign = file.refused !== undefined || isZip(file.bytes) ? undefined : foreignFault(file.bytes);
  return foreign === undefined ? file : { ...file, refused: foreign };
}

async function whole({ name, size, read }: IncomingFile): Promise<ReturnedFile> {
  const most = (isSheetName(name) ? defaultLimits : archiveLimits).fileBytes;
  try {
    return (await size()) > most ? unread(name, tooLarge(name, most)) : { name, bytes: await read(most) };
  } catch (error) {
    if (error instanceof Fault) {
      return unread(name, new Fault(error.code, {}, error.params));
    }
    throw error;
  }
}

/** A file that is not read is known by its name instead of its bytes. */
function unread(name: string, refused: Fault): ReturnedFile {
  return { name, bytes: new TextEncoder().encode(name), refused };
}

function tooLarge(name: string, most: number): Fault {
  const limit = String(most / 1024 / 1024);
  const code = /\.zip$/i.test(name) ? "archive.limits" : /\.eml$/i.test(name) ? "mail.limits" : "file.too-large";
  return new Fault(code, {}, code === "file.too-large" ? { limit } : { detail: `lớn hơn ${limit} MB` });
}
