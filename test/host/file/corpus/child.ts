import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rosterFromBook } from "../../../../src/book/pages/rosterInput";
import { readBook } from "../../../../src/book/secretaryBook";
import { entryToken } from "../../../../src/book/pages/unit/input";
import { Fault } from "../../../../src/finding/fault";
import { readOwnBook, readXlsx } from "../../../../src/host/file";
import { expandReturned } from "../../../../src/job/archive";
import { Collection } from "../../../../src/job/collect";
import { openMails } from "../../../../src/job/mailed";
import { planById } from "../../../../src/plan/library";
import { parsePlan } from "../../../../src/plan/readPlan";
import { rosterFromCsv } from "../../../../src/roster/csv";
import { readRoster } from "../../../../src/roster/read";
import { checkScheme } from "../../../../src/scheme/check";
import { parseScheme } from "../../../../src/scheme/json";
import { sha256Hex } from "../../../../src/text/digest";
import type { Role } from "./case";

/** What became of one file. */
export interface Outcome {
  readonly name: string;
  readonly statuses: readonly string[];
  readonly codes: readonly string[];
  /** Names the self marks that are in the book afterwards. */
  readonly marks: string;
  /** What was thrown that is no Fault. */
  readonly thrown: string;
  /** Inflated parts of the workbooks it brought, in bytes, and what was scanned of them. */
  readonly work: { readonly bytes: number; readonly elements: number };
  /** Of the file itself, in bytes. */
  readonly size: number;
  /** The most this process held meanwhile, in megabytes. */
  readonly peak: number;
  /** By the clock; for the bench, no test looks at it. */
  readonly milliseconds: number;
}

/** A line of the list this process works through. */
export interface Task {
  readonly name: string;
  readonly as: Role;
  readonly file: string;
  /** Where its bytes are, in the folder. */
  readonly stored: string;
}

type Result = Pick<Outcome, "statuses" | "codes" | "marks">;

let work = { bytes: 0, elements: 0 };
const spent = (more: { readonly bytes: number; readonly elements: number }): void => {
  work = { bytes: work.bytes + more.bytes, elements: work.elements + more.elements };
};

const folder = process.argv[2] ?? "";
const state = readBook(readOwnBook(new Uint8Array(readFileSync(join(folder, "book.xlsx")))), "book");
const goodUnits = new TextEncoder().encode("Mã đơn vị,Tên đơn vị,Cụm/khối,Email\nVP,Văn phòng,,\n");
const goodPeople = new TextEncoder().encode("Mã,Họ và tên,Giới tính,Chức vụ,Mã đơn vị,Đối tượng\n");

async function collect(file: string, bytes: Uint8Array): Promise<Result> {
  const collection = new Collection(state, { now: "2026-12-01T00:00:00Z", read: (content) => readXlsx(content, { spent }), accept: () => false });
  const reports = (await openMails(expandReturned({ name: file, bytes }))).map((arrival) => collection.take(arrival.load()));
  const marks = (["collectives", "individuals"] as const).flatMap((audience) => [...collection.state.marks[audience].values()].flatMap(({ code, self }) => [...self].map(([id, entry]) => `${code} ${id} ${entryToken(entry)}`)));
  return { statuses: [...new Set(reports.map(({ status }) => status))], codes: [...new Set(reports.flatMap(({ findings }) => findings.map(({ code }) => code)))], marks: sha256Hex(marks.join("\n")) };
}

/** Whether reading it found errors, which then refuse the job. */
function rosterResult({ findings }: ReturnType<typeof readRoster>): Result {
  const errors = findings.filter(({ severity }) => severity === "error");
  return { statuses: [errors.length > 0 ? "refused" : "read"], codes: [...new Set(errors.map(({ code }) => code))], marks: "" };
}

async function take({ as, file }: Task, bytes: Uint8Array): Promise<Result> {
  const text = (): string => new TextDecoder().decode(bytes);
  const read = { statuses: ["read"], codes: [], marks: "" };
  switch (as) {
    case "returned":
      return collect(file, bytes);
    case "units.csv":
      return rosterResult(readRoster(rosterFromCsv(bytes, goodPeople)));
    case "people.csv":
      return rosterResult(readRoster(rosterFromCsv(goodUnits, bytes)));
    case "roster":
      return rosterResult(readRoster(rosterFromBook(readXlsx(bytes))));
    case "plan":
      parsePlan(text());
      return read;
    case "scheme": {
      const errors = checkScheme(parseScheme(text()), planById("001")!).filter(({ severity }) => severity === "error");
      return { ...read, statuses: [errors.length > 0 ? "refused" : "read"], codes: errors.map(({ code }) => code) };
    }
    case "book":
      readBook(readOwnBook(bytes), "book");
      return read;
  }
}

/** Lets go of what earlier files left, as if this one had the process to itself (proc(5), clear_refs). */
function forgetPeak(): void {
  globalThis.gc?.();
  if (process.platform === "linux") {
    writeFileSync("/proc/self/clear_refs", "5");
  }
}

/** What the kernel saw this process hold at most; its resource usage would count the parent's, from which it was forked. */
function peakMegabytes(): number {
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return Math.round(kilobytes === undefined ? process.memoryUsage.rss() / 1024 / 1024 : Number(kilobytes) / 1024);
}

async function outcomeOf(task: Task): Promise<Outcome> {
  const bytes = new Uint8Array(readFileSync(join(folder, task.stored)));
  forgetPeak();
  work = { bytes: 0, elements: 0 };
  let result: Result = { statuses: [], codes: [], marks: "" };
  let thrown = "";
  const start = performance.now();
  try {
    result = await take(task, bytes);
  } catch (error) {
    if (error instanceof Fault) {
      result = { statuses: ["refused"], codes: [error.code], marks: "" };
    } else {
      thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  }
  const milliseconds = Math.round(performance.now() - start);
  return { name: task.name, ...result, thrown, work, size: bytes.length, peak: peakMegabytes(), milliseconds };
}

async function main(): Promise<void> {
  for (const task of JSON.parse(readFileSync(join(folder, "tasks.json"), "utf8")) as Task[]) {
    process.stdout.write(`${JSON.stringify(await outcomeOf(task))}\n`);
  }
}

void main();
