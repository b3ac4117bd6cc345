import { layUnitBook } from "../book/unitBook";
import { bookSheets } from "../book/pages/names";
import type { Phieu } from "../book/pages/unit/phieu";
import type { BookState } from "../book/state";
import { Fault } from "../finding/fault";
import { finding, type Finding } from "../finding/finding";
import { writeXlsx } from "../host/file";
import { asciiName, draftBytes, fileName, type NamedFile } from "../host/mail";
import { isMailbox } from "../roster/email";
import { phieus } from "./issue";
import { givenDeadline, type MailDeadline, planDeadline } from "./mailDeadline";
import { issueLetter, reminderLetter } from "./mailLetters";
import { fillTemplate, type MailField, type MailTemplate, usesField } from "./mailTemplate";
import { chosenUnits, requireFileCodes } from "./unitCodes";

export interface MailOptions {
  /** When the drafts are made, ISO 8601. */
  readonly now: string;
  /** In place of the letter of the program. */
  readonly template?: MailTemplate;
  /** In place of the deadline of the book, or where it has none of the plan; a text such as "17 giờ ngày 15/12/2026", or a date 2026-12-15. */
  readonly deadline?: string;
  /** The sender's mailbox; the mail program chooses where there is none. */
  readonly from?: string;
  /** Only these units, by code; all of them unless given. */
  readonly units?: readonly string[];
}

/** A letter as its reader will see it. */
export interface Letter {
  /** "" where the unit has no usable address. */
  readonly to: string;
  readonly toName: string;
  readonly subject: string;
  readonly body: string;
  /** The name of the workbook that goes with it. */
  readonly attached: string;
}

/** Drafts to be made, one for each unit in the order of the roster. Nothing in them is sent by this program. */
export interface Mailing {
  readonly units: readonly string[];
  /** Units without an address, and where the deadline comes from. */
  readonly findings: readonly Finding[];
  /** What the draft of one of the units says. */
  letter(unit: string): Letter;
  /** The draft of one of the units, as an .eml file. */
  draft(unit: string): NamedFile;
}

/**
 * Letters that carry each unit's workbook as it was last issued. Throws Fault `mail.deadline-missing` where the
 * template names a deadline nobody has set, `mail.sender-invalid`, `unit.unknown`, or a unit's code that cannot name
 * a file.
 */
export function issueMail(state: BookState, options: MailOptions): Mailing {
  const deadline = deadlineOf(state, options);
  const letter = (phieu: Phieu): MailTemplate => options.template ?? issueLetter({ deadline: deadline !== undefined, again: phieu.issue > 1 });
  return mailing(state, chosenUnits(state, options.units), deadline, letter, options);
}

/**
 * Letters to the units whose sheet has not been taken in, naming the deadline. Throws Fault `mail.deadline-needed`
 * where none is known, `mail.none-missing`, and whatever {@link issueMail} throws.
 */
export function reminderMail(state: BookState, options: MailOptions): Mailing {
  const deadline = deadlineOf(state, options);
  const missing = new Set(state.register.filter((line) => line.received === null).map((line) => line.unit));
  const units = chosenUnits(state, options.units).filter((unit) => missing.has(unit));
  if (units.length === 0) {
    throw new Fault("mail.none-missing");
  }
  if (deadline === undefined) {
    throw new Fault("mail.deadline-needed", {}, { milestones: state.plan.deadlines.map(({ what, when }) => `${what}: ${when}`).join("; ") || "không có mốc nào" });
  }
  return mailing(state, units, deadline, () => options.template ?? reminderLetter(), options);
}

function deadlineOf(state: BookState, options: MailOptions): MailDeadline | undefined {
  return options.deadline === undefined ? bookDeadline(state) ?? planDeadline(state.plan, state.round) : givenDeadline(options.deadline);
}

function bookDeadline({ deadline }: BookState): MailDeadline | undefined {
  return deadline === undefined ? undefined : givenDeadline(deadline);
}

function mailing(state: BookState, units: readonly string[], deadline: MailDeadline | undefined, letterOf: (phieu: Phieu) => MailTemplate, options: MailOptions): Mailing {
  if (options.from !== undefined && !isMailbox(options.from)) {
    throw new Fault("mail.sender-invalid", {}, { email: options.from });
  }
  if (deadline === undefined && options.template !== undefined && usesField(options.template, "hạn nộp")) {
    throw new Fault("mail.deadline-missing");
  }
  requireFileCodes(state.roster.units);
  const issued = new Map(phieus(state).map((phieu) => [phieu.unit.code, phieu]));
  const chosen = units.flatMap((unit) => issued.get(unit) ?? []);
  const phieuOf = (unit: string): Phieu => {
    const phieu = issued.get(unit);
    if (phieu === undefined) {
      throw new RangeError(`no sheet was issued to ${unit}`);
    }
    return phieu;
  };
  const letter = (unit: string): Letter => {
    const phieu = phieuOf(unit);
    const { email, name } = phieu.unit;
    const attached = attachedName(phieu);
    return { to: isMailbox(email) ? email : "", toName: name, ...fillTemplate(letterOf(phieu), values(phieu, deadline, attached)), attached };
  };
  const draft = (unit: string): NamedFile => {
    const phieu = phieuOf(unit);
    const { attached, ...text } = letter(unit);
    const attachment = { asciiName: asciiName(`phieu-${unit}-lan-${phieu.issue}`, "xlsx"), name: attached, bytes: writeXlsx(layUnitBook(phieu)) };
    return { name: draftName(unit), bytes: draftBytes({ ...text, from: options.from ?? "", date: options.now, attachment }) };
  };
  return { units: chosen.map((phieu) => phieu.unit.code), findings: [...deadlineFindings(deadline), ...chosen.flatMap(addressFindings)], letter, draft };
}

function deadlineFindings(deadline: MailDeadline | undefined): Finding[] {
  return deadline?.milestone === undefined ? [] : [finding("mail.deadline-from-plan", "warning", {}, { when: deadline.when, what: deadline.milestone.what })];
}

function addressFindings({ unit }: Phieu): Finding[] {
  if (isMailbox(unit.email)) {
    return [];
  }
  const place = { sheet: bookSheets.units };
  const params = { unit: unit.code, name: unit.name, file: draftName(unit.code) };
  return [unit.email === "" ? finding("mail.no-address", "warning", place, params) : finding("mail.address-invalid", "warning", place, { ...params, email: unit.email })];
}

function draftName(code: string): string {
  return `${code}.eml`;
}

function attachedName({ unit, round, issue }: Phieu): string {
  return fileName(`Phiếu ${unit.code} - ${unit.name} - ${round} - lần ${issue}`, "xlsx");
}

function values(phieu: Phieu, deadline: MailDeadline | undefined, attached: string): Record<MailField, string> {
  return {
    "đơn vị": phieu.unit.name,
    "mã đơn vị": phieu.unit.code,
    "đợt": phieu.round,
    "kế hoạch": phieu.plan.title,
    "cơ quan": phieu.plan.issuer,
    "hạn nộp": deadline?.when ?? "",
    "số người": String(phieu.people.length),
    "lần phát hành": String(phieu.issue),
    "ngày phát hành": dayOf(phieu.issuedAt),
    "tên tệp": attached,
  };
}

/** Vietnam's clocks are seven hours ahead of universal time all year. */
const OFFSET = 7 * 60 * 60 * 1000;

function dayOf(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(time + OFFSET).toISOString().slice(0, 10).split("-").reverse().join("/");
}
