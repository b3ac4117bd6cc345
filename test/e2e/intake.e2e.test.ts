import { zipSync } from "fflate";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { build } from "../../scripts/start/build";
import { serve, type Serving } from "../../scripts/start/serve";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { Phieu } from "../../src/book/pages/unit/phieu";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import type { Person, Unit } from "../../src/roster/model";
import { offerScheme } from "../../src/scheme/offer";
import { overflowing, violations } from "./support/axe";
import { complaintsOf, launch, screenshot } from "./support/browser";
import { fillIn } from "../../scripts/demo/fill";
import { layUnitBook } from "../../src/book/unitBook";
import { decimal } from "../../src/text/decimal";
import { returned, type Upload } from "./support/returned";

jest.setTimeout(240_000);

const COUNT = 200;
const plan = planById("001")!;
const units = Array.from({ length: COUNT }, (_, index): Unit => ({ code: `DV${index + 1}`, name: `Phòng số ${index + 1}`, cluster: `Cụm ${(index % 4) + 1}`, email: index === 0 ? "" : `dv${index + 1}@donvi.vn` }));
const people = units.flatMap((unit): Person[] => [1, 2, 3].map((number) => ({ code: `${unit.code}-${number}`, name: `Nguyễn Văn ${number}`, gender: "", post: "", unit: unit.code, standing: [], standingText: "" })));
const state = issue({ plan, scheme: offerScheme(plan), roster: { units, people }, rosterFindings: [], round: "hằng năm 2025", deadline: "2025-12-15", now: "2025-11-20T01:00:00Z" });
const sheets = phieus(state);
const book: Upload = { name: "so-tong-hop.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(writeXlsx(layBook(state))) };

/** The first unit's sheet again, with two marks of the unit changed. */
function changedAgain(phieu: Phieu): Upload {
  const filled = fillIn(phieu);
  const entries = new Map([...filled.collective.entries].map(([id, entry], index) => [id, index < 2 ? { kind: "number" as const, value: decimal("1") } : entry]));
  return { name: "Phòng 1 sửa.xlsx", mimeType: book.mimeType, buffer: Buffer.from(writeXlsx(layUnitBook(phieu, { ...filled, collective: { ...filled.collective, entries } }))) };
}

const changed = changedAgain(sheets[0]!);

function archive(of: readonly Phieu[], folder: string): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(of.map((phieu): [string, Uint8Array] => [`${folder}/${phieu.unit.code}.xlsx`, returned(phieu, "").buffer])), { level: 0 }));
}

