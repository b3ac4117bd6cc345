import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { fillIn } from "../../scripts/demo/fill";

jest.setTimeout(240_000);

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "qd-"));
const path = (...parts: string[]): string => join(folder, ...parts);
const plan = planById("003")!;
const all = sampleRoster();
const issued = issue({ plan, scheme: offerScheme(plan), roster: { units: all.units.slice(0, 3), people: [] }, rosterFindings: [], round: "hằng năm", now: "2025-11-20T00:00:00Z" });
const [vp, nv, tc] = phieus(issued).map((phieu) => ({ filled: writeXlsx(layUnitBook(phieu, fillIn(phieu))), blank: writeXlsx(layUnitBook(phieu)) }));

function phieu(...args: string[]): { code: number | null; line: string } {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "src/cli/main.ts"), ...args], { cwd: root, encoding: "utf8" });
  return { code: status, line: stderr.trim() };
}
const kept = (name: string): BookState => readBook(readXlsx(readFileSync(path(name))), "sổ");
const received = (state: BookState): string[] => state.register.map(({ received: file }) => file?.file ?? "");

beforeAll(() => {
  const collection = new Collection(issued, { now: "2025-12-01T00:00:00Z", read: readXlsx, accept: () => false });
  for (const [name, bytes] of [["VP.xlsx", vp!.filled], ["NV.xlsx", nv!.filled], ["gửi lại/VP.xlsx", vp!.blank], ["gửi lại/lần 2/NV mới.xlsx", nv!.blank]] as const) {
    collection.take({ name, bytes });
  }
  writeFileSync(path("so.xlsx"), writeXlsx(layBook(collection.state)));
  mkdirSync(path("ve"));
  writeFileSync(path("ve", "TC.xlsx"), tc!.filled);
});
afterAll(() => rmSync(folder, { recursive: true }));

const decide = (book: string, out: string, ...args: string[]): { code: number | null; line: string } => phieu("decide", "--book", path(book), "--out", path(out), "--json", path("qd.json"), ...args);

test("files that wait in the book are taken or left by name, whole or bare, or by their digest, without the files", () => {
  expect(kept("so.xlsx").waiting.map(({ file }) => file)).toEqual(["gửi lại/VP.xlsx", "gửi lại/lần 2/NV mới.xlsx"]);
  expect(decide("so.xlsx", "so2.xlsx", "--accept", "NV mới.xlsx", "--decline", kept("so.xlsx").waiting[0]!.sha256.slice(0, 10))).toMatchObject({ code: 0 });
  expect(received(kept("so2.xlsx"))).toEqual(["VP.xlsx", "gửi lại/lần 2/NV mới.xlsx", ""]);
  expect(kept("so2.xlsx").waiting).toEqual([]);
  const report = JSON.parse(readFileSync(path("qd.json"), "utf8")) as { readonly files: readonly { readonly file: string; readonly status: string }[] };
  expect(report.files.map(({ file, status }) => [file, status])).toEqual([["gửi lại/lần 2/NV mới.xlsx", "accepted"], ["gửi lại/VP.xlsx", "duplicate"]]);
  expect(decide("so2.xlsx", "so3.xlsx", "--accept", "gửi lại/lần 2/NV mới.xlsx")).toMatchObject({ code: 0 });
  expect(received(kept("so3.xlsx"))).toEqual(received(kept("so2.xlsx")));
});

test("taking in a folder also accepts what waits in the book and is in the folder no longer", () => {
  const collect = (...accept: string[]): { code: number | null; line: string } => phieu("collect", "--book", path("so.xlsx"), "--returned", path("ve"), "--out", path("so4.xlsx"), "--json", path("thu.json"), "--accept", ...accept);
  expect(collect("gửi lại/VP.xlsx", "TC.xlsx")).toMatchObject({ code: 0 });
  expect(received(kept("so4.xlsx"))).toEqual(["gửi lại/VP.xlsx", "NV.xlsx", "TC.xlsx"]);
  expect(collect("không có.xlsx")).toMatchObject({ code: 1, line: expect.stringMatching(/không có\.xlsx.*Đang chờ: “gửi lại\/VP\.xlsx”/) as string });
});

test.each<[string, readonly string[], RegExp]>([
  ["no file", [], /Chưa nêu tệp nào/],
  ["an unknown file", ["--accept", "la.xlsx"], /la\.xlsx.*Đang chờ: “gửi lại\/VP\.xlsx”/],
  ["both for and against", ["--accept", "gửi lại/VP.xlsx", "--decline", "gửi lại/VP.xlsx"], /gửi lại\/VP\.xlsx.*vừa được nhận vừa không/],
])("%s is one sentence, and nothing is written", (_, args, sentence) => {
  expect(decide("so.xlsx", "khong.xlsx", ...args)).toMatchObject({ code: 1, line: expect.stringMatching(sentence) as string });
  expect(() => readFileSync(path("khong.xlsx"))).toThrow();
});
