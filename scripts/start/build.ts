import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = ["src", "assets", "webpack.config.js", "package.json", "tsconfig.json", "manifest.xml"];

export interface BuildOptions {
  readonly out: string;
  readonly mode: "production" | "development";
}

/** Builds the pane unless what was built is newer than everything it is made of. */
export function build({ out, mode }: BuildOptions): void {
  const stamp = join(out, "index.html");
  if (existsSync(stamp) && newest(sources) <= statSync(stamp).mtimeMs) {
    return;
  }
  execFileSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", mode], { stdio: "inherit", env: { ...process.env, PHIEU_OUT: join(process.cwd(), out) } });
}

/** When the newest of these files, or of the files in these folders, was written. */
function newest(paths: readonly string[]): number {
  return Math.max(0, ...paths.map((path) => (statSync(path).isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : statSync(path).mtimeMs)));
}
