import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "../../scripts/start/build";
import { serve, type Serving } from "../../scripts/start/serve";
import { fillIn } from "../../scripts/demo/fill";
import { layBook, readBook } from "../../src/book/secretaryBook";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import type { Unit } from "../../src/roster/model";
import { offerScheme } from "../../src/scheme/offer";
import { overflowing, violations } from "./support/axe";
import { complaintsOf, launch, screenshot } from "./support/browser";
import { returned } from "./support/returned";

jest.setTimeout(240_000);

/** A folder's reader gives a hundred of its members at a time. */
const COUNT = 130;
const plan = planById("003")!;
const units = Array.from({ length: COUNT }, (_, index): Unit => ({ code: `DV${index + 1}`, name: `Phòng số ${index + 1}`, cluster: "Cụm 1", email: "" }));
const state = issue({ plan, scheme: offerScheme(plan), roster: { units, people: [] }, rosterFindings: [], round: "hằng năm 2025", now: "2025-11-20T01:00:00Z" });
const sheets = phieus(state);
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

describe("a folder dropped on the pane, as the browser itself hands it over", () => {
  const folder = mkdtempSync(join(tmpdir(), "tha-"));
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];
  let kept: Buffer;

  const put = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const said = (sentence: string | RegExp): Promise<void> => page.getByRole("status").filter({ hasText: sentence }).first().waitFor();
  const step = (name: string): Promise<void> => page.getByRole("navigation", { name: "Các bước" }).getByRole("button", { name }).click();
  const opens = async (name: string, buffer: Buffer): Promise<void> => {
    await page.goto(serving.url);
    await step("Thu phiếu");
    await page.locator('input[type="file"][accept=".xlsx"]').first().setInputFiles({ name, mimeType: xlsx, buffer });
    await page.getByText(/Phát hành 130 = /).waitFor();
  };

  async function bookOfPane(): Promise<Buffer> {
    await step("Phát hành");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải sổ tổng hợp (.xlsx)" }).first().click();
    return readFile(await (await download).path());
  }

  /** The drag and drop of the browser, with real entries of the file system behind it. */
  async function drop(...paths: readonly string[]): Promise<void> {
    const zone = page.locator(".ptd-drop");
    await zone.scrollIntoViewIfNeeded();
    const box = await zone.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 8];
    const browserItself = await page.context().newCDPSession(page);
    const data = { items: [], files: paths.map((path) => join(folder, path)), dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await browserItself.send("Input.dispatchDragEvent", { type, x, y, data });
    }
    await browserItself.detach();
  }

  beforeAll(async () => {
    for (const [index, phieu] of sheets.slice(0, 125).entries()) {
      put(`gửi về/khối 1/${index + 1} ${phieu.unit.code}.xlsx`, returned(phieu, "").buffer);
    }
    put("gửi về/khối 2/sâu/hơn nữa/DV126.xlsx", returned(sheets[125]!, "").buffer);
    put("gửi về/khối 2/DV1 gửi lại.xlsx", writeXlsx(layUnitBook(sheets[0]!)));
    put("gửi về/khối 2/.DS_Store", new Uint8Array(8));
    put("gửi về/khối 2/~$DV126.xlsx", new Uint8Array(8));
    put("gửi về/đọc tôi.txt", new TextEncoder().encode("không phải phiếu"));
    mkdirSync(join(folder, "gửi về/trống"));
    put("DV127.xlsx", writeXlsx(layUnitBook(sheets[126]!, fillIn(sheets[126]!))));
    put("thêm/DV128.xlsx", writeXlsx(layUnitBook(sheets[127]!, fillIn(sheets[127]!))));
    build({ out: "dist", mode: "production" });
    serving = await serve("dist", 0);
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 420, height: 900 }, locale: "vi-VN" });
    page.setDefaultTimeout(60_000);
    complaints = complaintsOf(page);
    await opens("so-tong-hop.xlsx", Buffer.from(writeXlsx(layBook(state))));
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    rmSync(folder, { recursive: true });
  });

  test("is read to its last file, however many and however deep, hidden ones left out", async () => {
    await drop("gửi về");
    await said("Đã đọc 128 tệp: nhận 126, chờ quyết định 1, không nhận 1.");
    await page.getByText("Phát hành 130 = đã thu 126 + còn thiếu 4").waitFor();
    await page.getByText("Sổ giữ nội dung các tệp này").waitFor();
  });

  test("and files beside folders, dropped together, are all taken", async () => {
    await drop("DV127.xlsx", "thêm");
    await said("Đã đọc 2 tệp: nhận 2, chờ quyết định 0, không nhận 0.");
    kept = await bookOfPane();
    const book = readBook(readXlsx(kept), "sổ");
    expect(book.register.find(({ unit }) => unit === "DV126")?.received?.file).toBe("khối 2/sâu/hơn nữa/DV126.xlsx");
    expect(book.waiting.map(({ unit, file, status }) => [unit, file, status])).toEqual([["DV1", "khối 2/DV1 gửi lại.xlsx", "newer"]]);
  });

  test("what waits is there when the book is opened another day, and is decided for without its file", async () => {
    await opens("so-tong-hop.xlsx", kept);
    await page.getByText("Hai bản của một đơn vị").waitFor();
    await screenshot(page, "waiting-opened-420-light", false);
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    const before = readBook(readXlsx(kept), "sổ");
    await page.getByRole("button", { name: /^Lấy bản mới/ }).click();
    await said("Đã đọc 1 tệp: nhận 1, chờ quyết định 0, không nhận 0.");
    const after = readBook(readXlsx(await bookOfPane()), "sổ");
    expect(after.waiting).toEqual([]);
    expect(after.register.find(({ unit }) => unit === "DV1")?.received?.sha256).toBe(before.waiting[0]?.sha256);
    expect(after.journal.at(-1)).toMatchObject({ action: "Quyết định", subject: "DV1, khối 2/DV1 gửi lại.xlsx" });
  });

  test("nothing went wrong on the way", () => {
    expect(complaints).toEqual([]);
  });
});
