import type { ReadBook } from "../book/cells";
import { shownMoment } from "../book/moment";
import type { BookState } from "../book/state";
import type { Phieu } from "../book/pages/unit/phieu";
import { readUnitReturn, type UnitReturn } from "../book/unitReturn";
import { Fault } from "../finding/fault";
import { finding, type Finding } from "../finding/finding";
import { planDigest } from "../plan/criteria";
import { type Digest, sha256Hex } from "../text/digest";
import { excerpt } from "../text/vietnamese";
import { withChecks } from "./check";
import { StageCells, underAdjusted } from "./intake/adjusted";
import { type Issued, recognise, statusOfFault } from "./intake/decide";
import { deliveryOf, entriesDigest, isOffered, ownCodes, remarksOf } from "./intake/delivery";
import { type Difference, differenceFinding, differences } from "./intake/differences";
import { keepReport } from "./intake/keepReport";
import { Ledger } from "./intake/ledger";
import { doubtedNewcomers, type Joined, joiningLine, readWithNewcomers } from "./intake/joining";
import { Namesakes } from "./intake/namesakes";
import { MarkProblems } from "./intake/problems";
import { confirmed, decided, duplicate, type FileReport, type ReturnedFile, type Verdict } from "./intake/verdict";
import { shortSha } from "./intake/words";
import { phieus } from "./issue";

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
  private readonly issued: Issued;
  private readonly problems: MarkProblems;
  private readonly namesakes: Namesakes;
  private readonly phieus: Map<string, Phieu>;
  private readonly digest: Digest;
  private stageCells: StageCells | undefined;

  constructor(
    private readonly opened: BookState,
    private readonly options: CollectOptions,
  ) {
    const ledger = new Ledger(opened);
    this.ledger = ledger;
    this.phieus = new Map(phieus(opened).map((phieu) => [phieu.unit.code, phieu]));
    this.digest = options.digest ?? sha256Hex;
    this.issued = {
      book: opened.id,
      plan: opened.plan.id,
      planDigest: planDigest(opened.plan),
      round: opened.round,
      phieus: this.phieus,
      line: (unit) => ledger.line(unit),
    };
    this.problems = new MarkProblems(opened.scheme);
    this.namesakes = new Namesakes(opened.roster);
  }

  /** Takes one file; never throws on what the file holds. */
  take(file: ReturnedFile): FileReport {
    const sha256 = this.digest(file.bytes);
    const verdict = this.judge(file, sha256);
    const located = (found: Finding): Finding => ({ ...found, place: { ...found.place, file: file.name } });
    const report: FileReport = { file: file.name, unit: verdict.unit, status: verdict.status, reasons: verdict.reasons.map(located), findings: verdict.findings.map(located), sha256 };
    keepReport(this.ledger, report, this.options.now, this.options.accept(file.name));
    return report;
  }

  /** The book's state with everything taken so far, its findings brought up to date. */
  get state(): BookState {
    return withChecks(this.ledger.state());
  }

  private judge(file: ReturnedFile, sha256: string): Verdict {
    const accepted = this.options.accept(file.name);
    const known = this.ledger.unitOf(sha256);
    if (known !== undefined && !accepted) {
      return duplicate(known, finding("return.same-bytes", "info", {}, { unit: known }));
    }
    const before = this.ledger.acceptedBefore(shortSha(sha256));
    const stands = before === undefined ? null : (this.ledger.line(before.unit)?.received ?? null);
    if (known === undefined && before !== undefined && stands !== null && !(accepted && !this.alsoDecided(stands.file, file.name))) {
      return duplicate(before.unit, finding("return.superseded", "info", {}, { at: shownMoment(before.at) }));
    }
    const refused = this.ledger.declinedBefore(shortSha(sha256));
    if (refused !== undefined && !accepted) {
      return duplicate(refused.unit, finding("return.declined", "info", {}, { at: shownMoment(refused.at) }));
    }
    try {
      if (file.refused !== undefined) {
        throw file.refused;
      }
      const cells = this.options.read(file.bytes);
      const recognition = recognise(cells, this.issued);
      if (recognition.kind === "refused") {
        return { unit: recognition.unit, status: recognition.status, reasons: [recognition.reason], findings: [recognition.reason] };
      }
      return this.judgeOurs(file, sha256, cells, recognition.phieu, recognition.stale, accepted);
    } catch (error) {
      // One file must not stop the others, even where it finds a mistake of this program.
      const fault = error instanceof Fault ? error : new Fault("file.unreadable", {}, { detail: excerpt(String(error), 120) });
      const reason = finding(fault.code, "error", fault.place, fault.params);
      return { unit: "", status: statusOfFault(fault), reasons: [reason], findings: [reason] };
    }
  }

  private judgeOurs(file: ReturnedFile, sha256: string, cells: ReadBook, issued: Phieu, stale: Finding | undefined, accepted: boolean): Verdict {
    const unit = issued.unit.code;
    const received = this.ledger.line(unit)?.received ?? null;
    const { phieu, unitReturn, joined } = accepted ? readWithNewcomers(cells, issued, this.namesakes) : { phieu: issued, unitReturn: readUnitReturn(cells, issued), joined: [] };
    const remarks = remarksOf(unitReturn, unit);
    const digest = entriesDigest(unitReturn, remarks, this.digest);
    const same = received !== null && (received.entriesDigest === digest || received.sha256 === sha256);
    const changes = received === null ? [] : this.changes(phieu, unitReturn);
    if (same && !(accepted && (joined.length > 0 || changes.some(({ after }) => after.kind === "number")))) {
      return duplicate(unit, finding(received.sha256 === sha256 ? "return.same-bytes" : "return.same-entries", "info", {}, { unit }));
    }
    const doubts = unitReturn.inputs.flatMap(({ input }) => input.finding ?? []);
    const own = [...unitReturn.findings, ...doubtedNewcomers(unitReturn, unit, this.namesakes)];
    const structural = own.filter((found) => found.severity === "error");
    const notes = own.filter((found) => found.severity !== "error");
    const marks = this.problems.of(unitReturn.inputs);
    const conflicts = underAdjusted(changes, (audience, code) => this.ledger.entriesOf(audience, code), () => (this.stageCells ??= new StageCells(this.opened)));
    const unsettled = received === null ? [] : [finding("return.newer", "warning", {}, { unit, file: received.file, at: shownMoment(received.at) }), ...conflicts, ...changes.map(differenceFinding)];
    if (!accepted && (stale !== undefined || structural.length > 0 || received !== null)) {
      const status = stale !== undefined ? "stale" : structural.length > 0 ? "altered" : "newer";
      const reasons = [...(stale === undefined ? [] : [stale]), ...(stale === undefined ? structural : []), ...unsettled];
      return { unit, status, reasons, findings: [...new Set([...reasons, ...own, ...doubts, ...marks])] };
    }
    const overridden = [...(stale === undefined ? [] : [stale]), ...structural].map(decided);
    const replaced = received === null || received.sha256 === sha256 ? [] : [finding("return.replaced", "info", {}, { file: received.file })];
    const settled = accepted ? unitReturn.inputs.flatMap(({ input }) => (isOffered(input) ? confirmed(input.finding) : (input.finding ?? []))) : doubts;
    const welcomed = joined.map(({ person, added }) => finding("person.joined", "info", added.place, { name: person.name, code: person.code }));
    const reasons = [...overridden, ...replaced, ...conflicts, ...welcomed, ...notes, ...settled];
    this.admit(phieu, joined, file.name);
    this.ledger.accept(deliveryOf(phieu, unitReturn, { file: excerpt(file.name, 400), sha256, at: this.options.now, entriesDigest: digest }, remarks, accepted));
    return { unit, status: "accepted", reasons, findings: [...reasons, ...marks] };
  }

  private changes(phieu: Phieu, unitReturn: UnitReturn): Difference[] {
    return differences(unitReturn.inputs, ownCodes(phieu), (audience, code) => this.ledger.entriesOf(audience, code));
  }

  /** Takes people into the roster, each with a line in the log; from now on the unit's files are read with them. */
  private admit(phieu: Phieu, joined: readonly Joined[], fileName: string): void {
    if (joined.length === 0) {
      return;
    }
    this.phieus.set(phieu.unit.code, phieu);
    this.ledger.join(joined.map(({ person }) => person));
    for (const { person, added } of joined) {
      this.namesakes.add(person);
      this.ledger.log(joiningLine(person, fileName, added.place, this.options.now));
    }
  }

  private alsoDecided(other: string, fileName: string): boolean {
    return other !== excerpt(fileName, 400) && (this.options.alsoAccepted?.(other) ?? false);
  }
}

export function controlOf(state: BookState): Control {
  const missing = state.register.filter((line) => line.received === null).map((line) => line.unit);
  return { issued: state.register.length, returned: state.register.length - missing.length, missing };
}
