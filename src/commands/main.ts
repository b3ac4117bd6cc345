import { loadOffice, OFFICE_CDN } from "../taskpane/boot/officeLoader";
import { forgetTrouble, leaveTrouble } from "../taskpane/handed/officeStorage";
import { ExcelHost } from "../taskpane/host/excelHost";
import { checkAndRank, type RankOutcome } from "./checkAndRank";
import { type Reason, reasonText, showReason } from "./showReason";

const SCRIPT_TIME = 8_000;
const READY_TIME = 15_000;

/** What the dialogue is to say of an outcome; undefined where the sheet in front says everything. */
function reasonOf(outcome: RankOutcome): Reason | undefined {
  if (outcome.kind === "ranked") {
    forgetTrouble();
    return outcome.remark === undefined ? undefined : { kind: "ranked", text: reasonText(outcome.remark) };
  }
  const text = reasonText(outcome.reason);
  const { sheet = "", cell = "A1" } = outcome.place;
  return { kind: leaveTrouble({ text, sheet, cell, at: Date.now() }) ? "handed" : "trouble", text };
}

/** The function behind the ribbon's "Kiểm tra & Xếp hạng"; the name is the manifest's. */
async function onCheckAndRank(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const reason = reasonOf(await checkAndRank(new ExcelHost(document)));
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
