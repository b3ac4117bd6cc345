import type { Arguments, Signature } from "./arguments";
import type { Progress } from "./progress";

/** One verb of the command line. */
export interface Command {
  readonly summary: string;
  readonly signature: Signature;
  run(args: Arguments, progress: Progress): Promise<void>;
}
