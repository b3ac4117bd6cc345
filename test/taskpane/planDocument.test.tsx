/** @jest-environment jsdom */
import { PaneScreen } from "./support/paneScreen";
import { act } from "react";
import { planText } from "../../src/plan/library";
import { parsePlan } from "../../src/plan/readPlan";
import { MemoryHost } from "./support/memoryHost";

jest.setTimeout(60_000);

let screen: PaneScreen;
const main = (): string => document.querySelector("main")?.textContent ?? "";

afterEach(() => screen.close());

async function open(id: string): Promise<MemoryHost> {
  const host = new MemoryHost("browser");
  screen = await PaneScreen.show("plan", host);
  await screen.choose("ke-hoach.txt", new TextEncoder().encode(planText(id).join("\n")), "Mở kế hoạch (.docx, .pdf, .txt, .json)");
  await screen.until("Đọc tự động, cần kiểm tra");
  return host;
}

test("a plan read from its document is shown beside its sentences, with what has to be checked", async () => {
  await open("000");
  expect(main()).toContain("15 tiêu chí tập thể, 20 tiêu chí cá nhân. Hãy so từng tiêu chí với văn bản trước khi dùng.");
  expect(main()).toContain("Các tiêu chí của nhóm “TT.1” đứng ngay dưới mục lớn");
  expect(main()).toContain("Câu nguồn, dòng 85–87");
});

test("it can be corrected, and kept as a plan file", async () => {
  const host = await open("001");
  await screen.press("Bỏ tiêu chí TT.1.2");
  await screen.press("Bỏ nhóm TT.5");
  await screen.press("Chuyển sang cá nhân: tiêu chí TT.2.1");
  expect(document.activeElement?.id).toBe("plan-tree");
  const heading = document.querySelector<HTMLInputElement>('input[aria-label="Tên nhóm TT.1"]');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(heading, "Văn bản quản lý");
    heading?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await screen.press("Đổi tên nhóm TT.1");
  await screen.press("Tải kế hoạch (.json)");
  const [file] = host.offered;
  const plan = parsePlan(new TextDecoder().decode(file?.bytes));
  expect(plan.collectives.groups.map(({ id }) => id)).toEqual(["TT.1", "TT.2", "TT.3", "TT.4"]);
  expect(plan.collectives.groups[0]).toMatchObject({ text: "Văn bản quản lý" });
  expect(plan.collectives.groups[0]?.criteria.map(({ id }) => id)).toEqual(["TT.1.1", "TT.1.3", "TT.1.4", "TT.1.5"]);
  expect(plan.individuals.groups.at(-1)?.criteria.map(({ id }) => id)).toEqual(["CN.8.1"]);
});

test("a document without criteria says so, and the plan chosen before stays", async () => {
  await open("001");
  await screen.choose("thu.txt", new TextEncoder().encode("Kính gửi các đơn vị.\n\nTrân trọng."), "Mở kế hoạch (.docx, .pdf, .txt, .json)");
  await screen.until("thu.txt: Không nhận ra tiêu chí của tập thể và cá nhân trong văn bản.");
  expect(main()).toContain("Từ tệp ke-hoach.txt");
});
