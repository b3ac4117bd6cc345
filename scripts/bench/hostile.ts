import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Case } from "../../test/host/file/corpus/case";
import { cases, writeCases } from "../../test/host/file/corpus/cases";
import type { Outcome } from "../../test/host/file/corpus/child";
import { boundMeasure, count, type Measure, plainMeasure } from "./measure";

const MOST_MILLISECONDS = 2000;
const MOST_MEGABYTES = 300;
/** How many of the slowest, and of those that need most memory, are looked at alone. */
const ALONE = 8;

/**
 * Every file of the corpus of the tests, taken in by one process after the other's; the worst of them again, each in a
 * process of its own that starts cold. Times are by the clock, memory is all the process held meanwhile, the program included.
 */
export function benchHostile(): Measure[] {
  const together = outcomesOf(cases);
  const slowest = [...together].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, ALONE);
  const largest = [...together].sort((a, b) => b.peak - a.peak).slice(0, ALONE);
  const worst = new Set([...slowest, ...largest].map(({ name }) => name));
  const alone = cases.filter(({ name }) => worst.has(name)).flatMap((one) => outcomesOf([one]));
  const [empty] = outcomesOf(cases.slice(0, 1));
  return [
    plainMeasure("files", count(together.length)),
    ...bounds("one after the other", together),
    ...bounds(`the worst ${alone.length}, each in a process of its own`, alone),
    plainMeasure("  a sheet with nothing wrong about it, alone", told(empty)),
    ...[...alone].sort((a, b) => b.milliseconds - a.milliseconds).map((one) => plainMeasure(`  ${one.name}`, told(one))),
  ];
}

function told(outcome: Outcome | undefined): string {
  return outcome === undefined ? "–" : `${outcome.milliseconds} ms, ${outcome.peak} MB, ${[...outcome.statuses, ...outcome.codes].slice(0, 2).join(" ")}`;
}

function bounds(what: string, outcomes: readonly Outcome[]): Measure[] {
  const most = (of: (outcome: Outcome) => number): number => Math.max(...outcomes.map(of));
  const broken = outcomes.filter(({ thrown }) => thrown !== "").length;
  return [
    boundMeasure(`${what}: slowest`, most(({ milliseconds }) => milliseconds), MOST_MILLISECONDS, "ms"),
    boundMeasure(`${what}: most memory`, most(({ peak }) => peak), MOST_MEGABYTES, "MB"),
    boundMeasure(`${what}: mistakes of the program`, broken, 0, ""),
  ];
}

/** In the order given. Throws RangeError where the process died before it was through. */
function outcomesOf(chosen: readonly Case[]): readonly Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), "phieu-bench-"));
  try {
    writeCases(folder, chosen);
    const child = spawnSync(process.execPath, ["--expose-gc", "--max-old-space-size=256", "scripts/bundled.mjs", "test/host/file/corpus/child.ts", folder], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    const outcomes = child.stdout.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Outcome);
    if (child.status !== 0 || outcomes.length !== chosen.length) {
      throw new RangeError(`the process died at ${chosen[outcomes.length]?.name ?? "its end"}: ${child.stderr}`);
    }
    return outcomes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
