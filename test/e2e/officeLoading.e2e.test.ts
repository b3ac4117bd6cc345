import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "../../scripts/start/build";
import { serve, type Serving } from "../../scripts/start/serve";
import { launch, screenshot } from "./support/browser";

jest.setTimeout(180_000);

const BUDGET = 250 * 1024;

describe("the built pane", () => {
  let serving: Serving;
  let browser: Browser;

  beforeAll(async () => {
    build({ out: "dist", mode: "production" });
    serving = await serve("dist", 0);
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  test("without internet the copy in the build takes the place of the CDN, and without Excel the browser edition opens", async () => {
    const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.route(/^https:/, (route) => route.abort());
    await page.goto(`${serving.url}index.html?app=excel&step=collect`);
    await page.getByText("Không chạy trong Excel").waitFor({ timeout: 40_000 });
    await page.getByRole("heading", { level: 2, name: "Thu phiếu" }).waitFor();
    expect(asked.filter((url) => url.startsWith("https://"))[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(asked).toContain(`${serving.url}office/office.js`);
    await page.close();
  });

  test("an Excel that never answers is reloaded once and then told of in words", async () => {
    const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
    await page.clock.install();
    await page.route(/^https:/, (route) => route.fulfill({ contentType: "text/javascript", body: "globalThis.Office = { onReady: () => new Promise(() => undefined) };" }));
    const opened: string[] = [];
    page.on("request", (request) => request.isNavigationRequest() && opened.push(new URL(request.url()).search));
    await page.goto(`${serving.url}index.html?app=excel`);
    await page.getByText("Đang mở…").waitFor();
    await expect(waitFor(async () => (await page.clock.runFor(16_000), page.getByText("Excel không trả lời").isVisible()))).resolves.toBe(true);
    expect(opened).toEqual(["?app=excel", "?app=excel&lan=1"]);
    await screenshot(page, "350-excel-im-lang");
    await page.close();
  });

  test("in a plain browser nothing of Office is asked for", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(serving.url);
    await page.getByRole("radio").first().waitFor();
    expect(asked.filter((url) => /office/i.test(url))).toEqual([]);
    await page.close();
  });

  test("the script that is loaded before anything can be done stays under 250 KB gzipped", async () => {
    const page = await browser.newPage();
    const scripts: string[] = [];
    page.on("request", (request) => request.resourceType() === "script" && scripts.push(new URL(request.url()).pathname));
    await page.goto(serving.url);
    await page.getByRole("radio").first().waitFor();
    const bytes = scripts.map((path) => gzipSync(readFileSync(join("dist", path)), { level: 9 }).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(BUDGET);
    await page.close();
  });

  test("reading and writing workbooks is loaded only when it is used", async () => {
    const initial = /src="?(pane\.[^"\s>]+\.js)/.exec(readFileSync("dist/index.html", "utf8"))?.[1] ?? "";
    const text = readFileSync(join("dist", initial), "utf8");
    for (const heavy of ["[Content_Types].xml", "xl/workbook.xml"]) {
      expect(text.includes(heavy)).toBe(false);
    }
    expect(readdirSync("dist").some((name) => name.endsWith(".js") && readFileSync(join("dist", name), "utf8").includes("[Content_Types].xml"))).toBe(true);
  });
});

async function waitFor(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 40; tries += 1) {
    if (await holds().catch(() => false)) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
