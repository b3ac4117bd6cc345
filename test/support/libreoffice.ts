import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Without this setting LibreOffice believes the results stored in a file. 0: always recalculate. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Runs with a folder of its own, removed afterwards. */
async function inFolder<T>(job: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "calc-"));
  try {
    return await job(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One start of LibreOffice for all files, with a profile of its own; results by the names of the inputs. */
async function convert(files: ReadonlyMap<string, Uint8Array>, format: string, extension: string, from: "xlsx" | "docx" | "ods" | "xls" = "xlsx"): Promise<Map<string, Uint8Array>> {
  return inFolder(async (folder) => {
    const [profile, input, output] = ["profile", "in", "out"].map((name) => join(folder, name)) as [string, string, string];
    await Promise.all([mkdir(join(profile, "user"), { recursive: true }), mkdir(input), mkdir(output)]);
    await writeFile(join(profile, "user", "registrymodifications.xcu"), settings);
    const entries = [...files].map(([name, bytes], index) => ({ name, bytes, stem: `book${index}` }));
    await Promise.all(entries.map(({ stem, bytes }) => writeFile(join(input, `${stem}.${from}`), bytes)));
    await run(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--norestore",
        "--convert-to",
        format,
        "--outdir",
        output,
        ...entries.map(({ stem }) => join(input, `${stem}.${from}`)),
      ],
      { timeout: 60_000 + entries.length * 10_000, maxBuffer: 16 * 1024 * 1024, env: { ...process.env, SAL_USE_VCLPLUGIN: "svp" } },
    );
    const made = await Promise.all(
      entries.map(async ({ name, stem }) => [name, new Uint8Array(await readFile(join(output, `${stem}.${extension}`)))] as const),
    );
    return new Map(made);
  });
}

/** Each workbook as LibreOffice saves it after computing every formula anew. Rejects where it cannot open one. */
export function recalculate(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, "xlsx:Calc MS Excel 2007 XML", "xlsx");
}

/** Each workbook saved as another kind of file, and that one as .xlsx again: what some people do before sending. */
export async function thereAndBack(files: ReadonlyMap<string, Uint8Array>, kind: "ods" | "xls"): Promise<Map<string, Uint8Array>> {
  const there = await convert(files, kind === "xls" ? "xls:MS Excel 97" : kind, kind);
  return convert(there, "xlsx:Calc MS Excel 2007 XML", "xlsx", kind);
}

/** Each workbook as LibreOffice prints it. */
export function toPdf(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, "pdf", "pdf");
}

/** Each Word file as LibreOffice prints it. */
export function documentsToPdf(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, "pdf", "pdf", "docx");
}

/** Each Word file as a PDF that opens with a password only. */
export function documentsToLockedPdf(files: ReadonlyMap<string, Uint8Array>, password: string): Promise<Map<string, Uint8Array>> {
  const option = (type: string, value: string): object => ({ type, value });
  return convert(files, `pdf:writer_pdf_Export:${JSON.stringify({ EncryptFile: option("boolean", "true"), DocumentOpenPassword: option("string", password) })}`, "pdf", "docx");
}

/** Each Word file saved as an old .doc, or as LibreOffice itself writes .docx. */
export function documentsSavedAs(files: ReadonlyMap<string, Uint8Array>, kind: "doc" | "docx"): Promise<Map<string, Uint8Array>> {
  return convert(files, kind === "doc" ? "doc:MS Word 97" : "docx:MS Word 2007 XML", kind, "docx");
}

/** The printed pages of a workbook as PNG images, in order. */
export async function toPng(book: Uint8Array, dotsPerInch = 80): Promise<Uint8Array[]> {
  const pdf = (await toPdf(new Map([["book", book]]))).get("book");
  return inFolder(async (folder) => {
    const path = join(folder, "book.pdf");
    await writeFile(path, pdf ?? new Uint8Array());
    await run("pdftoppm", ["-r", String(dotsPerInch), "-png", path, join(folder, "page")]);
    const pages = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return Promise.all(pages.map(async (name) => new Uint8Array(await readFile(join(folder, name)))));
  });
}
