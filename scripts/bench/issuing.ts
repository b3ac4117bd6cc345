import { layUnitBook } from "../../src/book/unitBook";
import { writeXlsx } from "../../src/host/file";
import { phieus } from "../../src/job/issue";
import { writeWithExceljs } from "./exceljsPeer";
import { count, kib, type Measure, median, ms, plainMeasure, ratioMeasure, seconds, timed, timedAsync } from "./measure";
import { benchState, cellCount, formulaCount } from "./world";

/** Issuing: every unit's workbook laid and written; exceljs writes every `everyNth` of them from the same laid cells. */
export async function benchIssuing(units: number, everyNth: number): Promise<Measure[]> {
  const all = phieus(benchState(units));
  const [lays, writes, sizes, peers]: [number[], number[], number[], number[]] = [[], [], [], []];
  let cells = 0;
  let formulas = 0;
  for (const [index, phieu] of all.entries()) {
    const laid = timed(() => layUnitBook(phieu));
    const written = timed(() => writeXlsx(laid.result));
    lays.push(laid.ms);
    writes.push(written.ms);
    sizes.push(written.result.length);
    if (index % everyNth === 0) {
      peers.push((await timedAsync(() => writeWithExceljs(laid.result))).ms);
      [cells, formulas] = [cellCount(laid.result), formulaCount(laid.result)];
    }
  }
  const whole = lays.map((lay, index) => lay + (writes[index] ?? 0));
  return [
    plainMeasure("unit workbooks issued", count(units)),
    plainMeasure("  cells / formulas of one", `${count(cells)} / ${count(formulas)}`),
    plainMeasure("  bytes of one, median", kib(median(sizes))),
    plainMeasure("  laying one, median", ms(median(lays))),
    plainMeasure("  writing one, median", ms(median(writes))),
    plainMeasure("  all of them", seconds(whole.reduce((sum, one) => sum + one, 0))),
    plainMeasure(`  exceljs writing one, median of ${peers.length}`, ms(median(peers))),
    ratioMeasure("  laying and writing ÷ exceljs writing", median(whole) / median(peers), 0.5),
    plainMeasure("  writing alone ÷ exceljs writing", (median(writes) / median(peers)).toFixed(3)),
  ];
}
