import PostalMime, { type Email } from "postal-mime";
import { asciiName, draftBytes, type Draft, fileName, zipOf } from "../../src/host/mail";
import { unzipSync } from "fflate";

const base: Draft = {
  to: "nv@donvi.vn",
  toName: "Phòng Nội vụ",
  from: "",
  subject: "Phiếu chấm điểm thi đua",
  body: "Kính gửi đơn vị\nHạn nộp: 15/12/2026\n",
  date: "2026-11-21T04:05:06Z",
  attachment: { asciiName: "phieu-NV-lan-1.xlsx", name: "Phiếu NV.xlsx", bytes: Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256) },
};
const raw = (draft: Partial<Draft>): string => new TextDecoder().decode(draftBytes({ ...base, ...draft }));
const parsed = (draft: Partial<Draft>): Promise<Email> => PostalMime.parse(draftBytes({ ...base, ...draft }));
const fieldsOf = (text: string): string[] => text.split("\r\n\r\n")[0]!.replace(/\r\n[ \t]/g, " ").split("\r\n").map((line) => line.split(":")[0] ?? "");
const long = "Trung tâm Phục vụ hành chính công và Hợp tác xã dịch vụ nông nghiệp tổng hợp “Tiền Phong” ".repeat(8);

test("another program reads back what was written", async () => {
  const mail = await parsed({});
  expect(mail.subject).toBe(base.subject);
  expect(mail.to).toEqual([{ name: base.toName, address: base.to }]);
  expect(mail.text?.replace(/\r\n/g, "\n").trimEnd()).toBe(base.body.trimEnd());
  expect(mail.date).toBe("2026-11-21T04:05:06.000Z");
  expect(mail.attachments).toHaveLength(1);
  expect(mail.attachments[0]?.filename).toBe("Phiếu NV.xlsx");
  expect(mail.attachments[0]?.disposition).toBe("attachment");
  expect(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)).toEqual(base.attachment.bytes);
});

test("the draft is unsent, in ASCII, and every line ends in CRLF", () => {
  const text = raw({ subject: long, toName: long });
  expect(fieldsOf(text)).toEqual(["X-Unsent", "Date", "To", "Subject", "MIME-Version", "Content-Type"]);
  expect(text).toMatch(/^X-Unsent: 1\r\n/);
  expect(text).toMatch(/^[\r\n -~]*$/);
  expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  expect(text.endsWith("\r\n")).toBe(true);
});

test("the attachment has a name for programs that know only ASCII and one in UTF-8", () => {
  const text = raw({});
  expect(text).toContain('name="phieu-NV-lan-1.xlsx"');
  expect(text).toContain('filename="phieu-NV-lan-1.xlsx"');
  expect(text).toContain("filename*=UTF-8''Phi%E1%BA%BFu%20NV.xlsx");
});

test("very long Vietnamese names are folded, to lines of at most 80 characters, and come back whole", async () => {
  const attachment = { ...base.attachment, name: `${long.trim().slice(0, 400)}.xlsx` };
  const lines = raw({ subject: long, toName: long, attachment }).split("\r\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  for (const word of raw({ subject: long, toName: long }).match(/=\?[^ \r\n]*\?=/g) ?? []) {
    expect(word.length).toBeLessThanOrEqual(75);
    // No word ends within a character.
    expect(Buffer.from(word.slice(10, -2), "base64").toString("utf8")).not.toContain("\ufffd");
  }
  const mail = await parsed({ subject: long, toName: long, attachment });
  expect(mail.subject).toBe(long.trim());
  expect(mail.to?.[0]?.name).toBe(long.trim());
  expect(mail.attachments[0]?.filename).toBe(attachment.name);
});

