import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import { SimulatedExcel } from "./simulatedExcel";

/** What the client library leaves in its window. */
interface Library {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & { SessionBase: { _overrideSession: unknown } };
  readonly OSF: { _OfficeAppFactory: unknown };
}

/** The window the library looks for; it needs no page. */
function windowFor(): Record<string, unknown> {
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    Promise,
    navigator: { userAgent: "node", platform: "" },
    location: { href: "https://localhost/", search: "", hash: "" },
    document: { URL: "https://localhost/", getElementById: () => null, getElementsByTagName: () => [], createElement: () => ({}) },
    addEventListener: () => undefined,
  };
  return Object.assign(window, { window, self: window });
}

function librarySource(): string {
  const packagePath = createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json");
  return readFileSync(join(packagePath, "..", "dist", "excel-web-16.00.debug.js"), "utf8");
}

function loaded(): Library {
  const context = vm.createContext(windowFor());
  new vm.Script(librarySource(), { filename: "excel-web-16.00.debug.js" }).runInContext(context);
  const library: unknown = context;
  return library as Library;
}

let library: Library | undefined;

/**
 * A fresh simulated Excel behind the real client library, whose globals `Excel` and `Office` are set. The library
 * refuses members above the set the simulation offers, as in an older Excel.
 */
export function openExcel(): SimulatedExcel {
  library ??= loaded();
  const excel = new SimulatedExcel();
  const officeContext = {
    requirements: { isSetSupported: (name: string, version: string) => excel.isSetSupported(name, version) },
    document: {
      get mode(): string {
        return excel.workbook.viewOnly ? "readOnly" : "readWrite";
      },
    },
  };
  library.OSF._OfficeAppFactory = { getContext: () => officeContext };
  library.OfficeExtension.SessionBase._overrideSession = excel.session;
  Object.assign(globalThis, { Excel: library.Excel, Office: library.Office, OfficeExtension: library.OfficeExtension });
  return excel;
}
