import PostalMime, { type Email } from "postal-mime";
import type { BookState } from "../../src/book/state";
import { Fault } from "../../src/finding/fault";
import { readXlsx } from "../../src/host/file";
import { issue, phieus } from "../../src/job/issue";
import { Collection } from "../../src/job/collect";
import { issueMail, type MailOptions, reminderMail } from "../../src/job/mail";
import { givenDeadline, planDeadline } from "../../src/job/mailDeadline";
import { parseTemplate } from "../../src/job/mailTemplate";
import { library, planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";

const NOW = "2026-11-21T20:00:00Z";
const plan = planById("001")!;
const roster = sampleRoster();
const few = { units: roster.units.slice(0, 3), people: roster.people.filter((person) => roster.units.slice(0, 3).some((unit) => unit.code === person.unit)) };
const state = issue({ plan, scheme: offerScheme(plan), roster: few, rosterFindings: [], round: "hằng năm 2026", now: NOW });
const withEmail = (code: string, email: string): BookState => ({ ...state, roster: { ...few, units: few.units.map((unit) => (unit.code === code ? { ...unit, email } : unit)) } });
const returned = (...units: string[]): BookState => ({ ...state, register: state.register.map((line) => (units.includes(line.unit) ? { ...line, received: { file: "a.xlsx", sha256: "00", at: NOW, entriesDigest: "11" } } : line)) });
const mails = (book: BookState, options: Partial<MailOptions> = {}, job = issueMail): Promise<Email[]> => {
  const mailing = job(book, { now: NOW, ...options });
  return Promise.all(mailing.units.map((unit) => PostalMime.parse(mailing.draft(unit).bytes)));
};
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return "";
  } catch (error) {
    return error instanceof Fault ? `${error.code} ${error.message}` : String(error);
  }
};

test("every unit gets its own workbook, which is taken in when it comes back", async () => {
  const all = await mails(state, { deadline: "2026-12-15" });
  expect(all.map((mail) => mail.to?.[0])).toEqual(few.units.map((unit) => ({ name: unit.name, address: unit.email })));
  const collection = new Collection(state, { now: NOW, read: readXlsx, accept: () => false });
  for (const [index, mail] of all.entries()) {
    const [attachment] = mail.attachments;
    const report = collection.take({ name: attachment?.filename ?? "", bytes: new Uint8Array(attachment?.content as ArrayBuffer) });
    expect([report.status, report.unit]).toEqual(["accepted", few.units[index]?.code]);
  }
});

test("the letter names unit, round, plan, people, issue, day and deadline", async () => {
  const [mail] = await mails(state, { deadline: "2026-12-15" });
  expect(mail?.subject).toBe("Phiếu chấm điểm thi đua, đợt hằng năm 2026: Văn phòng HĐND và UBND");
  for (const words of ["Văn phòng HĐND và UBND", plan.title, plan.issuer, "16 cá nhân", "lần phát hành 1, ngày 22/11/2026", "Hạn nộp: 15/12/2026", "Phiếu VP - Văn phòng HĐND và UBND - hằng năm 2026 - lần 1.xlsx"]) {
    expect(mail?.text).toContain(words);
  }
  expect(mail?.text).not.toMatch(/[{}]/);
});

test("a sheet issued again says that it takes the place of the one before", async () => {
  const again = { ...state, register: state.register.map((line) => ({ ...line, issue: 2 })) };
  expect((await mails(again))[0]?.text).toContain("thay cho mọi phiếu đã gửi trước đây");
  expect((await mails(state))[0]?.text).not.toContain("thay cho mọi phiếu");
});

test.each([
  ["", "mail.no-address"],
  ["hai@a.vn; ba@b.vn", "mail.address-invalid"],
  ["x@y.vn\r\nBcc: z@t.vn", "mail.address-invalid"],
])("a unit with the address %j is listed, its draft has no recipient", async (email, code) => {
  const book = withEmail("NV", email);
  const mailing = issueMail(book, { now: NOW, deadline: "mai" });
  expect(mailing.findings.map((found) => [found.code, found.params.unit])).toEqual([[code, "NV"]]);
  expect((await mails(book))[1]?.to).toBeUndefined();
});

