import { told } from "../finding/fault";
import { readDocxLines } from "../host/docx/readLines";
import { readPlanFile } from "../job/readPlanFile";
import { type Audience, audiences } from "../plan/model";
import { planJson } from "../plan/planJson";
import { usage } from "./arguments";
import type { Command } from "./command";
import { readBytes, writeAll } from "./files";
import { inFile } from "./inputs";

const words: Readonly<Record<Audience, string>> = { collectives: "Tập thể", individuals: "Cá nhân" };

export const readPlanCommand: Command = {
  summary: "đọc văn bản kế hoạch (.docx, .txt) thành tệp kế hoạch .json để kiểm tra rồi dùng",
  signature: { required: ["out"], words: ["TỆP"] },
  async run(args, progress) {
    const [file] = args.words;
    if (file === undefined) {
      throw usage("Thiếu tệp văn bản kế hoạch.");
    }
    const { plan, findings } = await inFile(file, async () => readPlanFile(await readBytes(file), readDocxLines));
    await writeAll([{ path: args.value("out"), bytes: planJson(plan) }]);
    for (const audience of audiences) {
      progress.print(`${words[audience]}:\n`);
      for (const group of plan[audience].groups) {
        progress.print(`  ${group.id}  ${group.text}\n${group.criteria.map(({ id, text, sourceLines }) => `    ${id}  [${sourceLines.join("–")}]  ${text}\n`).join("")}`);
      }
    }
    findings.forEach((found) => progress.say(told(found)));
    progress.say(`Đã ghi kế hoạch: ${args.value("out")}`);
  },
};
