import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBook } from "../../src/book/secretaryBook";
import { tellFindings } from "../../src/cli/findings";
import { type Finding, finding } from "../../src/finding/finding";
import { readXlsx } from "../../src/host/file";
import type { Roster } from "../../src/roster/model";

jest.setTimeout(120_000);

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "phieu-"));
const path = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function phieu(...args: string[]): { code: number | null; lines: readonly string[] } {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "src/cli/main.ts"), ...args], { cwd: root, encoding: "utf8" });
  return { code: status, lines: stderr.trim().split("\n") };
}

const rosterOf = (name: string): Roster => readBook(readXlsx(readFileSync(path(name))), name).roster;

test("an empty roster is written, with the two sheets a roster has", () => {
  expect(phieu("roster", "--out", path("ds.xlsx")).code).toBe(0);
  expect(readXlsx(readFileSync(path("ds.xlsx"))).sheets.map(({ name }) => name)).toEqual(["Đơn vị", "Cá nhân"]);
});

test("one list of people is enough, and when it is read again everyone keeps the code that was made", () => {
  writeFileSync(path("cb.csv"), "DANH SÁCH CÁN BỘ\nSTT;Họ và tên;Đơn vị\n1;Trần Bình;Văn phòng\n2;Lê Chi;Trạm Y tế\n");
  const { code, lines } = phieu("issue", "--plan", "003", "--roster", path("cb.csv"), "--round", "hằng năm 2026", "--out", path("dot"));
  expect(code).toBe(0);
  expect(lines.filter((line) => line.startsWith("Ghi nhận: "))).toContainEqual(expect.stringContaining("mã được đặt tự động"));
  writeFileSync(path("cb2.csv"), "STT;Họ và tên;Đơn vị\n1;Nguyễn An;Văn phòng\n2;Lê Chi;Trạm Y tế\n3;Trần Bình;Văn phòng\n");
  expect(phieu("reissue", "--book", path("dot/so-tong-hop.xlsx"), "--out", path("so2.xlsx"), "--sheets", path("phieu2"), "--roster", path("cb2.csv"), "--confirm").code).toBe(0);
  const codes = (roster: Roster): Map<string, string> => new Map(roster.people.map(({ name, code: of, unit }) => [name, `${unit} ${of}`]));
  expect([...codes(rosterOf("dot/so-tong-hop.xlsx"))]).toEqual([["Trần Bình", "DV01 DV01-01"], ["Lê Chi", "DV02 DV02-01"]]);
  expect([...codes(rosterOf("so2.xlsx"))]).toEqual([["Nguyễn An", "DV01 DV01-02"], ["Lê Chi", "DV02 DV02-01"], ["Trần Bình", "DV01 DV01-01"]]);
});

test("errors and warnings are all told, worst first, and only a few of many notes", () => {
  const note = (name: string): Finding => finding("roster.row-skipped", "info", {}, { text: name });
  const lines: string[] = [];
  tellFindings([...Array.from({ length: 25 }, (_, at) => note(String(at))), ...Array.from({ length: 12 }, () => finding("roster.gender-unknown", "warning", {}, { value: "x" })), finding("roster.code-empty", "error", {}, { name: "An" })], { say: (line) => lines.push(line) });
  expect(lines.map((line) => line.slice(0, line.indexOf(":") + 1))).toEqual(["Lỗi:", ...Array.from({ length: 12 }, () => "Cảnh báo:"), ...Array.from({ length: 10 }, () => "Ghi nhận:"), ""]);
  expect(lines.at(-1)).toContain("15 điều");
});
