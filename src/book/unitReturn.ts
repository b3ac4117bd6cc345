import { finding, type Finding } from "../finding/finding";
import type { MessageCode } from "../finding/messages.vi";
import { type Baggage, type ReadBook, sheetNamed } from "./cells";
import { keyedSheet, type KeyedSheet } from "./keyed";
import { RECORD_SHEET, unitSheets } from "./pages/names";
import { type Located, readCollective } from "./pages/unit/readCollective";
import { readIndividual } from "./pages/unit/readIndividual";
import type { Phieu } from "./pages/unit/phieu";
import { type Filled, NOTHING_FILLED } from "./unitBook";

/** A returned unit workbook, read by its keys. */
export interface UnitReturn {
  readonly filled: Filled;
  /** Every input cell of the unit and of its people, blank ones included. */
  readonly inputs: readonly Located[];
  /** Differences from the issued workbook and luggage a sender should know of. */
  readonly findings: readonly Finding[];
}

const baggageCodes: Readonly<Record<Baggage, MessageCode>> = {
  macros: "baggage.macros",
  externalLinks: "baggage.external-links",
  embeddedObjects: "baggage.objects",
  comments: "baggage.comments",
  dataConnections: "baggage.connections",
  signatures: "baggage.signatures",
};

/** Reads a returned workbook against the issue it claims to be. Never throws on what a file may hold. */
export function readUnitReturn(cells: ReadBook, phieu: Phieu): UnitReturn {
  const findings: Finding[] = [];
  const keyed = (name: string): KeyedSheet | undefined => {
    const sheet = sheetNamed(cells, name);
    const found = sheet === undefined ? undefined : keyedSheet(sheet);
    if (found === undefined) {
      findings.push(finding(sheet === undefined ? "sheet.missing" : "sheet.keys-missing", "error", { sheet: name }, { sheet: name }));
    }
    return found;
  };
  const collectiveSheet = keyed(unitSheets.collectives);
  const individualSheet = keyed(unitSheets.individuals);
  const collective = collectiveSheet === undefined ? undefined : readCollective(collectiveSheet, phieu);
  const individuals = individualSheet === undefined ? undefined : readIndividual(individualSheet, phieu);
  const known = new Set<string>([...Object.values(unitSheets), RECORD_SHEET].map((name) => name.toLocaleLowerCase("vi")));
  for (const sheet of cells.sheets) {
    if (!known.has(sheet.name.toLocaleLowerCase("vi"))) {
      findings.push(finding(sheet.hidden ? "baggage.hidden-sheet" : "baggage.extra-sheet", "warning", { sheet: sheet.name }, { sheet: sheet.name }));
    }
  }
  for (const item of cells.baggage) {
    findings.push(finding(baggageCodes[item], item === "comments" || item === "signatures" ? "info" : "warning", {}));
  }
  return {
    filled: { collective: collective?.sheet ?? NOTHING_FILLED.collective, individuals: individuals?.sheet ?? NOTHING_FILLED.individuals },
    inputs: [...(collective?.inputs ?? []), ...(individuals?.inputs ?? [])],
    findings: [...findings, ...(collective?.findings ?? []), ...(individuals?.findings ?? [])],
  };
}
