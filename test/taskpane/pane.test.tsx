/** @jest-environment jsdom */
import { type StepId, stepIds } from "../../src/taskpane/state/steps";
import { MemoryHost } from "./support/memoryHost";
import { PaneScreen } from "./support/paneScreen";

jest.setTimeout(60_000);

let screen: PaneScreen;
let host: MemoryHost;

async function show(step: StepId, kind: "excel" | "browser" = "browser"): Promise<void> {
  host = new MemoryHost(kind);
  screen = await PaneScreen.show(step, host);
}

const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll("button")];

afterEach(() => screen.close());

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
  await screen.press("Thu phiếu");
  expect(document.activeElement).toBe(document.querySelector("main"));
});

test("a job gives the focus back to the button that began it", async () => {
  await show("roster");
  const sample = screen.button("Dùng danh sách mẫu");
  sample?.focus();
  await screen.press("Dùng danh sách mẫu");
  // Browsers let the focus of a disabled button fall; jsdom does not.
  expect(document.activeElement).toBe(sample);
  sample?.focus();
  const fell = watchForDisabled(sample!);
  await screen.press("Dùng danh sách mẫu");
  expect(fell()).toBe(true);
  expect(document.activeElement).toBe(sample);
});

/** Lets the focus fall as a browser does when the element that has it is disabled; tells whether it did. */
function watchForDisabled(element: HTMLButtonElement): () => boolean {
  let fell = false;
  const observer = new MutationObserver(() => {
    if (element.disabled && document.activeElement === element) {
      element.blur();
      fell = true;
    }
  });
  observer.observe(element, { attributes: true, attributeFilter: ["disabled"] });
  return () => fell;
}

test("the language changes everywhere, the page's own included", async () => {
  await show("collect");
  await screen.press("English");
  expect(document.documentElement.lang).toBe("en");
  expect(document.querySelector("h2")?.textContent).toBe("Collect");
  await screen.press("Tiếng Việt");
  expect(document.documentElement.lang).toBe("vi");
});

test("what goes wrong is one sentence in an alert, and it can be put away", async () => {
  await show("collect", "excel");
  host.failure = new Error("mạch đứt");
  await screen.press("Đọc sổ Excel đang mở");
  const alert = document.querySelector('[role="alert"]');
  expect(alert?.textContent).toContain("Có lỗi ngoài dự kiến (mạch đứt). Sổ đang mở không bị thay đổi. Hãy thử lại.");
  await screen.press("Đóng");
  expect(document.querySelector('[role="alert"]')?.textContent).toBe("");
});

test("inside Excel the open workbook is offered as a source; in a browser it is not", async () => {
  await show("roster", "excel");
  expect(buttons().some((each) => each.textContent === "Đọc từ sổ Excel đang mở")).toBe(true);
  await screen.close();
  await show("roster", "browser");
  expect(buttons().some((each) => each.textContent === "Đọc từ sổ Excel đang mở")).toBe(false);
});

test("the first step leads back to a round under way, and the roster's says what it needs", async () => {
  await show("plan");
  expect(document.querySelector("main")?.textContent).toContain("Làm tiếp một đợt đã phát hành");
  expect(buttons().some((each) => each.textContent === "Mở sổ tổng hợp (.xlsx)")).toBe(true);
  await screen.press("Danh sách");
  expect(document.querySelector("main")?.textContent).toMatch(/Mã đơn vị, Tên đơn vị.*Mã, Họ và tên, Mã đơn vị/);
  await screen.press("Tải tệp danh sách để điền");
  expect(host.offered.map(({ name }) => name)).toEqual(["danh-sach.xlsx"]);
});

test("issuing stays locked and says what is missing", async () => {
  await show("issue");
  expect(screen.button("Phát hành, đang làm")).toBeDefined();
  const go = buttons().find((each) => each.textContent === "Phát hành");
  expect(go?.disabled).toBe(true);
  expect(document.querySelector("main")?.textContent).toMatch(/Chọn kế hoạch.*Nạp danh sách không lỗi.*Ghi tên đợt xét/);
});
