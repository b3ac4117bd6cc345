import type { Phieu } from "../../book/pages/unit/phieu";
import type { BookState } from "../../book/state";
import type { WaitingReturn } from "../../book/waiting";
import { finding, type Finding } from "../../finding/finding";
import { planDigest } from "../../plan/criteria";
import type { Person } from "../../roster/model";
import type { Digest } from "../../text/digest";
import { excerpt } from "../../text/vietnamese";
import { phieus } from "../issue";
import { StageCells, underAdjusted } from "./adjusted";
import type { Issued } from "./decide";
import { deliveryOf, doubtsOf, entriesDigest, isOffered, ownCodes } from "./delivery";
import { type Difference, differenceFinding, differences } from "./differences";
import { doubtedNewcomers, type Joined, readWithNewcomers } from "./joining";
import type { Delivery, Ledger } from "./ledger";
import { Namesakes } from "./namesakes";
import { MarkProblems } from "./problems";
import type { Reading, Said } from "./said";
import { confirmed, decided, duplicate, type Verdict } from "./verdict";
import { waitingReturn } from "./waiting";

/** A file of a unit of this book, opened. */
export interface OpenedFile {
  readonly file: string;
  readonly sha256: string;
  /** When it is judged, ISO 8601. */
  readonly at: string;
  readonly read: Reading;
  readonly issued: Phieu;
  /** Why it is of an older issue, if it is. */
  readonly stale: Finding | undefined;
}

/** What is to become of a file, and what has to be kept of it for that. */
export type Judgement =
  | { readonly kind: "nothing"; readonly verdict: Verdict }
  | { readonly kind: "enters"; readonly verdict: Verdict; readonly phieu: Phieu; readonly joined: readonly Joined[]; readonly delivery: Delivery }
  | { readonly kind: "waits"; readonly verdict: Verdict; readonly waiting: WaitingReturn };

/** Judges what files of units say by what the book holds at that moment. Changes nothing but its own notes of who joined. */
export class Judge {
  readonly issued: Issued;
  private readonly problems: MarkProblems;
  private readonly namesakes: Namesakes;
  private readonly phieus: Map<string, Phieu>;
  private stageCells: StageCells | undefined;

  constructor(
    private readonly opened: BookState,
    private readonly ledger: Ledger,
    private readonly digest: Digest,
  ) {
    this.phieus = new Map(phieus(opened).map((phieu) => [phieu.unit.code, phieu]));
    this.issued = { book: opened.id, plan: opened.plan.id, planDigest: planDigest(opened.plan), round: opened.round, phieus: this.phieus, line: (unit) => ledger.line(unit) };
    this.problems = new MarkProblems(opened.scheme);
    this.namesakes = new Namesakes(opened.roster);
  }

  /** From now on the unit's files are read with these people. */
  welcome(phieu: Phieu, people: readonly Person[]): void {
    this.phieus.set(phieu.unit.code, phieu);
    for (const person of people) {
      this.namesakes.add(person);
    }
  }

  /** `accepted`: a person decided for the file, confirming its proposed readings. */
  judge({ file, sha256, at, read, issued, stale }: OpenedFile, accepted: boolean): Judgement {
    const unit = issued.unit.code;
    const received = this.ledger.line(unit)?.received ?? null;
    const { phieu, said, joined } = accepted ? readWithNewcomers(read, issued, this.namesakes) : { phieu: issued, said: read(issued), joined: [] };
    const digest = entriesDigest(said, this.digest);
    const same = received !== null && (received.entriesDigest === digest || received.sha256 === sha256);
    const changes = received === null ? [] : this.changes(phieu, said);
    if (same && !(accepted && (joined.length > 0 || changes.some(({ after }) => after.kind === "number")))) {
      return { kind: "nothing", verdict: duplicate(unit, finding(received.sha256 === sha256 ? "return.same-bytes" : "return.same-entries", "info", {}, { unit })) };
    }
    const doubts = doubtsOf(said);
    const own = [...said.findings, ...doubtedNewcomers(said, unit, this.namesakes)];
    const structural = own.filter((found) => found.severity === "error");
    const notes = own.filter((found) => found.severity !== "error");
    const marks = this.problems.of(said.inputs);
    const conflicts = underAdjusted(changes, (audience, code) => this.ledger.entriesOf(audience, code), () => (this.stageCells ??= new StageCells(this.opened)));
    const unsettled = received === null ? [] : [finding("return.newer", "warning", {}, { unit, file: received.file, at: received.at }), ...conflicts, ...changes.map(differenceFinding)];
    if (!accepted && (stale !== undefined || structural.length > 0 || received !== null)) {
      const status = stale !== undefined ? "stale" : structural.length > 0 ? "altered" : "newer";
      const reasons = [...(stale === undefined ? [] : [stale]), ...(stale === undefined ? structural : []), ...unsettled];
      const verdict: Verdict = { unit, status, reasons, findings: [...new Set([...reasons, ...own, ...doubts, ...marks])] };
      return { kind: "waits", verdict, waiting: waitingReturn({ unit, file, sha256, at }, status, said, stale, changes) };
    }
    const overridden = [...(stale === undefined ? [] : [stale]), ...structural].map(decided);
    const replaced = received === null || received.sha256 === sha256 ? [] : [finding("return.replaced", "info", {}, { file: received.file })];
    const settled = accepted ? said.inputs.flatMap(({ input }) => (isOffered(input) ? confirmed(input.finding) : (input.finding ?? []))) : doubts;
    const welcomed = joined.map(({ person, added }) => finding("person.joined", "info", added.place, { name: person.name, code: person.code }));
    const reasons = [...overridden, ...replaced, ...conflicts, ...welcomed, ...notes, ...settled];
    const delivery = deliveryOf(phieu, said, { file: excerpt(file, 400), sha256, at, entriesDigest: digest }, accepted);
    return { kind: "enters", verdict: { unit, status: "accepted", reasons, findings: [...reasons, ...marks] }, phieu, joined, delivery };
  }

  private changes(phieu: Phieu, { inputs }: Said): Difference[] {
    return differences(inputs, ownCodes(phieu), (audience, code) => this.ledger.entriesOf(audience, code));
  }
}
