import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = ["src", "assets", "webpack.config.js", "package.json", "tsconfig.json", "manifest.xml"];

export interface BuildOptions {
  readonly out: string;
  readonly mode: "production" | "development";
}

/** Builds the pane unless what was built is newer than everything it is made of; of several at once, one builds and the others wait. */
export function build({ out, mode }: BuildOptions): void {
  if (isFresh(out)) {
    return;
  }
  const lock = `${out}.lock`;
  if (!taken(lock)) {
    waitFor(lock);
    build({ out, mode });
    return;
  }
  try {
    run(out, mode);
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function isFresh(out: string): boolean {
  const stamp = join(out, "index.html");
  return existsSync(stamp) && !existsSync(`${out}.lock`) && newest(sources) <= statSync(stamp).mtimeMs;
}

const LONGEST_BUILD = 5 * 60_000;

/** Takes the lock, a folder, since only one can make it. One that is older than any build takes was left behind. */
function taken(lock: string): boolean {
  if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > LONGEST_BUILD) {
    rmSync(lock, { recursive: true, force: true });
  }
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (existsSync(lock)) {
      return false;
    }
    throw error;
  }
}

function waitFor(lock: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const start = Date.now();
  while (existsSync(lock) && Date.now() - start < LONGEST_BUILD) {
    Atomics.wait(pause, 0, 0, 250);
  }
}

function run(out: string, mode: BuildOptions["mode"]): void {
  execFileSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", mode], { stdio: "inherit", env: { ...process.env, PHIEU_OUT: join(process.cwd(), out) } });
}

/** When the newest of these files, or of the files in these folders, was written. */
function newest(paths: readonly string[]): number {
  return Math.max(0, ...paths.map((path) => (statSync(path).isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : statSync(path).mtimeMs)));
}
