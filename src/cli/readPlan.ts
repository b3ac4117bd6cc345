import { told } from "../finding/fault";
import { readDocx } from "../host/docx/readLines";
import { readPlanFile } from "../job/readPlanFile";
import { type Audience, scoredAudiences, type SourceLines, type TableRow } from "../plan/model";
import { planJson } from "../plan/planJson";
import { tableRowText } from "../plan/source";
import { usage } from "./arguments";
import type { Command } from "./command";
import { readBytes, writeAll } from "./files";
import { inFile } from "./inputs";
import { readPdf } from "./pdf";

const words: Readonly<Record<Audience, string>> = { collectives: "Tập thể", individuals: "Cá nhân" };

export const readPlanCommand: Command = {
  summary: "đọc văn bản kế hoạch (.docx, .pdf, .txt) thành tệp kế hoạch .json để kiểm tra rồi dùng",
  signature: { required: ["out"], words: ["TỆP"] },
  async run(args, progress) {
    const [file] = args.words;
    if (file === undefined) {
      throw usage("Thiếu tệp văn bản kế hoạch.");
    }
    const { plan, findings } = await inFile(file, async () => readPlanFile(await readBytes(file), { docx: readDocx, pdf: readPdf }));
    await writeAll([{ path: args.value("out"), bytes: planJson(plan) }]);
    for (const audience of scoredAudiences(plan)) {
      const { groups, bonus = [], penalty = [] } = plan[audience];
      progress.print(`${words[audience]}:\n`);
      for (const group of groups) {
        progress.print(`  ${group.id}  ${group.text}\n${group.criteria.map(lineOf).join("")}`);
      }
      for (const [title, extras] of [["Điểm thưởng", bonus], ["Điểm trừ", penalty]] as const) {
        progress.print(extras.length === 0 ? "" : `  ${title}\n${extras.map(lineOf).join("")}`);
      }
    }
    findings.forEach((found) => progress.say(told(found)));
    progress.say(`Đã ghi kế hoạch: ${args.value("out")}`);
  },
};

function lineOf({ id, text, sourceLines, tableRow, maximum }: { readonly id: string; readonly text: string; readonly sourceLines: SourceLines; readonly tableRow?: TableRow; readonly maximum?: string }): string {
  const points = maximum === undefined ? "" : ` (${maximum.replace(".", ",")} điểm)`;
  return `    ${id}  [${tableRow === undefined ? sourceLines.join("–") : tableRowText(tableRow)}]  ${text}${points}\n`;
}
