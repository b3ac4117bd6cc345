import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { ChromiumOrder, ChromiumTimes } from "./chromiumWorker";
import { type Measure, median, plainMeasure, ratioMeasure } from "./measure";

const EXECUTABLE = process.env.PHIEU_CHROMIUM ?? "/usr/bin/chromium";

/** The same intake in a worker of a real browser, beside exceljs's own build for browsers; by the clock, which is all a page can see. */
export async function benchChromium(returned: readonly Uint8Array[], everyNth: number): Promise<Measure[]> {
  if (!existsSync(EXECUTABLE)) {
    return [plainMeasure("in Chromium", `not measured: there is no ${EXECUTABLE} (PHIEU_CHROMIUM names another)`)];
  }
  const { unzips, takes, peers } = await timesIn(returned, { files: returned.length, everyNth });
  const time = (values: readonly number[]): string => `${median(values).toFixed(2)} ms`;
  return [
    plainMeasure("in Chromium, by the clock: unzipping one, median", time(unzips)),
    plainMeasure(`  exceljs loading one, median of ${peers.length}`, time(peers)),
    plainMeasure("  taking one in, median", time(takes)),
    ratioMeasure("  taking in ÷ exceljs loading", median(takes) / median(peers), 0.25),
    ratioMeasure("  taking in ÷ unzipping", median(takes) / median(unzips), 6),
  ];
}

async function timesIn(returned: readonly Uint8Array[], order: ChromiumOrder): Promise<ChromiumTimes> {
  const { outputFiles } = await build({ entryPoints: ["scripts/bench/chromiumWorker.ts"], bundle: true, minify: true, platform: "browser", format: "iife", write: false, logLevel: "error" });
  const worker = outputFiles[0]?.text ?? "";
  const server = createServer(({ url = "/" }, response) => {
    // A page on its own gets a clock of microseconds.
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin").setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    const file = returned[Number(url.slice(1) || Number.NaN)];
    response.setHeader("Content-Type", url === "/worker.js" ? "text/javascript" : file === undefined ? "text/html" : "application/octet-stream").end(file ?? (url === "/worker.js" ? worker : "<title>bench</title>"));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(
      (given) =>
        new Promise<ChromiumTimes>((done, fail) => {
          const started = new Worker("/worker.js");
          started.onmessage = ({ data }: MessageEvent<ChromiumTimes>) => done(data);
          started.onerror = ({ message }) => fail(new Error(message));
          started.postMessage(given);
        }),
      order,
    );
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
