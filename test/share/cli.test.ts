import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { issue } from "../../src/job/issue";
import { recipientOf, share } from "../../src/job/share";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { decimal } from "../../src/text/decimal";
import { found } from "./tokens";

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function phieu(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], { cwd: join(__dirname, "../.."), env: { ...process.env, NODE_OPTIONS: "" } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), "share-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sample roster with every mark full, so that everybody is ranked. */
function marked(): BookState {
  const plan = library[0]!;
  const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2025", now: "2026-11-21T00:00:00Z" });
  const entries = (audience: "collectives" | "individuals", codes: readonly string[]): Map<string, BookState["marks"]["collectives"] extends ReadonlyMap<string, infer T> ? T : never> =>
    new Map(codes.map((code, index) => [code, { code, self: new Map(state.scheme[audience].groups.flatMap((group) => group.criteria.map((criterion, at) => [criterion.id, { kind: "number" as const, value: index % 7 === at ? decimal("1") : criterion.maximum }]))), verified: new Map(), council: new Map() }]));
  return {
    ...state,
    register: state.register.map((line) => ({ ...line, received: { file: `${line.unit}.xlsx`, sha256: "00", at: "2026-11-22T00:00:00Z", entriesDigest: "11" } })),
    marks: { collectives: entries("collectives", state.roster.units.map(({ code }) => code)), individuals: entries("individuals", state.roster.people.map(({ code }) => code)) },
  };
}

const state = marked();
const book = join(folder, "so.xlsx");
const original = writeXlsx(layBook(state));
writeFileSync(book, original);

test("share writes a sealed copy, check finds it unchanged, and the book stays as it was, byte for byte", async () => {
  const out = join(folder, "don-vi.xlsx");
  const made = await phieu("share", "--book", book, "--for", "unit:NV", "--out", out);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Mã niêm phong: [0-9a-f]{4}( [0-9a-f]{4}){15}\n$/) as string });
  expect(new Uint8Array(readFileSync(book))).toEqual(original);
  const others = [...state.roster.units.filter(({ code }) => code !== "NV"), ...state.roster.people.filter(({ unit }) => unit !== "NV")].map(({ name }) => name);
  const own = new Set(state.roster.people.filter(({ unit }) => unit === "NV").map(({ name }) => name));
  expect(found(readFileSync(out), others.filter((name) => !own.has(name)))).toEqual([]);
  const [checked, again] = await Promise.all([phieu("check", out), phieu("share", "check", out)]);
  expect(checked).toMatchObject({ code: 0, stdout: made.stdout.replace("Mã", "Còn nguyên. Mã") });
  expect(again).toEqual(checked);
}, 60_000);

test("check names what was changed on stdout and ends with 1", async () => {
  const copy = share(state, recipientOf("council"), { live: true, now: "2026-11-25T00:00:00Z" });
  const forged = { ...copy, sheets: copy.sheets.map((sheet) => (sheet.name === "Xếp hạng tập thể" ? { ...sheet, rows: sheet.rows.map((row, index) => (index === 5 ? { ...row, cells: row.cells.map((cell, column) => (column === 5 ? { content: { kind: "text" as const, text: "Đơn vị khác" } } : cell)) } : row)) } : sheet)) };
  const out = join(folder, "sua.xlsx");
  writeFileSync(out, writeXlsx(forged));
  const outcome = await phieu("share", "check", out);
  expect(outcome.code).toBe(1);
  expect(outcome.stdout).toBe("ĐÃ THAY ĐỔI\n- Xếp hạng tập thể › F6: Giá trị đã thay đổi so với lúc niêm phong.\n");
}, 60_000);

test("what cannot be done is said in a sentence, and nothing is written", async () => {
  const out = join(folder, "khong-co.xlsx");
  const refused = await Promise.all([
    phieu("share", "--book", book, "--for", "unit:KHÔNG CÓ", "--out", out),
    phieu("share", "--book", book, "--for", "ai đó", "--out", out),
    phieu("share", "--book", book, "--for", "council", "--out", book),
    phieu("check", book),
    phieu("share", "--book", book, "--out", out),
    phieu("check"),
  ]);
  expect(refused.map(({ code }) => code)).toEqual([1, 1, 1, 1, 2, 2]);
  expect(refused.map(({ stdout }) => stdout).join("")).toBe("");
  expect(() => readFileSync(out)).toThrow();
  expect(new Uint8Array(readFileSync(book))).toEqual(original);
  expect(readXlsx(original).sheets.length).toBeGreaterThan(10);
}, 60_000);
