import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "../../scripts/start/build";
import { serve, type Serving } from "../../scripts/start/serve";
import type { Noted } from "../../src/book/state";
import { readOpenBook } from "../../src/host/excel";
import { phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { rosterOfBook } from "../../src/taskpane/jobs/roster";
import { openExcel } from "../excel-host/client";
import { dumpWorkbook } from "../excel-host/dump";
import { resultsOf } from "../excel-host/expected";
import { expectBook, expectSameCellsAsFile } from "../excel-host/sameAsBook";
import { type SimulatedExcel } from "../excel-host/simulatedExcel";
import { overflowing, violations } from "./support/axe";
import { complaintsOf, launch, screenshot, wantsScreens } from "./support/browser";
import { putInExcel, RuntimePage, type Surroundings } from "./support/excelPages";
import { returned, withMaximumChanged, withWordForMark } from "./support/returned";
import { RoundBeside } from "./support/round";

jest.setTimeout(240_000);

const MOMENT = "2026-11-25T01:00:00Z";
const ROUND = "hằng năm 2025";
const FOUR_MB = 4_000_000;
const words = {
  vi: { steps: "Các bước", names: ["Kế hoạch", "Thang điểm", "Danh sách", "Phát hành", "Thu phiếu", "Kiểm tra & Xếp hạng", "Đề nghị", "Thẩm định", "Hồ sơ", "Chia sẻ"] },
  en: { steps: "Steps", names: ["Plan", "Scheme", "Roster", "Issue", "Collect", "Check & rank", "Propose", "Verify", "Dossier", "Share"] },
} as const;

/** Types a roster into two sheets of the user's own. */
function typeRoster(excel: SimulatedExcel): void {
  const { units, people } = sampleRoster();
  const genders = { female: "Nữ", male: "Nam", "": "" } as const;
  const tables: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ["Đơn vị", [["Mã đơn vị", "Tên đơn vị", "Cụm/khối", "Email"], ...units.map((unit) => [unit.code, unit.name, unit.cluster, unit.email])]],
    ["Cá nhân", [["Mã", "Họ và tên", "Giới tính", "Chức vụ", "Mã đơn vị", "Đối tượng"], ...people.map((person) => [person.code, person.name, genders[person.gender], person.post, person.unit, person.standingText])]],
  ];
  for (const [name, rows] of tables) {
    const sheet = excel.workbook.add(name);
    rows.forEach((row, at) => row.forEach((value, column) => excel.workbook.enter(sheet, at, column, sheet.touch(at, column), `'${value}`)));
  }
}

