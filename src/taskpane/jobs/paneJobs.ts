import type { Dispatch } from "react";
import type { ReadRoster } from "../../roster/read";
import type { BookState } from "../../book/state";
import type { ReturnedFile } from "../../job/collect";
import { type BookHost, fileTypes, type Written } from "../host/bookHost";
import type { LoadedRoster, OpenBook, PaneState, ReturnedItem, Sentence } from "../state/model";
import type { Action } from "../state/reducer";
import { isPending } from "../state/progress";
import type { SchemeDraft } from "../scheme/draft";
import type { AskOverwrite } from "./overwrite";
import type * as RoundModule from "./round";
import type { IssueOrder, LongJob } from "./round";
import { Runner } from "./runner";

type Round = typeof RoundModule;

/** Everything the pane can be asked to do. Each job reads the book anew, does its work, writes it back and says what came of it. */
export class PaneJobs {
  private readonly runner: Runner;
  private nextKey = 1;
  /** What the host had to say of the last write, told after the job's own result. */
  private remark: Sentence | undefined;

  constructor(
    private readonly host: BookHost,
    private readonly dispatch: Dispatch<Action>,
    private readonly ask: AskOverwrite,
  ) {
    this.runner = new Runner(dispatch, () => this.takeRemark());
  }

  cancel(): void {
    this.runner.cancel();
  }

  choosePlan(id: string): Promise<void> {
    return this.runner.run("work.plan", async () => {
      const { chooseFromLibrary } = await import("./plans");
      const chosen = chooseFromLibrary(id);
      if (chosen !== undefined) {
        this.dispatch({ type: "planChosen", ...chosen });
      }
      return undefined;
    });
  }

  openPlan(file: File): Promise<void> {
    return this.runner.run("work.plan", async () => {
      const { chooseFromFile } = await import("./plans");
      this.dispatch({ type: "planChosen", ...chooseFromFile(await bytesOf(file), file.name) });
      return undefined;
    });
  }

  openScheme(file: File): Promise<void> {
    return this.runner.run("work.read", async () => {
      const [{ schemeFromFile }, { draftOf }] = await Promise.all([import("./plans"), import("../scheme/draft")]);
      this.dispatch({ type: "schemeEdited", draft: draftOf(schemeFromFile(await bytesOf(file), file.name)) });
      return { key: "scheme.loaded", words: { file: file.name } };
    });
  }

  saveScheme(draft: SchemeDraft): Promise<void> {
    return this.runner.run("work.write", async () => {
      const [{ readDraft }, { schemeJson }] = await Promise.all([import("../scheme/draft"), import("../../scheme/json")]);
      const { scheme } = readDraft(draft);
      return scheme === undefined ? undefined : this.offer(`thang-diem-${scheme.plan}.json`, new TextEncoder().encode(schemeJson(scheme)), fileTypes.json);
    });
  }

  sampleRoster(): Promise<void> {
    return this.loadRoster({ kind: "sample" }, async () => (await import("./roster")).rosterOfSample());
  }