test("decomposed letters arrive composed", async () => {
  const mail = await parsed({ subject: "Phòng Nội vụ".normalize("NFD"), toName: "Đỗ Thị Ngọc".normalize("NFD"), body: "Kính gửi".normalize("NFD"), attachment: { ...base.attachment, name: "Phiếu chấm.xlsx".normalize("NFD") } });
  expect([mail.subject, mail.to?.[0]?.name, mail.text?.trim(), mail.attachments[0]?.filename]).toEqual(["Phòng Nội vụ", "Đỗ Thị Ngọc", "Kính gửi", "Phiếu chấm.xlsx"]);
});

test.each([
  "Phòng A\r\nBcc: ke-la@vi-du.vn",
  "Phòng A\nBcc: ke-la@vi-du.vn\n\nNội dung khác",
  "Phòng A\rX-Spam: 1",
  "a\u0000b\u0085c\u2028Bcc: x@y.vn",
  '" <ke-la@vi-du.vn>, "',
  "A, ke-la@vi-du.vn; B",
  "=?UTF-8?Q?=0D=0ABcc:_ke-la@vi-du.vn?=",
  "x".repeat(3000),
  "\ud800 nửa ký tự \udc00",
  "--phieu-thi-dua\r\n\r\n--phieu-thi-dua--",
  "‮xslx.exe",
  "",
])("a name cannot reach out of its field: %j", async (evil) => {
  const attachment = { ...base.attachment, name: `${evil}.xlsx` };
  const text = raw({ subject: evil, toName: evil, body: evil, attachment });
  expect(fieldsOf(text)).toEqual(["X-Unsent", "Date", "To", "Subject", "MIME-Version", "Content-Type"]);
  expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  const mail = await parsed({ subject: evil, toName: evil, body: evil, attachment });
  expect(mail.to).toHaveLength(1);
  expect(mail.to?.[0]?.address).toBe(base.to);
  expect([mail.cc, mail.bcc, mail.from]).toEqual([undefined, undefined, undefined]);
  expect(mail.attachments).toHaveLength(1);
  expect(mail.attachments[0]?.filename ?? "").not.toMatch(/[\u0000-\u001f\u202e]/);
});

test.each(["a@b.vn\r\nBcc: x@y.vn", "a@b.vn, x@y.vn", "<a@b.vn>", "a b@c.vn", "a@b"])("an address that is no plain mailbox is never written: %j", (to) => {
  expect(() => draftBytes({ ...base, to })).toThrow(RangeError);
  expect(() => draftBytes({ ...base, from: to })).toThrow(RangeError);
});

test("without an address the draft has no recipient; with a sender it names one", async () => {
  expect((await parsed({ to: "" })).to).toBeUndefined();
  expect((await parsed({ from: "thuky@ubnd.vn" })).from).toEqual({ name: "", address: "thuky@ubnd.vn" });
});

test("the same draft is the same bytes", () => {
  expect(draftBytes(base)).toEqual(draftBytes(base));
});

test.each([
  ["Đội 3/Hợp tác xã: “Tiền*Phong”?", "xlsx", "Đội 3 Hợp tác xã “Tiền Phong”.xlsx", "Doi-3-Hop-tac-xa-Tien-Phong.xlsx"],
  ["..\\..\\a", "xlsx", "a.xlsx", "a.xlsx"],
  ["...", "eml", "phieu.eml", "phieu.eml"],
  ["日本", "xlsx", "日本.xlsx", "phieu.xlsx"],
])("file names any system can keep: %j", (stem, extension, name, ascii) => {
  expect(fileName(stem, extension)).toBe(name);
  expect(asciiName(stem, extension)).toBe(ascii);
});

test("a zip marks names outside ASCII as UTF-8", () => {
  const zip = zipOf([{ name: "Đơn vị.eml", bytes: draftBytes(base) }], base.date);
  expect(Object.keys(unzipSync(zip))).toEqual(["Đơn vị.eml"]);
  expect(new DataView(zip.buffer, zip.byteOffset).getUint16(6, true) & 0x0800).toBe(0x0800);
});
