import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * node scripts/bundled.mjs PROGRAM.ts [ARGUMENTS]
 *
 * Runs a TypeScript program as one bundle. It starts in a quarter of the time that several hundred modules take one by
 * one, and loops that call across modules run as fast as in the browser. The bundle is kept in node_modules/.cache; its
 * first line tells what it was made of, and a change to any of these files makes it anew.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [program = "", ...args] = process.argv.slice(2);
const kept = join(root, "node_modules", ".cache", "phieu-thi-dua", `${program.replace(/[^A-Za-z0-9]+/g, "-")}.cjs`);

/** Changes whenever one of the files does. */
function stampOf(files) {
  return files.map((file) => {
    const { mtimeMs, size } = statSync(join(root, file));
    return `${mtimeMs}:${size}`;
  }).join(" ");
}

/** Lets a module find what lies beside it, as if it were not in a bundle. */
const ownDirname = {
  name: "own-dirname",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      return text.includes("__dirname") ? { contents: text.replaceAll("__dirname", JSON.stringify(dirname(path))), loader: "ts" } : undefined;
    });
  },
};

function isFresh() {
  try {
    const text = readFileSync(kept, "utf8");
    const { files, stamp } = JSON.parse(text.slice(2, text.indexOf("\n")));
    return stampOf(files) === stamp;
  } catch {
    // There is none yet, or one of its files is gone.
    return false;
  }
}

async function bundle() {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [program],
    bundle: true,
    platform: "node",
    format: "cjs",
    plugins: [ownDirname],
    // These find their own files beside them; exceljs is measured as it is shipped.
    external: ["esbuild", "exceljs", "playwright-core"],
    target: `node${process.versions.node}`,
    outfile: kept,
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const files = ["package.json", "tsconfig.json", "scripts/bundled.mjs", ...Object.keys(metafile.inputs)];
  const made = `//${JSON.stringify({ files, stamp: stampOf(files) })}\n${outputFiles[0].text}`;
  mkdirSync(dirname(kept), { recursive: true });
  // Whole or not at all, since another may be running it.
  writeFileSync(`${kept}.${process.pid}`, made);
  renameSync(`${kept}.${process.pid}`, kept);
}

if (!isFresh()) {
  await bundle();
}
process.argv = [process.execPath, resolve(program), ...args];
createRequire(import.meta.url)(kept);
