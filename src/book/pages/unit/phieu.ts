import type { Plan } from "../../../plan/model";
import type { Person, Unit } from "../../../roster/model";
import type { Scheme } from "../../../scheme/model";

/** One issue of a unit's scoring workbook: everything its sheets are laid from. */
export interface Phieu {
  readonly plan: Plan;
  readonly scheme: Scheme;
  /** The round's name, such as "hằng năm 2025". */
  readonly round: string;
  readonly unit: Unit;
  /** The unit's people, in roster order. */
  readonly people: readonly Person[];
  /** The book it belongs to. */
  readonly book: string;
  /** 1 for the first issue; each re-issue raises it. */
  readonly issue: number;
  /** When it was issued, ISO 8601. */
  readonly issuedAt: string;
  /** The last day to hand it in ("2026-12-15"), where the round has one. */
  readonly deadline?: string;
  /** People of the list who joined the roster after the issue: the sheet has them, if at all, in a spare row by name. */
  readonly joined?: ReadonlySet<string>;
}
