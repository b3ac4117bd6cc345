import { zipSync } from "fflate";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { draftBytes } from "../../src/host/mail";
import { archiveBudget, expandReturned } from "../../src/job/archive";
import { Collection } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { openMail, openMails } from "../../src/job/mailed";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { fillIn } from "../../scripts/demo/fill";

const NOW = "2026-11-21T00:00:00Z";
const plan = planById("001")!;
const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2026", now: NOW });
const [vp, nv] = phieus(state).map((phieu) => writeXlsx(layUnitBook(phieu, fillIn(phieu)))) as [Uint8Array, Uint8Array];
const base64 = (bytes: Uint8Array): string => (Buffer.from(bytes).toString("base64").match(/.{1,76}/g) ?? []).join("\r\n");
const mail = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\r\n"));
const head = ["From: =?utf-8?B?VsSDbiBwaMOybmc=?= <vp@example.vn>", "To: ubnd@example.vn", "Subject: =?utf-8?B?UGhp4bq/dSBjaOG6pW0=?=", "Date: Wed, 25 Nov 2026 10:00:00 +0700", "MIME-Version: 1.0"];
const multipart = (...parts: readonly (readonly string[])[]): Uint8Array => mail(...head, 'Content-Type: multipart/mixed; boundary="=_b"', "", "Thư nhiều phần.", ...parts.flatMap((part) => ["--=_b", ...part]), "--=_b--", "");
const body = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", "Kính gửi Văn phòng, xin gửi phiếu."];
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const attach = (bytes: Uint8Array, names: readonly string[], type = xlsx): string[] => [`Content-Type: ${type}`, "Content-Transfer-Encoding: base64", `Content-Disposition: attachment${names.map((name) => `; ${name}`).join("")}`, "", base64(bytes)];

async function collected(name: string, bytes: Uint8Array): Promise<string[]> {
  const collection = new Collection(state, { now: NOW, read: readXlsx, accept: () => false });
  return (await openMails(expandReturned({ name, bytes }))).map((arrival) => collection.take(arrival.load())).map(({ file, unit, status, reasons }) => [file, unit, status, ...reasons.map(({ code }) => code)].filter((word) => word !== "").join(" | "));
}

test("a mail saved by Outlook or Thunderbird brings the sheet attached to it, named after both", async () => {
  expect(await collected("trả lời.eml", multipart(body, attach(vp, ['filename="=?utf-8?B?UGhp4bq/dSBWUC54bHN4?="'])))).toEqual(["trả lời.eml › Phiếu VP.xlsx | VP | accepted"]);
  expect(await collected("a.eml", multipart(body, attach(vp, ["filename*0*=UTF-8''Phi%E1%BA%BFu%20", "filename*1*=VP.xlsx"])))).toEqual(["a.eml › Phiếu VP.xlsx | VP | accepted"]);
  expect(await collected("không đuôi", multipart(body, attach(vp, ["filename=VP.xlsx"])))).toEqual(["không đuôi › VP.xlsx | VP | accepted"]);
});

test("the draft this program writes, sent back as it is, is the unit's blank sheet", async () => {
  const [phieu] = phieus(state);
  const draft = draftBytes({ to: "", toName: "", from: "", subject: "Phiếu", body: "Kính gửi", date: NOW, attachment: { asciiName: "VP.xlsx", name: "Phiếu VP.xlsx", bytes: writeXlsx(layUnitBook(phieu!)) } });
  expect(await collected("nháp.eml", draft)).toEqual(["nháp.eml › Phiếu VP.xlsx | VP | accepted"]);
});

test("several sheets, zipped ones, those of a mail forwarded within and those without a name are all found; the rest is named", async () => {
  const forwarded = ["Content-Type: message/rfc822", "", ...new TextDecoder().decode(multipart(body, attach(nv, ["filename=NV.xlsx"]))).replaceAll("=_b", "=_c").split("\r\n")];
  expect(await collected("m.eml", multipart(body, attach(zipSync({ "gói/VP.xlsx": vp }), ["filename=goi.zip"], "application/zip"), forwarded, attach(vp, []), attach(new Uint8Array([0xff, 0xd8, 0xff]), ["filename=anh.jpg"], "image/jpeg")))).toEqual([
    "m.eml › goi.zip/gói/VP.xlsx | VP | accepted",
    "m.eml › NV.xlsx | NV | accepted",
    expect.stringMatching(/^m\.eml › tệp đính kèm \d \| VP \| duplicate \| return\.same-bytes$/),
    "m.eml | unrelated | mail.others",
  ]);
});

