import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBook } from "../../src/book/secretaryBook";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { phieus } from "../../src/job/issue";
import { planText } from "../../src/plan/library";
import { parsePlan } from "../../src/plan/readPlan";
import { fillIn } from "../../scripts/demo/fill";
import { planDocument } from "../support/planDocument";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "phieu-"));
const path = (...names: string[]): string => join(folder, ...names);
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

test("a plan whose table of points is for collectives alone goes the whole way", async () => {
  const table = [["TT", "Nội dung tiêu chí", "Điểm tối đa"], ["I", "Nhiệm vụ", "70"], ["1", "Việc một", "40"], ["2", "Việc hai", "30"], ["II", "Nền nếp", "30"], ["1", "Việc ba", "30"], ["III", "Điểm thưởng", ""], ["1", "Sáng kiến", "5"]];
  writeFileSync(path("bang.docx"), await planDocument(["UBND XÃ AN BÌNH", "KẾ HOẠCH", "Thi đua năm 2026", "Bảng chấm điểm đối với tập thể", table]));
  const { code, out } = phieu("read-plan", path("bang.docx"), "--out", path("bang.json"));
  expect(code).toBe(0);
  expect(out).toContain("TT.1.2  [bảng 1, dòng 4]  Việc hai (30 điểm)");
  expect(out).toContain("Điểm thưởng\n    T.1  [bảng 1, dòng 8]  Sáng kiến (5 điểm)");
  expect(out).not.toContain("Cá nhân:");
  mkdirSync(path("danh-sach"));
  writeFileSync(path("danh-sach", "don-vi.csv"), "Mã đơn vị;Tên đơn vị;Cụm/khối;Email\nA;Phòng A;;\nB;Phòng B;;\n");
  writeFileSync(path("danh-sach", "ca-nhan.csv"), "Mã;Họ và tên;Giới tính;Chức vụ;Mã đơn vị;Đối tượng\n");
  expect(phieu("issue", "--plan", path("bang.json"), "--roster", path("danh-sach"), "--round", "năm 2026", "--out", path("phat")).code).toBe(0);
  const book = readBook(readXlsx(readFileSync(path("phat", "so-tong-hop.xlsx"))), "so");
  expect(book.scheme.collectives.groups.map(({ weight }) => String(weight))).toEqual(["70", "30"]);
  expect(readXlsx(readFileSync(path("phat", "phieu", "A.xlsx"))).sheets.map(({ name }) => name)).toEqual(["Hướng dẫn", "Tập thể", "_phieu"]);
  mkdirSync(path("gui-ve"));
  for (const sheet of phieus(book)) {
    writeFileSync(path("gui-ve", `${sheet.unit.code}.xlsx`), writeXlsx(layUnitBook(sheet, fillIn(sheet))));
  }
  expect(phieu("collect", "--book", path("phat", "so-tong-hop.xlsx"), "--returned", path("gui-ve"), "--out", path("so2.xlsx"), "--json", path("thu.json")).code).toBe(0);
  const ranked = phieu("rank", "--book", path("so2.xlsx"), "--out", path("so3.xlsx"), "--json", path("hang.json"));
  expect(ranked.lines.at(-1)).toBe("Xếp hạng được 2/2 tập thể; 0 lỗi còn lại");
  expect((JSON.parse(readFileSync(path("hang.json"), "utf8")) as { individuals: unknown[] }).individuals).toEqual([]);
  const proposed = phieu("propose", "--book", path("so3.xlsx"), "--round", "năm 2026", "--out", path("so4.xlsx"), "--json", path("dn.json"), "--dossier", path("ho-so"));
  expect(proposed.lines.at(-1)).toMatch(/^Đề nghị \d tập thể; 0 chỉ tiêu dừng/);
  expect(readdirSync(path("ho-so")).sort()).toEqual(["bien-ban.docx", "nhap-he-thong.xlsx", "to-trinh.docx"]);
}, 120_000);