test("reminders go only to units whose sheet is missing and name the deadline", async () => {
  const reminders = await mails(returned("VP", "TC"), { deadline: "17 giờ ngày 15/12/2026" }, reminderMail);
  expect(reminders.map((mail) => mail.to?.[0]?.name)).toEqual(["Phòng Nội vụ"]);
  expect(reminders[0]?.subject).toContain("hạn nộp: 17 giờ ngày 15/12/2026");
  expect(codeOf(() => reminderMail(returned("VP", "NV", "TC"), { now: NOW, deadline: "mai" }))).toContain("mail.none-missing");
});

test("a deadline is the one given, or the only fitting one of the plan, or none", () => {
  const found = Object.fromEntries(library.map((each) => [each.id, ["hằng năm 2026", "sơ kết", "tổng kết", "đột xuất"].map((round) => planDeadline(each, round)?.when ?? "")]));
  expect(found).toEqual({ "000": ["", "", "", ""], "001": ["30/11/2026", "", "", ""], "002": ["", "", "", ""], "003": ["", "", "", ""], "004": ["", "", "", ""] });
  expect(planDeadline(plan, "hằng năm")?.when).toBe("30/11 hằng năm");
  expect(planDeadline(plan, "hằng năm 2024, 2025")?.when).toBe("30/11 hằng năm");
  expect([givenDeadline("2026-12-05")?.when, givenDeadline(" trước  15/12 ")?.when, givenDeadline(" ")]).toEqual(["05/12/2026", "trước 15/12", undefined]);
});

test("a reminder without a known deadline is refused, one with the plan's says where it comes from", () => {
  expect(codeOf(() => reminderMail({ ...state, round: "sơ kết" }, { now: NOW }))).toMatch(/mail\.deadline-needed .*sơ kết/);
  expect(reminderMail(state, { now: NOW }).findings.map((each) => each.code)).toContain("mail.deadline-from-plan");
  expect(issueMail({ ...state, round: "sơ kết" }, { now: NOW }).findings).toEqual([]);
});

test("a template is filled in; what is put in is not searched again", async () => {
  const template = parseTemplate("\ufeffTiêu đề: {Mã đơn vị} – {đợt}\r\n\r\nGửi {đơn vị}: {số người} người, {tên tệp}\r\nCuối.".normalize("NFD"));
  const book = { ...state, round: "{hạn nộp} $& 2026" };
  const [mail] = await mails(book, { template });
  expect(mail?.subject).toBe("VP – {hạn nộp} $& 2026");
  expect(mail?.text?.replace(/\r\n/g, "\n")).toMatch(/^Gửi Văn phòng HĐND và UBND: 16 người, Phiếu VP/);
});

test("a template's mistakes are named", () => {
  expect(codeOf(() => parseTemplate("Tiêu đề: a\nxin {hạn nôp} nhé", { file: "mau.txt" }))).toMatch(/mail\.field-unknown mau\.txt › dòng 2: .*“hạn nôp”.*\{hạn nộp\}/);
  expect(codeOf(() => parseTemplate("Kính gửi {đơn vị}"))).toContain("mail.template-subject");
  const template = parseTemplate("Tiêu đề: a\nHạn: {hạn nộp}");
  expect(codeOf(() => issueMail({ ...state, round: "sơ kết" }, { now: NOW, template }))).toContain("mail.deadline-missing");
  expect(codeOf(() => issueMail(state, { now: NOW, template }))).toBe("");
});

test("units can be chosen; unknown ones and bad senders are refused", () => {
  expect(issueMail(state, { now: NOW, units: ["tc", "VP"] }).units).toEqual(["VP", "TC"]);
  expect(codeOf(() => issueMail(state, { now: NOW, units: ["XX"] }))).toContain("unit.unknown");
  expect(codeOf(() => issueMail(state, { now: NOW, from: "a@b.vn, c@d.vn" }))).toContain("mail.sender-invalid");
});

test("a code typed into the book that is a path names no file", () => {
  const code = "../../x";
  const book = { ...state, roster: { ...few, units: few.units.map((unit, index) => (index === 0 ? { ...unit, code } : unit)) }, register: state.register.map((line, index) => (index === 0 ? { ...line, unit: code } : line)) };
  expect(phieus(book)).toHaveLength(3);
  expect(codeOf(() => issueMail(book, { now: NOW }))).toContain("roster.code-unusable");
});
