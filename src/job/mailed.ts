import { Fault } from "../finding/fault";
import { mailAttachments } from "../host/mail";
import { excerpt, tidy } from "../text/vietnamese";
import { type Arrival, sheetLike } from "./archive";
import { isMail } from "./archiveSniff";
import type { ReturnedFile } from "./collect";

/** How much of an attachment's own name is shown. */
const LONGEST_NAME = 200;

/**
 * What a returned file brings once mails are opened: itself, or where it is a mail saved as .eml what is attached to
 * it, named "thư.eml › phiếu.xlsx". Sheets and archives come along as they are; what is neither is counted in one
 * refusal of the mail's own name, and a mail without any is refused. Never rejects on what the file holds.
 */
export async function openMail(file: ReturnedFile): Promise<readonly ReturnedFile[]> {
  if (!isMail(file.bytes)) {
    return [file];
  }
  const refuse = (fault: Fault): ReturnedFile => ({ ...file, refused: fault });
  let attached;
  try {
    attached = (await mailAttachments(file.bytes)).map(({ name, bytes }, index) => ({ name: plainName(name, index), bytes }));
  } catch (error) {
    if (error instanceof Fault) {
      return [refuse(error)];
    }
    throw error;
  }
  const sheets = attached.filter(({ name, bytes }) => sheetLike.test(name) || isPackage(bytes) || isNamelessMail(name, bytes));
  const others = attached.filter((one) => !sheets.includes(one));
  const names = excerpt(others.map(({ name }) => name).join(", "), 200);
  if (sheets.length === 0) {
    return [refuse(new Fault("mail.no-sheet", {}, { names: names === "" ? "" : ` (chỉ có: ${names})` }))];
  }
  return [
    ...sheets.map(({ name, bytes }) => ({ name: `${file.name} › ${name}`, bytes })),
    ...(others.length === 0 ? [] : [refuse(new Fault("mail.others", {}, { count: String(others.length), names }))]),
  ];
}

/**
 * The same files with the mails among them opened, and the mails in those: what is attached comes in the place of
 * each, named after both, within the bounds of the archive or mail that all of it came in. Never rejects on what a
 * file holds.
 */
export async function openMails(arrivals: readonly Arrival[]): Promise<readonly Arrival[]> {
  const opened: Arrival[] = [];
  for (const arrival of arrivals) {
    if (arrival.mail === undefined) {
      opened.push(arrival);
      continue;
    }
    for (const attached of await openMail(arrival.mail.file)) {
      opened.push(...(attached.refused === undefined ? await openMails(arrival.mail.expand(attached)) : [{ name: attached.name, load: () => attached }]));
    }
  }
  return opened;
}

/** The last part of an attachment's name, which serves for nothing but showing it and telling what it may be. */
function plainName(name: string, index: number): string {
  const last = tidy(name).split(/[/\\]/).at(-1) ?? "";
  return last === "" ? `tệp đính kèm ${index + 1}` : last.length <= LONGEST_NAME ? last : `${excerpt(last.slice(0, LONGEST_NAME), LONGEST_NAME - 8)}${/\.\w{1,5}$/.exec(last)?.[0] ?? ""}`;
}

/** A mail is often attached under its subject alone. */
function isNamelessMail(name: string, bytes: Uint8Array): boolean {
  return !/\.\w{1,5}$/.test(name) && isMail(bytes);
}

/** Some programs attach without a name, or under one without an extension. */
function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
