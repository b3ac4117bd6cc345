import { build } from "./start/build";
import { openBrowser } from "./start/openBrowser";
import { serve } from "./start/serve";

/** The browser edition: builds it where needed, serves it to this machine and opens it. */
const PORT = 3100;

async function main(): Promise<void> {
  build({ out: "dist", mode: "production" });
  const { url } = await serve("dist", Number(process.env.PORT ?? PORT));
  console.log(`Phiếu Thi Đua đang chạy ở ${url}\nNhấn Ctrl+C để dừng. Không có dữ liệu nào rời khỏi máy này.`);
  if (process.env.PHIEU_OPEN !== "0" && process.stdout.isTTY) {
    openBrowser(url);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
