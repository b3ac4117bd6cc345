import { unzipSync } from "fflate";
import type { BookState } from "../../src/book/state";
import { nativeDigest, readReturned } from "../../src/cli/native";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, controlOf, type CollectOptions, type ReturnedFile } from "../../src/job/collect";
import { phieus } from "../../src/job/issue";
import { benchChromium } from "./chromium";
import { readWithExceljs } from "./exceljsPeer";
import { count, heapInUse, kib, type Measure, median, medianTime, mib, ms, plainMeasure, ratioMeasures, seconds, type Time, timed, timedAsync, totalTime } from "./measure";
import { benchState, filledBook, NOW } from "./world";

/** A browser's times settle sooner than this. */
const IN_CHROMIUM = 300;

type Means = Pick<CollectOptions, "read" | "digest">;

/** What the command line reads with, Node's own zlib and SHA-256; and what a browser reads with, JavaScript alone, here in Node. */
const commandLine: Means = { read: readReturned, digest: nativeDigest };
const browser: Means = { read: readXlsx };

/** Reads and takes in one file after the other, and keeps the times. */
class Way {
  readonly collection: Collection;
  private readonly reads: Time[] = [];
  private readonly takes: Time[] = [];

  constructor(
    private readonly name: string,
    private readonly means: Means,
    state: BookState,
  ) {
    this.collection = new Collection(state, { ...means, now: NOW, accept: () => false });
  }

  run(file: ReturnedFile): void {
    this.reads.push(timeOf(() => this.means.read(file.bytes)));
    this.takes.push(timeOf(() => this.accept(file)));
  }

  private accept(file: ReturnedFile): void {
    const { status } = this.collection.take(file);
    if (status !== "accepted") {
      throw new RangeError(`${file.name} is ${status}`);
    }
  }

  measures(unzip: Time, peer: Time): Measure[] {
    const { reads, takes } = this;
    const quarter = Math.ceil(takes.length / 4);
    return [
      plainMeasure(`as ${this.name} does`, ""),
      plainMeasure("  reading one, median", ms(medianTime(reads))),
      plainMeasure("  taking one in (hash, read, recognise, compare, record), median", ms(medianTime(takes))),
      plainMeasure("    first quarter", ms(medianTime(takes.slice(0, quarter)))),
      plainMeasure("    last quarter", ms(medianTime(takes.slice(-quarter)))),
      plainMeasure("  all of them", seconds(totalTime(takes))),
      ...ratioMeasures("  taking in ÷ exceljs loading", medianTime(takes), peer, 0.25),
      ...ratioMeasures("  taking in ÷ unzipping", medianTime(takes), unzip, 6),
      ...ratioMeasures("  reading ÷ exceljs loading", medianTime(reads), peer),
    ];
  }
}

/** Time alone, without the result, which would stay in memory. */
function timeOf(job: () => unknown): Time {
  const { processor, clock } = timed(job);
  return { processor, clock };
}

/** Intake: each file is unzipped alone, then read alone and taken into a book either way, so that all meet the same load; exceljs loads every `everyNth`. */
export async function benchIntake(files: number, everyNth: number): Promise<Measure[]> {
  const state = benchState(files);
  const returned = phieus(state).map((phieu) => ({ name: `${phieu.unit.code}.xlsx`, bytes: writeXlsx(filledBook(phieu)) }));
  const memory = memoryOf(state, returned);
  const ways = [new Way("the command line", commandLine, state), new Way("a browser, in Node", browser, state)];
  const unzips: Time[] = [];
  const peers: Time[] = [];
  for (const [index, file] of returned.entries()) {
    unzips.push(timeOf(() => unzipSync(file.bytes)));
    if (index % everyNth === 0) {
      const { processor, clock } = await timedAsync(() => readWithExceljs(file.bytes));
      peers.push({ processor, clock });
    }
    for (const way of index % 2 === 0 ? ways : [...ways].reverse()) {
      way.run(file);
    }
  }
  const [unzip, peer] = [medianTime(unzips), medianTime(peers)];
  const [first] = ways;
  const checked = timed(() => (first === undefined ? undefined : controlOf(first.collection.state)));
  return [
    plainMeasure("returned workbooks taken in", `${count(checked.result?.returned ?? 0)} of ${count(files)}`),
    plainMeasure("bytes of one, median", kib(median(returned.map(({ bytes }) => bytes.length)))),
    plainMeasure("unzipping one (fflate unzipSync), median", ms(unzip)),
    plainMeasure(`exceljs loading one, median of ${peers.length}`, ms(peer)),
    ...ways.flatMap((way) => way.measures(unzip, peer)),
    ...(await benchChromium(returned.slice(0, IN_CHROMIUM).map(({ bytes }) => bytes), everyNth)),
    plainMeasure("checking the whole book once at the end", seconds(checked)),
    ...memory,
  ];
}

/** What stays on the heap. Runs first, and warms everything up. */
function memoryOf(state: BookState, returned: readonly ReturnedFile[]): Measure[] {
  const collection = new Collection(state, { ...browser, now: NOW, accept: () => false });
  for (const { bytes } of returned.slice(0, 20)) {
    readXlsx(bytes);
    unzipSync(bytes);
  }
  const start = heapInUse();
  for (const { bytes } of returned.slice(0, 200)) {
    readXlsx(bytes);
  }
  const between = heapInUse();
  for (const file of returned) {
    collection.take(file);
  }
  const end = heapInUse();
  return [
    plainMeasure("heap growth over reading, nothing kept", mib(between - start)),
    plainMeasure("heap growth over taking all in, marks kept", `${mib(end - between)} for ${count(controlOf(collection.state).returned)} files`),
  ];
}
