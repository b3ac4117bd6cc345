import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { readOwnBook, writeXlsx } from "../../src/host/file";
import { phieus } from "../../src/job/issue";
import { rank } from "../../src/job/rank";
import type { SubjectEntries } from "../../src/score/stages";
import { fillIn } from "../demo/fill";
import { unzipSync } from "fflate";
import { count, heapInUse, type Measure, mib, plainMeasure, seconds, timed } from "./measure";
import { benchState, cellCount, formulaCount, NOW } from "./world";

/** The secretary's book of that many units, everyone scored: laid, written, read back and ranked. */
export function benchWholeBook(units: number): Measure[] {
  const state = everyoneScored(benchState(units));
  const before = heapInUse();
  const measures = outAndBack(state);
  return [...measures, plainMeasure("  heap growth over the run, nothing kept", mib(heapInUse() - before))];
}

function outAndBack(state: BookState): Measure[] {
  const laid = timed(() => layBook(state));
  const written = timed(() => writeXlsx(laid.result));
  const inflated = Object.values(unzipSync(written.result)).reduce((sum, part) => sum + part.length, 0);
  return [
    plainMeasure("book", `${count(state.roster.units.length)} units, ${count(state.roster.people.length)} people`),
    plainMeasure("  cells / formulas", `${count(cellCount(laid.result))} / ${count(formulaCount(laid.result))}`),
    plainMeasure("  bytes, zipped / inflated", `${mib(written.result.length)} / ${mib(inflated)}`),
    plainMeasure("  laying (ranking included)", seconds(laid)),
    plainMeasure("  writing", seconds(written)),
    ...readingBack(written.result),
    plainMeasure("  ranking alone", seconds(timed(() => rank(state, NOW)))),
  ];
}

function readingBack(bytes: Uint8Array): Measure[] {
  const read = timed(() => readOwnBook(bytes));
  const state = timed(() => readBook(read.result, "so-tong-hop.xlsx"));
  const returned = state.result.register.filter((line) => line.received !== null).length;
  return [plainMeasure("  reading the file", seconds(read)), plainMeasure(`  reading its pages (${count(returned)} units)`, seconds(state))];
}

function everyoneScored(state: BookState): BookState {
  const collectives = new Map<string, SubjectEntries>();
  const individuals = new Map<string, SubjectEntries>();
  for (const phieu of phieus(state)) {
    const filled = fillIn(phieu);
    const of = (code: string, self: SubjectEntries["self"]): SubjectEntries => ({ code, self, verified: new Map(), council: new Map() });
    collectives.set(phieu.unit.code, of(phieu.unit.code, filled.collective.entries));
    for (const [code, row] of filled.individuals) {
      individuals.set(code, of(code, row.entries));
    }
  }
  const received = (unit: string): BookState["register"][number]["received"] => ({ file: `${unit}.xlsx`, sha256: "", at: NOW, entriesDigest: "" });
  return { ...state, marks: { collectives, individuals }, register: state.register.map((line) => ({ ...line, received: received(line.unit) })) };
}
