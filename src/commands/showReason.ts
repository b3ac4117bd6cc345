import { told } from "../finding/fault";
import { translator } from "../i18n/translate";
import type { Sentence } from "../taskpane/state/model";

const HEIGHT_PERCENT = 30;
const WIDTH_PERCENT = 30;

/** The reason in Vietnamese, the language of the ribbon. */
function textOf(reason: Sentence): string {
  return "fault" in reason ? told(reason.fault) : translator("vi")(reason.key, reason.words);
}

/** The address of the small page that says why, with the sentence after the "#": it never leaves the machine. */
export function reasonAddress(page: string, reason: Sentence): string {
  const url = new URL("reason.html", page);
  url.hash = encodeURIComponent(textOf(reason));
  return url.href;
}

/**
 * Shows why the button did nothing. A command without a shared runtime cannot open the pane itself (a shared runtime
 * would prompt everyone who gets the book by mail), so the reason comes in a dialogue of its own where it cannot.
 */
export async function showReason(reason: Sentence, page: string): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
    await Office.addin.showAsTaskpane();
    return;
  }
  await new Promise<void>((resolve) => {
    Office.context.ui.displayDialogAsync(reasonAddress(page, reason), { height: HEIGHT_PERCENT, width: WIDTH_PERCENT, displayInIframe: true }, () => resolve());
  });
}
