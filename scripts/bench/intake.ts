import { unzipSync } from "fflate";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, controlOf } from "../../src/job/collect";
import { phieus } from "../../src/job/issue";
import { readWithExceljs } from "./exceljsPeer";
import { count, heapInUse, kib, type Measure, median, mib, ms, plainMeasure, ratioMeasure, seconds, timed, timedAsync } from "./measure";
import { benchState, filledBook, NOW } from "./world";

/** Intake: each file is read alone, unzipped alone and taken into a book in turn, so that all three meet the same load; exceljs loads every `everyNth`. */
export async function benchIntake(files: number, everyNth: number): Promise<Measure[]> {
  const state = benchState(files);
  const returned = phieus(state).map((phieu) => ({ name: `${phieu.unit.code}.xlsx`, bytes: writeXlsx(filledBook(phieu)) }));
  const collection = new Collection(state, { now: NOW, read: readXlsx, accept: () => false });
  const [reads, unzips, peers, takes]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const { bytes } of returned.slice(0, 20)) {
    readXlsx(bytes);
    unzipSync(bytes);
  }
  const beforeReading = heapInUse();
  for (const { bytes } of returned.slice(0, 200)) {
    readXlsx(bytes);
  }
  const before = heapInUse();
  for (const [index, file] of returned.entries()) {
    reads.push(timed(() => readXlsx(file.bytes)).ms);
    unzips.push(timed(() => unzipSync(file.bytes)).ms);
    if (index % everyNth === 0) {
      peers.push((await timedAsync(() => readWithExceljs(file.bytes))).ms);
    }
    const { ms: time, result } = timed(() => collection.take(file));
    takes.push(time);
    if (result.status !== "accepted") {
      throw new RangeError(`${file.name} is ${result.status}`);
    }
  }
  const checked = timed(() => controlOf(collection.state));
  const afterTaking = heapInUse();
  const quarter = Math.ceil(takes.length / 4);
  return [
    plainMeasure("returned workbooks taken in", `${count(checked.result.returned)} of ${count(files)}`),
    plainMeasure("  bytes of one, median", kib(median(returned.map(({ bytes }) => bytes.length)))),
    plainMeasure("  unzipping one (fflate unzipSync), median", ms(median(unzips))),
    plainMeasure("  reading one, median", ms(median(reads))),
    plainMeasure("  taking one in (hash, read, recognise, compare, record), median", ms(median(takes))),
    plainMeasure("  the same, first and last quarter", `${ms(median(takes.slice(0, quarter)))}, ${ms(median(takes.slice(-quarter)))}`),
    plainMeasure("  all of them", seconds(takes.reduce((sum, one) => sum + one, 0))),
    plainMeasure("  checking the whole book once at the end", seconds(checked.ms)),
    plainMeasure(`  exceljs loading one, median of ${peers.length}`, ms(median(peers))),
    ratioMeasure("  taking in ÷ exceljs loading", median(takes) / median(peers), 0.25),
    ratioMeasure("  reading ÷ exceljs loading", median(reads) / median(peers), 0.25),
    ratioMeasure("  taking in ÷ unzipping", median(takes) / median(unzips), 6),
    ratioMeasure("  reading ÷ unzipping", median(reads) / median(unzips), 6),
    plainMeasure("  heap growth over reading, nothing kept", mib(before - beforeReading)),
    plainMeasure("  heap growth over taking all in, marks kept", mib(afterTaking - before)),
  ];
}
