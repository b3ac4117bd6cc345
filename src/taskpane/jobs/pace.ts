/** How much has to be done, and how long it has to have taken, before a guess is worth showing. */
const DONE = 3;
const TIME = 1_500;

/** Guesses from the work done so far how long the rest will take. */
export class Pace {
  private start: number | undefined;

  /** @param clock milliseconds that only ever grow */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Whole seconds left; null while nobody can tell. Counting begins with the first call that knows the total. */
  left(done: number, total: number): number | null {
    if (total === 0) {
      this.start = undefined;
      return null;
    }
    this.start ??= this.clock();
    const taken = this.clock() - this.start;
    return done < DONE || taken < TIME ? null : Math.ceil((taken / done) * (total - done) / 1000);
  }
}
