import { openQuestions } from "../../book/decisionWords";
import type { BookState } from "../../book/state";
import { hasRoomFor, type WaitingReturn } from "../../book/waiting";
import { shortSha } from "./words";

/** The files a book keeps while they wait, and the questions its log leaves open, while files are taken in. */
export class WaitingFiles {
  private kept: readonly WaitingReturn[];
  /** Short digests of the files that wait by the log, by unit. */
  private readonly open: Map<string, Set<string>>;

  constructor(opened: Pick<BookState, "waiting" | "journal">) {
    this.kept = opened.waiting;
    this.open = new Map([...openQuestions(opened.journal)].map(([unit, lines]) => [unit, new Set(lines.map(({ sha }) => sha))]));
  }

  get all(): readonly WaitingReturn[] {
    return this.kept;
  }

  /** Whether the file is kept already, or there is room for it. */
  canKeep(waiting: WaitingReturn): boolean {
    return this.find(waiting) !== undefined || hasRoomFor(waiting, this.kept);
  }

  /** The log asks about a file. */
  ask(unit: string, sha: string): void {
    const asked = this.open.get(unit) ?? new Set();
    this.open.set(unit, asked.add(sha));
  }

  /** Keeps a file the log asks about, unless it is kept as it is or there is no room for it. */
  keep(waiting: WaitingReturn): void {
    const known = this.find(waiting);
    if (known?.status === waiting.status || this.open.get(waiting.unit)?.has(shortSha(waiting.sha256)) !== true || !this.canKeep(waiting)) {
      return;
    }
    this.kept = known === undefined ? [...this.kept, waiting] : this.kept.map((each) => (each === known ? waiting : each));
  }

  /** A file of the unit was decided for: none of its others waits any longer. */
  settle(unit: string): void {
    this.open.delete(unit);
    this.kept = this.kept.filter((each) => each.unit !== unit);
  }

  private find({ unit, sha256 }: WaitingReturn): WaitingReturn | undefined {
    return this.kept.find((each) => each.unit === unit && each.sha256 === sha256);
  }
}
