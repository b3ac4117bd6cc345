import { type ReadBook, sheetNamed } from "../../book/cells";
import { FORMAT, readRecord, type Record } from "../../book/identity";
import { RECORD_SHEET } from "../../book/pages/names";
import type { Phieu } from "../../book/pages/unit/phieu";
import type { RegisterLine } from "../../book/state";
import type { Fault } from "../../finding/fault";
import { finding, type Finding } from "../../finding/finding";
import type { MessageCode } from "../../finding/messages.vi";
import { excerpt, tidy } from "../../text/vietnamese";

/** What a returned file turned out to be. */
export type FileStatus = "accepted" | "duplicate" | "newer" | "stale" | "foreign" | "altered" | "damaged" | "unrelated";

/** Whose file it is, as far as its own hidden record can be believed. */
export type Recognition =
  | { readonly kind: "ours"; readonly phieu: Phieu; readonly line: RegisterLine; readonly stale: Finding | undefined }
  | { readonly kind: "refused"; readonly status: "foreign" | "unrelated"; readonly unit: string; readonly reason: Finding };

/** What a returned file is held against. */
export interface Issued {
  readonly book: string;
  readonly plan: string;
  readonly planDigest: string;
  readonly round: string;
  readonly phieus: ReadonlyMap<string, Phieu>;
  line(unit: string): RegisterLine | undefined;
}

/** How much of a record's own words a report repeats. */
const SHOWN = 60;

/** Files that are whole, only not workbooks this program reads. */
const otherThings: ReadonlySet<MessageCode> = new Set<MessageCode>(["file.not-xlsx", "file.empty", "file.old-xls", "file.mail", "archive.other-kind", "archive.no-sheet", "archive.others", "archive.too-deep", "mail.no-sheet", "mail.others"]);

/** The status of a file that could not be opened at all. */
export function statusOfFault(fault: Fault): "damaged" | "unrelated" {
  return otherThings.has(fault.code) ? "unrelated" : "damaged";
}

/**
 * Recognises a returned workbook by its embedded record, whatever the file is called. The record is a claim: it must
 * name this book and an issue that the register knows.
 */
export function recognise(cells: ReadBook, issued: Issued): Recognition {
  const sheet = sheetNamed(cells, RECORD_SHEET);
  const record: Record = sheet === undefined ? new Map() : readRecord(sheet);
  const at = (key: string): string => record.get(key) ?? "";
  const shown = (key: string): string => excerpt(at(key), SHOWN);
  const refused = (status: "foreign" | "unrelated", reason: Finding): Recognition => ({ kind: "refused", status, unit: shown("unit"), reason });
  if (at("kind") !== "unit") {
    return refused("unrelated", finding(at("kind") === "book" ? "return.is-book" : "return.no-record", "error", {}));
  }
  if (at("format") !== FORMAT) {
    return refused("foreign", finding("return.format", "error", {}, { format: shown("format") }));
  }
  const otherPlan = (): Recognition => refused("foreign", finding("return.other-plan", "error", {}, { plan: shown("plan"), round: shown("round") }));
  if (at("book") !== issued.book) {
    return at("plan") !== issued.plan ? otherPlan() : refused("foreign", finding("return.other-book", "error", {}, { round: shown("round"), ours: issued.round }));
  }
  // A unit's code is the longest key; a record that claims more than any code holds names no unit.
  const unit = at("unit").length <= 4 * SHOWN ? tidy(at("unit")) : "";
  const phieu = issued.phieus.get(unit);
  const line = issued.line(unit);
  if (phieu === undefined || line === undefined) {
    return refused("foreign", finding("return.unit-unknown", "error", {}, { unit: shown("unit") }));
  }
  if (at("planDigest") !== issued.planDigest) {
    return otherPlan();
  }
  const stale = at("issue") !== String(line.issue) || at("schemeDigest") !== line.schemeDigest;
  return { kind: "ours", phieu, line, stale: stale ? finding("return.stale", "error", {}, { issue: shown("issue") === "" ? "?" : shown("issue"), latest: String(line.issue) }) : undefined };
}
