import { join } from "node:path";
import { layBook } from "../book/secretaryBook";
import { layUnitBook } from "../book/unitBook";
import { writeXlsx } from "../host/file";
import { reissue } from "../job/reissue";
import type { Command } from "./command";
import { checkWritable, writeAll } from "./files";
import { tellFindings } from "./findings";
import { loadBook, loadRoster, loadScheme } from "./inputs";

const reissueCommand: Command = {
  summary: "phát hành lại phiếu của các đơn vị nêu ra, hoặc theo thang điểm hay danh sách đã sửa; phiếu cũ không còn được nhận",
  signature: { required: ["book", "out", "sheets"], optional: ["scheme", "roster", "deadline"], flags: ["confirm"], many: ["unit"] },
  async run(args, progress) {
    const [out, folder, units] = [args.value("out"), args.value("sheets"), args.many("unit")];
    const [scheme, roster, deadline] = [args.optional("scheme"), args.optional("roster"), args.optional("deadline")];
    const state = await loadBook(args.value("book"));
    const result = reissue(state, {
      now: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
      confirmed: args.flag("confirm"),
      ...(units.length === 0 ? {} : { units }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(scheme === undefined ? {} : { scheme: await loadScheme(scheme, state.plan) }),
      ...(roster === undefined ? {} : { roster: await loadRoster(roster, state.roster) }),
    });
    const paths = result.phieus.map(({ unit }) => join(folder, `${unit.code}.xlsx`));
    await checkWritable([...paths, out]);
    const sheets: { path: string; bytes: Uint8Array }[] = [];
    for (const [index, phieu] of result.phieus.entries()) {
      progress.step("Lập phiếu", index + 1, result.phieus.length, phieu.unit.code);
      sheets.push({ path: paths[index] ?? "", bytes: writeXlsx(layUnitBook(phieu)) });
    }
    // The book last: until it stands, every sheet of the issue before is still the one to be taken.
    await writeAll([...sheets, { path: out, bytes: writeXlsx(layBook(result.state)) }]);
    tellFindings(result.findings, progress);
    progress.say(`Đã phát hành lại ${sheets.length} phiếu: ${folder}; sổ tổng hợp: ${out}`);
  },
};

export const reissueCommands: readonly (readonly [string, Command])[] = [["reissue", reissueCommand]];
