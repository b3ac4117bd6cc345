import type { ReadBook } from "../book/cells";
import type { BookState, JournalLine, Noted } from "../book/state";
import { readUnitReturn, type UnitReturn } from "../book/unitReturn";
import type { Phieu } from "../book/pages/unit/phieu";
import { Fault } from "../finding/fault";
import { finding, type Finding, messageText } from "../finding/finding";
import { sha256Hex } from "../text/digest";
import { withChecks } from "./check";
import { differences } from "./intake/differences";
import { type FileStatus, recognise, statusOfFault } from "./intake/decide";
import { markProblems } from "./intake/problems";
import { entriesDigest, takeIn } from "./intake/takeIn";
import { phieux } from "./issue";

export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CollectOptions {
  /** ISO 8601. */
  readonly now: string;
  /** Reads a workbook's bytes; throws Fault `file.…`. */
  readonly read: (bytes: Uint8Array) => ReadBook;
  /** Whether a person decided to take this file in spite of what is wrong with it, confirming its proposed readings. */
  readonly accept: (fileName: string) => boolean;
}

/** What became of one returned file. */
export interface FileReport {
  readonly file: string;
  readonly unit: string;
  readonly status: FileStatus;
  readonly reasons: readonly Finding[];
  /** Everything found in it, reasons included, with the file's name in every place. */
  readonly findings: readonly Finding[];
}

/** Sheets issued = units returned + units missing. */
export interface Control {
  readonly issued: number;
  readonly returned: number;
  readonly missing: readonly string[];
}

/**
 * Takes returned files into a book, one after the other. The state it starts from is never changed: whoever stops
 * half way simply keeps it. The same files again change nothing.
 */
export class Collection {
  private current: BookState;
  private readonly phieux: ReadonlyMap<string, Phieu>;
  private readonly seen: Set<string>;

  constructor(
    state: BookState,
    private readonly options: CollectOptions,
  ) {
    this.current = state;
    this.phieux = new Map(phieux(state).map((phieu) => [phieu.unit.code, phieu]));
    this.seen = new Set(state.journal.map(journalKey));
  }

  /** Takes one file; never throws on what the file holds. */
  take(file: ReturnedFile): FileReport {
    const sha256 = sha256Hex(file.bytes);
    const report = this.judge(file, sha256);
    const located = (found: Finding): Finding => ({ ...found, place: { ...found.place, file: file.name } });
    const reasons = report.reasons.map(located);
    const findings = report.findings.map(located);
    this.keep(file.name, sha256, report, reasons, findings);
    return { file: file.name, unit: report.unit, status: report.status, reasons, findings };
  }

  /** The book's state with everything taken so far, its findings brought up to date. */
  get state(): BookState {
    return withChecks(this.current);
  }

  private judge(file: ReturnedFile, sha256: string): Omit<FileReport, "file"> {
    const known = this.current.register.find((line) => line.received?.sha256 === sha256);
    if (known !== undefined) {
      return { unit: known.unit, status: "duplicate", reasons: [finding("return.same-bytes", "info", {}, { unit: known.unit })], findings: [] };
    }
    const superseded = this.current.journal.find((line) => line.detail.startsWith(`${statusWords.accepted}; ${shaWord(sha256)}`));
    if (superseded !== undefined && !this.options.accept(file.name)) {
      return { unit: "", status: "duplicate", reasons: [finding("return.superseded", "info", {}, { at: superseded.at })], findings: [] };
    }
    let cells: ReadBook;
    try {
      cells = this.options.read(file.bytes);
    } catch (error) {
      if (!(error instanceof Fault)) {
        throw error;
      }
      const reason = finding(error.code, "error", error.place, error.params);
      return { unit: "", status: statusOfFault(error), reasons: [reason], findings: [reason] };
    }
    const recognition = recognise(cells, this.current, this.phieux);
    if (recognition.kind === "refused") {
      return { unit: recognition.unit, status: recognition.status, reasons: [recognition.reason], findings: [recognition.reason] };
    }
    return this.judgeOurs(file, sha256, recognition.phieu, readUnitReturn(cells, recognition.phieu), recognition.stale);
  }

