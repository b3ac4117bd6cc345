import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { benchHostile } from "./bench/hostile";
import { benchIntake } from "./bench/intake";
import { benchIssuing } from "./bench/issuing";
import type { Measure } from "./bench/measure";
import { PEOPLE_PER_UNIT } from "./bench/world";
import { benchWholeBook } from "./bench/wholeBook";

const help = `npm run bench -- [--units N] [--files N] [--book N] [--every N] [--only issue|intake|hostile|book|memory]

  --units N   unit workbooks to issue (500)
  --files N   returned workbooks to take in (1000)
  --book N    units of the whole book, ${PEOPLE_PER_UNIT} people each (500)
  --every N   exceljs does every N-th workbook only (10)
  --small     a tenth of everything
  --only X    one of the parts; memory, the pane's while it takes in --files, needs Chromium and is measured only when named
`;

const { values } = parseArgs({
  options: {
    units: { type: "string" },
    files: { type: "string" },
    book: { type: "string" },
    every: { type: "string" },
    only: { type: "string" },
    small: { type: "boolean" },
    help: { type: "boolean" },
  },
});

function amount(given: string | undefined, usual: number): number {
  const value = given === undefined ? (values.small ? Math.ceil(usual / 10) : usual) : Number(given);
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`not a count: ${given ?? ""}`);
  }
  return value;
}

function show(title: string, measures: readonly Measure[]): void {
  const width = Math.max(...measures.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const { what, value, target } of measures) {
    const verdict = target === undefined ? "" : `   ${target.text}: ${target.kept ? "kept" : "MISSED"}`;
    console.log(`${what.padEnd(width)}  ${value}${verdict}`);
  }
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(help);
    return;
  }
  const every = values.every === undefined ? 10 : amount(values.every, 10);
  const wanted = (part: string): boolean => values.only === undefined || values.only === part;
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 1024 ** 3)} GiB`);
  if (wanted("issue")) {
    show("Issuing", await benchIssuing(amount(values.units, 500), every));
  }
  if (wanted("intake")) {
    show("Intake", await benchIntake(amount(values.files, 1000), every));
  }
  if (wanted("hostile")) {
    show("Hostile files", benchHostile());
  }
  if (wanted("book")) {
    show("The whole book", benchWholeBook(amount(values.book, 500)));
  }
  if (values.only === "memory") {
    const { benchPaneMemory } = await import("./bench/paneMemory");
    show("Memory of the pane", await benchPaneMemory(amount(values.files, 1000)));
  }
}

void main();
