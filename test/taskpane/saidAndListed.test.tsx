/** @jest-environment jsdom */
import { act, type JSX } from "react";
import { createRoot, type Root } from "react-dom/client";
import { vietnamese } from "../../src/finding/language";
import { translator } from "../../src/i18n/translate";
import { issue } from "../../src/job/issue";
import { layBook } from "../../src/book/secretaryBook";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { Files } from "../../src/taskpane/collect/Files";
import { PaneProvider } from "../../src/taskpane/components/paneContext";
import { StatusArea } from "../../src/taskpane/components/StatusArea";
import { PaneJobs } from "../../src/taskpane/jobs/paneJobs";
import { initialState, type OpenBook, type PaneState, type ReturnedItem } from "../../src/taskpane/state/model";
import { MemoryHost } from "./support/memoryHost";
import "./support/paneScreen";

const plan = library[1]!;
const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2026", now: "2026-11-25T01:00:00Z" });
const book: OpenBook = { file: "so.xlsx", state, pages: layBook(state) };

let root: Root;

async function show(pane: Partial<PaneState>, part: JSX.Element): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="shell"></div>';
  root = createRoot(document.getElementById("shell")!);
  const value = { state: { ...initialState("collect", "vi"), ...pane }, dispatch: () => undefined, t: translator("vi"), sentences: vietnamese, jobs: new PaneJobs(new MemoryHost("browser"), () => undefined, async () => true), hostKind: "browser", busy: false } as const;
  await act(async () => root.render(<PaneProvider value={value}>{part}</PaneProvider>));
}

afterEach(() => act(async () => root.unmount()));

const item = (key: number, status: ReturnedItem["report"]["status"]): ReturnedItem => ({ key, source: { name: `${key}.xlsx`, file: new File([], `${key}.xlsx`) }, kept: false, decision: "open", report: { file: `${key}.xlsx`, unit: "VP", status, reasons: [], findings: [], sha256: String(key) } });
const names = (of: ParentNode): string[] => [...of.querySelectorAll("article")].map((card) => card.getAttribute("aria-label") ?? "");

test("what asks for a person stands in the open, however many files were simply taken in", async () => {
  const items = [...Array.from({ length: 40 }, (_, at) => item(at + 1, at % 2 === 0 ? "accepted" : "duplicate")), item(41, "damaged"), item(42, "newer"), item(43, "foreign")];
  await show({ book }, <Files items={items} book={book} />);
  expect(names(document)).toEqual(["42.xlsx", "43.xlsx", "41.xlsx"]);
  const folded = document.querySelector<HTMLDetailsElement>("details:not([open])")!;
  expect(folded.textContent).toContain("40");
  await act(async () => {
    folded.open = true;
    folded.dispatchEvent(new Event("toggle"));
  });
  expect(names(folded)).toHaveLength(40);
});

test("how far a job is is read out in quarters, while every file shows", async () => {
  const read = new Set<string>();
  for (let done = 0; done <= 40; done += 1) {
    await show({ work: { what: "work.collect", done, total: 40, cancellable: true, name: `${done}.xlsx` } }, <StatusArea />);
    const status = document.querySelector('[role="status"]')!;
    expect(status.textContent).toContain(`${done} trên 40`);
    status.querySelectorAll('[aria-hidden="true"]').forEach((hidden) => hidden.remove());
    read.add(status.textContent);
    await act(async () => root.unmount());
  }
  expect(read.size).toBe(5);
});
