/** @jest-environment jsdom */
import { PaneScreen } from "./support/paneScreen";
import { act } from "react";
import { layBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { layUnitBook } from "../../src/book/unitBook";
import { WriteFault } from "../../src/host/excel/faults";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { translator } from "../../src/i18n/translate";
import { Collection } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { library } from "../../src/plan/library";
import { offerScheme } from "../../src/scheme/offer";
import { stepIds } from "../../src/taskpane/state/steps";
import { MemoryHost } from "./support/memoryHost";

jest.setTimeout(60_000);

let screen: PaneScreen;
const now = "2026-11-25T01:00:00Z";

function bookWithBlankSheets(): BookState {
  const plan = library[1]!;
  const roster = {
    units: [{ code: "VP", name: "Văn phòng", cluster: "Khối", email: "" }],
    people: [{ code: "A1", name: "Nguyễn Văn An", gender: "" as const, post: "", unit: "VP", standing: [], standingText: "" }],
  };
  const state = issue({ plan, scheme: offerScheme(plan), roster, rosterFindings: [], round: "hằng năm 2025", now });
  const collection = new Collection(state, { now, read: readXlsx, accept: () => false });
  for (const phieu of phieus(state)) {
    collection.take({ name: `${phieu.unit.code}.xlsx`, bytes: writeXlsx(layUnitBook(phieu)) });
  }
  return collection.state;
}

async function open(state: BookState, step: "rank" | "collect"): Promise<void> {
  const host = new MemoryHost("excel");
  host.book = layBook(state);
  screen = await PaneScreen.show(step, host);
  await screen.press("Đọc sổ Excel đang mở");
  await screen.until("Đã mở sổ");
}

/** Texts in Vietnamese that a screen reader would read out as English. Names in quotation marks or brackets are part of a sentence. */
function unmarked(): string[] {
  const letters = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìóòõúùý]/i;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode() !== null) {
    const text = (walker.currentNode.nodeValue ?? "").replace(/“[^”]*”|\([^)]*\)/g, "");
    const language = walker.currentNode.parentElement?.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang;
    if (letters.test(text) && language !== "vi") {
      found.push(text);
    }
  }
  return found;
}

afterEach(() => screen.close());

const main = (): string => document.querySelector("main")?.textContent ?? "";
const mainButton = async (name: string): Promise<void> => {
  const found = [...document.querySelectorAll<HTMLButtonElement>("main button")].find((each) => each.textContent === name);
  await act(async () => found?.click());
  await screen.settle();
};

test("findings kept in the book are said in English, and in Vietnamese again", async () => {
  await open(bookWithBlankSheets(), "rank");
  await mainButton("Kiểm tra & Xếp hạng");
  await screen.until("Chưa chấm tiêu chí nào. Hãy bổ sung điểm");
  await screen.press("English");
  await screen.until("No criterion has a mark. Add the marks");
  expect(main()).not.toContain("Hãy");
  expect(unmarked()).toEqual([]);
  await screen.press("Tiếng Việt");
  expect(main()).toContain("Chưa chấm tiêu chí nào. Hãy bổ sung điểm");
});

test("a file that cannot be taken in says why in English, and what it is", async () => {
  await open(bookWithBlankSheets(), "collect");
  await screen.press("English");
  await screen.choose("phieu.pdf", new TextEncoder().encode("%PDF-1.7"), "Choose returned files");
  await screen.until("This is not an Excel .xlsx file (a PDF).");
  expect(unmarked()).toEqual([]);
});

test("a fault that is shown changes its language with the pane", async () => {
  const host = new MemoryHost("excel");
  host.failure = new WriteFault("excel.edit-mode", "before");
  screen = await PaneScreen.show("collect", host);
  await screen.press("Đọc sổ Excel đang mở");
  const alert = (): Element | null => document.querySelector('[role="alert"] [lang]');
  expect(alert()?.textContent).toBe("Excel đang sửa một ô. Hãy nhấn Enter hoặc Esc trong ô đang sửa rồi thử lại. Sổ vẫn như trước.");
  expect(alert()?.getAttribute("lang")).toBe("vi");
  await screen.press("English");
  await screen.until("A cell is being edited in Excel. Press Enter or Esc in that cell and try again. The book is as it was.");
  expect(alert()?.getAttribute("lang")).toBe("en");
});

test.each([...stepIds])("on the step %s everything Vietnamese is marked as such", async (step) => {
  screen = await PaneScreen.show("plan", new MemoryHost("browser"));
  await screen.until("Tập thể:");
  await act(async () => document.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]?.click());
  await screen.until("Tiêu chí và câu nguồn");
  await screen.press("English");
  await screen.press(`${translator("en")(`step.${step}`)}, `);
  expect(unmarked()).toEqual([]);
});
