import type { ReadBook } from "../book/cells";
import type { BookState } from "../book/state";
import { readUnitReturn } from "../book/unitReturn";
import type { WaitingReturn } from "../book/waiting";
import { Fault } from "../finding/fault";
import { finding, type Finding } from "../finding/finding";
import { type Digest, sha256Hex } from "../text/digest";
import { excerpt } from "../text/vietnamese";
import { withChecks } from "./check";
import { recognise, statusOfFault } from "./intake/decide";
import { Judge, type Judgement } from "./intake/judge";
import { joiningLine } from "./intake/joining";
import { keepReport } from "./intake/keepReport";
import { knownBytes } from "./intake/known";
import { Ledger } from "./intake/ledger";
import { saidIn } from "./intake/said";
import type { FileReport, ReturnedFile } from "./intake/verdict";
import { readingOf, staleness } from "./intake/waiting";

export type { FileReport, ReturnedFile } from "./intake/verdict";

export interface CollectOptions {
  /** ISO 8601. */
  readonly now: string;
  /** Reads a workbook's bytes; throws Fault `file.…`. */
  readonly read: (bytes: Uint8Array) => ReadBook;
  /** SHA-256; the program's own unless given. */
  readonly digest?: Digest;
  /** Whether a person decided to take this file in spite of what is wrong with it, confirming its proposed readings. */
  readonly accept: (fileName: string) => boolean;
  /** Whether the same decision names this other file too. Of two files of one unit that it names, the later stands. */
  readonly alsoAccepted?: (fileName: string) => boolean;
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
  private readonly ledger: Ledger;
  private readonly judge: Judge;
  private readonly digest: Digest;

  constructor(
    opened: BookState,
    private readonly options: CollectOptions,
  ) {
    this.digest = options.digest ?? sha256Hex;
    this.ledger = new Ledger(opened);
    this.judge = new Judge(opened, this.ledger, this.digest);
  }

  /** Takes one file; never throws on what the file holds. */
  take(file: ReturnedFile): FileReport {
    const sha256 = this.digest(file.bytes);
    const accepted = this.options.accept(file.name);
    return this.keep({ name: file.name, sha256 }, this.judgementOn(file, sha256, accepted), accepted);
  }

  /** Takes a file the book kept while it waited, because a person decided for it. Throws Fault `waiting.unit-gone`. */
  takeWaiting(waiting: WaitingReturn): FileReport {
    const { unit, file, sha256 } = waiting;
    const issued = this.judge.issued.phieus.get(unit);
    if (issued === undefined) {
      throw new Fault("waiting.unit-gone", { file }, { unit });
    }
    return this.keep({ name: file, sha256 }, this.judge.judge({ file, sha256, at: this.options.now, read: readingOf(waiting), issued, stale: staleness(waiting) }, true), true);
  }

  /** The book's state with everything taken so far, its findings brought up to date. */
  get state(): BookState {
    return withChecks(this.ledger.state());
  }

  private judgementOn(file: ReturnedFile, sha256: string, accepted: boolean): Judgement {
    const known = knownBytes(this.ledger, { name: file.name, sha256 }, { accepted, alsoAccepted: this.options.alsoAccepted ?? (() => false) });
    if (known !== undefined) {
      return { kind: "nothing", verdict: known };
    }
    try {
      if (file.refused !== undefined) {
        throw file.refused;
      }
      const cells = this.options.read(file.bytes);
      const recognition = recognise(cells, this.judge.issued);
      if (recognition.kind === "refused") {
        return { kind: "nothing", verdict: { unit: recognition.unit, status: recognition.status, reasons: [recognition.reason], findings: [recognition.reason] } };
      }
      const { phieu, stale } = recognition;
      return this.judge.judge({ file: file.name, sha256, at: this.options.now, read: (issued) => saidIn(readUnitReturn(cells, issued), issued), issued: phieu, stale }, accepted);
    } catch (error) {
      // One file must not stop the others, even where it finds a mistake of this program.
      const fault = error instanceof Fault ? error : new Fault("file.unreadable", {}, { detail: excerpt(String(error), 120) });
      const reason = finding(fault.code, "error", fault.place, fault.params);
      return { kind: "nothing", verdict: { unit: "", status: statusOfFault(fault), reasons: [reason], findings: [reason] } };
    }
  }

  /** Does what was judged, and writes it down. */
  private keep({ name, sha256 }: { readonly name: string; readonly sha256: string }, judgement: Judgement, byDecision: boolean): FileReport {
    if (judgement.kind === "enters") {
      this.enter(judgement, name);
    }
    const { verdict } = judgement;
    const overflow = judgement.kind === "waits" && !this.ledger.canKeep(judgement.waiting) ? [finding("return.not-kept", "warning", {})] : [];
    const located = (found: Finding): Finding => ({ ...found, place: { ...found.place, file: name } });
    const report: FileReport = { file: name, unit: verdict.unit, status: verdict.status, reasons: [...verdict.reasons, ...overflow].map(located), findings: [...verdict.findings, ...overflow].map(located), sha256 };
    keepReport(this.ledger, report, this.options.now, byDecision);
    if (judgement.kind === "waits") {
      this.ledger.await(judgement.waiting);
    }
    return report;
  }

  /** Puts what a file says into the book; people of its spare rows join the roster, each with a line in the log. */
  private enter({ phieu, joined, delivery }: Extract<Judgement, { kind: "enters" }>, name: string): void {
    if (joined.length > 0) {
      const people = joined.map(({ person }) => person);
      this.judge.welcome(phieu, people);
      this.ledger.join(people);
      for (const { person, added } of joined) {
        this.ledger.log(joiningLine(person, name, added.place, this.options.now));
      }
    }
    this.ledger.accept(delivery);
  }
}

export function controlOf(state: BookState): Control {
  const missing = state.register.filter((line) => line.received === null).map((line) => line.unit);
  return { issued: state.register.length, returned: state.register.length - missing.length, missing };
}