describe("taking in what came back, in a browser", () => {
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];

  const said = (sentence: string | RegExp): Promise<void> => page.getByRole("status").filter({ hasText: sentence }).first().waitFor();
  const step = (name: string): Promise<void> => page.getByRole("navigation", { name: "Các bước" }).getByRole("button", { name }).click();
  const board = (sentence: string): Promise<void> => page.getByText(sentence).waitFor();
  const workers = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { workersMade: number }).workersMade);
  const inspect = async (name: string): Promise<void> => {
    for (const [width, colorScheme] of [[320, "light"], [320, "dark"], [450, "light"], [450, "dark"]] as const) {
      await page.setViewportSize({ width, height: 2000 });
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      await screenshot(page, `intake-${name}-${width}-${colorScheme}`, false);
      expect((width === 320) === (colorScheme === "light") ? await violations(page) : []).toEqual([]);
      expect(await overflowing(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
  };

  beforeAll(async () => {
    build({ out: "dist", mode: "production" });
    serving = await serve("dist", 0);
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 320, height: 900 }, colorScheme: "light", locale: "vi-VN" });
    page.setDefaultTimeout(30_000);
    complaints = complaintsOf(page);
    await page.addInitScript(() => {
      const counting = globalThis as unknown as { Worker: typeof Worker; workersMade: number };
      counting.workersMade = 0;
      counting.Worker = class extends Worker {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          counting.workersMade += 1;
        }
      };
    });
    await page.goto(serving.url);
    await step("Thu phiếu");
    await page.locator('input[type="file"][accept=".xlsx"]').first().setInputFiles(book);
    await board("Phát hành 200 = đã thu 0 + còn thiếu 200");
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  const picker = (): ReturnType<Page["locator"]> => page.locator('main input[type="file"][multiple]:not([webkitdirectory])');

  test("a cancelled intake leaves the book as it was, and the pane answers meanwhile", async () => {
    await picker().setInputFiles({ name: "goi.zip", mimeType: "application/zip", buffer: archive(sheets, "gửi về") });
    await page.getByText(/\d+ trên 200/).first().waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Cancel" }).waitFor();
    await screenshot(page, "intake-progress-320-light", false);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("alert").filter({ hasText: "Cancelled" }).waitFor();
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await board("Phát hành 200 = đã thu 0 + còn thiếu 200");
    expect(await workers()).toBe(1);
  });

  test("an archive of two hundred sheets is taken in by a worker", async () => {
    await picker().setInputFiles({ name: "goi.zip", mimeType: "application/zip", buffer: archive(sheets.slice(0, COUNT - 2), "gửi về") });
    await said("Đã đọc 198 tệp: nhận 198, chờ quyết định 0, không nhận 0.");
    await board("Phát hành 200 = đã thu 198 + còn thiếu 2");
    expect(await workers()).toBe(2);
  });

  test("an archive is also taken by dropping it, and late and overdue units show", async () => {
    const last = sheets.at(-2)!;
    const data = await page.evaluateHandle((base64) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "muộn.zip", { type: "application/zip" }));
      return transfer;
    }, archive([last], "thư").toString("base64"));
    await page.locator(".ptd-drop").dispatchEvent("drop", { dataTransfer: data });
    await board("Phát hành 200 = đã thu 199 + còn thiếu 1");
    expect(await page.locator(".ptd-chip", { hasText: "Nộp muộn" }).count()).toBe(199);
    expect(await page.locator(".ptd-chip", { hasText: "Quá hạn chưa nộp" }).count()).toBe(1);
  });

  test("two files from one unit stand side by side, and a decision against the new one stays with the book", async () => {
    await picker().setInputFiles([changed]);
    await page.getByText("Hai bản của một đơn vị").waitFor();
    await inspect("hai-ban");
    await page.getByRole("button", { name: /^Giữ bản đã nhận/ }).click();
    await said("quyết định được ghi vào Nhật ký");
    await picker().setInputFiles([changed]);
    await said("chờ quyết định 0");
  });

  test("a reminder goes to the one unit still missing, and nothing is sent", async () => {
    await page.getByText("Thư nhắc đơn vị chưa nộp (1)").click();
    await page.getByText("Hạn nộp: 15/12/2025.").locator("visible=true").first().waitFor();
    await inspect("thu-nhac");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải thư nháp (.zip)" }).click();
    await said("Đã lập 1 thư nháp trong thu-nhac.zip. Chưa thư nào được gửi.");
    expect((await readFile(await (await download).path())).subarray(0, 2).toString()).toBe("PK");
  });

  test("letters and issuing again stand with the issued sheets", async () => {
    await step("Phát hành");
    await page.getByText("Thư gửi phiếu", { exact: true }).click();
    await page.getByText("chưa có địa chỉ; tự điền trước khi gửi").waitFor();
    await page.getByText("Phát hành lại", { exact: true }).first().click();
    await page.getByRole("group", { name: "Các đơn vị chọn ở đây" }).getByRole("checkbox", { name: "Phòng số 2", exact: true }).check();
    await page.getByRole("button", { name: "Xem trước" }).click();
    await page.getByText("1 đơn vị nhận phiếu mới").waitFor();
    await inspect("phat-hanh");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Phát hành lại và tải phiếu mới" }).click();
    await said("Đã phát hành lại 1 phiếu.");
    await download;
  });

  test("the book remembers all of it", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải sổ tổng hợp (.xlsx)" }).click();
    const read = readBook(readXlsx(await readFile(await (await download).path())), "sổ");
    expect(read.deadline).toBe("2025-12-15");
    expect(read.register[1]).toMatchObject({ unit: "DV2", issue: 2 });
    expect(read.register.filter(({ received }) => received !== null)).toHaveLength(199);
    expect(read.journal.filter(({ action }) => action === "Quyết định").map(({ subject }) => subject)).toEqual(["DV1, Phòng 1 sửa.xlsx"]);
  });

  test("nothing went wrong on the way and nothing left the machine", () => {
    expect(complaints).toEqual([]);
  });
});
