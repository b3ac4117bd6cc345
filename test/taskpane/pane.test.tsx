/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { App } from "../../src/taskpane/App";
import { type StepId, stepIds } from "../../src/taskpane/state/steps";
import { MemoryHost } from "./support/memoryHost";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  scrollTo: () => undefined,
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
});
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

jest.setTimeout(60_000);

let root: Root;
let host: MemoryHost;

async function show(step: StepId, kind: "excel" | "browser" = "browser"): Promise<void> {
  host = new MemoryHost(kind);
  document.body.innerHTML = '<div id="shell"></div>';
  root = createRoot(document.getElementById("shell")!);
  await act(async () => root.render(<App step={step} dark={false} makeHost={() => host} />));
  await settle();
}

/** Lets lazily loaded parts arrive. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    await act(async () => new Promise((resolve) => setTimeout(resolve, 25)));
  }
}

const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll("button")];
const button = (name: string): HTMLButtonElement => {
  const found = buttons().find((each) => (each.getAttribute("aria-label") ?? each.textContent).includes(name));
  if (found === undefined) {
    throw new Error(`no button ${name} among ${buttons().map((each) => each.textContent).join(", ")}`);
  }
  return found;
};
const press = async (name: string): Promise<void> => {
  await act(async () => button(name).click());
  await settle();
};

afterEach(async () => act(async () => root.unmount()));

test("every step is a named button, and the one in view says so", async () => {
  await show("roster");
  const steps = [...document.querySelectorAll("nav button")];
  expect(steps.map((step) => step.textContent.replace(/^(?:\d+|✓)/, ""))).toEqual(["Kế hoạch, chưa làm", "Thang điểm, chưa làm", "Danh sách, đang làm", "Phát hành, chưa làm", "Thu phiếu, chưa làm", "Thẩm định, chưa làm", "Kiểm tra & Xếp hạng, chưa làm", "Đề nghị, chưa làm", "Hồ sơ, chưa làm", "Chia sẻ, chưa làm"]);
  expect(steps.filter((step) => step.getAttribute("aria-current") === "step")).toHaveLength(1);
});

test.each(stepIds)("the step %s has something to say while there is nothing", async (step) => {
  await show(step);
  expect(document.querySelector("main")?.textContent.length).toBeGreaterThan(40);
  expect(buttons().every((each) => (each.getAttribute("aria-label") ?? each.textContent).trim() !== "")).toBe(true);
});

test("changing the step moves the focus to its content", async () => {
  await show("plan");
  await press("Thu phiếu");
  expect(document.activeElement).toBe(document.querySelector("main"));
});

test("the language changes everywhere, the page's own included", async () => {
  await show("collect");
  await press("English");
  expect(document.documentElement.lang).toBe("en");
  expect(document.querySelector("h2")?.textContent).toBe("Collect");
  await press("Tiếng Việt");
  expect(document.documentElement.lang).toBe("vi");
});

test("what goes wrong is one sentence in an alert, and it can be put away", async () => {
  await show("collect", "excel");
  host.failure = new Error("mạch đứt");
  await press("Đọc sổ Excel đang mở");
  const alert = document.querySelector('[role="alert"]');
  expect(alert?.textContent).toContain("Có lỗi ngoài dự kiến (mạch đứt). Sổ đang mở không bị thay đổi. Hãy thử lại.");
  await press("Đóng");
  expect(document.querySelector('[role="alert"]')?.textContent).toBe("");
});

test("inside Excel the open workbook is offered as a source; in a browser it is not", async () => {
  await show("roster", "excel");
  expect(buttons().some((each) => each.textContent === "Đọc từ sổ Excel đang mở")).toBe(true);
  await act(async () => root.unmount());
  await show("roster", "browser");
  expect(buttons().some((each) => each.textContent === "Đọc từ sổ Excel đang mở")).toBe(false);
});

test("issuing stays locked and says what is missing", async () => {
  await show("issue");
  expect(button("Phát hành, đang làm")).toBeDefined();
  const go = buttons().find((each) => each.textContent === "Phát hành");
  expect(go?.disabled).toBe(true);
  expect(document.querySelector("main")?.textContent).toMatch(/Chọn kế hoạch.*Nạp danh sách không lỗi.*Ghi tên đợt xét/);
});
