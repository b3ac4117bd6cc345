import type { Browser, Page } from "playwright-core";
import { Document, Packer, Paragraph } from "docx";
import { build } from "../../scripts/start/build";
import { serve, type Serving } from "../../scripts/start/serve";
import { planText } from "../../src/plan/library";
import { readable } from "../../src/plan/reader/lines";
import { documentsToPdf } from "../support/libreoffice";
import { planDocument } from "../support/planDocument";
import { overflowing, violations } from "./support/axe";
import { complaintsOf, launch, screenshot } from "./support/browser";

jest.setTimeout(240_000);

const heading = ["TT", "Nội dung tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Ghi chú"];
const row = (no: string, text: string, points = ""): readonly string[] => [no, text, points, "", ""];

describe("plans from documents, in the browser edition", () => {
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];

  const pick = async (name: string, bytes: Uint8Array): Promise<void> => {
    await page.locator("input[type=file][aria-label^='Mở kế hoạch']").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  };
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
    page.setDefaultTimeout(30_000);
    complaints = complaintsOf(page);
    await page.goto(serving.url);
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  test("a table of points: every row with its place and its points, the sum, and what was not clear", async () => {
    const table = [
      heading,
      row("I", "Thực hiện nhiệm vụ chính trị", "60"),
      row("1", "Hoàn thành chỉ tiêu, nhiệm vụ được giao trong năm", "40 điểm"),
      row("2", "Báo cáo đúng hạn, đầy đủ", "20"),
      row("II", "Xây dựng đơn vị", "45"),
      row("1", "Giữ gìn đoàn kết nội bộ", "25,5"),
      row("2", "Công sở văn minh, an toàn (áp dụng đối với đơn vị có trụ sở riêng)", "Từ 10 đến 14,5"),
      row("III", "Điểm thưởng", ""),
      row("1", "Có sáng kiến được công nhận", "5"),
      row("2", "Được khen đột xuất", "2 điểm/lần"),
    ];
    await pick("ke-hoach-bang.docx", await planDocument(["UBND XÃ ĐÔNG HÒA", "KẾ HOẠCH", "Phong trào thi đua năm 2026", "PHỤ LỤC", "Bảng chấm điểm thi đua đối với tập thể", table]));
    await page.getByText("Mọi tiêu chí đều có điểm tối đa trong văn bản, cộng lại 100.").waitFor();
    await page.getByText("Kế hoạch này chỉ chấm tập thể.").waitFor();
    expect(await page.locator("blockquote").allInnerTexts()).toContainEqual(expect.stringMatching(/bảng 1, dòng 3[\s\S]*Hoàn thành chỉ tiêu, nhiệm vụ được giao trong năm 40 điểm/));
    const main = await page.locator("main").innerText();
    for (const part of ["bảng 1, dòng 5", "ghi 45 điểm nhưng các dòng tiêu chí cộng lại được 40", "“Từ 10 đến 14,5”", "“2 điểm/lần”", "Văn bản ghi tối đa 25,5 điểm.", "áp dụng đối với đơn vị có trụ sở riêng"]) {
      expect(main).toContain(part);
    }
    await inspect("320-light-1-doc-bang");
    await page.setViewportSize({ width: 450, height: 900 });
    await inspect("450-light-1-doc-bang");
    await page.setViewportSize({ width: 320, height: 900 });
    await page.getByRole("navigation", { name: "Các bước" }).getByRole("button", { name: "Thang điểm" }).click();
    await page.getByRole("status").filter({ hasText: "Tổng trọng số 100 / 100" }).first().waitFor();
    expect(await page.getByRole("textbox", { name: "Trọng số nhóm TT.1" }).inputValue()).toBe("60");
    await inspect("320-light-2-thang-diem-bang");
  });

  test("a PDF, read in a worker under the strict policy; a scan is refused and the plan before stays", async () => {
    await page.getByRole("navigation", { name: "Các bước" }).getByRole("button", { name: "Kế hoạch" }).click();
    const children = planText("001").map(readable).filter((line) => line !== "").map((line) => new Paragraph(line));
    const printed = await documentsToPdf(new Map([["plan", await Packer.pack(new Document({ sections: [{ children }] }), "uint8array")], ["blank", await Packer.pack(new Document({ sections: [{ children: [new Paragraph("")] }] }), "uint8array")]]));
    await pick("ke-hoach.pdf", printed.get("plan")!);
    await page.getByText("Kế hoạch được đọc tự động: 12 tiêu chí tập thể, 25 tiêu chí cá nhân.").waitFor();
    await inspect("320-light-1-doc-pdf");
    await pick("quet.pdf", printed.get("blank")!);
    await page.getByText("quet.pdf: Tệp PDF là ảnh quét, không có lớp chữ nên không đọc được.").waitFor();
    await page.getByText("Từ tệp ke-hoach.pdf").waitFor();
    expect(complaints).toEqual([]);
  });
});
