import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const EXECUTABLE = process.env.PHIEU_CHROMIUM ?? "/usr/bin/chromium";
/** Where pictures go; without it none are taken. */
const SCREENS = process.env.PHIEU_SCREENS ?? "";

/** Debian's Chromium; playwright's own download is not available everywhere. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
}

/** Everything a page reports that nobody should see: errors, refused connections, requests that leave the machine. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(message.text());
    }
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== "localhost") {
      complaints.push(`left the machine: ${request.url()}`);
    }
  });
  return complaints;
}

/** Whether someone wants to look at every screen in every theme and language. */
export const wantsScreens = SCREENS !== "";

/** A picture to be looked at, where pictures are wanted; of the whole page unless told otherwise. */
export async function screenshot(page: Page, name: string, fullPage = true): Promise<void> {
  if (!wantsScreens) {
    return;
  }
  const path = join(SCREENS, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage });
}
