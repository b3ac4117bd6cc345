import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, normalize } from "node:path";

/** Where Excel on Windows looks for add-ins under development. */
const DEVELOPER_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";

/** Where Excel on a Mac looks for them. */
const MAC_FOLDER = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/** Makes a manifest known to the Excel of this platform. */
export type Sideload = (manifest: string) => void;

/** How a manifest is made known to desktop Excel here; undefined where there is none. */
export function sideloading(platform: NodeJS.Platform): Sideload | undefined {
  if (platform === "win32") {
    return (manifest) => {
      execFileSync("reg", ["add", DEVELOPER_KEY, "/v", idOf(manifest), "/t", "REG_SZ", "/d", normalize(manifest), "/f"], { stdio: "ignore" });
    };
  }
  if (platform === "darwin") {
    return (manifest) => {
      const folder = join(homedir(), MAC_FOLDER);
      mkdirSync(folder, { recursive: true });
      copyFileSync(manifest, join(folder, "phieu-thi-dua.xml"));
    };
  }
  return undefined;
}

export function openExcel(platform: NodeJS.Platform): void {
  const [program, args] = platform === "win32" ? (["cmd", ["/c", "start", "", "excel"]] as const) : (["open", ["-a", "Microsoft Excel"]] as const);
  spawn(program, [...args], { stdio: "ignore", detached: true })
    .on("error", () => console.error("Không mở được Excel. Hãy tự mở Excel rồi vào thẻ Thi đua."))
    .unref();
}

function idOf(manifest: string): string {
  const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1];
  if (id === undefined) {
    throw new Error(`Manifest ${manifest} không có mã (Id).`);
  }
  return id;
}
