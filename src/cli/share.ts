import { resolve } from "node:path";
import { Fault } from "../finding/fault";
import { type Finding, messageText, placeText } from "../finding/finding";
import { readLooks, readOwnBook, writeXlsx } from "../host/file";
import { check, recipientOf, type SealReport, share } from "../job/share";
import { type Arguments, usage } from "./arguments";
import type { Command } from "./command";
import { readBytes, writeAll } from "./files";
import { inFile, loadBook } from "./inputs";
import type { Progress } from "./progress";

const CHECK = "check";

const shareCommand: Command = {
  summary: "lập bản chia sẻ có niêm phong cho Hội đồng, một đơn vị hoặc công khai; “share check TỆP” kiểm tra niêm phong",
  signature: { required: [], optional: ["book", "for", "out"], flags: ["live"], words: [CHECK, "TỆP"] },
  async run(args, progress) {
    const [first, file] = args.words;
    if (first === undefined) {
      return make(args, progress);
    }
    if (first !== CHECK) {
      throw usage(`Thừa “${first}”.`);
    }
    return checkFile(file, progress);
  },
};

const checkCommand: Command = {
  summary: "kiểm tra niêm phong của một bản chia sẻ: mã thoát 0 nếu còn nguyên, 1 nếu đã đổi",
  signature: { required: [], words: ["TỆP"] },
  run: (args, progress) => checkFile(args.words[0], progress),
};

async function make(args: Arguments, progress: Progress): Promise<void> {
  for (const name of ["book", "for", "out"]) {
    if (args.value(name) === "") {
      throw usage(`Thiếu --${name}.`);
    }
  }
  const [book, out] = [args.value("book"), args.value("out")];
  if (resolve(book) === resolve(out)) {
    throw new Fault("share.out-is-book", { file: out });
  }
  const recipient = recipientOf(args.value("for"));
  const now = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const bytes = writeXlsx(share(await loadBook(book), recipient, { live: args.flag("live"), now }));
  // Believed only once it is read back from the very bytes that go out.
  const report = check(bytes, readOwnBook, readLooks);
  if (!report.unchanged) {
    throw changed(out, report);
  }
  await writeAll([{ path: out, bytes }]);
  progress.say(`Đã lập bản chia sẻ: ${out}`);
  progress.print(`Mã niêm phong: ${report.seal}\n`);
}

/** Says on stdout what changed; throws Fault `share.changed` where anything did. */
async function checkFile(file: string | undefined, progress: Progress): Promise<void> {
  if (file === undefined) {
    throw usage("Thiếu tệp cần kiểm tra.");
  }
  const report = await inFile(file, async () => check(await readBytes(file), readOwnBook, readLooks));
  if (report.unchanged) {
    progress.print(`Còn nguyên. Mã niêm phong: ${report.seal}\n`);
    return;
  }
  progress.print(`ĐÃ THAY ĐỔI\n${report.changes.map((change) => `- ${changeText(change)}\n`).join("")}`);
  throw changed(file, report);
}

function changed(file: string, report: SealReport): Fault {
  return new Fault("share.changed", { file }, { count: String(report.changes.length) });
}

function changeText({ code, place, params }: Finding): string {
  const where = placeText(place);
  return `${where === "" ? "" : `${where}: `}${messageText(code, params)}`;
}

export const shareCommands: readonly (readonly [string, Command])[] = [
  ["share", shareCommand],
  ["check", checkCommand],
];
