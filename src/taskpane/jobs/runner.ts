import type { Dispatch } from "react";
import type { Key } from "../../i18n/translate";
import type { Sentence } from "../state/model";
import type { Action } from "../state/reducer";
import type { LongJob } from "./longJob";
import { Pace } from "./pace";
import { sentenceOf } from "./sentence";

/** Runs jobs one at a time: tells the pane when one starts, how far it is, and what came of it. */
export class Runner {
  private controller: AbortController | undefined;
  /** What nobody asked for, while it is at work. */
  private quiet: Promise<void> | undefined;
  /** The last job that was begun, to be begun again. */
  private last: (() => Promise<void>) | undefined;

  /**
   * @param remark something the user should know although the job went well
   * @param begin called before each job
   */
  constructor(
    private readonly dispatch: Dispatch<Action>,
    private readonly remark: () => Sentence | undefined = () => undefined,
    private readonly begin: () => void = () => undefined,
  ) {}

  /** Whether a job that somebody asked for is at work. */
  get busy(): boolean {
    return this.controller !== undefined && this.quiet === undefined;
  }

  /** Runs a job to its end; whatever it throws becomes a sentence. A job that is asked for while another runs is not begun. */
  async run(what: Key, job: (long: LongJob) => Promise<Sentence | undefined>, cancellable = false): Promise<void> {
    if (this.quiet !== undefined) {
      await this.quiet;
    }
    if (this.controller !== undefined) {
      return;
    }
    const controller = this.start();
    this.last = () => this.run(what, job, cancellable);
    this.dispatch({ type: "workStarted", work: { what, done: 0, total: 0, cancellable } });
    try {
      const result = await job(this.longJob(controller.signal));
      const trouble = this.remark();
      this.dispatch({ type: "workEnded", ...(result === undefined ? {} : { result }), ...(trouble === undefined ? {} : { trouble }) });
    } catch (error) {
      this.dispatch({ type: "workEnded", trouble: sentenceOf(error) });
    } finally {
      this.controller = undefined;
    }
  }

  /**
   * Does what nobody asked for: says nothing unless it fails, and leaves what was said before. Not begun while a job
   * runs; a job asked for meanwhile waits for it. `hushed`: a trouble stands that is not to be talked over.
   */
  async quietly(what: Key, job: () => Promise<void>, hushed: boolean): Promise<void> {
    if (this.controller === undefined) {
      this.quiet = this.unasked(what, job, hushed);
      await this.quiet;
    }
  }

  private async unasked(what: Key, job: () => Promise<void>, hushed: boolean): Promise<void> {
    this.start();
    this.dispatch({ type: "workStarted", work: { what, done: 0, total: 0, cancellable: false }, quiet: true });
    try {
      await job();
      this.dispatch({ type: "workEnded", quiet: true });
    } catch (error) {
      if (hushed) {
        this.dispatch({ type: "workEnded", quiet: true });
      } else {
        this.last = () => this.quietly(what, job, false);
        this.dispatch({ type: "workEnded", trouble: sentenceOf(error) });
      }
    } finally {
      this.controller = undefined;
      this.quiet = undefined;
    }
  }

  private start(): AbortController {
    this.controller = new AbortController();
    this.begin();
    return this.controller;
  }

  /** Begins the last job again, after trouble that may have passed. */
  async again(): Promise<void> {
    await this.last?.();
  }

  /** Remembers something else than a job as what is to be done again. */
  remember(action: () => Promise<void>): void {
    this.last = action;
  }

  private longJob(signal: AbortSignal): LongJob {
    const pace = new Pace();
    return {
      signal,
      report: (done, total, name, what) => this.dispatch({ type: "workMoved", done, total, left: pace.left(done, total), ...(name === undefined ? {} : { name }), ...(what === undefined ? {} : { what }) }),
      settle: () => {
        signal.throwIfAborted();
        this.dispatch({ type: "workSettled" });
      },
    };
  }

  cancel(): void {
    this.controller?.abort(new DOMException("cancelled", "AbortError"));
  }
}
