import type { Letter } from "../../job/mail";
import { fileTypes } from "../host/bookHost";
import type { OpenBook } from "../state/model";
import { now } from "./longJob";
import type { Workbench } from "./workbench";

export type Letters = "issue" | "reminder";

export interface MailChoice {
  readonly letters: Letters;
  /** The letter with its merge fields. */
  readonly template: string;
  /** By code; every unit, or every unit still missing, unless given. */
  readonly units?: readonly string[];
}

/** The letter the program itself offers for a book. */
export async function offeredTemplate(book: OpenBook, letters: Letters): Promise<string> {
  const [{ issueLetterText, reminderLetterText }, { planDeadline }] = await Promise.all([import("../../job/mailLetters"), import("../../job/mailDeadline")]);
  const { deadline, plan, round, register } = book.state;
  return letters === "reminder" ? reminderLetterText() : issueLetterText({ deadline: deadline !== undefined || planDeadline(plan, round) !== undefined, again: register.some(({ issue }) => issue > 1) });
}

/** One unit's letter as it will read; throws a Fault where the template or the deadline does not do. */
export async function previewLetter(book: OpenBook, { letters, template }: MailChoice, unit: string): Promise<Letter> {
  const [{ issueMail, reminderMail }, { parseTemplate }] = await Promise.all([import("../../job/mail"), import("../../job/mailTemplate")]);
  const make = letters === "issue" ? issueMail : reminderMail;
  return make(book.state, { now: now(), template: parseTemplate(template), units: [unit] }).letter(unit);
}

/** Letters as drafts. Nothing is sent. */
export class MailJobs {
  constructor(private readonly bench: Workbench) {}

  drafts(current: OpenBook, { letters, template, units }: MailChoice): Promise<void> {
    return this.bench.runner.run(
      "work.mail",
      async (long) => {
        const source = await this.bench.sourceOf(current);
        const { zip, count, findings } = await this.bench.carrier.carry<"mail">({ kind: "mail", source, file: current.file, letters, template, now: now(), ...(units === undefined ? {} : { units }) }, long);
        const name = letters === "issue" ? "thu-gui.zip" : "thu-nhac.zip";
        await this.bench.offer(name, zip, fileTypes.zip);
        const unaddressed = findings.filter(({ code }) => code === "mail.no-address" || code === "mail.address-invalid").length;
        return { key: unaddressed === 0 ? "mail.done" : "mail.doneSome", words: { count, file: name, unaddressed } };
      },
      true,
    );
  }
}
