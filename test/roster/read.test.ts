import { messageText } from "../../src/finding/finding";
import { readRoster } from "../../src/roster/read";
import { brief, personHeader, read, table, unitHeader } from "./tables";

const unitA = ["A", "Phòng A", "Khối 1", "a@x.vn"];
const unitB = ["B", "Phòng B", "Khối 1", ""];
const an = ["01", "Nguyễn Thị An", "Nữ", "Trưởng phòng", "A", "Lãnh đạo, quản lý"];
const binh = ["02", "Trần Bình", "nam", "", "B", ""];

test("units and people are read in their order", () => {
  expect(read([unitB, unitA], [binh, an])).toEqual({
    roster: {
      units: [
        { code: "B", name: "Phòng B", cluster: "Khối 1", email: "" },
        { code: "A", name: "Phòng A", cluster: "Khối 1", email: "a@x.vn" },
      ],
      people: [
        { code: "02", name: "Trần Bình", gender: "male", post: "", unit: "B", standing: [], standingText: "" },
        { code: "01", name: "Nguyễn Thị An", gender: "female", post: "Trưởng phòng", unit: "A", standing: ["leader"], standingText: "Lãnh đạo, quản lý" },
      ],
    },
    findings: [],
  });
});

test("a header is known below titles, in any order, case, spacing and Unicode form", () => {
  const titled = readRoster({
    units: table("Đơn vị", [["UBND PHƯỜNG VĨNH TUY"], [""], ["DANH SÁCH ĐƠN VỊ"], ["E-mail", "TT", "CỤM / KHỐI", " tên  đơn vị ", "MÃ ĐƠN VỊ*".normalize("NFD")], ["a@x.vn", "1", "Khối 1", "Phòng A", "A"]]),
    people: table("Cá nhân", [personHeader, an]),
  });
  expect(titled.roster).toEqual(read([unitA], [an]).roster);
  expect(brief(titled.findings)).toEqual(["info roster.column-ignored Đ!B4"]);
});

test("a row with nothing but an ordinal is no row", () => {
  const numbered = readRoster({ units: table("Đơn vị", [["STT", ...unitHeader], ["1", ...unitA], ["2", "", "", "", ""]]), people: table("Cá nhân", [personHeader, an]) });
  expect(numbered.roster.units).toHaveLength(1);
  expect(brief(numbered.findings)).toEqual(["info roster.column-ignored Đ!A1"]);
});

test("a column without a title, or with one of punctuation alone, is no column of ours", () => {
  const untitled = readRoster({ units: table("Đơn vị", [[...unitHeader, "", "***"], [...unitA, "x", "y"]]), people: table("Cá nhân", [personHeader, an]) });
  expect(untitled.roster).toEqual(read([unitA], [an]).roster);
  expect(untitled.findings.map(({ code, place, params }) => [code, place.cell, params["title"]])).toEqual([["roster.column-ignored", "F1", "***"]]);
});

test("a cell of a thousand characters is read; a longer one is reported and takes its row out", () => {
  const named = (length: number): ReturnType<typeof read> => read([unitA, ["C", "x".repeat(length), "Khối 1", ""]], [an, ["03", "Chi", "", "", "C", ""]]);
  expect(named(1000).roster.units[1]?.name).toHaveLength(1000);
  expect(named(1000).findings).toEqual([]);
  const { roster, findings } = named(1001);
  expect(roster.units.map(({ code }) => code)).toEqual(["A"]);
  expect(brief(findings)).toContain("error roster.text-too-long Đ!B3");
  const { code, params } = findings.find((each) => each.code === "roster.text-too-long")!;
  expect(messageText(code, params)).toMatch(/1000 ký tự \(“x{59}…”\)/);
});

test("optional columns may be absent, with a warning each", () => {
  const { roster, findings } = readRoster({ units: table("Đơn vị", [["Mã đơn vị", "Tên đơn vị"], ["A", "Phòng A"]]), people: table("Cá nhân", [["Mã", "Họ tên", "Mã ĐV"], ["01", "An", "A"]]) });
  expect(roster.people).toEqual([{ code: "01", name: "An", gender: "", post: "", unit: "A", standing: [], standingText: "" }]);
  expect(findings.map(({ code, params }) => `${code} ${params.title}`)).toEqual(["Cụm/khối", "Email", "Giới tính", "Chức vụ", "Đối tượng"].map((title) => `roster.column-absent ${title}`));
});

test.each<[string, readonly (readonly string[])[], string, RegExp]>([
  ["no header", [["x", "y"], ["1", "2"]], "roster.header-missing", /Mã đơn vị, Tên đơn vị/],
  ["an empty table", [], "roster.header-missing", /dòng tiêu đề/],
  ["a header below row 20", [...Array.from({ length: 20 }, () => ["x"]), unitHeader], "roster.header-missing", /20 dòng đầu/],
  ["a required column missing", [["Mã đơn vị", "Email"]], "roster.column-required", /“Tên đơn vị”/],
  ["a column twice", [[...unitHeader, "EMAIL"]], "roster.column-twice", /“Email”/],
])("%s is a fault with its place", (_what, rows, code, sentence) => {
  const act = (): unknown => readRoster({ units: table("Đơn vị", rows), people: table("Cá nhân", [personHeader]) });
  expect(act).toThrow(expect.objectContaining({ code, place: expect.objectContaining({ sheet: "Đơn vị" }) as object }));
  expect(act).toThrow(sentence);
});