  rosterFromFiles(files: readonly File[]): Promise<void> {
    return this.loadRoster({ kind: "file", names: files.map((file) => file.name).join(", ") }, async () => {
      const { rosterOfFiles } = await import("./roster");
      return rosterOfFiles(await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) }))));
    });
  }

  rosterFromText(units: string, people: string, names: { readonly units: string; readonly people: string }): Promise<void> {
    return this.loadRoster({ kind: "paste" }, async () => (await import("./roster")).rosterOfText(units, people, names));
  }

  rosterFromBook(): Promise<void> {
    return this.loadRoster({ kind: "book" }, async () => {
      const [{ rosterOfBook }, cells] = await Promise.all([import("./roster"), this.host.read()]);
      return rosterOfBook(cells ?? { sheets: [], baggage: [] });
    });
  }

  private loadRoster(origin: LoadedRoster["origin"], read: () => Promise<ReadRoster>): Promise<void> {
    return this.runner.run("work.roster", async () => {
      const { roster, findings } = await read();
      this.dispatch({ type: "rosterLoaded", roster: { roster, findings, origin } });
      return { key: "roster.count", words: { units: roster.units.length, people: roster.people.length } };
    });
  }

  issue(order: IssueOrder, current: OpenBook | null): Promise<void> {
    return this.runner.run("work.issue", async (long) => {
      const round = await import("./round");
      const book = round.issueBook(order);
      if (!(await this.replace(book, current, long))) {
        return { key: "work.cancelled" };
      }
      this.dispatch({ type: "bookIssued", book });
      return { key: "issue.done", words: { count: book.state.register.length, round: book.state.round } };
    });
  }

  downloadRound(book: OpenBook): Promise<void> {
    return this.runner.run(
      "work.zip",
      async (long) => {
        const bytes = await (await import("./round")).packRound(book, long);
        const result = await this.offer("phieu-thi-dua.zip", bytes, fileTypes.zip);
        this.dispatch({ type: "offered" });
        return result;
      },
      true,
    );
  }

  downloadUnit(book: OpenBook, unit: string): Promise<void> {
    return this.runner.run("work.zip", async () => {
      const file = (await import("./round")).unitFile(book.state, unit);
      return file === undefined ? undefined : this.offer(file.name, file.bytes, fileTypes.xlsx);
    });
  }

  downloadBook(book: OpenBook): Promise<void> {
    return this.runner.run("work.zip", async () => {
      const result = await this.offer(book.file, (await import("./round")).bookBytes(book), fileTypes.xlsx);
      this.dispatch({ type: "offered" });
      return result;
    });
  }

  openBook(file: File): Promise<void> {
    return this.runner.run("work.read", async (long) => {
      const round = await import("./round");
      return this.takeOver(round.bookFromBytes(await bytesOf(file), file.name), long);
    });
  }

  readOpenBook(): Promise<void> {
    return this.runner.run("work.read", async () => {
      const [round, cells] = await Promise.all([import("./round"), this.host.read()]);
      return cells === undefined ? { key: "excel.none" } : this.takeOver(round.bookFromCells(cells, round.BOOK_FILE));
    });
  }

  /** Makes a book the one the pane works on, and its host too where `long` is given. */
  private async takeOver(book: OpenBook, long?: LongJob): Promise<Sentence> {
    const [{ draftOf }, { linesOf }] = await Promise.all([import("../scheme/draft"), import("./plans")]);
    if (long !== undefined && !(await this.replace(book, null, long))) {
      return { key: "work.cancelled" };
    }
    this.dispatch({ type: "bookOpened", book, draft: draftOf(book.state.scheme), lines: linesOf(book.state.plan) });
    return { key: "book.opened", words: { file: book.file, round: book.state.round } };
  }

  collect(current: OpenBook, files: readonly File[]): Promise<void> {
    return this.runner.run(
      "work.collect",
      async (long) => {
        const round = await import("./round");
        const returned: ReturnedFile[] = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
        const { book, reports } = await round.collectFiles(await this.stateOf(current, round), returned, current.file, long);
        await this.update(book);
        const items = reports.map((report, index): ReturnedItem => ({ key: this.takeKey(), bytes: returned[index]?.bytes ?? new Uint8Array(), report, decision: "open" }));
        this.dispatch({ type: "filesJudged", book, items });
        const accepted = items.filter((item) => item.report.status === "accepted").length;
        const pending = items.filter(isPending).length;
        return { key: "collect.result", words: { files: items.length, accepted, pending, refused: items.length - accepted - pending } };
      },
      true,
    );
  }

  accept(current: OpenBook, item: ReturnedItem): Promise<void> {
    return this.runner.run("work.collect", async () => {
      const round = await import("./round");
      const { book, report } = round.acceptFile(await this.stateOf(current, round), { name: item.report.file, bytes: item.bytes }, current.file);
      await this.update(book);
      this.dispatch({ type: "fileAccepted", book, item: { ...item, report, decision: "accepted" } });
      return { key: "collect.result", words: { files: 1, accepted: report.status === "accepted" ? 1 : 0, pending: 0, refused: report.status === "accepted" ? 0 : 1 } };
    });
  }

  rank(current: OpenBook): Promise<void> {
    return this.runner.run("work.rank", async () => {
      const round = await import("./round");
      const { book, ranking } = round.rankBook(await this.stateOf(current, round), current.file);
      await this.update(book);
      this.dispatch({ type: "ranked", book, ranking });
      const ranked = (audience: "collectives" | "individuals"): number => ranking.standings[audience].filter((standing) => standing.rank !== undefined).length;
      const errors = book.state.noted.filter((noted) => noted.severity === "error").length;
      return { key: "rank.done", words: { collectives: ranked("collectives"), individuals: ranked("individuals"), errors } };
    });
  }

  propose(current: OpenBook, name: string): Promise<void> {
    return this.runner.run("work.propose", async () => {
      const round = await import("./round");
      const { book, proposal, ranking } = round.proposeBook(await this.stateOf(current, round), name, current.file);
      await this.update(book);
      this.dispatch({ type: "ranked", book, ranking });
      this.dispatch({ type: "proposed", book, proposal });
      const count = (audience: "collectives" | "individuals"): number => proposal.proposed.filter((item) => item.audience === audience).length;
      const stopped = proposal.lines.filter((line) => line.tied.length > 0).length;
      return { key: "propose.done", words: { collectives: count("collectives"), individuals: count("individuals"), stopped } };
    });
  }

  async goTo(sheet: string, cell: string): Promise<void> {
    await this.host.goTo(sheet, cell).catch((error: unknown) => this.fail(error));
  }

  /** Writes a book in the place of another one; false where the user, asked first, would rather keep what is there. */
  private async replace(book: OpenBook, current: OpenBook | null, long: LongJob): Promise<boolean> {
    const collected = current === null ? 0 : collectedCount(current.state);
    if (this.host.kind === "browser" && collected > 0 && !(await this.ask({ sheets: [], collected }))) {
      return false;
    }
    const written = await this.host.write(book.pages, { ...long, ask: (sheets) => this.ask({ sheets, collected }) });
    return this.told(written);
  }

  /** Writes the next state of the book over its present one, which needs no question. */
  private async update(book: OpenBook): Promise<void> {
    this.told(await this.host.write(book.pages, { ask: async () => true }));
  }

  private told(written: Written): boolean {
    this.remark = written.kind === "written" ? written.remark : undefined;
    return written.kind === "written";
  }

  /** The state as the workbook has it now: people may have changed marks in Excel since. */
  private async stateOf(current: OpenBook, round: Round): Promise<BookState> {
    const cells = await this.host.read();
    return cells === undefined ? current.state : round.bookFromCells(cells, current.file).state;
  }

  private async offer(name: string, bytes: Uint8Array, type: string): Promise<Sentence> {
    await this.host.offer({ name, bytes, type });
    return { key: "issue.offered", words: { file: name } };
  }

  private async fail(error: unknown): Promise<void> {
    const { sentenceOf } = await import("./sentence");
    this.dispatch({ type: "troubleMet", trouble: sentenceOf(error) });
  }

  private takeRemark(): Sentence | undefined {
    const { remark } = this;
    this.remark = undefined;
    return remark;
  }

  private takeKey(): number {
    this.nextKey += 1;
    return this.nextKey;
  }
}

function collectedCount(state: BookState): number {
  return state.register.filter((line) => line.received !== null).length;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** What issuing still needs; empty when it can go ahead. */
export function missingForIssue(state: PaneState, schemeHolds: boolean): readonly ("issue.needsPlan" | "issue.needsScheme" | "issue.needsRoster" | "issue.needsRound")[] {
  return [
    ...(state.plan === null ? (["issue.needsPlan"] as const) : []),
    ...(schemeHolds ? [] : (["issue.needsScheme"] as const)),
    ...(rosterHolds(state) ? [] : (["issue.needsRoster"] as const)),
    ...(state.round.trim() === "" ? (["issue.needsRound"] as const) : []),
  ];
}

function rosterHolds({ roster }: PaneState): boolean {
  return roster !== null && roster.roster.units.length > 0 && !roster.findings.some((found) => found.severity === "error");
}

