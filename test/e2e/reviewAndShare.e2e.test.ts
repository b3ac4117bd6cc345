import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Browser, Download, Page } from "playwright-core";
import { build } from "../../scripts/start/build";
import { serve, type Serving } from "../../scripts/start/serve";
import { layBook, readBook } from "../../src/book/secretaryBook";
import { readOwnBook, readXlsx, writeXlsx } from "../../src/host/file";
import { check } from "../../src/job/share";
import { openXmlErrors } from "../support/ooxml";
import { tiedState } from "../support/tiedState";
import { overflowing, violations } from "./support/axe";
import { complaintsOf, launch, screenshot } from "./support/browser";

jest.setTimeout(180_000);

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

describe("from verification to shared copies in the browser edition", () => {
  const state = tiedState();
  const [first] = state.scheme.collectives.groups[0]!.criteria;
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];
  let shared: Uint8Array = new Uint8Array();

  const open = async (step: string): Promise<void> => {
    await page.getByRole("navigation", { name: "Các bước" }).getByRole("button", { name: step }).click();
    await page.getByRole("heading", { level: 2, name: step }).waitFor();
  };
  const said = (sentence: string | RegExp): Promise<void> => page.getByRole("status").filter({ hasText: sentence }).first().waitFor();
  const downloaded = async (press: () => Promise<void>): Promise<Uint8Array> => {
    const download: Promise<Download> = page.waitForEvent("download");
    await press();
    return readFile(await (await download).path());
  };
  const inspect = async (name: string): Promise<void> => {
    await screenshot(page, name);
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  };

  const everyLook = async (name: string): Promise<void> => {
    for (const width of [320, 450]) {
      await page.setViewportSize({ width, height: 900 });
      for (const look of ["light", "dark", "contrast"] as const) {
        await page.emulateMedia({ colorScheme: look === "dark" ? "dark" : "light", forcedColors: look === "contrast" ? "active" : "none" });
        await inspect(`${width}-${look}-${name}`);
      }
    }
    await page.setViewportSize({ width: 320, height: 900 });
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  };

  beforeAll(async () => {
    build({ out: "dist", mode: "production" });
    serving = await serve("dist", 0);
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 320, height: 900 }, colorScheme: "light", locale: "vi-VN" });
    page.setDefaultTimeout(12_000);
    complaints = complaintsOf(page);
    await page.goto(`${serving.url}?step=review`);
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  test("a mark is changed with a reason and a name, by the keyboard alone", async () => {
    await page.locator('main input[type="file"]').setInputFiles({ name: "so.xlsx", mimeType: xlsx, buffer: Buffer.from(writeXlsx(layBook(state))) });
    await said("Đã mở sổ “so.xlsx”");
    const mark = page.getByRole("textbox", { name: `Điểm Thẩm định, ${first!.id}` });
    await mark.focus();
    await page.keyboard.type("1,5");
    await said("1 điểm của 1 đối tượng chưa ghi vào sổ.");
    expect(await page.getByRole("button", { name: "Ghi vào sổ" }).isDisabled()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.type("Thiếu minh chứng");
    await page.getByRole("textbox", { name: "Người điều chỉnh" }).fill("Lê Thị Hoa");
    await inspect("320-light-tham-dinh");
    await page.getByRole("button", { name: "Ghi vào sổ" }).press("Enter");
    await said("Đã ghi 1 điểm vào sổ.");
  });

  test("an exclusion says what it does before it is written", async () => {
    await page.getByRole("tab", { name: "Loại trừ (0)" }).click();
    await page.getByRole("button", { name: "Thêm trường hợp" }).click();
    await page.getByRole("combobox", { name: "Cá nhân", exact: true }).selectOption("P1");
    await page.getByRole("combobox", { name: "Trường hợp" }).fill("Kỷ luật");
    await said("tạm giữ đề nghị");
    await page.getByRole("radio", { name: "Có", exact: true }).check();
    await said("không xếp hạng");
    await page.getByRole("textbox", { name: "Lý do" }).fill("Khiển trách");
    await inspect("320-light-loai-tru");
    await page.getByRole("button", { name: "Ghi vào sổ" }).click();
    await said("Đã ghi trường hợp của P1");
  });

  test("the council settles a tie, and the line goes on at once", async () => {
    await open("Đề nghị");
    await page.getByRole("button", { name: "Dự thảo đề nghị" }).click();
    await page.getByText("40 % × 5 = 2 → 2, làm tròn xuống").waitFor();
    const tied = page.getByRole("group", { name: /^Quyết định của Hội đồng: còn 2 suất/ });
    for (const box of (await tied.getByRole("checkbox").all()).slice(0, 2)) {
      await box.check();
    }
    for (const field of await tied.getByRole("textbox", { name: /: Đồng ý$/ }).all()) {
      await field.fill("7");
    }
    await inspect("320-light-quyet-dinh");
    await tied.getByRole("button", { name: "Ghi quyết định và lập lại đề nghị" }).click();
    await said(/Đã lập lại đề nghị: \d+ đối tượng, 0 chỉ tiêu còn dừng/);
    await page.getByRole("heading", { name: "Quyết định đã ghi (2)" }).waitFor();
  });

  test("votes on the proposed are entered by the keyboard alone", async () => {
    await page.getByRole("textbox", { name: "Ngưỡng (%)" }).fill("75");
    await page.getByText("Cần từ 7 phiếu đồng ý (75 % × 9 = 6,75).").waitFor();
    const votes = page.getByRole("table", { name: "Phiếu của Hội đồng" }).getByRole("textbox", { name: /: Đồng ý$/ });
    const [all, open] = [await votes.count(), await votes.evaluateAll((fields) => fields.findIndex((field) => field instanceof HTMLInputElement && field.value === ""))];
    await votes.nth(open).focus();
    for (let row = open; row < all; row += 1) {
      await page.keyboard.type(row === all - 1 ? "6" : "8");
      await page.keyboard.press("Enter");
    }
    await said(`Đã ghi ${all}/${all}; chưa đạt 1.`);
    await everyLook("phieu-hoi-dong");
    await page.getByRole("button", { name: "Ghi phiếu và lập lại đề nghị" }).click();
    await said(/Đã lập lại đề nghị: \d+ đối tượng, 0 chỉ tiêu còn dừng/);
    await page.getByText("Giữ suất, chưa đề nghị").waitFor();
  });

  test("a summary of achievements is rewritten in the pane", async () => {
    await open("Hồ sơ");
    await page.getByRole("button", { name: "Lập hồ sơ vào sổ và kiểm tra" }).click();
    await said(/Đã lập hồ sơ vào sổ: 0 lỗi/);
    await page.getByText(/^Tóm tắt thành tích \(0\//).click();
    const [unit] = await page.locator(".ptd-summary-head").all();
    await unit!.click();
    const text = page.getByRole("textbox", { name: /: Bản tóm tắt$/ });
    expect(await text.inputValue()).toMatch(/^Đạt [\d,]+ điểm/);
    await text.fill("Đi đầu chuyển đổi số; giảm một nửa thời gian giải quyết hồ sơ.");
    await page.getByText(/^Tóm tắt thành tích \(1\//).waitFor();
    await text.scrollIntoViewIfNeeded();
    await everyLook("tom-tat-thanh-tich");
    await page.getByRole("button", { name: "Ghi vào sổ" }).click();
    await said("Đã ghi vào trang Hồ sơ.");
  });

  test("the dossier is checked before its files can be had", async () => {
    await open("Hồ sơ");
    const handOut = page.getByRole("button", { name: "Tải hồ sơ Word (.zip)" });
    expect(await handOut.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Lập hồ sơ vào sổ và kiểm tra" }).click();
    await said(/Đã lập hồ sơ vào sổ: 0 lỗi/);
    await inspect("320-light-ho-so");
    const zip = unzipSync(await downloaded(() => handOut.click()));
    expect(Object.keys(zip)).toContain("to-trinh.docx");
    await page.getByRole("textbox", { name: "Địa danh" }).fill("Hạc Thành mới");
    await page.getByText("Nội dung đang ghi chưa có trong văn bản. Hãy lập lại.").waitFor();
    expect(await handOut.isDisabled()).toBe(true);
  });

  test("a copy shows its control totals and its seal, and passes its check", async () => {
    await open("Chia sẻ");
    await page.getByRole("radio", { name: "Hội đồng" }).check();
    shared = await downloaded(() => page.getByRole("button", { name: "Lập và tải bản chia sẻ" }).click());
    const seal = await page.locator(".ptd-seal code").first().innerText();
    expect(check(shared, readOwnBook)).toEqual({ unchanged: true, seal, changes: [] });
    expect(await openXmlErrors(shared)).toEqual([]);
    await page.locator('main input[type="file"]').last().setInputFiles({ name: "gửi lại.xlsx", mimeType: xlsx, buffer: Buffer.from(shared) });
    await said("gửi lại.xlsx: còn nguyên.");
    await inspect("320-light-chia-se");
  });

  test("everything entered is in the book that is downloaded", async () => {
    await open("Kiểm tra & Xếp hạng");
    await page.locator("main").getByRole("button", { name: "Kiểm tra & Xếp hạng" }).click();
    await said("Đã xếp hạng");
    const kept = readBook(readXlsx(await downloaded(() => page.getByRole("button", { name: "Tải sổ (.xlsx)" }).click())), "sổ");
    expect(kept.adjustments).toEqual([expect.objectContaining({ code: "U1", criterion: first!.id, to: "1,5", reason: "Thiếu minh chứng", by: "Lê Thị Hoa" })]);
    expect(kept.exclusions).toEqual([expect.objectContaining({ code: "P1", kind: "Kỷ luật", answer: "yes" })]);
    expect(kept.decisions.length).toBeGreaterThan(2);
    expect(kept.dossier.summaries.map(({ long }) => long)).toEqual(["Đi đầu chuyển đổi số; giảm một nửa thời gian giải quyết hồ sơ."]);
  });

  test.each([
    ["450-dark", 450, { colorScheme: "dark", forcedColors: "none" }],
    ["320-forced", 320, { colorScheme: "dark", forcedColors: "active" }],
  ] as const)("the screens are sound at %s", async (name, width, media) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(media);
    for (const step of ["Thẩm định", "Đề nghị", "Hồ sơ", "Chia sẻ"]) {
      await open(step);
      await inspect(`${name}-${step}`);
    }
  });

  test("nothing went wrong on the way and nothing left the machine", () => {
    expect(complaints).toEqual([]);
  });
});
