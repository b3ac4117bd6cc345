import { constants } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Fault } from "../finding/fault";

/** More than any file this program can use; a larger one is read this far, and then refused by its size. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A file's bytes, at most so many; throws Fault `file.not-found` or `file.no-access`. */
export async function readBytes(path: string, most = MOST_BYTES): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const bytes = new Uint8Array(Math.min(size, most));
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
        if (bytesRead === 0) {
          break;
        }
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asFault(error, "file.no-access", path);
  }
}

/** In bytes; throws Fault `file.not-found` or `file.no-access`. */
export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw asFault(error, "file.no-access", path);
  }
}

export async function readText(path: string): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: false }).decode(await readBytes(path));
}

export async function exists(path: string): Promise<boolean> {
  return (await kindOf(path)) !== "nothing";
}

export async function isFolder(path: string): Promise<boolean> {
  return (await kindOf(path)) === "folder";
}

async function kindOf(path: string): Promise<"file" | "folder" | "nothing"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (isCode(error, "ENOENT", "ENOTDIR")) {
      return "nothing";
    }
    throw asFault(error, "file.no-access", path);
  }
}

/**
 * Every file under a folder, by path relative to it, in natural order; hidden files and Office lock files left out. A
 * link to a file is one too, a link to nowhere as well: reading it says what is wrong.
 */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !/^(?:\.|~\$)/.test(entry.name))
      .map((entry) => ({ link: entry.isSymbolicLink(), name: relative(folder, join(entry.parentPath, entry.name)) }));
    const kinds = await Promise.all(names.map(async ({ link, name }) => (link ? linkedKind(join(folder, name)) : "file")));
    return names
      .filter((_, index) => kinds[index] === "file")
      .map(({ name }) => name)
      .sort(new Intl.Collator("vi", { numeric: true }).compare);
  } catch (error) {
    throw asFault(error, "file.no-access", folder);
  }
}

/** Devices, pipes and folders behind a link are no files to be read. */
async function linkedKind(path: string): Promise<"file" | "other"> {
  try {
    return (await stat(path)).isFile() ? "file" : "other";
  } catch {
    return "file";
  }
}

/** Throws Fault `file.unwritable` or `cli.same-target` where these files could not be written, before any work is done. */
export async function checkWritable(paths: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  for (const path of paths) {
    const whole = resolve(path);
    if (seen.has(whole)) {
      throw new Fault("cli.same-target", { file: path });
    }
    seen.add(whole);
    if (await isFolder(whole)) {
      throw new Fault("file.unwritable", { file: path }, { detail: "đã có thư mục cùng tên" });
    }
    let parent = dirname(whole);
    while (!(await exists(parent)) && dirname(parent) !== parent) {
      parent = dirname(parent);
    }
    try {
      await access(parent, constants.W_OK);
    } catch (error) {
      throw asFault(error, "file.unwritable", path);
    }
    if (!(await isFolder(parent))) {
      throw new Fault("file.unwritable", { file: path }, { detail: `“${relative("", parent)}” không phải thư mục` });
    }
  }
}

/**
 * Writes several files so that each is either as it was or complete: all under temporary names first, then renamed.
 * Throws Fault `file.unwritable`, naming the file; unless renaming itself fails half way, what was there before is
 * then untouched.
 */
export async function writeAll(files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[]): Promise<void> {
  await checkWritable(files.map(({ path }) => path));
  const pending: { temporary: string; path: string }[] = [];
  let current = "";
  try {
    for (const { path, bytes } of files) {
      current = path;
      await mkdir(dirname(path), { recursive: true });
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      pending.push({ temporary, path });
      await ((await exists(path)) ? writeThrough(temporary, bytes) : writeFile(temporary, bytes));
    }
    while (pending.length > 0) {
      const { temporary, path } = pending[0]!;
      current = path;
      await rename(temporary, path);
      pending.shift();
    }
  } catch (error) {
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true })));
    throw asFault(error, "file.unwritable", current);
  }
}

/** Writes a file and waits for the disk to have it: what takes another's name must not be lost in a power cut with it. */
async function writeThrough(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What the file system refused, as a sentence; anything else is a mistake of this program and stays what it is. */
function asFault(error: unknown, code: "file.no-access" | "file.unwritable", path: string): unknown {
  if (code === "file.no-access" && isCode(error, "ENOENT", "EISDIR", "ENOTDIR")) {
    return new Fault("file.not-found", { file: path });
  }
  const detail = codeOf(error);
  return detail === undefined ? error : new Fault(code, { file: path }, { detail });
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(codeOf(error) ?? "");
}

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