describe("a whole round in the pane and on the ribbon of a simulated Excel", () => {
  let serving: Serving;
  let browser: Browser;
  let context: BrowserContext;
  let pane: Page;
  let runtime: RuntimePage;
  let excel: SimulatedExcel;
  let complaints: readonly string[];
  let finding: Noted;
  const surroundings: Surroundings = { background: "#ffffff", url: "https://noibo.example.vn/Thi đua.xlsx", shared: true };
  const beside = new RoundBeside(MOMENT);

  /** Does one job, with Excel computing what the round beside says; gives how many requests it took. */
  const during = async (job: () => Promise<void>): Promise<number> => {
    excel.workbook.calculate = resultsOf(beside.book);
    const before = excel.requests.length;
    await job();
    expect(Math.max(...excel.requests.slice(before).map((request) => request.bytes))).toBeLessThan(FOUR_MB);
    return excel.requests.length - before;
  };
  const said = (sentence: string | RegExp): Promise<void> => pane.getByRole("status").filter({ hasText: sentence }).first().waitFor();
  const open = async (step: number, language: keyof typeof words = "vi"): Promise<void> => {
    const name = words[language].names[step]!;
    await pane.getByRole("navigation", { name: words[language].steps }).getByRole("button", { name }).click();
    await pane.getByRole("heading", { level: 2, name }).waitFor();
  };
  const press = (name: string): Promise<void> => pane.locator("main").getByRole("button", { name, exact: true }).click();
  const inspect = async (name: string): Promise<void> => {
    await screenshot(pane, `excel-${name}`);
    expect(await violations(pane)).toEqual([]);
    expect(await overflowing(pane)).toEqual([]);
  };
  beforeAll(async () => {
    build({ out: "dist", mode: "production" });
    serving = await serve("dist", 0);
    browser = await launch();
    excel = openExcel();
    typeRoster(excel);
    context = await browser.newContext({ viewport: { width: 320, height: 900 }, colorScheme: "light", locale: "vi-VN" });
    await putInExcel(context, excel, surroundings);
    await context.clock.setFixedTime(new Date(MOMENT));
    pane = await context.newPage();
    runtime = new RuntimePage(pane);
    pane.setDefaultTimeout(40_000);
    complaints = complaintsOf(pane);
    await pane.goto(`${serving.url}index.html?app=excel&step=plan`);
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  test("the pane finds itself in Excel, and a plan is chosen", async () => {
    await pane.getByRole("radio", { name: /Thanh Hóa/ }).check();
    await inspect("320-light-1-ke-hoach");
    await open(1);
    await said("Tổng trọng số 100 / 100");
    await inspect("320-light-2-thang-diem");
    expect(excel.requests).toEqual([]);
  });

  test("the roster is read from the user's own sheets", async () => {
    await open(2);
    const requests = await during(() => press("Đọc từ sổ Excel đang mở"));
    await pane.getByRole("heading", { name: "12 đơn vị, 150 cá nhân" }).waitFor();
    expect(requests).toBeLessThanOrEqual(3);
    await inspect("320-light-3-danh-sach");
  });

  test("issuing into the open workbook takes at most six requests, and the workbook is what the file would be", async () => {
    const plan = planById("001")!;
    const { roster, findings } = rosterOfBook(await readOpenBook());
    beside.issue({ plan, scheme: offerScheme(plan), roster, rosterFindings: findings, round: ROUND });
    await open(3);
    await pane.getByRole("textbox", { name: "Tên đợt xét" }).fill(ROUND);
    const requests = await during(async () => {
      await press("Phát hành vào sổ đang mở");
      await said("Đã lập sổ tổng hợp và 12 phiếu");
    });
    expect(requests).toBeLessThanOrEqual(6);
    expectBook(excel, beside.book);
    expect(excel.workbook.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["Sheet1", "Đơn vị", "Cá nhân"]));
    await inspect("320-light-4-phat-hanh");
  });

  test("returned files are taken into the open workbook", async () => {
    const [altered, wrong, ...others] = phieus(beside.state);
    const files = [returned(altered!, "VP sửa.xlsx", withMaximumChanged), returned(wrong!, "ghi chữ.xlsx", withWordForMark), ...others.map((phieu) => returned(phieu, `${phieu.unit.code}.xlsx`))];
    const [first] = files;
    await open(4);
    beside.collect(files.map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) })), false);
    await during(async () => {
      await pane.locator('main input[type="file"][multiple]').setInputFiles(files);
      await said("Đã đọc 12 tệp: nhận 11, chờ quyết định 1");
    });
    expectBook(excel, beside.book);
    await inspect("320-light-5-thu-phieu");
    beside.collect([{ name: first!.name, bytes: new Uint8Array(first!.buffer) }], true);
    await during(async () => {
      await pane.getByRole("button", { name: "Nhận tệp VP sửa.xlsx" }).click();
      await said("Đã đọc 1 tệp: nhận 1");
    });
    expectBook(excel, beside.book);
  });

  test("checking and ranking take at most three requests and end on the findings while there are errors", async () => {
    beside.rank();
    finding = beside.state.noted.find((item) => item.severity === "error" && item.file === "" && item.cell !== "")!;
    await open(5);
    const requests = await during(async () => {
      await press("Kiểm tra & Xếp hạng");
      await said("Đã xếp hạng 11 tập thể");
    });
    expect(requests).toBeLessThanOrEqual(3);
    expectBook(excel, beside.book);
    expect(excel.workbook.activeSheet.name).toBe("Kiểm tra");
    await inspect("320-light-6-xep-hang");
  });

  test("a click on a finding goes to its cell", async () => {
    const { sheet, cell } = finding;
    await pane.getByRole("button", { name: `${sheet} › ${cell}: đến ô này trong sổ` }).first().click();
    await until(() => excel.workbook.selected !== "");
    expect([excel.workbook.activeSheet.name, excel.workbook.selected]).toEqual([sheet, `${sheet}!${cell}`]);
  });

  test("a cell that is being edited stops the job with a sentence, and one button tries again", async () => {
    const before = dumpWorkbook(excel.workbook);
    excel.trouble((index) => (index === 1 ? { kind: "refused", code: "InvalidOperationInCellEditMode" } : undefined));
    await press("Kiểm tra & Xếp hạng");
    await pane.getByRole("alert").filter({ hasText: "Hãy nhấn Enter hoặc Esc trong ô đang sửa rồi thử lại. Sổ vẫn như trước." }).waitFor();
    await inspect("320-light-6-dang-sua-o");
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
    excel.trouble(() => undefined);
    beside.rank();
    await during(async () => {
      await pane.getByRole("alert").getByRole("button", { name: "Thử lại" }).click();
      await said("Đã xếp hạng 11 tập thể");
    });
    expectBook(excel, beside.book);
  });

  test("one click on the ribbon ranks in three requests and ends on the ranking once nothing is wrong", async () => {
    const again = returned(phieus(beside.state)[1]!, "nộp lại.xlsx");
    const file = { name: again.name, bytes: new Uint8Array(again.buffer) };
    await open(4);
    beside.collect([file], false);
    await during(async () => {
      await pane.locator('main input[type="file"][multiple]').setInputFiles([again]);
      await said("chờ quyết định 1");
    });
    beside.collect([file], true);
    await during(async () => {
      await pane.getByRole("button", { name: "Lấy bản mới: tệp nộp lại.xlsx" }).click();
      await said("Đã đọc 1 tệp: nhận 1");
    });
    beside.rank();
    const requests = await during(() => runtime.press("checkAndRank"));
    expect(requests).toBeLessThanOrEqual(3);
    expectBook(excel, beside.book);
    expect(excel.workbook.activeSheet.name).toBe("Xếp hạng tập thể");
    expect((await runtime.seen()).asked).toBe(0);
  });

  test("what the ribbon did is there in the pane, which stays at its step", async () => {
    await pane.getByRole("heading", { level: 2, name: "Thu phiếu" }).waitFor();
    await said("Đã xếp hạng 12 tập thể");
    await open(5);
    await pane.getByRole("figure").first().waitFor();
    expect(await pane.getByText("Sổ đã thay đổi sau lần xếp hạng này").count()).toBe(0);
  });

  test("the proposal is drafted into the open workbook, and every cell is as in the file", async () => {
    beside.propose(ROUND);
    await open(6);
    const requests = await during(async () => {
      await press("Dự thảo đề nghị");
      await said(/Dự thảo đề nghị \d/);
    });
    expect(requests).toBeLessThanOrEqual(3);
    expectBook(excel, beside.book);
    await inspect("320-light-7-de-nghi");
    expect(await expectSameCellsAsFile(beside.book)).toBeGreaterThan(10_000);
  });

  /** Dark and high contrast always; every width and language too where pictures are wanted. */
  const looks = (["light", "dark", "forced"] as const).flatMap((theme) => ([320, 450] as const).flatMap((width) => (["vi", "en"] as const).map((language) => [theme, width, language] as const)));
  const always = new Set(["dark 450 en", "forced 320 vi"]);
  test.each(looks.filter((look) => wantsScreens || always.has(look.join(" "))))("every step is sound in %s at %s px in %s", async (theme, width, language) => {
    surroundings.background = theme === "light" ? "#ffffff" : "#262626";
    await pane.setViewportSize({ width, height: 900 });
    await pane.emulateMedia({ forcedColors: theme === "forced" ? "active" : "none", colorScheme: theme === "light" ? "light" : "dark" });
    await pane.goto(`${serving.url}index.html?app=excel&step=collect`);
    await press("Đọc sổ Excel đang mở");
    await said("Đã mở sổ “so-tong-hop.xlsx”");
    for (const step of [5, 6] as const) {
      await open(step);
      await (step === 5 ? beside.rank() : beside.propose(ROUND));
      await during(async () => {
        await press(step === 5 ? "Kiểm tra & Xếp hạng" : "Dự thảo đề nghị");
        await said(step === 5 ? /Đã xếp hạng \d/ : /Dự thảo đề nghị \d/);
      });
    }
    if (language === "en") {
      await pane.getByRole("button", { name: "English" }).click();
    }
    for (const step of words[language].names.keys()) {
      await open(step, language);
      await inspect(`${width}-${theme}-${language}-${step + 1}`);
    }
  });

  test("nothing went wrong on the way and nothing but Office.js was asked for", () => {
    expect(complaints.filter((complaint) => !complaint.includes("appsforoffice.microsoft.com"))).toEqual([]);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
