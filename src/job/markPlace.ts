import type { Stage } from "../score/stages";
import type { Audience } from "../plan/model";

/** Which mark: of whom, on what, given by whom. */
export interface MarkPlace {
  readonly audience: Audience;
  readonly code: string;
  readonly criterion: string;
  readonly stage: Exclude<Stage, "self">;
}

/** Equal for the same mark, and for no other. */
export function keyOf({ audience, code, criterion, stage }: MarkPlace): string {
  return [audience, code, criterion, stage].join("\n");
}
