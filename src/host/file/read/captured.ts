import { Run } from "./run";

/** The text of an element while it is read: one run as it stands in the file; put together only where it comes in several. */
export class Captured {
  /** Whether there is such an element at all. */
  present = false;
  private readonly run = new Run();
  private joined: string | undefined;
  private runs = 0;

  clear(): void {
    this.present = false;
    this.runs = 0;
    this.joined = undefined;
  }

  /** The whole text at once. */
  set(bytes: Uint8Array, start: number, end: number, hasReferences: boolean): void {
    this.run.set(bytes, start, end, hasReferences);
    this.runs = 1;
    this.joined = undefined;
    this.present = true;
  }

  add(run: Run): void {
    if (this.runs === 0) {
      this.run.take(run);
    } else {
      this.joined = this.text() + run.text();
    }
    this.runs += 1;
  }

  get isEmpty(): boolean {
    return this.runs === 0 || (this.joined === undefined ? this.run.byteLength === 0 : this.joined === "");
  }

  text(): string {
    return this.joined ?? (this.runs === 0 ? "" : this.run.text());
  }

  /** All of it in one run. */
  whole(): Run {
    if (this.runs > 1 || this.runs === 0) {
      const bytes = new TextEncoder().encode(this.text());
      this.run.set(bytes, 0, bytes.length, false);
    }
    return this.run;
  }

  /** As {@link Run.shortDecimal}. */
  shortDecimal(): number {
    return this.joined === undefined && this.runs === 1 ? this.run.shortDecimal() : Number.NaN;
  }

  /** As {@link Run.shortWhole}. */
  shortWhole(): number {
    return this.joined === undefined && this.runs === 1 ? this.run.shortWhole() : Number.NaN;
  }
}
