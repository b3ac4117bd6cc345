import { isUsableCode } from "../../src/roster/code";
import { isMailbox } from "../../src/roster/email";
import { readStanding } from "../../src/roster/standing";
import { library } from "../../src/plan/library";
import { audiences } from "../../src/plan/model";

test.each(["01", "PH-01", "phòng.Tư_pháp", "Đ", "x".repeat(40), "-1", "CON1", "COMET", "コード"])("%s may name a file", (code) => {
  expect(isUsableCode(code)).toBe(true);
});

test.each(["", ".", "..", ".a", "a.", "a/b", "a\\b", "a:b", "a b", "a*", "CON", "con", "Con.x", "NUL", "LPT1", "com¹.txt", "x".repeat(41), "a\u0000", "a\u202eb", "\u0301a", "+1", "a|b"])(
  "%j may not",
  (code) => {
    expect(isUsableCode(code)).toBe(false);
  },
);

test.each([`${"a".repeat(64)}@x.vn`, `a@${"b1.".repeat(83)}vn`, "a@x.vn", "van.thu+td@ubnd-vinhtuy.hanoi.gov.vn", "A_1@x.com"])("%s is a mailbox", (text) => {
  expect(isMailbox(text)).toBe(true);
});

test.each(["a", "a@x", "a@@x.vn", "a b@x.vn", "a@x.vn; b@x.vn", "A <a@x.vn>", ".a@x.vn", "a..b@x.vn", "a@-x.vn", "a@x.vn\nBcc: b@x.vn", `${"a".repeat(65)}@x.vn`, `a@${"b1.".repeat(84)}vn`, "ă@x.vn"])("%j is none", (text) => {
  expect(isMailbox(text)).toBe(false);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["", [], []],
  ["Lãnh đạo, quản lý", ["leader"], []],
  ["LÃNH ĐẠO QUẢN LÝ".normalize("NFD"), ["leader"], []],
  ["cán bộ quản lý; Đảng, đoàn thể", ["leader", "partyOrMass"], []],
  ["Lực lượng vũ trang", ["uniformed"], []],
  ["có trang phục riêng\nlãnh đạo", ["leader", "uniformed"], []],
  ["Mặt trận Tổ quốc và đoàn thể", ["partyOrMass"], []],
  ["Cán bộ, công chức, viên chức", [], []],
  ["không lãnh đạo", [], ["không lãnh đạo"]],
  ["Đảng viên", [], ["đảng viên"]],
  ["quản lý / x", ["leader"], ["x"]],
  [" - (quản lý) – ; ... x --", ["leader"], ["x"]],
])("standing %j", (text, standing, unknown) => {
  expect(readStanding(text)).toEqual({ standing, unknown });
});

test("whom the library's plans restrict a criterion to is understood, word for word", () => {
  const restrictions = new Set(library.flatMap((plan) => audiences.flatMap((audience) => plan[audience].groups.flatMap((group) => group.criteria.flatMap(({ appliesTo }) => appliesTo ?? [])))));
  expect([...restrictions].map((text) => [text, readStanding(text)])).toEqual(
    [...restrictions].map((text) => [text, { standing: [/lãnh đạo/.test(text) ? "leader" : /trang phục/.test(text) ? "uniformed" : "partyOrMass"], unknown: [] }]),
  );
  expect(restrictions.size).toBe(4);
});
