import { contentsOf } from "../../book/share/contents";
import { type Recipient, recipientName } from "../../book/share/recipient";
import type { BookState } from "../../book/state";
import { Fault } from "../../finding/fault";
import { readLooks, readOwnBook, writeXlsx } from "../../host/file";
import { check, share } from "../../job/share";
import type { CheckedCopy, MadeCopy } from "../state/desk";
import { now } from "./longJob";

export interface CopyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly made: MadeCopy;
}

/** A sealed copy for one recipient, believed only once its own bytes have been read back and checked. */
export function copyFor(state: BookState, recipient: Recipient, live: boolean): CopyFile {
  const at = now();
  const copy = share(state, recipient, { live, now: at });
  const bytes = writeXlsx(copy);
  const name = nameOf(recipient);
  const report = check(bytes, readOwnBook, readLooks);
  if (!report.unchanged) {
    throw new Fault("share.changed", { file: name }, { count: String(report.changes.length) });
  }
  return { name, bytes, made: { ...contentsOf(copy), file: name, recipient: recipientName(recipient, state), at } };
}

function nameOf(recipient: Recipient): string {
  switch (recipient.kind) {
    case "council":
      return "hoi-dong.xlsx";
    case "public":
      return "cong-khai.xlsx";
    case "unit":
      return `ket-qua-${recipient.code}.xlsx`;
  }
}

/** What has become of a copy since it was sealed. */
export function checkedCopy(bytes: Uint8Array, file: string): CheckedCopy {
  try {
    return { file, ...check(bytes, readOwnBook, readLooks) };
  } catch (error) {
    throw error instanceof Fault ? error.at({ file }) : error;
  }
}
