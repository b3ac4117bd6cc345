import { layBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { layUnitBook } from "../../src/book/unitBook";
import { writeSheets } from "../../src/host/excel";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import type { Roster } from "../../src/roster/model";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { ExcelHost } from "../../src/taskpane/host/excelHost";
import type { PaneJobs } from "../../src/taskpane/jobs/paneJobs";
import type { IssueOrder } from "../../src/taskpane/jobs/round";
import { checkAndRank } from "../../src/taskpane/ribbon/commands";
import { PaneSession } from "../../src/taskpane/session";
import type { PaneState } from "../../src/taskpane/state/model";
import { fillIn } from "../../scripts/demo/fill";
import { said } from "../support/said";
import { openExcel } from "./client";
import type { SimulatedExcel } from "./simulatedExcel";

const plan = planById("003")!;
export const ROUND = "hằng năm 2025";

/** The first units of the sample with their people, at most so many each. */
export function someRoster(units: number, peoplePerUnit: number): Roster {
  const sample = sampleRoster();
  const chosen = sample.units.slice(0, units);
  return { units: chosen, people: chosen.flatMap((unit) => sample.people.filter((person) => person.unit === unit.code).slice(0, peoplePerUnit)) };
}

export function orderFor(roster: Roster): IssueOrder {
  return { plan, scheme: offerScheme(plan), roster, rosterFindings: [], round: ROUND };
}

/** A book with every sheet taken in, not yet ranked. */
export function collectedState(roster: Roster, now: string): BookState {
  const state = issue({ ...orderFor(roster), now });
  const collection = new Collection(state, { now, read: readXlsx, accept: () => false });
  for (const phieu of phieus(state)) {
    collection.take({ name: `${phieu.unit.code}.xlsx`, bytes: writeXlsx(layUnitBook(phieu, fillIn(phieu))) });
  }
  return collection.state;
}

/** What a job told at its end: the sentences about what went wrong, and whether it says it did its work. */
export interface Told {
  readonly done: boolean;
  readonly trouble: string;
}

/** The pane without a screen, and the ribbon's button, over one simulated Excel. */
export class ExcelSession {
  readonly pane: PaneSession;
  /** How often the pane was brought into view. */
  revealed = 0;
  /** What the user answers when sheets would be overwritten. */
  answer = true;
  readonly questions: (readonly string[])[] = [];

  private constructor(readonly excel: SimulatedExcel) {
    this.pane = new PaneSession("plan", () => new ExcelHost({} as Document), async () => {
      this.revealed += 1;
    });
    this.pane.store.subscribe(() => {
      const { question } = this.state;
      if (question !== null) {
        this.questions.push(question.sheets);
        queueMicrotask(() => this.pane.answer(this.answer));
      }
    });
  }

  get state(): PaneState {
    return this.pane.store.get();
  }

  get jobs(): PaneJobs {
    return this.pane.jobs;
  }

  /** Over an empty workbook. */
  static fresh(): ExcelSession {
    return new ExcelSession(openExcel());
  }

  /** Over a workbook that holds this book and a sheet of the user's own that looks at it; the pane has the book open. */
  static async holding(state: BookState): Promise<ExcelSession> {
    const session = await ExcelSession.unopened(state);
    session.pane.store.dispatch({ type: "bookFound", book: { file: "sổ", state, pages: layBook(state) }, waiting: [] });
    return session;
  }

  /** The same workbook, in which the pane has not opened the book yet. */
  static async unopened(state: BookState): Promise<ExcelSession> {
    const session = ExcelSession.fresh();
    const { workbook } = session.excel;
    await writeSheets(layBook(state).sheets, { ask: () => true });
    const own = workbook.find("Sheet1")!;
    workbook.enter(own, 0, 0, own.touch(0, 0), "='Xếp hạng tập thể'!A1");
    workbook.addName("CuaToi", "'Xếp hạng tập thể'!$A$1");
    workbook.add("Sau cùng");
    return session;
  }

  get open(): NonNullable<PaneState["book"]> {
    return this.state.book!;
  }

  /** What the pane says at a job's end. */
  get told(): Told {
    const { result, trouble } = this.state;
    return { done: result !== null, trouble: said(trouble) };
  }

  /** Presses the ribbon's button. */
  async press(): Promise<Told> {
    await checkAndRank(this.pane);
    return this.told;
  }
}
