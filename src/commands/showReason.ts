import { told } from "../finding/fault";
import { translator } from "../i18n/translate";
import type { Sentence } from "../taskpane/state/model";

const HEIGHT_PERCENT = 30;
const WIDTH_PERCENT = 30;

/**
 * What the dialogue says: the book could not be ranked (`handed`: and the pane will say so too), or it is ranked and
 * there is something to know.
 */
export interface Reason {
  readonly kind: "trouble" | "handed" | "ranked";
  readonly text: string;
}

/** The sentence in Vietnamese, the language of the ribbon. */
export function reasonText(reason: Sentence): string {
  return "fault" in reason ? told(reason.fault) : translator("vi")(reason.key, reason.words);
}

/** The address of the small page that says why, with everything after the "#": it never leaves the machine. */
export function reasonAddress(page: string, { kind, text }: Reason): string {
  const url = new URL("reason.html", page);
  url.hash = encodeURIComponent(`${kind} ${text}`);
  return url.href;
}

/**
 * Shows why the button did nothing. A command without a shared runtime cannot open the pane itself (a shared runtime
 * would prompt everyone who gets the book by mail), so the reason comes in a dialogue of its own.
 */
export async function showReason(reason: Reason, page: string): Promise<void> {
  await new Promise<void>((resolve) => {
    Office.context.ui.displayDialogAsync(reasonAddress(page, reason), { height: HEIGHT_PERCENT, width: WIDTH_PERCENT, displayInIframe: true }, () => resolve());
  });
}