describe("of rows that share a code neither is taken, and each is reported", () => {
  test.each([
    ["the same code", "P01", "P01", "duplicate"],
    ["another case", "P01", "p01", "alike"],
    ["another Unicode form", "Độ".normalize("NFC"), "Độ".normalize("NFD"), "alike"],
    ["white space around it", "P01", " P01\u00a0", "alike"],
  ])("%s", (_what, first, second, kind) => {
    const { roster, findings } = read([[first, "Một", "", ""], unitA, [second, "Hai", "", ""]], [an]);
    expect(roster.units.map((unit) => unit.code)).toEqual(["A"]);
    expect(brief(findings)).toEqual([`error roster.code-${kind} Đ!A2`, `error roster.code-${kind} Đ!A4`]);
    expect(findings.map(({ params }) => params.where)).toEqual(["A4", "A2"]);
  });

  test("so with people", () => {
    const { roster, findings } = read([unitA], [an, ["01", "Lê Chi", "", "", "A", ""]]);
    expect(roster.people).toEqual([]);
    expect(brief(findings)).toEqual(["error roster.code-duplicate C!A2", "error roster.code-duplicate C!A3", "info roster.unit-without-people Đ!A2"]);
  });

  test("the people of such a unit are reported as well", () => {
    const { roster, findings } = read([["A", "Một", "", ""], ["a", "Hai", "", ""]], [an]);
    expect(roster).toEqual({ units: [], people: [] });
    expect(brief(findings)).toEqual(["error roster.code-alike Đ!A2", "error roster.code-alike Đ!A3", "error roster.unit-unclear C!E2"]);
  });
});

test.each<[string, readonly string[][], readonly string[][], readonly string[]]>([
  ["no code", [unitA, ["", "Phòng C", "Khối 1", ""]], [an], ["error roster.code-empty Đ!A3"]],
  ["no name", [unitA, ["C", " ", "Khối 1", ""]], [an], ["error roster.name-empty Đ!B3"]],
  ["a code that is no file name", [unitA, ["a/b", "C", "Khối 1", ""]], [an], ["error roster.code-unusable Đ!A3"]],
  ["no units", [], [], ["error roster.units-none Đ!"]],
  ["no unit code", [unitA], [an, ["02", "Bình", "", "", "", ""]], ["error roster.unit-empty C!E3"]],
  ["an unknown unit", [unitA], [an, binh], ["error roster.unit-unknown C!E3"]],
  ["a unit in another case", [unitA], [["01", "An", "", "", "a", ""]], ["warning roster.unit-spelling C!E2"]],
  ["an odd gender", [unitA], [["01", "An", "N", "", "A", ""]], ["warning roster.gender-unknown C!C2"]],
  ["an odd standing", [unitA], [["01", "An", "", "", "A", "lãnh đạo, phi công"]], ["warning roster.standing-unknown C!F2"]],
  ["a bad address", [["A", "Phòng A", "", "a@x"]], [an], ["warning roster.email-invalid Đ!D2"]],
  ["two spellings of a cluster", [unitA, ["B", "Phòng B", "khối  1", ""]], [an, binh], ["warning roster.cluster-alike Đ!C3"]],
  ["a cluster left out", [unitA, ["B", "Phòng B", "", ""]], [an, binh], ["warning roster.cluster-empty Đ!C3"]],
  ["a name in two units", [unitA, unitB], [an, ["02", "NGUYỄN THỊ  AN", "", "", "B", ""]], ["info roster.name-in-two-units C!B3"]],
  ["a name twice in one unit", [unitA], [an, ["02", "Nguyễn Thị An".normalize("NFD"), "", "", "A", ""]], ["warning roster.name-twice C!B3"]],
  ["a unit without people", [unitA, unitB], [an], ["info roster.unit-without-people Đ!A3"]],
])("%s is a finding at its cell", (_what, units, people, expected) => {
  const { findings } = read(units, people);
  expect(brief(findings)).toEqual(expected);
  for (const { code, params } of findings) {
    expect(messageText(code, params)).not.toMatch(/\{\w+\}|undefined/);
  }
});

test("text that looks like a formula is text", () => {
  const { roster, findings } = read([["-1", "=SUM(A1)", "+1", ""]], [["_1", "@An", "", "-", "-1", ""]]);
  expect([roster.units[0]?.name, roster.units[0]?.cluster, roster.people[0]?.name, roster.people[0]?.post, findings]).toEqual(["=SUM(A1)", "+1", "@An", "-", []]);
});
