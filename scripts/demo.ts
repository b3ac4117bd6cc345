import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { readBook } from "../src/book/secretaryBook";
import { layUnitBook } from "../src/book/unitBook";
import type { Book, Sheet } from "../src/book/sheet";
import { readFileSync } from "node:fs";
import { readXlsx, writeXlsx } from "../src/host/file";
import { phieus } from "../src/job/issue";
import { sampleRoster } from "../src/roster/sample";
import { fillIn } from "./demo/fill";

/** The whole job on the Thanh Hóa plan, by the same commands a secretary would type. */
const out = "out/demo";
const round = "hằng năm 2025";
const phieu = (...args: string[]): void => {
  console.log(`\n$ npm run -s phieu -- ${args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(" ")}`);
  execFileSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], { stdio: "inherit" });
};

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "danh-sach"), { recursive: true });
mkdirSync(join(out, "gui-ve"), { recursive: true });
const roster = sampleRoster();
const genders = { female: "Nữ", male: "Nam", "": "" } as const;
writeFileSync(join(out, "danh-sach", "don-vi.csv"), `\ufeff${Papa.unparse(roster.units.map((unit) => ({ "Mã đơn vị": unit.code, "Tên đơn vị": unit.name, "Cụm/khối": unit.cluster, Email: unit.email })))}`);
writeFileSync(
  join(out, "danh-sach", "ca-nhan.csv"),
  `\ufeff${Papa.unparse(roster.people.map((person) => ({ Mã: person.code, "Họ và tên": person.name, "Giới tính": genders[person.gender], "Chức vụ": person.post, "Mã đơn vị": person.unit, "Đối tượng": person.standingText })))}`,
);

phieu("issue", "--plan", "001", "--roster", join(out, "danh-sach"), "--round", round, "--out", join(out, "phat-hanh"));

// The units fill in their sheets: one is late, one has changed a maximum in a locked cell.
const book = join(out, "phat-hanh", "so-tong-hop.xlsx");
const sheets = phieus(readBook(readXlsx(readFileSync(book)), book));
const [late, tampered] = [sheets.at(-1), sheets.at(3)];
const returned = join(out, "gui-ve");
for (const sheet of sheets.filter((candidate) => candidate !== late)) {
  const filled = layUnitBook(sheet, fillIn(sheet));
  writeFileSync(join(returned, `${sheet.unit.code} da dien.xlsx`), writeXlsx(sheet === tampered ? withMaximumChanged(filled) : filled));
}

phieu("collect", "--book", book, "--returned", returned, "--out", join(out, "so-lan-1.xlsx"), "--json", join(out, "thu-lan-1.json"));
console.log(`\n${tampered?.unit.name ?? ""} đã sửa điểm tối đa; ${late?.unit.name ?? ""} nộp muộn. Thư ký xác minh, nhận cả hai:`);
if (late !== undefined) {
  writeFileSync(join(returned, `${late.unit.code} nop muon.xlsx`), writeXlsx(layUnitBook(late, fillIn(late))));
}
phieu("collect", "--book", join(out, "so-lan-1.xlsx"), "--returned", returned, "--out", join(out, "so-lan-2.xlsx"), "--json", join(out, "thu-lan-2.json"), "--accept", `${tampered?.unit.code ?? ""} da dien.xlsx`);
phieu("rank", "--book", join(out, "so-lan-2.xlsx"), "--out", join(out, "so-xep-hang.xlsx"), "--json", join(out, "xep-hang.json"));
phieu("propose", "--book", join(out, "so-xep-hang.xlsx"), "--round", round, "--out", join(out, "so-de-nghi.xlsx"), "--json", join(out, "de-nghi.json"));

console.log(`
Đã làm xong cả việc trên kế hoạch của UBND thành phố Thanh Hóa:
  ${join(out, "danh-sach")}         danh sách 12 đơn vị, 150 cá nhân
  ${join(out, "phat-hanh", "phieu")}   phiếu trống gửi từng đơn vị
  ${returned}            phiếu đã điền gửi về
  ${join(out, "so-xep-hang.xlsx")}   sổ đã xếp hạng
  ${join(out, "so-de-nghi.xlsx")}    sổ có dự thảo đề nghị và tờ trình
  ${join(out, "thu-lan-1.json")}, ${join(out, "thu-lan-2.json")}, ${join(out, "xep-hang.json")}, ${join(out, "de-nghi.json")}   kết quả dạng dữ liệu`);

function withMaximumChanged(filled: Book): Book {
  const change = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row.cells[0]?.content?.kind === "text" && row.cells[0].content.text === "TT.1.2" ? { ...row, cells: row.cells.map((cell, column) => (column === 3 ? { ...cell, content: { kind: "number" as const, number: "5" } } : cell)) } : row)),
  });
  return { ...filled, sheets: filled.sheets.map((sheet) => (sheet.name === "Tập thể" ? change(sheet) : sheet)) };
}
