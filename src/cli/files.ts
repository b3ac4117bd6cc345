import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { Fault } from "../finding/fault";

/** A file's bytes; throws Fault `file.not-found`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw missing(error, path);
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
    if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) {
      return "nothing";
    }
    throw error;
  }
}

/** Every file under a folder, by path relative to it, in natural order; hidden files and Office lock files left out. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !/^(?:\.|~\$)/.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort(new Intl.Collator("vi", { numeric: true }).compare);
  } catch (error) {
    throw missing(error, folder);
  }
}

/**
 * Writes several files so that each is either as it was or complete: all under temporary names first, then renamed.
 * Throws Fault `file.unwritable`; what was there before is then untouched.
 */
export async function writeAll(files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[]): Promise<void> {
  const pending: { temporary: string; path: string }[] = [];
  try {
    for (const { path, bytes } of files) {
      await mkdir(dirname(path), { recursive: true });
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      pending.push({ temporary, path });
      await writeFile(temporary, bytes);
    }
    while (pending.length > 0) {
      const { temporary, path } = pending[0]!;
      await rename(temporary, path);
      pending.shift();
    }
  } catch (error) {
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true })));
    const detail = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Fault("file.unwritable", { file: files[0]?.path ?? "" }, { detail });
  }
}

function missing(error: unknown, path: string): unknown {
  return isCode(error, "ENOENT") || isCode(error, "EISDIR") || isCode(error, "ENOTDIR") ? new Fault("file.not-found", { file: path }) : error;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
