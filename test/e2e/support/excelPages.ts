import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import type { SimulatedExcel } from "../../excel-host/simulatedExcel";
import type { WireBody } from "../../excel-host/wire";

/** What the pages find around them besides the workbook. */
export interface Surroundings {
  /** The Office theme's background, "#rrggbb"; undefined as on the web. */
  background: string | undefined;
  /** Where the workbook is. */
  url: string;
}

const library = (): string => readFileSync(join(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"), "..", "dist", "excel-web-16.00.debug.js"), "utf8");

/** Runs in the page, behind the library: requests go to the simulated Excel, the rest of Office is the least there is. */
function surround(): void {
  interface Page {
    readonly askExcel: (body: string) => Promise<string>;
    readonly askOffice: () => Promise<{ readonly background?: string; readonly url: string; readonly version: number; readonly viewOnly: boolean }>;
    readonly opened: (address: string) => void;
    readonly OSF: { _OfficeAppFactory: unknown };
    readonly Office: object;
    readonly OfficeExtension: { readonly SessionBase: { _overrideSession: unknown } };
    commands: Map<string, (event: { completed: () => void }) => Promise<void>>;
  }
  const page = globalThis as unknown as Page;
  const { askExcel, askOffice, opened, OSF, Office, OfficeExtension } = page;
  const executor = { executeAsync: async (_data: string, _flags: number, { Body }: { Body: unknown }): Promise<unknown> => JSON.parse(await askExcel(JSON.stringify(Body))) };
  OfficeExtension.SessionBase._overrideSession = { _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null), getEventRegistration: () => null, _createRequestExecutorOrNull: () => executor };
  page.commands = new Map();
  const ready = askOffice().then(({ background, url, version, viewOnly }) => {
    const context = {
      requirements: { isSetSupported: (name: string, wanted: string) => name === "ExcelApi" && Number(wanted.split(".")[1]) <= version },
      document: { mode: viewOnly ? "readOnly" : "readWrite", url },
      partitionKey: "phan-vung.",
      ...(background === undefined ? {} : { officeTheme: { bodyBackgroundColor: background } }),
      ui: {
        displayDialogAsync: (address: string, _options: unknown, done: () => void) => {
          opened(address);
          done();
        },
      },
    };
    OSF._OfficeAppFactory = { getContext: () => context };
    return { host: "Excel", platform: "OfficeOnline" };
  });
  Object.assign(Office, { onReady: () => ready, actions: { associate: (name: string, command: (event: { completed: () => void }) => Promise<void>) => page.commands.set(name, command) } });
}

/**
 * Lets every page of a browser context believe it is in Excel: the request for Office.js is answered with the real
 * client library, which talks to this one simulated workbook. Addresses of dialogues are put on `dialogs`.
 */
export async function putInExcel(context: BrowserContext, excel: SimulatedExcel, surroundings: Surroundings, dialogs: string[]): Promise<void> {
  const body = `${library()};(${surround.toString()})();`;
  await context.exposeFunction("askExcel", async (text: string) => {
    const parsed: unknown = JSON.parse(text);
    return JSON.stringify(await excel.session._createRequestExecutorOrNull().executeAsync("", 0, { Body: parsed as WireBody }));
  });
  await context.exposeFunction("askOffice", () => ({ ...surroundings, version: excel.version, viewOnly: excel.workbook.viewOnly }));
  await context.exposeFunction("opened", (address: string) => {
    dialogs.push(address);
  });
  await context.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript; charset=utf-8", body }));
}
