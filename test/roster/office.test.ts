import fc from "fast-check";
import { messageText } from "../../src/finding/finding";
import type { Roster } from "../../src/roster/model";
import { type ReadRoster, readRoster } from "../../src/roster/read";
import { brief, read, table, unitHeader } from "./tables";

const blank = "";

/** A list of people and, where there is one, of units. */
function office(people: readonly (readonly string[])[], units?: readonly (readonly string[])[], before?: Roster): ReadRoster {
  return readRoster({ people: table("Cá nhân", people), ...(units === undefined ? {} : { units: table("Đơn vị", units) }) }, before);
}

const unitsOf = ({ roster }: ReadRoster): string[] => roster.units.map(({ code, name }) => `${code} ${name}`);
const peopleOf = ({ roster }: ReadRoster): string[] => roster.people.map(({ code, name, unit }) => `${code} ${name} ${unit}`);
const errors = ({ findings }: ReadRoster): string[] => brief(findings.filter(({ severity }) => severity === "error"));
const said = ({ findings }: ReadRoster, code: string): string[] => findings.filter((found) => found.code === code).map(({ code: of, params }) => messageText(of, params));

describe("a list of people with their unit's name and no codes", () => {
  const list = [
    ["ỦY BAN NHÂN DÂN PHƯỜNG VĨNH TUY"],
    ["DANH SÁCH CÁN BỘ, CÔNG CHỨC NĂM 2026"],
    ["STT", "Họ và tên", "Giới tính", "Chức danh", "Đơn vị công tác", "Ghi chú"],
    ["1", "Nguyễn Thị An", "Nữ", "Chánh Văn phòng", "Văn phòng", ""],
    ["2", "Trần Bình", "Nam", "Chuyên viên", "Phòng Kinh tế", ""],
    ["3", "Lê Chi", "Nữ", "Chuyên viên", "văn  phòng", ""],
  ];

  test("is read: units as they first appear, everyone under a code of the unit's", () => {
    const result = office(list);
    expect(unitsOf(result)).toEqual(["DV01 Văn phòng", "DV02 Phòng Kinh tế"]);
    expect(peopleOf(result)).toEqual(["DV01-01 Nguyễn Thị An DV01", "DV02-01 Trần Bình DV02", "DV01-02 Lê Chi DV01"]);
    expect(result.roster.people[0]).toMatchObject({ gender: "female", post: "Chánh Văn phòng" });
    expect(errors(result)).toEqual([]);
    expect(said(result, "roster.codes-made")).toHaveLength(2);
    expect(said(result, "roster.units-from-people")).toEqual([expect.stringContaining("2 đơn vị")]);
  });

  test("names the units of a list of its own, by code or by name", () => {
    const result = office(list, [unitHeader, ["VP", "Văn phòng", "Khối 1", ""], ["KT", "Phòng Kinh tế", "Khối 1", ""]]);
    expect(peopleOf(result)).toEqual(["VP-01 Nguyễn Thị An VP", "KT-01 Trần Bình KT", "VP-02 Lê Chi VP"]);
    expect(errors(result)).toEqual([]);
  });

  test("a unit that is on no list is an error at its cell, and nobody is put elsewhere", () => {
    const result = office(list, [unitHeader, ["VP", "Văn phòng", "", ""]]);
    expect(errors(result)).toEqual(["error roster.unit-unknown C!E5"]);
  });

  test("two units of one name are not told apart by it", () => {
    const result = office(list, [unitHeader, ["A", "Văn phòng", "", ""], ["B", "Văn phòng", "", ""], ["C", "Phòng Kinh tế", "", ""]]);
    expect(errors(result)).toEqual(["error roster.unit-unknown C!E4", "error roster.unit-unknown C!E6"]);
  });
});

