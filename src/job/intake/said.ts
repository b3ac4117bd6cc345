import type { Phieu } from "../../book/pages/unit/phieu";
import type { Remark } from "../../book/state";
import type { UnitReturn } from "../../book/unitReturn";
import { remarksOf } from "./delivery";

/** What a unit's file says, whether it has just been read or was kept in the book while it waited. */
export interface Said extends Pick<UnitReturn, "inputs" | "added" | "findings"> {
  readonly remarks: readonly Remark[];
}

/** Reads a file against its issue, whose people may have grown by those in its spare rows. */
export type Reading = (phieu: Phieu) => Said;

export function saidIn(unitReturn: UnitReturn, phieu: Phieu): Said {
  const { inputs, added, findings } = unitReturn;
  return { inputs, added, findings, remarks: remarksOf(unitReturn, phieu.unit.code) };
}
