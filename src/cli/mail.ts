import { join } from "node:path";
import { Fault } from "../finding/fault";
import { type NamedFile, zipOf } from "../host/mail";
import { issueMail, type Mailing, type MailOptions, reminderMail } from "../job/mail";
import { parseTemplate } from "../job/mailTemplate";
import type { BookState } from "../book/state";
import type { Arguments, Signature } from "./arguments";
import type { Command } from "./command";
import { readText, writeAll } from "./files";
import { loadBook } from "./inputs";
import type { Progress } from "./progress";

const signature: Signature = { required: ["book", "out"], optional: ["template", "deadline", "from"], many: ["unit"] };

const mailCommand: Command = {
  summary: "lập thư nháp .eml kèm phiếu cho từng đơn vị, vào một thư mục hoặc một tệp .zip; không gửi",
  signature,
  run: (args, progress) => draft(args, progress, issueMail),
};

const remindCommand: Command = {
  summary: "lập thư nháp nhắc các đơn vị chưa nộp phiếu, có nêu hạn nộp; không gửi",
  signature,
  run: (args, progress) => draft(args, progress, reminderMail),
};

async function draft(args: Arguments, progress: Progress, job: (state: BookState, options: MailOptions) => Mailing): Promise<void> {
  const out = args.value("out");
  const template = args.optional("template");
  const deadline = args.optional("deadline");
  const from = args.optional("from");
  const units = args.many("unit");
  const now = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const mailing = job(await loadBook(args.value("book")), {
    now,
    ...(template === undefined ? {} : { template: parseTemplate(await readText(template), { file: template }) }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(from === undefined ? {} : { from }),
    ...(units.length === 0 ? {} : { units }),
  });
  const drafts: NamedFile[] = [];
  for (const [index, unit] of mailing.units.entries()) {
    progress.step("Lập thư nháp", index + 1, mailing.units.length, unit);
    drafts.push(mailing.draft(unit));
  }
  await writeAll(/\.zip$/i.test(out) ? [{ path: out, bytes: zipOf(drafts, now) }] : drafts.map(({ name, bytes }) => ({ path: join(out, name), bytes })));
  for (const found of mailing.findings) {
    progress.say(new Fault(found.code, found.place, found.params).message);
  }
  progress.say(`Đã lập ${drafts.length} thư nháp: ${out}. Chưa thư nào được gửi; hãy mở từng thư bằng Outlook hoặc Thunderbird, xem lại rồi tự gửi.`);
}

export const mailCommands: readonly (readonly [string, Command])[] = [
  ["mail", mailCommand],
  ["remind", remindCommand],
];
