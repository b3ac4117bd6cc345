import { unzipSync } from "fflate";
import type { BookState } from "../../src/book/state";
import { nativeDigest, readReturned } from "../../src/cli/native";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, controlOf, type CollectOptions, type ReturnedFile } from "../../src/job/collect";
import { phieus } from "../../src/job/issue";
import { readWithExceljs } from "./exceljsPeer";
import { count, heapInUse, kib, type Measure, median, mib, ms, plainMeasure, ratioMeasure, seconds, type Timed, timed, timedAsync } from "./measure";
import { benchState, filledBook, NOW } from "./world";

type Means = Pick<CollectOptions, "read" | "digest">;

/** What the command line reads with, Node's own zlib and SHA-256; and what a browser reads with, JavaScript alone. */
const commandLine: Means = { read: readReturned, digest: nativeDigest };
const browser: Means = { read: readXlsx };

/** Reads and takes in one file after the other, and keeps the times. */
class Way {
  readonly collection: Collection;
  private readonly reads: number[] = [];
  private readonly takes: Timed<unknown>[] = [];

  constructor(
    private readonly name: string,
    private readonly means: Means,
    state: BookState,
  ) {
    this.collection = new Collection(state, { ...means, now: NOW, accept: () => false });
  }

  run(file: ReturnedFile): void {
    this.reads.push(timed(() => this.means.read(file.bytes)).ms);
    const taken = timed(() => this.collection.take(file));
    const { result } = taken;
    this.takes.push(taken);
    if (result.status !== "accepted") {
      throw new RangeError(`${file.name} is ${result.status}`);
    }
  }

  measures(unzip: number, peer: number, peerByClock: number): Measure[] {
    const { reads } = this;
    const takes = this.takes.map(({ ms: time }) => time);
    const quarter = Math.ceil(takes.length / 4);
    return [
      plainMeasure(`as ${this.name} does`, ""),
      plainMeasure("  reading one, median", ms(median(reads))),
      plainMeasure("  taking one in (hash, read, recognise, compare, record), median", ms(median(takes))),
      plainMeasure("  the same, first and last quarter", `${ms(median(takes.slice(0, quarter)))}, ${ms(median(takes.slice(-quarter)))}`),
      plainMeasure("  all of them", seconds(takes.reduce((sum, one) => sum + one, 0))),
      ratioMeasure("  taking in ÷ exceljs loading", median(takes) / peer, 0.25),
      ratioMeasure("  taking in ÷ unzipping", median(takes) / unzip, 6),
      plainMeasure("  taking in ÷ exceljs loading by the clock", (median(this.takes.map(({ clock }) => clock)) / peerByClock).toFixed(3)),
      plainMeasure("  reading ÷ exceljs loading", (median(reads) / peer).toFixed(3)),
      plainMeasure("  reading ÷ unzipping", (median(reads) / unzip).toFixed(2)),
    ];
  }
}

/** Intake: each file is unzipped alone, then read alone and taken into a book either way, so that all meet the same load; exceljs loads every `everyNth`. */
export async function benchIntake(files: number, everyNth: number): Promise<Measure[]> {
  const state = benchState(files);
  const returned = phieus(state).map((phieu) => ({ name: `${phieu.unit.code}.xlsx`, bytes: writeXlsx(filledBook(phieu)) }));
  const memory = memoryOf(state, returned);
  const ways = [new Way("the command line", commandLine, state), new Way("a browser", browser, state)];
  const unzips: number[] = [];
  const peers: { readonly ms: number; readonly clock: number }[] = [];
  for (const [index, file] of returned.entries()) {
    unzips.push(timed(() => unzipSync(file.bytes)).ms);
    if (index % everyNth === 0) {
      peers.push(await timedAsync(() => readWithExceljs(file.bytes)));
    }
    for (const way of index % 2 === 0 ? ways : [...ways].reverse()) {
      way.run(file);
    }
  }
  const peer = median(peers.map(({ ms: time }) => time));
  const peerByClock = median(peers.map(({ clock }) => clock));
  const [first] = ways;
  const checked = timed(() => (first === undefined ? undefined : controlOf(first.collection.state)));
  return [
    plainMeasure("returned workbooks taken in", `${count(checked.result?.returned ?? 0)} of ${count(files)}`),
    plainMeasure("bytes of one, median", kib(median(returned.map(({ bytes }) => bytes.length)))),
    plainMeasure("unzipping one (fflate unzipSync), median", ms(median(unzips))),
    plainMeasure(`exceljs loading one, median of ${peers.length}`, ms(peer)),
    ...ways.flatMap((way) => way.measures(median(unzips), peer, peerByClock)),
    plainMeasure("checking the whole book once at the end", seconds(checked.ms)),
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
