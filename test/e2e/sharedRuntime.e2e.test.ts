import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "../../scripts/start/build";
import { serve, type Serving } from "../../scripts/start/serve";
import type { Cell } from "../../src/book/sheet";
import { layBook } from "../../src/book/secretaryBook";
import { stageSheet } from "../../src/book/pages/names";
import { rank } from "../../src/job/rank";
import { dumpWorkbook } from "../excel-host/dump";
import { resultsOf } from "../excel-host/expected";
import { expectBook } from "../excel-host/sameAsBook";
import { collectedState, ExcelSession, someRoster } from "../excel-host/session";
import type { SimulatedExcel } from "../excel-host/simulatedExcel";
import { overflowing, violations } from "./support/axe";
import { complaintsOf, launch, screenshot } from "./support/browser";
import { putInExcel, RuntimePage, type Surroundings } from "./support/excelPages";

jest.setTimeout(240_000);

const MOMENT = "2026-11-25T01:00:00Z";
const state = collectedState(someRoster(4, 3), "2026-11-21T00:00:00Z");
const ranked = rank(state, MOMENT);
const rankedBook = layBook(ranked.state, { active: "Xếp hạng tập thể" });

describe("the ribbon and the pane in one runtime", () => {
  let serving: Serving;
  let browser: Browser;
  let context: BrowserContext;
  let excel: SimulatedExcel;
  let page: Page;
  let runtime: RuntimePage;
  let complaints: readonly string[] = [];
  let surroundings: Surroundings;
  /** The scripts of ours the page has asked for. */
  let scripts: string[];

  const pressed = (): Promise<void> => runtime.press("checkAndRank");
  const heading = (name: string): Promise<void> => page.getByRole("heading", { level: 2, name }).waitFor();
  const alert = (sentence: string): ReturnType<Page["locator"]> => page.getByRole("alert").filter({ hasText: sentence });
  const said = (sentence: string): Promise<void> => page.getByRole("status").filter({ hasText: sentence }).first().waitFor();
  const open = async (step: string): Promise<void> => {
    await page.getByRole("navigation").getByRole("button", { name: step }).click();
    await heading(step);
  };
  const inspect = async (name: string): Promise<void> => {
    await screenshot(page, name);
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  };
  /** Lets requests to the workbook wait until the result is called. */
  const hold = (): (() => void) => {
    let release = (): void => undefined;
    surroundings.hold = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      delete surroundings.hold;
      release();
    };
  };
  /** The page Excel opens for a click on the ribbon, or for the pane. */
  const start = async (what: "ribbon" | "pane"): Promise<void> => {
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    complaints = complaintsOf(page);
    runtime = new RuntimePage(page);
    scripts = [];
    page.on("request", (request) => request.resourceType() === "script" && request.url().startsWith(serving.url) && scripts.push(new URL(request.url()).pathname));
    if (what === "ribbon") {
      await runtime.startHidden();
    }
    await page.goto(`${serving.url}index.html?app=excel`);
  };
  /** A sheet of the user's own that cannot be brought along: it is protected. */
  const protect = (): void => {
    excel.workbook.find("Sheet1")!.protection = {};
  };
  /** Types another number into a mark of the workbook. */
  const changeMark = (): void => {
    const sheet = excel.workbook.find(stageSheet("collectives", "verified"))!;
    const { rows } = layBook(state).sheets.find(({ name }) => name === sheet.name)!;
    const isInput = (cell: Cell | undefined): boolean => cell?.style?.unlocked === true;
    const row = rows.findIndex(({ cells }) => cells.some(isInput));
    const column = rows[row]!.cells.findIndex(isInput);
    excel.workbook.enter(sheet, row, column, sheet.touch(row, column), 1);
  };

  beforeAll(async () => {
    build({ out: "dist", mode: "production" });
    serving = await serve("dist", 0);
    browser = await launch();
  });

  beforeEach(async () => {
    ({ excel } = await ExcelSession.unopened(state));
    excel.workbook.calculate = resultsOf(rankedBook);
    surroundings = { background: "#ffffff", url: "https://noibo.example.vn/Thi đua.xlsx", shared: true };
    context = await browser.newContext({ viewport: { width: 320, height: 900 }, colorScheme: "light", locale: "vi-VN" });
    await context.clock.setFixedTime(new Date(MOMENT));
    await putInExcel(context, excel, surroundings);
  });

  afterEach(async () => {
    expect(complaints.filter((complaint) => !complaint.includes("appsforoffice.microsoft.com"))).toEqual([]);
    await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  test("a click without a pane ranks the workbook in three requests and draws nothing", async () => {
    await start("ribbon");
    const before = excel.requests.length;
    await pressed();
    expect(excel.requests.length - before).toBeLessThanOrEqual(3);
    expectBook(excel, rankedBook);
    expect(excel.workbook.activeSheet.name).toBe("Xếp hạng tập thể");
    expect(await runtime.seen()).toEqual({ visible: false, asked: 0 });
    expect(await page.evaluate(() => document.getElementById("shell")?.textContent)).toContain("Đang mở…");
    expect(await page.locator(".ptd-root").count()).toBe(0);
    const holdsReact = (file: string): boolean => readFileSync(join("dist", file), "utf8").includes("react.dev/errors");
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter(holdsReact)).toEqual([]);
    expect(readdirSync("dist").filter((file) => file.endsWith(".js")).some(holdsReact)).toBe(true);
  });

  test("the pane opened afterwards has the ranking", async () => {
    await start("ribbon");
    await pressed();
    await runtime.openPane();
    await said("Đã xếp hạng 4 tập thể");
    await open("Kiểm tra & Xếp hạng");
    await page.getByRole("figure").first().waitFor();
    expect(await page.getByText("Sổ đã thay đổi sau lần xếp hạng này").count()).toBe(0);
  });

  test("on trouble the pane opens at the ranking with the reason, and a click goes to the place", async () => {
    await start("ribbon");
    protect();
    const before = dumpWorkbook(excel.workbook);
    await pressed();
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
    expect(await runtime.seen()).toEqual({ visible: true, asked: 1 });
    await heading("Kiểm tra & Xếp hạng");
    await alert("Sheet1: Trang tính này được bảo vệ").waitFor();
    await page.getByText("so-tong-hop.xlsx").waitFor();
    await inspect("excel-320-light-ribbon-ly-do");
    await page.getByRole("button", { name: "English" }).click();
    await alert("This sheet is protected").waitFor();
    await inspect("excel-320-light-ribbon-ly-do-en");
    await page.getByRole("button", { name: "Sheet1 › A1: go to this cell of the book" }).click();
    await until(() => excel.workbook.selected, "Sheet1!A1");
  });

  test("a pane that is open goes on with the book at its first step, stays at a later one, and goes to the ranking on trouble", async () => {
    await start("pane");
    await heading("Kế hoạch");
    await pressed();
    await said("Đã xếp hạng 4 tập thể");
    await heading("Kiểm tra & Xếp hạng");
    await open("Thu phiếu");
    await heading("Thu phiếu");
    await pressed();
    await said("Đã xếp hạng 4 tập thể");
    await heading("Thu phiếu");
    protect();
    await pressed();
    await heading("Kiểm tra & Xếp hạng");
    await alert("Trang tính này được bảo vệ").waitFor();
  });

  test("while the pane is at work the ribbon says so, and the job ends as if nothing had been pressed", async () => {
    await start("pane");
    await open("Thu phiếu");
    const release = hold();
    await page.getByRole("button", { name: "Đọc sổ Excel đang mở" }).click();
    await pressed();
    await alert("đang làm dở một việc khác").waitFor();
    await inspect("excel-320-light-ribbon-dang-ban");
    release();
    await said("Đã mở sổ");
    expect(await alert("đang làm dở").count()).toBe(0);
    expect(excel.requests.length).toBeGreaterThan(0);
    await pressed();
    await said("Đã xếp hạng 4 tập thể");
  });

  test("a job goes on while the pane is closed, and its result is there when it is opened again", async () => {
    await start("pane");
    await pressed();
    await open("Kiểm tra & Xếp hạng");
    const release = hold();
    await page.locator("main").getByRole("button", { name: "Kiểm tra & Xếp hạng" }).click();
    await runtime.closePane();
    const count = excel.requests.length;
    release();
    await until(() => excel.requests.length, count + 3);
    await until(() => page.evaluate(() => document.querySelectorAll(".ptd-work").length), 0);
    await runtime.openPane();
    await until(() => excel.requests.length, count + 4);
    await said("Đã xếp hạng 4 tập thể");
  });

  test("a question that was left behind by closing the pane comes back with it", async () => {
    await start("pane");
    await pressed();
    await open("Phát hành");
    await page.getByRole("button", { name: "Phát hành vào sổ đang mở" }).click();
    await page.getByRole("dialog").waitFor();
    await runtime.closePane();
    const before = dumpWorkbook(excel.workbook);
    await pressed();
    expect((await runtime.seen()).visible).toBe(true);
    await page.getByRole("dialog").getByRole("button", { name: "Giữ nguyên" }).click();
    await said("Đã hủy; sổ không thay đổi.");
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });

  test("what was changed in Excel while the pane was closed shows when it is opened, and what was typed is kept", async () => {
    await start("pane");
    await pressed();
    await open("Thẩm định");
    await page.getByRole("textbox", { name: /Điểm/ }).first().fill("3");
    await runtime.closePane();
    changeMark();
    await runtime.openPane();
    await until(() => page.getByRole("textbox", { name: /Điểm/ }).first().inputValue(), "3");
    await open("Kiểm tra & Xếp hạng");
    await page.getByText("Sổ đã thay đổi sau lần xếp hạng này").waitFor();
    await open("Thẩm định");
    expect(await page.getByRole("textbox", { name: /Điểm/ }).first().inputValue()).toBe("3");
  });

  test.each([
    ["openIssue", "Kế hoạch"],
    ["openCollect", "Thu phiếu"],
    ["openPropose", "Đề nghị"],
  ])("%s opens the pane at its step, first and later", async (name, step) => {
    await start("ribbon");
    await runtime.press(name);
    await heading(step);
    await open("Thang điểm");
    await runtime.closePane();
    await runtime.press(name);
    await heading(step);
    expect(await runtime.seen()).toEqual({ visible: true, asked: 2 });
  });

  test("an Excel without shared runtimes has the pane all the same, and is asked for nothing it lacks", async () => {
    surroundings.shared = false;
    await start("pane");
    await open("Thu phiếu");
    await page.getByRole("button", { name: "Đọc sổ Excel đang mở" }).click();
    await said("Đã mở sổ");
    await open("Kiểm tra & Xếp hạng");
    await page.locator("main").getByRole("button", { name: "Kiểm tra & Xếp hạng" }).click();
    await said("Đã xếp hạng 4 tập thể");
    expect((await runtime.seen()).asked).toBe(0);
  });
});

/** Waits for a value; fails with the one there is. */
async function until<T>(read: () => T | Promise<T>, value: T): Promise<void> {
  for (let tries = 0; tries < 200 && (await read()) !== value; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await read()).toBe(value);
}