test("codes once made stay with their people, whoever is added, leaves or moves up the list", () => {
  const header = ["Họ và tên", "Đơn vị"];
  const name = fc.constantFrom("An", "Bình", "Chi", "Dung", "Giang", "Hà");
  const unit = fc.constantFrom("Văn phòng", "Phòng Kinh tế", "Trạm Y tế");
  const lists = fc.uniqueArray(fc.tuple(name, unit), { minLength: 1, maxLength: 12, selector: (row) => row.join("\n") });
  fc.assert(
    fc.property(lists, lists, (first, second) => {
      const before = office([header, ...first]).roster;
      const after = office([header, ...second], undefined, before).roster;
      const unitName = (roster: Roster, code: string): string => roster.units.find((each) => each.code === code)?.name ?? "";
      const whose = new Map(before.people.map((person) => [person.code, `${person.name}, ${unitName(before, person.unit)}`]));
      for (const person of after.people) {
        expect(whose.get(person.code) ?? `${person.name}, ${unitName(after, person.unit)}`).toBe(`${person.name}, ${unitName(after, person.unit)}`);
      }
      expect(new Set(after.people.map(({ code }) => code)).size).toBe(second.length);
      expect(after.people.filter(({ code }) => whose.has(code))).toHaveLength(second.filter((row) => first.some((other) => other.join() === row.join())).length);
    }),
  );
});

describe("headings as offices write them", () => {
  const units = [unitHeader, ["VP", "Văn phòng", "", ""]];

  test("in two rows, with “Giới tính” over “Nam” and “Nữ” and the columns numbered", () => {
    const result = office(
      [
        ["DANH SÁCH"],
        ["STT", "Mã", "Họ và tên", "Giới tính", blank, "Chức vụ", "Đơn vị"],
        [blank, blank, blank, "Nam", "Nữ", blank, blank],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        ["1", "01", "Nguyễn Thị An", blank, "x", "Trưởng phòng", "VP"],
        ["2", "02", "Trần Bình", "1980", blank, "Chuyên viên", "VP"],
      ],
      units,
    );
    expect(result.roster.people.map(({ name, gender, post }) => [name, gender, post])).toEqual([["Nguyễn Thị An", "female", "Trưởng phòng"], ["Trần Bình", "male", "Chuyên viên"]]);
    expect(errors(result)).toEqual([]);
  });

  test("in two rows, with “Họ và tên” over its parts", () => {
    const result = office([["Mã", "Họ và tên", blank, "Mã đơn vị"], [blank, "Họ và tên đệm", "Tên", blank], ["01", "Nguyễn Thị", "An", "VP"]], units);
    expect(peopleOf(result)).toEqual(["01 Nguyễn Thị An VP"]);
    expect(errors(result)).toEqual([]);
  });

  test.each([
    ["two headings", ["Mã", "Họ đệm", "Tên", "Mã đơn vị"]],
    ["one heading over both", ["Mã", "Họ và tên", blank, "Mã đơn vị"]],
  ])("a name in two columns under %s is one", (_what, header) => {
    const result = office([header, ["01", "Nguyễn Thị", "An", "VP"], ["02", "Trần", "Bình", "VP"]], units);
    expect(peopleOf(result)).toEqual(["01 Nguyễn Thị An VP", "02 Trần Bình VP"]);
    expect(said(result, "roster.name-joined")).toEqual([expect.stringContaining("“Nguyễn Thị An”")]);
  });

  test("a column of remarks beside the names is no part of them", () => {
    const result = office([["Mã", "Mã đơn vị", "Họ và tên"], ["01", "VP", "Nguyễn Thị An"], ["02", "VP", "Trần Bình", "nghỉ"], ["03", "VP", "Lê Chi"]], units);
    expect(peopleOf(result)).toEqual(["01 Nguyễn Thị An VP", "02 Trần Bình VP", "03 Lê Chi VP"]);
  });

  test("of two columns that may be the post the one called so is taken", () => {
    const result = office([["Mã", "Họ và tên", "Chức danh", "Chức vụ", "Mã đơn vị"], ["01", "An", "Chuyên viên chính", "Trưởng phòng", "VP"]], units);
    expect(result.roster.people[0]?.post).toBe("Trưởng phòng");
    expect(brief(result.findings)).toContain("info roster.column-ignored C!C1");
  });
});

