import { join } from "node:path";
import { build } from "./start/build";
import { openExcel, sideloading } from "./start/excel";
import { serve } from "./start/serve";

/** The add-in in desktop Excel: a development build with a manifest for localhost, made known to Excel, then Excel itself. */
const PORT = 3100;
const OUT = "out/excel";

async function main(): Promise<void> {
  const sideload = sideloading(process.platform);
  if (sideload === undefined) {
    throw new Error("Máy này không có Excel để bàn (chỉ có trên Windows và macOS). Hãy dùng “npm start” để chạy bản trình duyệt, hoặc xem docs/deployment.md để đưa add-in lên Excel trên web.");
  }
  build({ out: OUT, mode: "development" });
  const { url } = await serve(OUT, PORT);
  if (new URL(url).port !== String(PORT)) {
    throw new Error(`Cổng ${PORT} đang bận nên địa chỉ trong manifest không đúng. Hãy dừng chương trình đang dùng cổng này rồi thử lại.`);
  }
  sideload(join(process.cwd(), OUT, "manifest.xml"));
  openExcel(process.platform);
  console.log(`Đã mở Excel. Trong Excel: thẻ Thi đua › Tạo phiếu. Add-in đang được phục vụ ở ${url}; nhấn Ctrl+C để dừng.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
