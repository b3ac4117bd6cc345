import { layUnitBook } from "../../src/book/unitBook";
import { writeXlsx } from "../../src/host/file";
import { phieus } from "../../src/job/issue";
import { writeWithExceljs } from "./exceljsPeer";
import { count, kib, type Measure, median, medianTime, ms, plainMeasure, ratioMeasures, seconds, type Time, type Timed, timed, timedAsync, totalTime } from "./measure";
import { benchState, cellCount, formulaCount } from "./world";

/** Issuing: every unit's workbook laid and written; exceljs writes every `everyNth` of them from the same laid cells. */
export async function benchIssuing(units: number, everyNth: number): Promise<Measure[]> {
  const all = phieus(benchState(units));
  const [lays, writes, peers]: [Time[], Timed<Uint8Array>[], Time[]] = [[], [], []];
  let cells = 0;
  let formulas = 0;
  for (const [index, phieu] of all.entries()) {
    const laid = timed(() => layUnitBook(phieu));
    const written = timed(() => writeXlsx(laid.result));
    lays.push({ processor: laid.processor, clock: laid.clock });
    writes.push(written);
    if (index % everyNth === 0) {
      peers.push(await timedAsync(() => writeWithExceljs(laid.result)));
      [cells, formulas] = [cellCount(laid.result), formulaCount(laid.result)];
    }
  }
  const whole = writes.map((write, index) => totalTime([write, ...lays.slice(index, index + 1)]));
  const peer = medianTime(peers);
  return [
    plainMeasure("unit workbooks issued", count(units)),
    plainMeasure("  cells / formulas of one", `${count(cells)} / ${count(formulas)}`),
    plainMeasure("  bytes of one, median", kib(median(writes.map(({ result }) => result.length)))),
    plainMeasure("  laying one, median", ms(medianTime(lays))),
    plainMeasure("  writing one, median", ms(medianTime(writes))),
    plainMeasure("  all of them", seconds(totalTime(whole))),
    plainMeasure(`  exceljs writing one, median of ${peers.length}`, ms(peer)),
    ...ratioMeasures("  laying and writing ÷ exceljs writing", medianTime(whole), peer, 0.5),
    ...ratioMeasures("  writing alone ÷ exceljs writing", medianTime(writes), peer),
  ];
}
