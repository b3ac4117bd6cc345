import { type BookState, type JournalLine, noEntries, type Noted, type Received, type RegisterLine, type Remark } from "../../book/state";
import { fileLine } from "../../book/decisionWords";
import { audiences, type Audience } from "../../plan/model";
import type { Entries, SubjectEntries } from "../../score/stages";
import type { Person } from "../../roster/model";
import type { WaitingReturn } from "../../book/waiting";
import { WaitingFiles } from "./waitingFiles";
import { judgedWords } from "./words";

/** What a unit's workbook puts in the place of whatever it sent before. */
export interface Delivery {
  readonly unit: string;
  readonly received: Received;
  /** Self marks of the unit and of each of its people; without an entry where nothing was entered. */
  readonly marks: Readonly<Record<Audience, ReadonlyMap<string, Entries>>>;
  readonly remarks: readonly Remark[];
}

/** A file that was taken in once. */
export interface Acceptance {
  readonly unit: string;
  readonly at: string;
}

/**
 * A book while files are taken into it. What changes is kept by unit and put together only when asked for, so that a
 * thousand files cost a thousand times one. The state it was opened with is never changed.
 */
export class Ledger {
  private readonly lines: Map<string, RegisterLine>;
  private readonly marks: Readonly<Record<Audience, Map<string, SubjectEntries>>>;
  private readonly remarks = new Map<string, readonly Remark[]>();
  private readonly newcomers: Person[] = [];
  private readonly fresh: Noted[] = [];
  /** For a unit whose file settled what was open: how many of the fresh findings came before it. */
  private readonly settledAt = new Map<string, number>();
  private readonly journal: JournalLine[] = [];
  private readonly logged: Set<string>;
  private readonly judged: Set<string>;
  private readonly unitsBySha = new Map<string, string>();
  private readonly acceptances = new Map<string, Acceptance>();
  private readonly refusals = new Map<string, Acceptance>();
  private readonly waiting: WaitingFiles;

  constructor(private readonly opened: BookState) {
    this.lines = new Map(opened.register.map((line) => [line.unit, line]));
    this.marks = { collectives: new Map(opened.marks.collectives), individuals: new Map(opened.marks.individuals) };
    this.waiting = new WaitingFiles(opened);
    this.logged = new Set(opened.journal.map(journalKey));
    this.judged = new Set(opened.journal.map(judgementKey));
    for (const { unit, received } of opened.register) {
      if (received !== null) {
        this.unitsBySha.set(received.sha256, unit);
      }
    }
    for (const line of opened.journal) {
      this.remember(line);
    }
  }

  line(unit: string): RegisterLine | undefined {
    return this.lines.get(unit);
  }

  entriesOf(audience: Audience, code: string): SubjectEntries | undefined {
    return this.marks[audience].get(code);
  }

  /** The unit whose accepted file has these bytes. */
  unitOf(sha256: string): string | undefined {
    return this.unitsBySha.get(sha256);
  }

  /** When, and for which unit, a file with this short digest was first accepted, even if another has replaced it since. */
  acceptedBefore(shortSha: string): Acceptance | undefined {
    return this.acceptances.get(shortSha);
  }

  /** When, and for which unit, a person decided not to take the file with this short digest. */
  declinedBefore(short: string): Acceptance | undefined {
    return this.refusals.get(short);
  }

  /** Puts a unit's marks and remarks in place of what it sent before. Marks of later stages stay. */
  accept({ unit, received, marks, remarks }: Delivery): void {
    const line = this.lines.get(unit);
    if (line === undefined) {
      throw new RangeError(`not in the register: ${unit}`);
    }
    if (line.received !== null) {
      this.unitsBySha.delete(line.received.sha256);
    }
    this.lines.set(unit, { ...line, received });
    this.unitsBySha.set(received.sha256, unit);
    for (const audience of audiences) {
      for (const [code, self] of marks[audience]) {
        const after = { ...(this.marks[audience].get(code) ?? noEntries(code)), self };
        if (self.size + after.verified.size + after.council.size > 0) {
          this.marks[audience].set(code, after);
        } else {
          this.marks[audience].delete(code);
        }
      }
    }
    this.remarks.delete(unit);
    this.remarks.set(unit, remarks);
  }

  /** Puts people at the end of the roster, so that nobody's row moves. */
  join(people: readonly Person[]): void {
    this.newcomers.push(...people);
  }

  /** Drops what earlier files of a unit left open. */
  settle(unit: string): void {
    this.settledAt.set(unit, this.fresh.length);
    this.waiting.settle(unit);
  }

  /** Whether the book has room for what a file says while it waits. */
  canKeep(waiting: WaitingReturn): boolean {
    return this.waiting.canKeep(waiting);
  }

  /** Keeps what a file says until somebody decides, where the log asks about it and there is room. */
  await(waiting: WaitingReturn): void {
    this.waiting.keep(waiting);
  }

  note(found: readonly Noted[]): void {
    for (const item of found) {
      this.fresh.push(item);
    }
  }

  /** Whether the log tells already that this file has this status, whatever it was held against then. */
  hasJudged(line: JournalLine): boolean {
    return this.judged.has(judgementKey(line));
  }

  /** Whether the log holds this line already, whenever it was written. */
  hasLogged(line: JournalLine): boolean {
    return this.logged.has(journalKey(line));
  }

  log(line: JournalLine): void {
    this.logged.add(journalKey(line));
    this.judged.add(judgementKey(line));
    this.journal.push(line);
    this.remember(line);
    const about = fileLine(line);
    if (about?.kind === "waiting") {
      this.waiting.ask(about.unit, about.sha);
    }
  }

  /** The book as it stands now; the one it was opened with where nothing has changed. */
  state(): BookState {
    const { opened } = this;
    if (this.journal.length + this.fresh.length + this.remarks.size === 0 && this.waiting.all === opened.waiting) {
      return opened;
    }
    const people = this.newcomers.length === 0 ? opened.roster.people : [...opened.roster.people, ...this.newcomers];
    const unitOfPerson = new Map(people.map((person) => [person.code, person.unit]));
    const unitOf = ({ audience, code }: Remark): string => (audience === "collectives" ? code : (unitOfPerson.get(code) ?? ""));
    const isOpen = (item: Noted, index: number): boolean => item.file === "" || index >= (this.settledAt.get(item.unit) ?? 0);
    return {
      ...opened,
      roster: people === opened.roster.people ? opened.roster : { ...opened.roster, people },
      register: opened.register.map((line) => this.lines.get(line.unit) ?? line),
      marks: { collectives: new Map(this.marks.collectives), individuals: new Map(this.marks.individuals) },
      remarks: [...opened.remarks.filter((remark) => !this.remarks.has(unitOf(remark))), ...[...this.remarks.values()].flat()],
      noted: [...opened.noted.filter((item) => item.file === "" || !this.settledAt.has(item.unit)), ...this.fresh.filter(isOpen)],
      waiting: this.waiting.all,
      journal: [...opened.journal, ...this.journal],
    };
  }

  private remember(line: JournalLine): void {
    const about = fileLine(line);
    const known = about?.kind === "accepted" ? this.acceptances : about?.kind === "declined" ? this.refusals : undefined;
    if (about !== undefined && known?.has(about.sha) === false) {
      known.set(about.sha, { at: line.at, unit: about.unit });
    }
  }
}

function judgementKey({ action, subject, detail }: JournalLine): string {
  return [action, subject, judgedWords.exec(detail)?.[0] ?? detail].join("\n");
}

function journalKey(line: JournalLine): string {
  return [line.action, line.subject, line.detail].join("\n");
}

