import type { Sheet } from "../../book/sheet";
import { grouped, REQUEST_BYTES } from "./batches";
import { type BookState, faultOf, wasRefusedWhole, WriteFault } from "./faults";
import { addSheets, applySteps, type Draft, writeAndRead } from "./draft";
import { isViewOnly, LEAST_VERSION, offers } from "./features";
import { foreignFormulas, foreignNames } from "./foreign";
import { folded } from "./formulaText";
import { addBytes, stepsOf, type Written, writtenSheets } from "./layout";
import { type ExistingSheet, isLeftover, look, sheetsNamed, spareNames, type View } from "./look";
import { positionsOf } from "./positions";
import { send, suspendUntilSync } from "./request";
import { type Attempt, isUntouched, settle } from "./settle";
import { readSlabs } from "./slabs";
import { nameChanges, swap, type SwapPlan } from "./swap";
import { type Difference, verified } from "./verify";
import type { WriteOptions, WriteOutcome, WriteProgress } from "./writeOptions";

const SETTLE_PAUSES = [0, 500, 1500] as const;

function wait(milliseconds: number): Promise<void> {
  return milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The sheets of the workbook that make way for the new ones, and what they are called until they are gone. */
interface Leaving {
  readonly replaced: readonly ExistingSheet[];
  /** These and the ones that go without a successor. */
  readonly old: readonly ExistingSheet[];
  readonly parked: readonly string[];
}

/** One write, from its first look at the workbook to the last. */
export class Write {
  private done = 0;
  private total = 3;
  private plan: SwapPlan | undefined;
  /** The swap was acknowledged: the book is complete, whatever comes after. */
  private isPlaced = false;
  private differences: readonly Difference[] = [];

  constructor(
    private readonly sheets: readonly Sheet[],
    private readonly options: WriteOptions,
  ) {}

  async run(): Promise<WriteOutcome> {
    const view = await this.look();
    const replaced = sheetsNamed(view, this.sheets.map((sheet) => sheet.name));
    const old = [...replaced, ...sheetsNamed(view, this.options.retire ?? [])];
    if (replaced.length > 0 && !(await this.options.ask(replaced.map(({ name, visibility, protected: locked }) => ({ name, hidden: visibility !== "Visible", protected: locked }))))) {
      return { kind: "declined" };
    }
    const spare = spareNames(view, this.sheets.length, old.length);
    const written = writtenSheets(this.sheets, spare.working);
    try {
      await this.writeAndSwap(view, { replaced, old, parked: spare.parked }, written);
      return { kind: "written", differences: this.differences };
    } catch (error) {
      return await this.recover(error, { before: view, workingNames: spare.working, ...(this.plan === undefined ? {} : { plan: this.plan }) });
    }
  }

  private async look(): Promise<View> {
    this.stopIfAsked();
    if (!offers(LEAST_VERSION)) {
      throw new WriteFault("excel.too-old", "before");
    }
    if (isViewOnly()) {
      throw new WriteFault("excel.read-only", "before");
    }
    const view = this.options.view ?? (await look());
    if (view.structureProtected) {
      throw new WriteFault("excel.structure-protected", "before");
    }
    if (this.options.view === undefined) {
      this.tick("writing");
    }
    return view;
  }

  private async writeAndSwap(view: View, { replaced, old, parked }: Leaving, written: readonly Written[]): Promise<void> {
    const leaving = new Set(old.map((sheet) => sheet.id));
    const leftovers = view.sheets.filter(isLeftover);
    const ours = new Set((this.options.among ?? []).map(folded));
    const foreign = old.length === 0 ? [] : view.sheets.filter((sheet) => !leaving.has(sheet.id) && !isLeftover(sheet) && !ours.has(folded(sheet.name)));
    const { ids, cells } = await this.write(written, foreign);
    this.differences = verified(written, cells);
    const active = this.options.active ?? this.sheetInPlaceOf(old.find((sheet) => sheet.id === view.activeId));
    this.stopIfAsked();
    const positions = positionsOf(view, this.sheets.map((sheet) => sheet.name), old, this.options.among);
    this.plan = {
      added: written.map(({ sheet, working }, index) => ({ id: ids[index]!, working, name: sheet.name, hidden: sheet.hidden ?? false, position: positions[index] })),
      old: old.map((sheet, index) => ({ ...sheet, parked: parked[index]! })),
      names: nameChanges(view.names, this.options.names ?? [], foreignNames(view.names, replaced)),
      formulas: foreignFormulas(foreign, replaced, cells),
      leftovers,
      active,
    };
    const now = await swap(this.plan);
    this.isPlaced = true;
    this.tick("placing");
    this.requireStanding(now);
    this.options.onPlaced?.(now);
  }

  /** Writes the new sheets, hidden under their working names, and reads them back together with the user's own sheets. */
  private async write(written: readonly Written[], foreign: readonly ExistingSheet[]): Promise<Draft> {
    const { frames, contents } = stepsOf(written, this.options.among);
    const opening = (written.length + 2 * foreign.length) * addBytes;
    const groups = grouped([...frames, ...contents], (step) => step.bytes, REQUEST_BYTES - opening);
    const last = groups.length - 1;
    this.total = this.done + Math.max(1, groups.length) + 1;
    for (const [index, steps] of groups.slice(0, -1).entries()) {
      this.stopIfAsked();
      await send((context) => {
        suspendUntilSync(context);
        addSheets(index === 0 ? written : [], context);
        applySteps(steps, context.workbook.worksheets);
      });
      this.tick("writing");
    }
    this.stopIfAsked();
    const draft = await writeAndRead(last <= 0 ? written : [], groups[last] ?? [], written, foreign);
    this.tick("checking");
    const further = await readSlabs(draft.further, {
      between: () => {
        this.tick("checking");
      },
    });
    return { ids: draft.ids, cells: [...draft.cells, ...further] };
  }

  private sheetInPlaceOf(replaced: ExistingSheet | undefined): string | undefined {
    const sheet = this.sheets.find(({ name }) => replaced !== undefined && folded(name) === folded(replaced.name));
    return sheet === undefined || sheet.hidden ? undefined : sheet.name;
  }

  /** Throws WriteFault excel.sheet-deleted where a new sheet is gone again. */
  private requireStanding(now: View): void {
    const names = new Set(now.sheets.map((sheet) => folded(sheet.name)));
    const missing = this.sheets.find((sheet) => !names.has(folded(sheet.name)));
    if (missing !== undefined) {
      throw new WriteFault("excel.sheet-deleted", "unknown", { sheet: missing.name });
    }
  }

  private async recover(error: unknown, attempt: Attempt): Promise<WriteOutcome> {
    const state = this.isPlaced ? placedState(error) : await this.settled(error, attempt);
    const fault = faultOf(error, state);
    if (state === "complete" && fault instanceof WriteFault) {
      return { kind: "written", differences: this.differences, interruption: fault };
    }
    throw fault;
  }

  /** Until the swap is sent, the workbook can only have got hidden working sheets on top. */
  private async settled(error: unknown, attempt: Attempt): Promise<BookState> {
    const pause = this.options.pause ?? wait;
    for (const milliseconds of SETTLE_PAUSES) {
      await pause(milliseconds);
      try {
        return await settle(attempt);
      } catch (again) {
        // Excel may be busy with the same trouble; the first error is the one that is told.
        if (!(faultOf(again, "unknown") instanceof WriteFault)) {
          throw again;
        }
      }
    }
    return attempt.plan === undefined || wasRefusedWhole(error) || (await this.isUntouched(attempt)) ? "leftovers" : "unknown";
  }

  /** Excel answers but lets nothing be changed, the working sheets included: someone has locked the workbook meanwhile. */
  private async isUntouched(attempt: Attempt): Promise<boolean> {
    try {
      return await isUntouched(attempt);
    } catch (error) {
      if (faultOf(error, "unknown") instanceof WriteFault) {
        return false;
      }
      throw error;
    }
  }

  private stopIfAsked(): void {
    if (this.options.signal?.aborted) {
      throw new WriteFault("excel.cancelled", "before");
    }
  }

  private tick(doing: WriteProgress["doing"]): void {
    this.done += 1;
    this.total = Math.max(this.total, this.done);
    this.options.onProgress?.({ doing, done: this.done, total: this.total });
    if (this.plan === undefined) {
      this.stopIfAsked();
    }
  }
}

/** After an acknowledged swap nothing can be missing but what someone deleted since. */
function placedState(error: unknown): BookState {
  return error instanceof WriteFault ? error.bookState : "complete";
}
