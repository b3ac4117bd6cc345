import { basename, normalize, relative, resolve } from "node:path";
import { layBook, landing } from "../book/secretaryBook";
import type { BookState } from "../book/state";
import type { WaitingReturn } from "../book/waiting";
import { Fault } from "../finding/fault";
import { writeXlsx } from "../host/file";
import { controlOf } from "../job/collect";
import { decideWaiting } from "../job/intake/decideWaiting";
import { intakeReport, type TakenIn, takeIn } from "../job/takeIn";
import type { Arguments } from "./arguments";
import type { Command } from "./command";
import { checkWritable, writeAll } from "./files";
import { loadBook } from "./inputs";
import { nativeDigest, readReturned } from "./native";
import type { Progress } from "./progress";
import { arrivalsIn } from "./returned";

const collect: Command = {
  summary: "đưa các tệp đơn vị gửi về vào sổ; --accept cũng nhận tệp đang chờ trong sổ mà thư mục không còn",
  signature: { required: ["book", "returned", "out", "json"], many: ["accept"] },
  async run(args, progress) {
    const state = await loadBook(args.value("book"));
    const folder = args.value("returned");
    const arrivals = await arrivalsIn(folder);
    const names = arrivals.map((arrival) => arrival.name);
    if (names.length === 0) {
      throw new Fault("cli.returned-empty", { file: folder });
    }
    const chosen = args.many("accept").map((given) => ({ given, file: chosenFile(given, folder, names) }));
    const accepted = new Set(chosen.flatMap(({ file }) => file ?? []));
    const waiting = chosen.flatMap(({ given, file }) => (file === undefined ? waitingCalled(given, state, "cli.accept-unknown", folder) : []));
    await checkWritable([args.value("out"), args.value("json")]);
    const accept = (name: string): boolean => accepted.has(name.normalize("NFC"));
    const now = timeOfDay();
    const decided = decideWaiting(state, { accept: waiting, decline: [] }, { now, digest: nativeDigest });
    const taken = await takeIn(decided.state, arrivals, { now, read: readReturned, digest: nativeDigest, accept, alsoAccepted: accept }, async (index, name) => progress.step("Thu phiếu", index + 1, names.length, name));
    await finish(args, { state: taken.state, reports: [...decided.reports, ...taken.reports] }, now, progress);
  },
};

const decide: Command = {
  summary: "quyết định về các tệp đang chờ trong sổ, không cần tệp gốc; tên tệp như ở trang “Chờ quyết định”, hoặc đầu SHA-256",
  signature: { required: ["book", "out", "json"], many: ["accept", "decline"] },
  async run(args, progress) {
    const state = await loadBook(args.value("book"));
    const chosen = (option: string): WaitingReturn[] => args.many(option).flatMap((given) => waitingCalled(given, state, "cli.waiting-unknown", args.value("book")));
    const [accept, decline] = [chosen("accept"), chosen("decline")];
    const both = accept.find((each) => decline.includes(each));
    if (both !== undefined || args.many("accept").length + args.many("decline").length === 0) {
      throw new Fault(both === undefined ? "cli.nothing-decided" : "cli.decided-both", { file: args.value("book") }, { name: both?.file ?? "" });
    }
    await checkWritable([args.value("out"), args.value("json")]);
    const now = timeOfDay();
    await finish(args, decideWaiting(state, { accept, decline }, { now, digest: nativeDigest }), now, progress);
  },
};

async function finish(args: Arguments, taken: TakenIn, now: string, progress: Progress): Promise<void> {
  await writeAll([
    { path: args.value("out"), bytes: writeXlsx(layBook(taken.state, { active: landing.checks })) },
    { path: args.value("json"), bytes: `${JSON.stringify(intakeReport(taken, now), null, 2)}\n` },
  ]);
  const control = controlOf(taken.state);
  const waiting = taken.state.waiting.length === 0 ? "" : ` Chờ quyết định ${taken.state.waiting.length} tệp.`;
  progress.say(`Phát hành ${control.issued}, đã thu ${control.returned}, còn thiếu ${control.missing.length}.${waiting}`);
}

function timeOfDay(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * The returned file that --accept names, by its path from the folder or from here, or by its bare name where only
 * one file has it; undefined where none has. Throws Fault `cli.accept-twice`.
 */
function chosenFile(given: string, folder: string, names: readonly string[]): string | undefined {
  const present = names.map((name) => name.normalize("NFC"));
  const paths = [normalize(given), relative(folder, resolve(given))].map((path) => path.normalize("NFC"));
  const exact = present.find((name) => paths.includes(name));
  if (exact !== undefined) {
    return exact;
  }
  const alike = present.filter((name) => basename(name) === basename(given).normalize("NFC"));
  if (alike.length > 1) {
    throw new Fault("cli.accept-twice", { file: folder }, { name: given });
  }
  return alike[0];
}

/** How few digits of a SHA-256 name a file. */
const SHORTEST_DIGEST = 8;

/**
 * The file that waits in the book under a name, whole or bare, or a digest's beginning; none where it stands in the
 * register already, since the same command again changes nothing. Throws the given Fault, or `cli.waiting-twice`.
 */
function waitingCalled(given: string, { waiting, register }: BookState, unknown: "cli.accept-unknown" | "cli.waiting-unknown", file: string): readonly WaitingReturn[] {
  const name = given.normalize("NFC");
  const named = [
    waiting.filter((each) => each.file === name),
    waiting.filter((each) => basename(each.file) === basename(name)),
    waiting.filter(({ sha256 }) => name.length >= SHORTEST_DIGEST && sha256.startsWith(name.toLowerCase())),
  ].find((found) => found.length > 0);
  const [only] = named ?? [];
  if (only === undefined && register.some(({ received }) => received?.file === name)) {
    return [];
  }
  if (only === undefined || (named?.length ?? 0) > 1) {
    const list = waiting.slice(0, 20).map((each) => `“${each.file}” (${each.sha256.slice(0, SHORTEST_DIGEST)})`);
    throw new Fault(only === undefined ? unknown : "cli.waiting-twice", { file }, { name: given, waiting: list.length === 0 ? "không có tệp nào" : list.join("; ") });
  }
  return [only];
}

export const intakeCommands: readonly (readonly [string, Command])[] = [
  ["collect", collect],
  ["decide", decide],
];
