import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { readXlsx } from "../../src/host/file";
import { Collection } from "../../src/job/collect";
import { benchState, NOW } from "./world";

/** What the worker is told: how many returned workbooks there are under /0, /1 and so on, and which of them exceljs loads. */
export interface ChromiumOrder {
  readonly files: number;
  readonly everyNth: number;
}

/** Milliseconds by the clock of every file, in the order taken. */
export interface ChromiumTimes {
  readonly unzips: readonly number[];
  readonly takes: readonly number[];
  readonly peers: readonly number[];
}

async function timesOf({ files, everyNth }: ChromiumOrder): Promise<ChromiumTimes> {
  const returned = await Promise.all(Array.from({ length: files }, async (_, index) => ({ name: `${index}.xlsx`, bytes: new Uint8Array(await (await fetch(`/${index}`)).arrayBuffer()) })));
  const collection = new Collection(benchState(files), { read: readXlsx, now: NOW, accept: () => false });
  const times = { unzips: [] as number[], takes: [] as number[], peers: [] as number[] };
  const measure = async (list: number[], job: () => unknown): Promise<unknown> => {
    const start = performance.now();
    const result = await job();
    list.push(performance.now() - start);
    return result;
  };
  for (const [index, file] of returned.entries()) {
    await measure(times.unzips, () => unzipSync(file.bytes));
    await measure(times.takes, () => collection.take(file));
    if (index % everyNth === 0) {
      await measure(times.peers, () => new ExcelJS.Workbook().xlsx.load(file.bytes.slice().buffer));
    }
  }
  return times;
}

self.onmessage = async ({ data }: MessageEvent<ChromiumOrder>) => self.postMessage(await timesOf(data));
