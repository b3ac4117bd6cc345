/** Where the page finds itself, as its address tells. */
export interface Surroundings {
  /** Excel opened the page, or the manifest's own address for it was used. */
  readonly office: boolean;
  /** How many times this page has reloaded itself to wake Office.js. */
  readonly reloads: number;
}

const RELOADS = "lan";

/** Office adds `_host_Info` to the address of a pane; the manifest adds `app=excel`. Everywhere else this is a plain browser. */
export function surroundingsOf(query: string): Surroundings {
  const params = new URLSearchParams(query);
  const reloads = Number(params.get(RELOADS) ?? "0");
  return { office: params.has("_host_Info") || params.get("app") === "excel", reloads: Number.isInteger(reloads) && reloads > 0 ? reloads : 0 };
}

/** The same address, counting one more reload. */
export function reloadAddress(address: string, reloads: number): string {
  const url = new URL(address);
  url.searchParams.set(RELOADS, String(reloads + 1));
  return url.href;
}

/** The same address as a plain browser would open it. */
export function browserAddress(address: string): string {
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  return url.href;
}
