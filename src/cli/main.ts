import { Fault } from "../finding/fault";
import { readArguments, usage } from "./arguments";
import type { Command } from "./command";
import { commands } from "./commands";
import { terminalProgress } from "./progress";

function help(): string {
  const rows = [...commands].map(([name, { summary, signature }]) => {
    const words = [
      ...(signature.words ?? []).map((word) => `[${word}]`),
      ...signature.required.map((option) => `--${option} …`),
      ...(signature.optional ?? []).map((option) => `[--${option} …]`),
      ...(signature.flags ?? []).map((option) => `[--${option}]`),
      ...(signature.many ?? []).map((option) => `[--${option} ${option === "unit" ? "MÃ" : "TỆP"}…]`),
    ];
    return `  ${name} ${words.join(" ")}\n      ${summary}\n`;
  });
  return `Phiếu Thi Đua\n\nnpm run -s phieu -- LỆNH …\n\n${rows.join("")}`;
}

async function main(args: readonly string[]): Promise<number> {
  const progress = terminalProgress();
  const [name = "help", ...rest] = args;
  if (name === "help" || name === "--help" || name === "-h") {
    progress.print(help());
    return 0;
  }
  try {
    const command: Command | undefined = commands.get(name);
    if (command === undefined) {
      throw usage(`Không có lệnh “${name}”.`);
    }
    await command.run(readArguments(rest, command.signature), progress);
    return 0;
  } catch (error) {
    if (error instanceof Fault) {
      progress.say(error.message);
      return error.code === "cli.usage" ? 2 : 1;
    }
    progress.say(new Fault("cli.unexpected", {}, { detail: String(error) }).message);
    return 3;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
