import { planDigest } from "../plan/criteria";
import { schemeDigest } from "../scheme/digest";
import { FORMAT, layRecord, type Record } from "./identity";
import { type CollectiveSheet, layCollective } from "./pages/unit/collective";
import { layGuidance, unitBandCells } from "./pages/unit/guidance";
import { type IndividualSheet, layIndividual } from "./pages/unit/individual";
import type { Phieu } from "./pages/unit/phieu";
import type { Book } from "./sheet";

/** What a unit has entered so far; empty when it is issued. */
export interface Filled {
  readonly collective: CollectiveSheet;
  readonly individuals: IndividualSheet;
}

export const NOTHING_FILLED: Filled = { collective: { entries: new Map(), evidence: new Map(), notes: new Map() }, individuals: new Map() };

/** The workbook a unit receives: guidance, its own sheet, its people's sheet, and the hidden record. */
export function layUnitBook(phieu: Phieu, filled: Filled = NOTHING_FILLED): Book {
  const bands = unitBandCells(phieu);
  return {
    title: `Phiếu chấm điểm thi đua - ${phieu.unit.name}`,
    sheets: [layGuidance(phieu), layCollective(phieu, filled.collective, bands.collectives), layIndividual(phieu, filled.individuals, bands.individuals), layRecord(phieuRecord(phieu))],
    active: "Tập thể",
  };
}

/** What the hidden sheet of a unit workbook says of itself. */
function phieuRecord(phieu: Phieu): Record {
  return new Map([
    ["format", FORMAT],
    ["kind", "unit"],
    ["book", phieu.book],
    ["plan", phieu.plan.id],
    ["planDigest", planDigest(phieu.plan)],
    ["schemeDigest", schemeDigest(phieu.scheme)],
    ["round", phieu.round],
    ["unit", phieu.unit.code],
    ["issue", String(phieu.issue)],
    ["issuedAt", phieu.issuedAt],
  ]);
}
