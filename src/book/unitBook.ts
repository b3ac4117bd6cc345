import { planDigest } from "../plan/criteria";
import { type Audience, scoredAudiences } from "../plan/model";
import { schemeDigest } from "../scheme/digest";
import { FORMAT, layRecord, type Record } from "./identity";
import { unitSheets } from "./pages/names";
import { type CollectiveSheet, layCollective } from "./pages/unit/collective";
import { layGuidance, unitBandCells } from "./pages/unit/guidance";
import { type IndividualSheet, layIndividual } from "./pages/unit/individual";
import type { Phieu } from "./pages/unit/phieu";
import type { Book, Sheet } from "./sheet";

/** What a unit has entered so far; empty when it is issued. */
export interface Filled {
  readonly collective: CollectiveSheet;
  readonly individuals: IndividualSheet;
}

export const NOTHING_FILLED: Filled = { collective: { entries: new Map(), evidence: new Map(), notes: new Map() }, individuals: new Map() };

/** The workbook a unit receives: guidance, its own sheet, its people's sheet – those the plan scores –, and the hidden record. */
export function layUnitBook(phieu: Phieu, filled: Filled = NOTHING_FILLED): Book {
  const bands = unitBandCells(phieu);
  const scored = scoredAudiences(phieu.scheme);
  const lay: { readonly [audience in Audience]: () => Sheet } = {
    collectives: () => layCollective(phieu, filled.collective, bands.collectives),
    individuals: () => layIndividual(phieu, filled.individuals, bands.individuals),
  };
  return {
    title: `Phiếu chấm điểm thi đua - ${phieu.unit.name}`,
    sheets: [layGuidance(phieu), ...scored.map((audience) => lay[audience]()), layRecord(phieuRecord(phieu))],
    active: unitSheets[scored[0] ?? "collectives"],
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