test("a mail without a sheet is refused with what it holds, and so is one that would be endless work", async () => {
  expect(await collected("a.eml", multipart(body))).toEqual(["a.eml | unrelated | mail.no-sheet"]);
  const picture = await openMail({ name: "a.eml", bytes: multipart(body, attach(new Uint8Array(9), ["filename=winmail.dat"], "application/ms-tnef")) });
  expect(picture[0]?.refused?.message).toContain("chỉ có: winmail.dat");
  const deep = mail(...head, 'Content-Type: multipart/mixed; boundary="b0"', "", ...Array.from({ length: 500 }, (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n`));
  expect(await collected("deep.eml", deep)).toEqual(["deep.eml | damaged | mail.damaged"]);
  expect(await collected("parts.eml", multipart(...Array.from({ length: 3000 }, () => attach(new Uint8Array(3), ["filename=a.xlsx"]))))).toEqual(["parts.eml | damaged | mail.limits"]);
  expect(await collected("many.eml", multipart(...Array.from({ length: 300 }, () => attach(new Uint8Array(3), ["filename=a.xlsx"]))))).toEqual(["many.eml | damaged | mail.limits"]);
});

test("an attachment's name is only shown: no folder of it leads anywhere", async () => {
  const names = (await openMail({ name: "a.eml", bytes: multipart(attach(vp, ['filename="../../etc/x/VP.xlsx"']), attach(nv, ['filename="C:\\\\x\\\\NV.xlsx"'])) })).map(({ name }) => name);
  expect(names).toEqual(["a.eml › VP.xlsx", "a.eml › NV.xlsx"]);
});

test("a file that is no mail comes through untouched, a mail of Outlook's own format is refused with what to do", async () => {
  const sheet = { name: "VP.xlsx", bytes: vp };
  expect((await openMail(sheet))[0]).toBe(sheet);
  const entry = new Uint8Array(128);
  entry.set(Buffer.from("__properties_version1.0", "utf16le"));
  const msg = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1016), ...entry]);
  expect(await collected("thư.msg", msg)).toEqual(["thư.msg | unrelated | file.mail"]);
});

const asMail = (bytes: Uint8Array, names: readonly string[] = ["filename=thu.eml"]): string[] => attach(bytes, names, "application/octet-stream");
const enclosed = (bytes: Uint8Array, disposition: readonly string[]): string[] => ["Content-Type: message/rfc822", ...disposition, "", ...new TextDecoder().decode(bytes).replaceAll("=_b", `=_${bytes.length}`).split("\r\n")];
/** A mail with a sheet, within so many mails each attached to the next. */
const within = (levels: number): Uint8Array => (levels === 0 ? multipart(body, attach(vp, ["filename=VP.xlsx"])) : multipart(body, asMail(within(levels - 1))));

test("mails in an archive are opened as those beside it are, and so is what is in them", async () => {
  const zipped = zipSync({ "thư/VP.eml": multipart(body, attach(vp, ["filename=VP.xlsx"])), "thư/NV.EML": multipart(body, attach(zipSync({ "NV.xlsx": nv, "đọc.txt": new Uint8Array(1) }), ["filename=goi.zip"], "application/zip")), "trống.eml": multipart(body) });
  expect(await collected("hộp thư.zip", zipped)).toEqual([
    "hộp thư.zip/thư/VP.eml › VP.xlsx | VP | accepted",
    "hộp thư.zip/thư/NV.EML › goi.zip/NV.xlsx | NV | accepted",
    "hộp thư.zip/thư/NV.EML › goi.zip | unrelated | archive.others",
    "hộp thư.zip/trống.eml | unrelated | mail.no-sheet",
  ]);
  const mailedZip = multipart(body, attach(zipped, ["filename=thu.zip"], "application/zip"));
  expect((await collected("m.eml", mailedZip)).slice(0, 2)).toEqual(["m.eml › thu.zip/thư/VP.eml › VP.xlsx | VP | accepted", "m.eml › thu.zip/thư/NV.EML › goi.zip/NV.xlsx | NV | accepted"]);
});

test("a mail attached to a mail is opened however the program attached it", async () => {
  const inner = multipart(body, attach(vp, ["filename=VP.xlsx"]));
  expect(await collected("a.eml", multipart(body, enclosed(inner, [])))).toEqual(["a.eml › VP.xlsx | VP | accepted"]);
  expect(await collected("a.eml", multipart(body, enclosed(inner, ['Content-Disposition: attachment; filename="Phiếu.eml"'])))).toEqual(["a.eml › Phiếu.eml › VP.xlsx | VP | accepted"]);
  expect(await collected("a.eml", multipart(body, enclosed(inner, ["Content-Disposition: attachment"])))).toEqual([expect.stringMatching(/^a\.eml › tệp đính kèm \d › VP\.xlsx \| VP \| accepted$/)]);
  expect(await collected("a.eml", multipart(body, asMail(inner, ['filename="Fwd: phieu"'])))).toEqual(["a.eml › Fwd: phieu › VP.xlsx | VP | accepted"]);
});

test("mails within mails end, as archives do, and the bytes of all of it count together", async () => {
  expect(await collected("a.eml", within(2))).toEqual(["a.eml › thu.eml › thu.eml › VP.xlsx | VP | accepted"]);
  expect(await collected("a.eml", within(3))).toEqual(["a.eml › thu.eml › thu.eml › thu.eml | unrelated | archive.too-deep"]);
  const inMail = (bytes: Uint8Array): Uint8Array => multipart(body, attach(bytes, ["filename=goi.zip"], "application/zip"));
  expect(await collected("a.zip", zipSync({ "1.eml": inMail(zipSync({ "2.zip": zipSync({ "VP.xlsx": vp }) })) }))).toEqual(["a.zip/1.eml › goi.zip/2.zip | unrelated | archive.too-deep"]);
  const many = zipSync(Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.eml`, within(0)])));
  const budget = { ...archiveBudget, entries: 6 + 4 };
  const loaded = (await openMails(expandReturned({ name: "a.zip", bytes: many }, budget))).map((arrival) => arrival.load().refused?.code ?? "");
  expect(loaded).toEqual(["", "", "", "", "archive.limits", "archive.limits"]);
  const held = (await openMails(expandReturned({ name: "a.zip", bytes: many }, { ...archiveBudget, held: 3 * within(0).length }))).map((arrival) => arrival.load().refused?.code ?? "");
  expect(held).toEqual(["", "", "", "archive.limits", "archive.limits", "archive.limits"]);
  const inflating = (await openMails(expandReturned({ name: "a.zip", bytes: many }, { ...archiveBudget, inner: 0 }))).map((arrival) => arrival.load().refused?.code ?? "");
  expect(new Set(inflating)).toEqual(new Set(["archive.limits"]));
});
