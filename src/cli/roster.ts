import { layRosterTemplate } from "../book/rosterTemplate";
import { writeXlsx } from "../host/file";
import type { Command } from "./command";
import { checkWritable, writeAll } from "./files";

const roster: Command = {
  summary: "ghi tệp danh sách đơn vị, cá nhân còn trống để điền",
  signature: { required: ["out"] },
  async run(args, progress) {
    const out = args.value("out");
    await checkWritable([out]);
    await writeAll([{ path: out, bytes: writeXlsx(layRosterTemplate()) }]);
    progress.say(`Đã ghi tệp danh sách để điền: ${out}`);
  },
};

export const rosterCommands: readonly (readonly [string, Command])[] = [["roster", roster]];