describe("a list parted by units", () => {
  const header = ["TT", "Họ và tên", "Chức vụ"];
  const parted = [header, ["I", "Văn phòng"], ["1", "Nguyễn Thị An", "Trưởng phòng"], ["2", "Trần Bình", ""], ["II. Phòng Kinh tế"], ["1", "Lê Chi", "Chuyên viên"]];

  test("puts everyone into the unit over them", () => {
    const result = office(parted);
    expect(unitsOf(result)).toEqual(["DV01 Văn phòng", "DV02 Phòng Kinh tế"]);
    expect(peopleOf(result)).toEqual(["DV01-01 Nguyễn Thị An DV01", "DV01-02 Trần Bình DV01", "DV02-01 Lê Chi DV02"]);
    expect(errors(result)).toEqual([]);
  });

  test.each([
    ["someone stands before the first unit", [header, ["1", "Nguyễn Thị An", ""], ...parted.slice(1)]],
    ["a row is neither a person nor a unit", [...parted, [blank, "Đỗ Dung", "Chuyên viên"]]],
  ])("is refused for want of units where %s", (_what, rows) => {
    expect(() => office(rows)).toThrow(expect.objectContaining({ code: "roster.column-required" }));
  });
});

test("what closes a list is left out and told; a nameless row within it is not", () => {
  const rows = [
    ["STT", "Mã", "Họ và tên", "Chức vụ", "Mã đơn vị"],
    ["1", "01", "An", "", "VP"],
    [blank, blank, "Cộng: 1 người"],
    ["2", "02", "Bình", "", "VP"],
    ["3", blank, "Chi", "", "VP"],
    ["Tổng cộng: 3 người"],
    [blank, blank, "Vĩnh Tuy, ngày 25 tháng 11 năm 2026"],
    [blank, "NGƯỜI LẬP BIỂU", blank, "THỦ TRƯỞNG"],
    [blank, "Nguyễn Văn A", blank, "Trần Văn B"],
  ];
  const result = office(rows, [unitHeader, ["VP", "Văn phòng", "", ""]]);
  expect(peopleOf(result)).toEqual(["01 An VP", "02 Bình VP"]);
  expect(errors(result)).toEqual(["error roster.code-empty C!B5"]);
  expect(said(result, "roster.row-skipped")).toEqual([expect.stringContaining("Cộng: 1 người"), expect.stringContaining("Tổng cộng: 3 người")]);
});

test("people whose names begin like a sum stay on the list", () => {
  const result = office([["Mã", "Họ và tên", "Mã đơn vị"], ["01", "Tống Văn An", "VP"], ["02", "Cồng Thị Bình", "VP"]], [unitHeader, ["VP", "Văn phòng", "", ""]]);
  expect(result.roster.people).toHaveLength(2);
});

test("units without codes get them, and keep them when they are listed again", () => {
  const people = [["Họ và tên", "Đơn vị"], ["An", "Văn phòng"], ["Bình", "Trạm Y tế"]];
  const first = office(people, [["Tên đơn vị", "Cụm/khối"], ["Văn phòng", "1"], ["Trạm Y tế", "1"]]);
  expect(unitsOf(first)).toEqual(["DV01 Văn phòng", "DV02 Trạm Y tế"]);
  const again = office(people, [["Tên đơn vị", "Cụm/khối"], ["Trạm Y tế", "1"], ["Công an", "1"], ["Văn phòng", "1"]], first.roster);
  expect(unitsOf(again)).toEqual(["DV02 Trạm Y tế", "DV03 Công an", "DV01 Văn phòng"]);
});

test("a table with every column under its own title is read as it always was", () => {
  const result = read([["A", "Phòng A", "Khối 1", ""]], [["01", "An", "", "", "A", ""]]);
  expect(result.findings).toEqual([]);
});
