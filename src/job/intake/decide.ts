import { type ReadBook, sheetNamed } from "../../book/cells";
import { FORMAT, readRecord, type Record } from "../../book/identity";
import { RECORD_SHEET } from "../../book/pages/names";
import type { Phieu } from "../../book/pages/unit/phieu";
import type { BookState, RegisterLine } from "../../book/state";
import { phieuRecord } from "../../book/unitBook";
import type { Fault } from "../../finding/fault";
import { finding, type Finding } from "../../finding/finding";

/** What a returned file turned out to be. */
export type FileStatus = "accepted" | "duplicate" | "newer" | "stale" | "foreign" | "altered" | "damaged" | "unrelated";

/** Whose file it is, as far as its own hidden record can be believed. */
export type Recognition =
  | { readonly kind: "ours"; readonly phieu: Phieu; readonly line: RegisterLine; readonly stale: Finding | undefined }
  | { readonly kind: "refused"; readonly status: "foreign" | "unrelated"; readonly unit: string; readonly reason: Finding };

/** The status of a file that could not be opened at all. */
export function statusOfFault(fault: Fault): "damaged" | "unrelated" {
  return fault.code === "file.not-xlsx" || fault.code === "file.empty" ? "unrelated" : "damaged";
}

/**
 * Recognises a returned workbook by its embedded record, whatever the file is called. The record is a claim: it must
 * name this book and an issue that the register knows.
 */
export function recognise(cells: ReadBook, state: BookState, phieux: ReadonlyMap<string, Phieu>): Recognition {
  const sheet = sheetNamed(cells, RECORD_SHEET);
  const record: Record = sheet === undefined ? new Map() : readRecord(sheet);
  const unit = record.get("unit") ?? "";
  const refused = (status: "foreign" | "unrelated", reason: Finding): Recognition => ({ kind: "refused", status, unit, reason });
  if (record.get("kind") !== "unit") {
    return refused("unrelated", finding(record.get("kind") === "book" ? "return.is-book" : "return.no-record", "error", {}));
  }
  if (record.get("format") !== FORMAT) {
    return refused("foreign", finding("return.format", "error", {}, { format: record.get("format") ?? "" }));
  }
  if (record.get("book") !== state.id) {
    const otherPlan = record.get("plan") !== state.plan.id;
    return refused("foreign", finding(otherPlan ? "return.other-plan" : "return.other-book", "error", {}, { plan: record.get("plan") ?? "", round: record.get("round") ?? "", ours: state.round }));
  }
  const phieu = phieux.get(unit);
  const line = state.register.find((candidate) => candidate.unit === unit);
  if (phieu === undefined || line === undefined) {
    return refused("foreign", finding("return.unit-unknown", "error", {}, { unit }));
  }
  const issued = phieuRecord(phieu);
  if (record.get("planDigest") !== issued.get("planDigest")) {
    return refused("foreign", finding("return.other-plan", "error", {}, { plan: record.get("plan") ?? "", round: record.get("round") ?? "", ours: state.round }));
  }
  if (record.get("issue") !== String(line.issue) || record.get("schemeDigest") !== line.schemeDigest) {
    return { kind: "ours", phieu, line, stale: finding("return.stale", "error", {}, { issue: record.get("issue") ?? "?", latest: String(line.issue) }) };
  }
  return { kind: "ours", phieu, line, stale: undefined };
}