  private judgeOurs(file: ReturnedFile, sha256: string, phieu: Phieu, unitReturn: UnitReturn, stale: Finding | undefined): Omit<FileReport, "file"> {
    const unit = phieu.unit.code;
    const received = this.current.register.find((line) => line.unit === unit)?.received ?? null;
    const digest = entriesDigest(unitReturn);
    const doubts = unitReturn.inputs.flatMap(({ input }) => input.finding ?? []);
    const findings = [...unitReturn.findings, ...doubts, ...markProblems(unitReturn.inputs, phieu.scheme)];
    const structural = unitReturn.findings.filter((found) => found.severity === "error");
    const notes = [...unitReturn.findings.filter((found) => found.severity !== "error"), ...doubts];
    const accepted = this.options.accept(file.name);
    if (received?.entriesDigest === digest) {
      return { unit, status: "duplicate", reasons: [finding("return.same-entries", "info", {}, { unit })], findings: [] };
    }
    if (!accepted && stale !== undefined) {
      return { unit, status: "stale", reasons: [stale], findings: [stale, ...findings] };
    }
    if (!accepted && structural.length > 0) {
      return { unit, status: "altered", reasons: structural, findings };
    }
    if (!accepted && received !== null) {
      const reason = finding("return.newer", "warning", {}, { unit, file: received.file, at: received.at });
      const changed = differences(unitReturn.inputs, this.current);
      return { unit, status: "newer", reasons: [reason, ...changed], findings: [reason, ...changed, ...findings] };
    }
    const overridden = accepted ? [...(stale === undefined ? [] : [stale]), ...structural, ...(received === null ? [] : [finding("return.replaced", "info", {}, { file: received.file })])] : [];
    this.current = takeIn(this.current, phieu, unitReturn, { file: file.name, sha256, at: this.options.now, entriesDigest: digest }, accepted);
    return { unit, status: "accepted", reasons: [...overridden, ...notes], findings: [...overridden.filter((found) => !findings.includes(found)), ...findings] };
  }

  /** Writes the log and the findings that stay with the book. */
  private keep(name: string, sha256: string, report: Omit<FileReport, "file">, reasons: readonly Finding[], findings: readonly Finding[]): void {
    const words = reasons.slice(0, 5).map((reason) => messageText(reason.code, reason.params));
    const more = reasons.length > words.length ? [`và ${reasons.length - words.length} điểm khác`] : [];
    const line: JournalLine = { at: this.options.now, action: "Thu phiếu", subject: [report.unit, name].filter((part) => part !== "").join(", "), detail: [statusWord(report.status), shaWord(sha256), ...words, ...more].join("; ") };
    if (report.status === "duplicate" || this.seen.has(journalKey(line))) {
      return;
    }
    this.seen.add(journalKey(line));
    const kept = findings.filter((found) => !found.code.startsWith("mark.") && found.code !== "return.difference").map((found): Noted => ({
      code: found.code,
      severity: found.severity,
      unit: report.unit,
      file: name,
      sheet: found.place.sheet ?? "",
      cell: found.place.cell ?? "",
      message: messageText(found.code, found.params),
    }));
    // A unit's accepted file settles what its earlier files left open.
    const before = this.current.noted.filter((item) => !(report.status === "accepted" && item.unit === report.unit && item.file !== ""));
    this.current = { ...this.current, noted: [...before, ...kept], journal: [...this.current.journal, line] };
  }
}

const statusWords: Readonly<Record<FileStatus, string>> = {
  accepted: "Đã nhận",
  duplicate: "Trùng bản đã nhận",
  newer: "Bản khác của đơn vị đã nộp, chờ quyết định",
  stale: "Phiếu của lần phát hành cũ",
  foreign: "Phiếu của sổ khác",
  altered: "Phiếu bị sửa, chờ quyết định",
  damaged: "Tệp hỏng",
  unrelated: "Không phải phiếu",
};

export function statusWord(status: FileStatus): string {
  return statusWords[status];
}

function shaWord(sha256: string): string {
  return `SHA-256 ${sha256.slice(0, 16)}`;
}

function journalKey(line: JournalLine): string {
  return [line.action, line.subject, line.detail].join("\n");
}

export function controlOf(state: BookState): Control {
  const missing = state.register.filter((line) => line.received === null).map((line) => line.unit);
  return { issued: state.register.length, returned: state.register.length - missing.length, missing };
}
