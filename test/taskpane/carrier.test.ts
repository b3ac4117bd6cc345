import { layBook } from "../../src/book/secretaryBook";
import { layUnitBook } from "../../src/book/unitBook";
import { Fault } from "../../src/finding/fault";
import { writeXlsx } from "../../src/host/file";
import { issue, phieus } from "../../src/job/issue";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import type { LongJob } from "../../src/taskpane/jobs/longJob";
import { Pace } from "../../src/taskpane/jobs/pace";
import { Carrier } from "../../src/taskpane/work/carrier";
import type { WorkerEnd } from "../../src/taskpane/work/messages";
import type { CollectOrder } from "../../src/taskpane/work/orders";
import { Assembly, husk, packed, slicesOf, unpacked } from "../../src/taskpane/work/wire";
import { fillIn } from "../../scripts/demo/fill";
import { threadless } from "./support/threadless";

jest.setTimeout(60_000);

const state = issue({ plan: library[1]!, scheme: offerScheme(library[1]!), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2025", now: "2025-11-20T01:00:00Z" });
const files = phieus(state).map((phieu) => ({ name: `gửi về/${phieu.unit.code}.xlsx`, file: new File([writeXlsx(layUnitBook(phieu, fillIn(phieu))).slice()], "x.xlsx") }));
const order: CollectOrder = { kind: "collect", source: { state }, file: "so.xlsx", files, now: "2025-12-01T01:00:00Z", packed: true };

function job(): { readonly long: LongJob; readonly names: string[]; readonly controller: AbortController } {
  const controller = new AbortController();
  const names: string[] = [];
  return { controller, names, long: { signal: controller.signal, settle: () => undefined, report: (_done, _total, name) => void (name !== undefined && names.push(name)) } };
}

test("a worker and the page itself come to the same book, reports and bytes", async () => {
  const { end, ended } = threadless();
  const [there, here] = [job(), job()];
  const far = await new Carrier(async () => end).carry<"collect">(order, there.long);
  const near = await new Carrier(async () => undefined).carry<"collect">(order, here.long);
  expect(near.reports.map(({ status }) => status)).toEqual(files.map(() => "accepted"));
  expect(far).toEqual(near);
  expect(Buffer.from(far.packed!).equals(Buffer.from(near.packed!))).toBe(true);
  expect(writeXlsx(layBook(far.book.state))).toEqual(writeXlsx(layBook(near.book.state)));
  expect(there.names).toEqual(here.names);
  expect(here.names).toContain("gửi về/VP.xlsx");
  expect(ended()).toBe(true);
});

test.each([
  ["cannot be made", async (): Promise<WorkerEnd> => Promise.reject(new Error("blocked"))],
  ["fails at its start", async (): Promise<WorkerEnd> => {
    const end: WorkerEnd = { onmessage: null, onerror: null, postMessage: () => undefined, terminate: () => undefined };
    setTimeout(() => end.onerror?.({ message: "blocked" } as ErrorEvent), 5);
    return end;
  }],
])("where a worker %s the page does the work", async (_, start) => {
  const { reports } = await new Carrier(start).carry<"collect">({ ...order, files: files.slice(0, 2) }, job().long);
  expect(reports.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
});

test.each([
  ["a worker", async (): Promise<WorkerEnd | undefined> => threadless().end],
  ["the page", async (): Promise<WorkerEnd | undefined> => undefined],
])("cancelled in %s, nothing comes of it", async (_, start) => {
  const { long, controller } = job();
  const stopping: LongJob = { ...long, report: (done) => done === 2 && controller.abort(new DOMException("cancelled", "AbortError")) };
  await expect(new Carrier(start).carry<"collect">(order, stopping)).rejects.toMatchObject({ name: "AbortError" });
});

test("a fault keeps its code and words on the way back", async () => {
  const failing = new Carrier(async () => threadless().end).carry<"mail">({ kind: "mail", source: { state }, file: "so.xlsx", letters: "issue", template: "Tiêu đề: x\n{lạ}", now: order.now }, job().long);
  await expect(failing).rejects.toBeInstanceOf(Fault);
  await expect(failing).rejects.toMatchObject({ code: "mail.field-unknown", params: { field: "lạ" } });
});

test("what crosses is the same on the other side, and decimals stay exact", () => {
  const book = { file: "so.xlsx", state, pages: layBook(state) };
  const assembly = new Assembly();
  for (const slice of slicesOf(book)) {
    assembly.add(structuredClone(slice));
  }
  const back = assembly.book(unpacked(structuredClone(packed(husk(book)))));
  expect(back).toEqual(book);
  expect(back.state.scheme.scale.plus("0.1").toFixed()).toBe("100.1");
});

test("the time left is guessed only once there is something to guess from", () => {
  let time = 0;
  const pace = new Pace(() => time);
  expect(pace.left(0, 200)).toBeNull();
  time = 1_000;
  expect(pace.left(50, 200)).toBeNull();
  time = 2_000;
  expect(pace.left(2, 200)).toBeNull();
  expect(pace.left(50, 200)).toBe(6);
  expect(pace.left(0, 0)).toBeNull();
});
