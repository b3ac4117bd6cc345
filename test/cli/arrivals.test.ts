import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { arrivalsIn } from "../../src/cli/returned";
import { Fault } from "../../src/finding/fault";
import { type IncomingFile, waitingFiles } from "../../src/job/returnedFiles";

let folder: string;
const path = (...parts: string[]): string => join(folder, ...parts);
const sheet = zipSync({ "a.txt": new Uint8Array(3) });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gui-ve-"));
  mkdirSync(path("ve", "thư mục.xlsx"), { recursive: true });
  writeFileSync(path("VP.xlsx"), sheet);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function outcomes(files: readonly { readonly name: string; load(): Promise<{ readonly bytes: Uint8Array; readonly refused?: Fault }> }[]): Promise<Record<string, string | number>> {
  const all = await Promise.all(files.map(async (file) => [file.name, await file.load()] as const));
  return Object.fromEntries(all.map(([name, { bytes, refused }]) => [name, refused?.code ?? bytes.length]));
}

test("whatever lies in the folder is a file or says why it is none, and nothing is waited for", async () => {
  writeFileSync(path("ve", "thư mục.xlsx", "a.xlsx"), sheet);
  symlinkSync(path("VP.xlsx"), path("ve", "liên kết.xlsx"));
  symlinkSync(path("không có.xlsx"), path("ve", "liên kết hỏng.xlsx"));
  symlinkSync("/dev/zero", path("ve", "thiết bị.xlsx"));
  symlinkSync(".", path("ve", "vòng"));
  execFileSync("mkfifo", [path("ve", "ống.xlsx")]);
  writeFileSync(path("ve", "rar.xlsx"), "Rar!\u001a\u0007");
  writeFileSync(path("ve", "~$VP.xlsx"), "x");
  for (const name of ["lớn.xlsx", "lớn.zip", "lớn.eml", "lớn"]) {
    writeFileSync(path("ve", name), "");
    truncateSync(path("ve", name), 1024 * 1024 * 1024);
  }
  expect(await outcomes(await arrivalsIn(path("ve")))).toEqual({
    "liên kết hỏng.xlsx": "file.not-found",
    "liên kết.xlsx": sheet.length,
    lớn: "file.too-large",
    "lớn.eml": "mail.limits",
    "lớn.xlsx": "file.too-large",
    "lớn.zip": "archive.limits",
    "rar.xlsx": "archive.other-kind",
    "thư mục.xlsx/a.xlsx": sheet.length,
  });
});

function incoming(name: string, bytes: Uint8Array, reads: string[]): IncomingFile {
  return { name, size: async () => bytes.length, read: async () => { reads.push(name); return bytes; } };
}

test("a file that cannot be read stops no other and keeps its reason", async () => {
  const broken: IncomingFile = { name: "B.xlsx", size: async () => 10, read: () => Promise.reject(new Fault("file.no-access", { file: "/đâu đó/B.xlsx" }, { detail: "EACCES" })) };
  const files = await waitingFiles([incoming("A.xlsx", sheet, []), broken, { ...broken, name: "C.zip" }, incoming("D.xlsx", sheet, [])]);
  expect(await outcomes(files)).toEqual({ "A.xlsx": sheet.length, "B.xlsx": "file.no-access", "C.zip": "file.no-access", "D.xlsx": sheet.length });
  await expect(waitingFiles([{ ...broken, name: "C.zip", read: () => Promise.reject(new TypeError("a mistake")) }])).rejects.toThrow(TypeError);
});

test("a single archive is read once, one among others again when its turn comes", async () => {
  const archive = zipSync({ "A.xlsx": sheet, "B.xlsx": sheet });
  const [alone, among]: [string[], string[]] = [[], []];
  expect(await outcomes(await waitingFiles([incoming("a.zip", archive, alone)]))).toEqual({ "a.zip/A.xlsx": sheet.length, "a.zip/B.xlsx": sheet.length });
  expect(alone).toEqual(["a.zip"]);
  for (const file of await waitingFiles([incoming("a.zip", archive, among), incoming("b.zip", archive, among)])) {
    await file.load();
  }
  expect(among).toEqual(["a.zip", "b.zip", "a.zip", "b.zip"]);
});
