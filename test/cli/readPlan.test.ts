import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planText } from "../../src/plan/library";
import { parsePlan } from "../../src/plan/readPlan";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "phieu-"));
const path = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function phieu(...args: string[]): { code: number | null; out: string; lines: readonly string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "src/cli/main.ts"), ...args], { cwd: root, encoding: "utf8" });
  return { code: status, out: stdout, lines: stderr.trim().split("\n") };
}

test("a plan's text becomes a plan file that other commands take, with every criterion and doubt on the terminal", () => {
  writeFileSync(path("kh.txt"), planText("000").join("\n"));
  const { code, out, lines } = phieu("read-plan", path("kh.txt"), "--out", path("kh.json"));
  expect(code).toBe(0);
  expect(out).toContain("TT.2.3  [85–87]  Tăng cường thực hiện ứng dụng công nghệ thông tin");
  expect(lines.slice(0, 2)).toEqual([
    "Kế hoạch được đọc tự động: 15 tiêu chí tập thể, 20 tiêu chí cá nhân. Hãy so từng tiêu chí với văn bản trước khi dùng.",
    "dòng 67: Các tiêu chí của nhóm “TT.1” đứng ngay dưới mục lớn, không có tên nhóm. Hãy đặt tên nhóm.",
  ]);
  expect(parsePlan(readFileSync(path("kh.json"), "utf8")).individuals.groups).toHaveLength(5);
  expect(phieu("scheme", "--plan", path("kh.json"), "--out", path("thang.json")).code).toBe(0);
});

test("what cannot be read is named with its file, and nothing is written", () => {
  writeFileSync(path("anh.txt"), Uint8Array.from([0xff, 0x00, 0xc3, 0x28]));
  const { code, lines } = phieu("read-plan", path("anh.txt"), "--out", path("x.json"));
  expect(code).toBe(1);
  expect(lines[0]).toContain("anh.txt: Tệp không phải văn bản Unicode");
  expect(existsSync(path("x.json"))).toBe(false);
  expect(phieu("read-plan", "--out", path("x.json")).code).toBe(2);
});
