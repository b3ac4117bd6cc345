/** @jest-environment jsdom */
import { PaneScreen } from "./support/paneScreen";
import { act } from "react";
import { planText } from "../../src/plan/library";
import { NOT_SCORED } from "../../src/plan/model";
import { parsePlan } from "../../src/plan/readPlan";
import { planDocument } from "../support/planDocument";
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

const table = [["TT", "Nội dung tiêu chí", "Điểm tối đa"], ["I", "Nhiệm vụ", "100"], ["1", "Việc một", "60"], ["2", "Việc hai", "từ 20 đến 40"], ["II", "Điểm trừ", ""], ["1", "Báo cáo chậm", "-2"]];

test("a table of points shows its rows, their points, the sum and the extras, and offers just these points", async () => {
  screen = await PaneScreen.show("plan", new MemoryHost("browser"));
  await screen.choose("bang.docx", await planDocument(["KẾ HOẠCH", "Thi đua năm 2026", "Bảng điểm đối với cá nhân", table]), "Mở kế hoạch (.docx, .pdf, .txt, .json)");
  await screen.until("Đọc tự động, cần kiểm tra");
  for (const part of ["Kế hoạch này chỉ chấm cá nhân.", "Mọi tiêu chí đều có điểm tối đa trong văn bản, cộng lại 100.", "Câu nguồn, bảng 1, dòng 3", "Văn bản ghi tối đa 60 điểm.", "ghi điểm là khoảng “từ 20 đến 40”", "P.1Báo cáo chậm", "Kế hoạch có nêu điểm"]) {
    expect(main()).toContain(part);
  }
  await screen.press("Tiếp: Thang điểm");
  await screen.until("Trọng số");
  expect(document.querySelector<HTMLInputElement>('input[aria-label="Trọng số nhóm CN.1"]')?.value).toBe("100");
  expect(main()).not.toContain("TT.1");
});

test("an audience the text was taken to score can be left out, and the other one goes on alone", async () => {
  const host = await open("003");
  await screen.press("Kế hoạch không chấm tập thể");
  await screen.until("Kế hoạch này chỉ chấm cá nhân.");
  await screen.press("Tải kế hoạch (.json)");
  const plan = parsePlan(new TextDecoder().decode(host.offered[0]?.bytes));
  expect([plan.collectives, plan.criteriaShared, plan.individuals.groups.length]).toEqual([NOT_SCORED, false, 5]);
});
