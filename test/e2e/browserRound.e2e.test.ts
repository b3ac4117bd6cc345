import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import { build } from "../../scripts/start/build";
import { serve, type Serving } from "../../scripts/start/serve";
import { readBook } from "../../src/book/secretaryBook";
import { readXlsx } from "../../src/host/file";
import { recalculate } from "../support/libreoffice";
import { openXmlErrors } from "../support/ooxml";
import { differences } from "../support/recalculated";
import { overflowing, violations } from "./support/axe";
import { complaintsOf, launch, screenshot, wantsScreens } from "./support/browser";
import { type Issued, returned, unpack, withMaximumChanged } from "./support/returned";

jest.setTimeout(240_000);

const stepNames = ["Kế hoạch", "Thang điểm", "Danh sách", "Phát hành", "Thu phiếu", "Thẩm định", "Kiểm tra & Xếp hạng", "Đề nghị", "Hồ sơ", "Chia sẻ"] as const;
type StepName = (typeof stepNames)[number];

describe("a whole round in the browser edition", () => {
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];
  let downloaded: Uint8Array = new Uint8Array();
  let issued: Issued;

  const open = async (step: StepName): Promise<void> => {
    await page.getByRole("navigation", { name: "Các bước" }).getByRole("button", { name: step }).click();
    await page.getByRole("heading", { level: 2, name: step }).waitFor();
  };
  const said = (sentence: string | RegExp): Promise<void> => page.getByRole("status").filter({ hasText: sentence }).first().waitFor();
  const fileOf = async (download: Promise<Download>): Promise<Uint8Array> => readFile(await (await download).path());
  const inspect = async (name: string): Promise<void> => {
    await page.waitForLoadState("networkidle");
    await screenshot(page, name);
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  };

  beforeAll(async () => {
    build({ out: "dist", mode: "production" });
    serving = await serve("dist", 0);
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 320, height: 900 }, colorScheme: "light", locale: "vi-VN" });
    page.setDefaultTimeout(12_000);
    complaints = complaintsOf(page);
    await page.goto(serving.url);
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  test("a plan is chosen and its criteria stand beside their source sentences", async () => {
    await page.getByRole("radio", { name: /Thanh Hóa/ }).check();
    await page.getByRole("button", { name: "Hiện mọi câu nguồn" }).click();
    expect(await page.locator("blockquote").first().innerText()).toMatch(/Câu nguồn, dòng \d+/);
    await inspect("320-light-1-ke-hoach");
  });

  test("points are set; what is wrong shows at its field and in the running sum", async () => {
    await open("Thang điểm");
    await said("Tổng trọng số 100 / 100");
    const weight = page.getByRole("textbox", { name: "Trọng số nhóm TT.1" });
    const before = await weight.inputValue();
    await weight.fill("20");
    await said(/lệch/);
    await weight.fill("hai mươi");
    await page.getByText("“hai mươi” không phải số").locator("visible=true").first().waitFor();
    await screenshot(page, "320-light-2-thang-diem-sai");
    await weight.fill(before);
    await page.getByRole("textbox", { name: "Bước điểm" }).fill("0,5");
    await page.getByRole("button", { name: "Chia đều điểm" }).click();
    await said("Tổng trọng số 100 / 100");
    await inspect("320-light-2-thang-diem");
  });

  test("a roster is one click away", async () => {
    await open("Danh sách");
    await page.getByRole("button", { name: "Dùng danh sách mẫu" }).click();
    await page.getByRole("heading", { name: "12 đơn vị, 150 cá nhân" }).waitFor();
    await inspect("320-light-3-danh-sach");
  });

  test("issuing lays out a sheet for every unit and offers them in one zip", async () => {
    await open("Phát hành");
    await page.getByRole("textbox", { name: "Tên đợt xét" }).fill("hằng năm 2025");
    await page.getByRole("button", { name: "Phát hành", exact: true }).and(page.locator("main button")).click();
    await said("Đã lập sổ tổng hợp và 12 phiếu");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải mọi phiếu và sổ (.zip)" }).click();
    issued = unpack(await fileOf(download));
    expect(issued.units).toHaveLength(12);
    await inspect("320-light-4-phat-hanh");
  });

  test("returned files are taken in, and what is doubtful waits for a decision", async () => {
    await open("Thu phiếu");
    const [altered, ...others] = issued.phieus;
    if (altered === undefined) {
      throw new Error("no sheets were issued");
    }
    const files = [returned(altered, "VP sửa.xlsx", withMaximumChanged), ...others.slice(0, -1).map((phieu) => returned(phieu, `${phieu.unit.code}.xlsx`))];
    await page.locator('main input[type="file"][multiple]').setInputFiles([...files, { name: "ảnh.xlsx", mimeType: "image/png", buffer: Buffer.from("not a workbook") }]);
    await said("Đã đọc 12 tệp: nhận 10, chờ quyết định 1, không nhận 1.");
    await inspect("320-light-5-thu-phieu");
    await page.getByRole("button", { name: "Nhận tệp VP sửa.xlsx" }).click();
    await said("Đã đọc 1 tệp: nhận 1");
    await page.getByText("Phát hành 12 = đã thu 11 + còn thiếu 1").waitFor();
  });

  test("files are also taken by dropping them", async () => {
    const last = issued.phieus.at(-1);
    if (last === undefined) {
      throw new Error("no sheets were issued");
    }
    const { name, mimeType, buffer } = returned(last, "nộp muộn.xlsx");
    const data = await page.evaluateHandle(
      ([base64, fileName, type]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0))], fileName ?? "", { type: type ?? "" }));
        return transfer;
      },
      [buffer.toString("base64"), name, mimeType],
    );
    await page.locator(".ptd-drop").dispatchEvent("drop", { dataTransfer: data });
    await page.getByText("Phát hành 12 = đã thu 12 + còn thiếu 0").waitFor();
  });

  test("checking and ranking show findings, ranks and bars", async () => {
    await open("Kiểm tra & Xếp hạng");
    await page.locator("main").getByRole("button", { name: "Kiểm tra & Xếp hạng" }).click();
    await said("Đã xếp hạng 12 tập thể");
    await page.getByRole("figure").first().waitFor();
    await inspect("320-light-6-xep-hang");
  });

  test("the proposal shows its arithmetic and the book is offered", async () => {
    await open("Đề nghị");
    await page.getByRole("button", { name: "Dự thảo đề nghị" }).click();
    await said("Dự thảo đề nghị 1 tập thể, 7 cá nhân");
    await page.getByText("10 % × 12 = 1,2 → 1, làm tròn xuống").waitFor();
    await inspect("320-light-7-de-nghi");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải sổ (.xlsx)" }).click();
    downloaded = await fileOf(download);
    const cells = readXlsx(downloaded);
    expect(cells.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["Xếp hạng tập thể", "Đề nghị", "Tờ trình"]));
    expect(readBook(cells, "sổ").register.every((line) => line.received !== null)).toBe(true);
  });

  test("the downloaded book is sound for Microsoft's validator and for LibreOffice's own calculation", async () => {
    expect(await openXmlErrors(downloaded)).toEqual([]);
    const recalculated = (await recalculate(new Map([["so.xlsx", downloaded]]))).get("so.xlsx") ?? new Uint8Array();
    const { formulas, differences: found } = differences(readXlsx(downloaded), readXlsx(recalculated));
    expect(found).toEqual([]);
    expect(formulas).toBeGreaterThan(5000);
  }, 120_000);

  test("the preview shows every sheet and no hidden keys", async () => {
    await page.getByRole("button", { name: "Xem sổ" }).click();
    const tabs = page.getByRole("tablist", { name: "Các sheet" }).getByRole("tab");
    expect(await tabs.allInnerTexts()).not.toContain("_phieu");
    for (const tab of await tabs.all()) {
      await tab.click();
      expect(await page.locator("table.ptd-sheet tr").count()).toBeGreaterThan(0);
    }
    await page.getByRole("tab", { name: "Xếp hạng tập thể" }).click();
    await inspect("320-light-8-xem-so");
    await page.getByRole("button", { name: "Trở lại các bước" }).click();
  });

  /** Each theme, width and language in some look always; in every look where pictures are wanted. */
  const looks = (["light", "dark", "forced"] as const).flatMap((theme) => ([320, 450, 1280] as const).flatMap((width) => (["vi", "en"] as const).map((language) => [theme, width, language] as const)));
  const always = new Set(["dark 450 vi", "light 450 vi", "light 1280 vi", "forced 320 vi", "dark 1280 en"]);
  test.each(looks.filter((look) => wantsScreens || always.has(look.join(" "))))("every step is sound in %s at %s px in %s", async (theme, width, language) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ forcedColors: theme === "forced" ? "active" : "none", colorScheme: theme === "light" ? "light" : "dark" });
    const other = page.getByRole("button", { name: language === "en" ? "English" : "Tiếng Việt", exact: true });
    if (await other.isVisible()) {
      await other.click();
    }
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
    const steps = page.getByRole("navigation").getByRole("button");
    for (let index = 0; index < stepNames.length; index += 1) {
      await steps.nth(index).click();
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      await inspect(`${width}-${theme}-${language}-${index + 1}`);
    }
  });

  test("nothing went wrong on the way and nothing left the machine", () => {
    expect(complaints).toEqual([]);
  });
});
