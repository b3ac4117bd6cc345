/** Microsoft's own copy, the only supported one (OfficeDev/office-js#6496). */
export const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export interface LoaderOptions {
  readonly page: Document;
  readonly cdn: string;
  /** The copy in the build, for offices without internet (OfficeDev/office-js#3487). */
  readonly local: string;
  /** How long the CDN may take before the copy is tried. */
  readonly scriptTime: number;
  /** How long Office.onReady may take (OfficeDev/office-js#6523). */
  readonly readyTime: number;
}

export type OfficeOutcome =
  | { readonly kind: "excel"; readonly dark: boolean }
  /** Office.js is there and says that no Office application is around the page, or another one than Excel. */
  | { readonly kind: "noHost" }
  /** Office.js never came, or never got ready. */
  | { readonly kind: "silent" };

/** Loads Office.js and waits for Excel; always comes to an end. */
export async function loadOffice(options: LoaderOptions): Promise<OfficeOutcome> {
  const { page, cdn, local, scriptTime, readyTime } = options;
  const loaded = (await loadScript(page, cdn, scriptTime)) || (await loadScript(page, local, scriptTime));
  if (!loaded || typeof Office === "undefined") {
    return { kind: "silent" };
  }
  const info = await within(readyTime, Office.onReady());
  if (info === undefined) {
    return { kind: "silent" };
  }
  // The host is null in a plain browser, whatever its type says.
  return String(info.host) === "Excel" ? { kind: "excel", dark: isDarkTheme() } : { kind: "noHost" };
}

/** Whether a script was loaded in time; one that was not is taken out again. */
function loadScript(page: Document, source: string, time: number): Promise<boolean> {
  return new Promise((resolve) => {
    const script = page.createElement("script");
    const end = (loaded: boolean): void => {
      clearTimeout(timer);
      script.onload = null;
      script.onerror = null;
      if (!loaded) {
        script.remove();
      }
      resolve(loaded);
    };
    const timer = setTimeout(() => end(false), time);
    script.onload = () => end(true);
    script.onerror = () => end(false);
    script.async = true;
    script.src = source;
    page.head.append(script);
  });
}

function within<T>(time: number, promise: Promise<T>): Promise<T | undefined> {
  return Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), time))]);
}

/** The Office theme's background decides; it is undefined on the web (OfficeDev/office-js#6134). */
function isDarkTheme(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (match === null) {
    return false;
  }
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
