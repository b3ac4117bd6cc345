import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBook } from "../../src/book/secretaryBook";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { phieus } from "../../src/job/issue";
import { fillIn } from "../../scripts/demo/fill";

const root = join(__dirname, "../..");
let folder: string;
const path = (...parts: string[]): string => join(folder, ...parts);

function phieu(...args: string[]): { code: number | null; out: string; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "src/cli/main.ts"), ...args], { cwd: root, encoding: "utf8" });
  return { code: status, out: stdout, lines: stderr.trim().split("\n").filter((line) => line !== "") };
}
const json = (name: string): Record<string, never> => JSON.parse(readFileSync(path(name), "utf8")) as Record<string, never>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "phieu-"));
  mkdirSync(path("ds"));
  writeFileSync(path("ds", "don-vi.csv"), "\ufeffMã đơn vị;Tên đơn vị;Cụm/khối;Email\nA;Phòng A;Khối 1;a@x.vn\nB;=Phòng B;Khối 1;\n001;Phường C;Khối 2;c@x.vn\n");
  writeFileSync(path("ds", "ca-nhan.csv"), 'Mã,Họ và tên,Giới tính,Chức vụ,Mã đơn vị,Đối tượng\nA1,"Nguyễn, An",Nữ,Trưởng phòng,A,lãnh đạo\nA2,Trần Bình,Nam,,A,\nC1,@Lê Chi,Nữ,,001,\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the whole round works from the command line, and its JSON has the documented shapes", () => {
  expect(phieu("issue", "--plan", "000", "--roster", path("ds"), "--round", "hằng năm 2025", "--out", path("out")).code).toBe(0);
  expect(readdirSync(path("out", "phieu")).sort()).toEqual(["001.xlsx", "A.xlsx", "B.xlsx"]);
  mkdirSync(path("ve"));
  const book = readBook(readXlsx(readFileSync(path("out", "so-tong-hop.xlsx"))), "so");
  for (const sheet of phieus(book).slice(0, 2)) {
    writeFileSync(path("ve", `${sheet.unit.code} gửi lại.xlsx`), writeXlsx(layUnitBook(sheet, fillIn(sheet))));
  }
  expect(phieu("collect", "--book", path("out", "so-tong-hop.xlsx"), "--returned", path("ve"), "--out", path("so2.xlsx"), "--json", path("thu.json")).code).toBe(0);
  const collected = json("thu.json");
  expect(Object.keys(collected)).toEqual(["files", "findings", "control", "deadline", "units"]);
  expect(collected["files"]).toEqual([
    { file: "A gửi lại.xlsx", unit: "A", status: "accepted", reasons: [] },
    { file: "B gửi lại.xlsx", unit: "B", status: "accepted", reasons: [] },
  ]);
  expect(collected["control"]).toEqual({ issued: 3, returned: 2, missing: ["001"] });
  expect(phieu("rank", "--book", path("so2.xlsx"), "--out", path("so3.xlsx"), "--json", path("hang.json")).code).toBe(0);
  const ranked = json("hang.json") as unknown as { collectives: Record<string, unknown>[]; individuals: Record<string, unknown>[] };
  expect(ranked.collectives.map((line) => Object.keys(line))).toEqual(ranked.collectives.map(() => ["code", "name", "cluster", "total", "complete", "rank", "class", "tied"]));
  expect(Object.keys(ranked.individuals[0]!)).toEqual(["code", "name", "unit", "cluster", "total", "complete", "rank", "class", "tied"]);
  expect(ranked.collectives[2]).toMatchObject({ code: "001", total: null, complete: false, rank: null, class: null });
  expect(phieu("propose", "--book", path("so3.xlsx"), "--round", "hằng năm 2025", "--out", path("so4.xlsx"), "--json", path("dn.json")).code).toBe(0);
  expect(Object.keys(json("dn.json"))).toEqual(expect.arrayContaining(["proposed", "stopped", "counts"]));
}, 120000);

test("plans --json lists the five plans with their counts", () => {
  const plans = JSON.parse(phieu("plans", "--json").out) as { id: string; collectives: { groups: number; criteria: number }; individuals: { groups: number; criteria: number } }[];
  expect(plans.map(({ id, collectives, individuals }) => [id, collectives.groups, collectives.criteria, individuals.groups, individuals.criteria])).toEqual([
    ["000", 4, 15, 5, 20],
    ["001", 5, 12, 7, 25],
    ["002", 5, 12, 7, 25],
    ["003", 5, 5, 5, 5],
    ["004", 6, 13, 8, 25],
  ]);
}, 60000);

test("bad input is one clear sentence, a non-zero exit, and nothing is written or touched", () => {
  writeFileSync(path("giu-nguyen.xlsx"), "cũ");
  writeFileSync(path("khong-phai.xlsx"), "%PDF-1.4");
  expect(phieu("scheme", "--plan", "001", "--out", path("s.json")).code).toBe(0);
  const scheme = readFileSync(path("s.json"), "utf8");
  writeFileSync(path("s97.json"), scheme.replace('"weight": "41.69"', '"weight": "38.69"'));
  writeFileSync(path("s-la.json"), scheme.replace('"version": 1', '"version": 1, "la": 2'));
  mkdirSync(path("ds-hong"));
  writeFileSync(path("ds-hong", "don-vi.csv"), "Mã đơn vị,Tên đơn vị,Cụm/khối,Email\nA,Phòng A,,\na,Phòng a,,\n");
  writeFileSync(path("ds-hong", "ca-nhan.csv"), "Mã,Họ và tên,Giới tính,Chức vụ,Mã đơn vị,Đối tượng\n1,An,,,Z,\n");
  const before = readdirSync(folder).sort();
  const issueWith = (...args: string[]): string[] => ["issue", "--round", "x", "--out", path("moi"), ...args];
  const cases: readonly (readonly [string[], RegExp])[] = [
    [issueWith("--plan", "009", "--roster", path("ds")), /009.*000, 001/],
    [issueWith("--plan", "001", "--roster", path("ds"), "--scheme", path("s97.json")), /s97\.json.*97.*100/],
    [issueWith("--plan", "001", "--roster", path("ds"), "--scheme", path("s-la.json")), /s-la\.json.*la/],
    [issueWith("--plan", "001", "--roster", path("ds-hong")), /don-vi\.csv|ca-nhan\.csv/],
    [issueWith("--plan", "001", "--roster", path("khong-co.xlsx")), /khong-co\.xlsx/],
    [["rank", "--book", path("khong-phai.xlsx"), "--out", path("giu-nguyen.xlsx"), "--json", path("r.json")], /khong-phai\.xlsx.*Excel/],
    [["rank", "--book", path("giu-nguyen.xlsx")], /--out/],
    [["rank", "--la"], /help/],
    [["xep"], /xep/],
  ];
  for (const [args, expected] of cases) {
    const { code, lines, out } = phieu(...args);
    expect({ args, code: code === 0 ? 0 : "not 0", lines: lines.length, out }).toEqual({ args, code: "not 0", lines: 1, out: "" });
    expect(lines[0]).toMatch(expected);
  }
  expect(readdirSync(folder).sort()).toEqual(before);
  expect(readFileSync(path("giu-nguyen.xlsx"), "utf8")).toBe("cũ");
}, 180000);

test("issuing twice into one folder is refused, since the book there may hold marks", () => {
  const again = phieu("issue", "--plan", "000", "--roster", path("ds"), "--round", "x", "--out", path("out"));
  expect(again.code).toBe(1);
  expect(again.lines.join("\n")).toContain("so-tong-hop.xlsx");
}, 60000);
