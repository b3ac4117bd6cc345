import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { layBook } from "../../src/book/secretaryBook";
import { writeXlsx } from "../../src/host/file";
import { issue, phieus } from "../../src/job/issue";
import { offerScheme } from "../../src/scheme/offer";
import { build } from "../start/build";
import { serve } from "../start/serve";
import { count, kib, type Measure, mib, plainMeasure } from "./measure";
import { WorkerHeap } from "./workerHeap";
import { benchPlan, benchRoster, filledBook, NOW } from "./world";

/** The bench's own people are for time; so many of each unit are enough to weigh files against entries. */
const PEOPLE = 5;

/** What stays of a file that brought nothing: its report, its handle, its card on the board. */
const MOST_PER_FILE = 8 * 1024;
/** How much heavier an entry may be among five times as many. */
const MOST_GROWTH = 1.15;

interface Folder {
  readonly book: string;
  readonly files: readonly string[];
  /** Files that are read to their end and bring nothing new. */
  readonly again: readonly string[];
  /** Marks in all of them. */
  readonly entries: number;
}

/** A book and what its units sent back, on the disk; so many times again as other bytes that say the same. */
function folderOf(root: string, units: number, times: number): Folder {
  const plan = benchPlan();
  const all = benchRoster(units);
  const roster = { units: all.units, people: all.people.filter((_, index) => index % (all.people.length / units) < PEOPLE) };
  const state = issue({ plan, scheme: offerScheme(plan), roster, rosterFindings: [], round: "hằng năm 2025", now: NOW });
  const path = join(root, String(units));
  mkdirSync(path);
  const book = join(path, "so-tong-hop.xlsx");
  writeFileSync(book, writeXlsx(layBook(state)));
  const perUnit = [plan.collectives, plan.individuals].map(({ groups }) => groups.reduce((sum, { criteria }) => sum + criteria.length, 0));
  const files = phieus(state).map((phieu) => {
    const file = join(path, `${phieu.unit.code}.xlsx`);
    writeFileSync(file, writeXlsx(filledBook(phieu)));
    return file;
  });
  const again = Array.from({ length: times }, (_, time) =>
    phieus(state).map((phieu) => {
      const file = join(path, `${phieu.unit.code} ${time + 1}.xlsx`);
      writeFileSync(file, writeXlsx({ ...filledBook(phieu), title: `Lần ${time + 1}` }));
      return file;
    }),
  ).flat();
  return { book, files, again, entries: units * ((perUnit[0] ?? 0) + PEOPLE * (perUnit[1] ?? 0)) };
}

interface Collecting {
  gc(): void;
  readonly performance: { readonly memory: { readonly usedJSHeapSize: number } };
}

/** Run inside the page: bytes of the heap in use once everything unreachable is gone. */
const heap = (): number => {
  const here = globalThis as unknown as Collecting;
  here.gc();
  here.gc();
  return here.performance.memory.usedJSHeapSize;
};

class PaneUnderWatch {
  private constructor(
    private readonly page: Page,
    private readonly workers: WorkerHeap,
  ) {}

  static async opening(browser: Browser, url: string, book: string): Promise<PaneUnderWatch> {
    const page = await browser.newPage({ locale: "vi-VN", viewport: { width: 400, height: 900 } });
    page.setDefaultTimeout(180_000);
    await page.goto(`${url}?step=collect`);
    await page.locator('input[type="file"][accept=".xlsx"]').first().setInputFiles(book);
    await page.getByText(/^Phát hành \d+ = đã thu 0/).waitFor();
    return new PaneUnderWatch(page, await WorkerHeap.of(page));
  }

  /** Takes files in, and weighs the worker's heap after so many of them. */
  async take(files: readonly string[], weighAfter: readonly number[] = []): Promise<readonly number[]> {
    const weighed: number[] = [];
    await this.page.locator('main input[type="file"][multiple]:not([webkitdirectory])').setInputFiles([...files]);
    for (const done of weighAfter) {
      await this.page.waitForFunction((least) => Number(/(\d+) trên \d+/.exec(document.querySelector(".ptd-work")?.textContent ?? "")?.[1] ?? 0) >= least, done, { polling: 10 });
      weighed.push(await this.workers.inUse());
    }
    await this.page.getByRole("status").filter({ hasText: `Đã đọc ${files.length} tệp` }).first().waitFor();
    return weighed;
  }

  async heap(): Promise<number> {
    // What React and the browser still do after the last answer holds on to what was there before.
    await this.page.waitForTimeout(1500);
    return this.page.evaluate(heap);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/**
 * The memory of the pane in Chromium (PHIEU_CHROMIUM, /usr/bin/chromium unless set) while it takes files in: what an
 * entry weighs among few and many files, and what stays of files that bring no entries, on the page and in its worker.
 */
export async function benchPaneMemory(most: number): Promise<readonly Measure[]> {
  const root = mkdtempSync(join(tmpdir(), "bo-nho-"));
  build({ out: "dist", mode: "production" });
  const serving = await serve("dist", 0);
  const browser = await chromium.launch({ executablePath: process.env["PHIEU_CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--js-flags=--expose-gc", "--enable-precise-memory-info"] });
  try {
    const few = folderOf(root, Math.ceil(most / 5), 4);
    const many = folderOf(root, most, 0);
    const weigh = async ({ book, files, entries }: Folder): Promise<{ readonly pane: PaneUnderWatch; readonly empty: number; readonly full: number; readonly perEntry: number }> => {
      const pane = await PaneUnderWatch.opening(browser, serving.url, book);
      const empty = await pane.heap();
      await pane.take(files);
      const full = await pane.heap();
      return { pane, empty, full, perEntry: (full - empty) / entries };
    };
    const small = await weigh(few);
    const { again } = few;
    const [early = Number.NaN, late = Number.NaN] = await small.pane.take(again, [few.files.length / 2, 3.5 * few.files.length]);
    // What was shown before the last job stays beside what is shown now: a whole book or two, whatever the jobs brought.
    for (const start of [0, 10, 20]) {
      await small.pane.take(again.slice(start, start + 10));
    }
    const before = await small.pane.heap();
    await small.pane.take(again);
    const perFile = ((await small.pane.heap()) - before) / again.length;
    await small.pane.close();
    const large = await weigh(many);
    await large.pane.close();
    const inWorker = (late - early) / (3 * few.files.length);
    const bound = (value: number, limit: number): NonNullable<Measure["target"]> => ({ text: `≤ ${kib(limit)}`, kept: value <= limit });
    return [
      plainMeasure(`page: a book of ${count(few.files.length)} units, before and after their files (${count(few.entries)} entries)`, `${mib(small.empty)} → ${mib(small.full)}`),
      plainMeasure(`page: a book of ${count(many.files.length)} units, before and after their files (${count(many.entries)} entries)`, `${mib(large.empty)} → ${mib(large.full)}`),
      { what: "page: an entry among many ÷ an entry among few", value: (large.perEntry / small.perEntry).toFixed(2), target: { text: `≤ ${MOST_GROWTH}`, kept: large.perEntry <= MOST_GROWTH * small.perEntry } },
      { what: `page: what stays of each of ${count(again.length)} files that bring nothing new`, value: kib(perFile), target: bound(perFile, MOST_PER_FILE) },
      { what: `worker: the same, between its ${count(few.files.length / 2)}th and ${count(3.5 * few.files.length)}th file`, value: kib(inWorker), target: bound(inWorker, MOST_PER_FILE) },
    ];
  } finally {
    await browser.close();
    await serving.close();
    rmSync(root, { recursive: true });
  }
}
