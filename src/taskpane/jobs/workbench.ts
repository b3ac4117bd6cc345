import type { Dispatch } from "react";
import type { ReadBook } from "../../book/cells";
import type { BookState } from "../../book/state";
import type { BookHost, Written } from "../host/bookHost";
import type { FileReport } from "../../job/collect";
import type { OpenBook, ReturnedItem, Sentence } from "../state/model";
import type { Action } from "../state/reducer";
import type { AskOverwrite } from "./overwrite";
import { Carrier } from "../work/carrier";
import type { BookSource } from "../work/orders";
import type { LongJob } from "./longJob";
import { Runner } from "./runner";
import { sentenceOf } from "./sentence";

export interface UpdateOptions {
  readonly later?: boolean;
  readonly packed?: Uint8Array;
  readonly edit?: true;
}

/** What every job of the pane works with: the host of the book, the pane's state, one job at a time, and the question before overwriting. */
export class Workbench {
  readonly runner: Runner;
  private nextKey = 1;
  /** What the host had to say of the last write, told after the job's own result. */
  private remark: Sentence | undefined;
  /** The book as the job under way has read it. */
  private seen: ReadBook | undefined;
  /** The state that reading gave. */
  private before: BookState | undefined;

  constructor(
    readonly host: BookHost,
    readonly dispatch: Dispatch<Action>,
    private readonly ask: AskOverwrite,
    readonly carrier: Carrier = new Carrier(),
  ) {
    this.runner = new Runner(dispatch, () => this.takeRemark(), () => {
      this.seen = undefined;
      this.before = undefined;
    });
  }

  /** Writes a book in the place of another one; false where the user, asked first, would rather keep what is there. */
  async replace(book: OpenBook, current: OpenBook | null, long: LongJob): Promise<boolean> {
    const former = { collected: current === null ? 0 : collectedCount(current.state), ...(current === null ? {} : { issued: current.state.round }) };
    if (this.host.kind === "browser" && current !== null && !(await this.ask({ sheets: [], ...former }))) {
      return false;
    }
    const written = await this.host.write(book.pages, { ...long, ask: (sheets) => this.ask({ sheets, ...former }) });
    return this.told(written);
  }

  /** Whether the user would rather lose what was not downloaded of the open book than keep it. */
  async mayLose(unsaved: OpenBook | null): Promise<boolean> {
    return this.host.kind !== "browser" || unsaved === null || this.ask({ sheets: [], collected: 0, unsaved: true });
  }

  /**
   * Writes the next state of the book over its present one, which needs no question unless a page that is new to the
   * book has the name of a sheet of the user's own; a no stops the job. `later`: the job has let people go on working
   * since it read the book. `packed`: the same book as a file. `edit`: a small change; pages it leaves as they were
   * stay, while without it every page is made anew, whatever was done to it in Excel.
   */
  async update(book: OpenBook, { later = false, packed, edit }: UpdateOptions = {}): Promise<void> {
    const { ownPages } = await import("./round");
    const own = ownPages(this.before ?? book.state, book.pages.sheets.map((sheet) => sheet.name));
    const ask = async (sheets: readonly string[]): Promise<boolean> => {
      const strangers = sheets.filter((sheet) => !own.includes(sheet));
      return strangers.length === 0 || this.ask({ sheets: strangers, collected: 0 });
    };
    const after = later ? undefined : this.seen;
    if (!this.told(await this.host.write(book.pages, { ask, own, ...(after === undefined ? {} : { after }), ...(edit === undefined ? {} : { edit }), ...(packed === undefined ? {} : { packed }) }))) {
      throw new DOMException("declined", "AbortError");
    }
  }

  /** Makes a book the one the pane works on, with its own plan, points and roster. */
  async open(book: OpenBook): Promise<void> {
    const [{ draftOf }, { linesOf }, { waitingReports }] = await Promise.all([import("../scheme/draft"), import("./plans"), import("./round")]);
    this.dispatch({ type: "bookOpened", book, draft: draftOf(book.state.scheme), lines: linesOf(book.state.plan), waiting: this.waitingItems(waitingReports(book.state)) });
  }

  /** Makes a book come upon in the workbook the one the pane works on; what is being prepared stays as it was typed. */
  async found(book: OpenBook): Promise<void> {
    const { waitingReports } = await import("./round");
    this.dispatch({ type: "bookFound", book, waiting: this.waitingItems(waitingReports(book.state)) });
  }

  /** The state as the workbook has it now: people may have changed marks in Excel since. */
  async stateOf(current: OpenBook): Promise<BookState> {
    const [cells, { stateFromCells }, { keepingSame }] = await Promise.all([this.look(), import("./round"), import("./keepingSame")]);
    this.before = cells === undefined ? current.state : keepingSame(current.state, stateFromCells(cells, current.file));
    return this.before;
  }

  /** The state of the workbook's book, whether the pane has it open or not. */
  async stateFound(): Promise<BookState> {
    const [cells, { stateFromCells }] = await Promise.all([this.look(), import("./round")]);
    this.before = stateFromCells(cells ?? { sheets: [], baggage: [] }, "");
    return this.before;
  }

  private async look(): Promise<ReadBook | undefined> {
    const { STATE_PAGES } = await import("./round");
    this.seen = await this.host.read(STATE_PAGES);
    return this.seen;
  }

  /** The book as it is now, for work that is done elsewhere: its bytes where the host has them, else its state. */
  async sourceOf(current: OpenBook): Promise<BookSource> {
    const bytes = await this.host.bytes?.();
    return bytes === undefined ? { state: await this.stateOf(current) } : { bytes };
  }

  /** Hands a file to the user and says so; whether it arrives is not known. */
  async offer(name: string, bytes: Uint8Array, type: string): Promise<Sentence> {
    await this.host.offer({ name, bytes, type });
    return { key: "issue.offered", words: { file: name } };
  }

  /** Tells what was thrown outside of a job. */
  fail(error: unknown): void {
    this.dispatch({ type: "troubleMet", trouble: sentenceOf(error) });
  }

  /** Files that wait in the book, as the pane shows them. */
  waitingItems(reports: readonly FileReport[]): readonly ReturnedItem[] {
    return reports.map((report) => ({ key: this.takeKey(), source: null, kept: true, report, decision: "open" }));
  }

  /** A key no other item of this pane has. */
  takeKey(): number {
    this.nextKey += 1;
    return this.nextKey;
  }

  private told(written: Written): boolean {
    this.remark = written.kind === "written" ? written.remark : undefined;
    return written.kind === "written";
  }

  private takeRemark(): Sentence | undefined {
    const { remark } = this;
    this.remark = undefined;
    return remark;
  }
}

function collectedCount(state: BookState): number {
  return state.register.filter((line) => line.received !== null).length;
}
