import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import type { SimulatedExcel } from "../../excel-host/simulatedExcel";
import type { WireBody } from "../../excel-host/wire";

/** What the pages find around them besides the workbook. */
export interface Surroundings {
  /** The Office theme's background, "#rrggbb"; undefined as on the web. */
  background: string | undefined;
  /** Where the workbook is. */
  url: string;
  /** Whether this Excel has shared runtimes. */
  shared: boolean;
  /** Requests to the workbook wait for this. */
  hold?: Promise<void>;
}

/** What a test does with the ribbon and the pane's window of a page. */
interface Excel {
  /** Presses a button of the ribbon by its function; ends with it, and fails unless it was completed exactly once. */
  readonly press: (name: string) => Promise<void>;
  /** The user closes the pane, or opens it. */
  readonly turn: (visible: boolean) => void;
  visible: boolean;
  /** How often the page asked for the pane. */
  asked: number;
}

const library = (): string => readFileSync(join(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"), "..", "dist", "excel-web-16.00.debug.js"), "utf8");

/** Runs in the page before everything else: a page nobody sees is never painted. */
function curtain(): void {
  const page = globalThis as unknown as { startsHidden?: boolean; excel: { visible: boolean; paint: () => void } };
  const frame = window.requestAnimationFrame.bind(window);
  const waiting: FrameRequestCallback[] = [];
  let visible: boolean | undefined;
  page.excel = {
    get visible() {
      return (visible ??= page.startsHidden !== true);
    },
    set visible(now) {
      visible = now;
    },
    paint: () => {
      document.documentElement.style.display = page.excel.visible ? "" : "none";
      if (page.excel.visible) {
        waiting.splice(0).forEach(frame);
      }
    },
  };
  window.requestAnimationFrame = (callback) => (page.excel.visible ? frame(callback) : waiting.push(callback));
}

/** Runs in the page, behind the library: requests go to the simulated Excel, the rest of Office is the least there is. */
function surround(): void {
  type Action = (event: { completed: () => void }) => Promise<void>;
  interface Around {
    readonly askExcel: (body: string) => Promise<string>;
    readonly askOffice: () => Promise<{ readonly background?: string; readonly url: string; readonly version: number; readonly viewOnly: boolean; readonly shared: boolean }>;
    readonly OSF: { _OfficeAppFactory: unknown };
    readonly Office: object;
    readonly OfficeExtension: { readonly SessionBase: { _overrideSession: unknown } };
    readonly excel: Excel & { readonly paint: () => void };
  }
  const { askExcel, askOffice, OSF, Office, OfficeExtension, excel } = globalThis as unknown as Around;
  const executor = { executeAsync: async (_data: string, _flags: number, { Body }: { Body: unknown }): Promise<unknown> => JSON.parse(await askExcel(JSON.stringify(Body))) };
  OfficeExtension.SessionBase._overrideSession = { _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null), getEventRegistration: () => null, _createRequestExecutorOrNull: () => executor };

  const actions = new Map<string, Action>();
  const listeners: ((message: { visibilityMode: string }) => void)[] = [];
  const commands = new Set<string>();
  let shared = false;
  let showing = false;
  const turn = (visible: boolean): void => {
    if (excel.visible !== visible) {
      excel.visible = visible;
      excel.paint();
      listeners.forEach((listener) => listener({ visibilityMode: visible ? "Taskpane" : "Hidden" }));
    }
  };
  const until = async (holds: () => boolean, what: string): Promise<void> => {
    for (let tries = 0; !holds(); tries += 1) {
      if (tries === 400) {
        throw new Error(what);
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const requireShared = (): void => {
    if (!shared) {
      throw new Error("this Excel has no shared runtime");
    }
  };
  const press = async (name: string): Promise<void> => {
    await until(() => actions.has(name), `nothing was associated with ${name}`);
    let completed = 0;
    commands.add(name);
    const event = {
      completed: () => {
        completed += 1;
        commands.delete(name);
      },
    };
    await actions.get(name)?.(event);
    if (completed !== 1) {
      throw new Error(`${name} was completed ${completed} times`);
    }
  };
  const addin = {
    // As strict as Excel is known to be: no pane while a command is not completed, and no second request meanwhile.
    showAsTaskpane: async () => {
      requireShared();
      if (showing || commands.size > 0) {
        throw new Error(showing ? "the pane is being shown already" : `not completed: ${[...commands].join(", ")}`);
      }
      showing = true;
      excel.asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      showing = false;
      turn(true);
    },
    onVisibilityModeChanged: async (listener: (message: { visibilityMode: string }) => void) => {
      requireShared();
      listeners.push(listener);
      return async () => {
        listeners.splice(listeners.indexOf(listener), 1);
      };
    },
  };
  Object.assign(excel, { press, turn, asked: 0 });
  excel.paint();
  const ready = askOffice().then(({ background, url, version, viewOnly, shared: hasRuntimes }) => {
    shared = hasRuntimes;
    const context = {
      requirements: { isSetSupported: (name: string, wanted: string) => (name === "ExcelApi" ? Number(wanted.split(".")[1]) <= version : name === "SharedRuntime" && shared && wanted === "1.1") },
      document: { mode: viewOnly ? "readOnly" : "readWrite", url },
      ...(background === undefined ? {} : { officeTheme: { bodyBackgroundColor: background } }),
    };
    OSF._OfficeAppFactory = { getContext: () => context };
    return { host: "Excel", platform: "OfficeOnline" };
  });
  Object.assign(Office, { onReady: () => ready, addin, actions: { associate: (name: string, action: Action) => actions.set(name, action) } });
}

/**
 * Lets every page of a browser context believe it is in Excel: the request for Office.js is answered with the real
 * client library, which talks to this one simulated workbook.
 */
export async function putInExcel(context: BrowserContext, excel: SimulatedExcel, surroundings: Surroundings): Promise<void> {
  const body = `${library()};(${surround.toString()})();`;
  await context.addInitScript(curtain);
  await context.exposeFunction("askExcel", async (text: string) => {
    await surroundings.hold;
    const parsed: unknown = JSON.parse(text);
    return JSON.stringify(await excel.session._createRequestExecutorOrNull().executeAsync("", 0, { Body: parsed as WireBody }));
  });
  await context.exposeFunction("askOffice", () => ({ background: surroundings.background, url: surroundings.url, shared: surroundings.shared, version: excel.version, viewOnly: excel.workbook.viewOnly }));
  await context.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript; charset=utf-8", body }));
}

/** The page of a shared runtime: what Excel around it does. */
export class RuntimePage {
  constructor(readonly page: Page) {}

  /** Before the page is opened: it is there for the ribbon only, its pane closed. */
  async startHidden(): Promise<void> {
    await this.page.addInitScript(() => {
      Object.assign(globalThis, { startsHidden: true });
    });
  }

  /** Presses a button of the ribbon, by the name of its function in the manifest. */
  press(name: string): Promise<void> {
    return this.page.evaluate((pressed) => (globalThis as unknown as { excel: Excel }).excel.press(pressed), name);
  }

  closePane(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as { excel: Excel }).excel.turn(false));
  }

  openPane(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as { excel: Excel }).excel.turn(true));
  }

  /** Whether the pane is open, and how often the page itself asked for it. */
  seen(): Promise<{ readonly visible: boolean; readonly asked: number }> {
    return this.page.evaluate(() => {
      const { visible, asked } = (globalThis as unknown as { excel: Excel }).excel;
      return { visible, asked };
    });
  }
}
