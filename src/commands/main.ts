import { loadOffice, OFFICE_CDN } from "../taskpane/boot/officeLoader";
import { ExcelHost } from "../taskpane/host/excelHost";
import { checkAndRank } from "./checkAndRank";
import { showReason } from "./showReason";

const SCRIPT_TIME = 8_000;
const READY_TIME = 15_000;

/** The function behind the ribbon's "Kiểm tra & Xếp hạng"; the name is the manifest's. */
async function onCheckAndRank(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const outcome = await checkAndRank(new ExcelHost(document));
    const reason = outcome.kind === "trouble" ? outcome.reason : outcome.remark;
    if (reason !== undefined) {
      await showReason(reason, document.baseURI);
    }
  } finally {
    event.completed();
  }
}

void loadOffice({ page: document, cdn: OFFICE_CDN, local: new URL("office/office.js", document.baseURI).href, scriptTime: SCRIPT_TIME, readyTime: READY_TIME }).then(({ kind }) => {
  if (kind === "excel") {
    Office.actions.associate("checkAndRank", onCheckAndRank);
  }
});
