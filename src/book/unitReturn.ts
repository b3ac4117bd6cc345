import { finding, type Finding } from "../finding/finding";
import { type Audience, scoredAudiences } from "../plan/model";
import type { MessageCode } from "../finding/messages.vi";
import { entryWord } from "../score/entry";
import { excerpt } from "../text/vietnamese";
import { type Baggage, type ReadBook, type ReadSheet, sheetNamed } from "./cells";
import { keyedSheet, type KeyedSheet } from "./keyed";
import { RECORD_SHEET, unitSheets } from "./pages/names";
import { type Located, type ReadCollective, readCollective } from "./pages/unit/readCollective";
import { type AddedPerson, type ReadIndividual, readIndividual } from "./pages/unit/readIndividual";
import type { Phieu } from "./pages/unit/phieu";
import { type Filled, NOTHING_FILLED } from "./unitBook";

/** A returned unit workbook, read by its keys. */
export interface UnitReturn {
  readonly filled: Filled;
  /** Every input cell of the unit and of its people, blank and lost ones included; none of a sheet that is not there. */
  readonly inputs: readonly Located[];
  /** People in the spare rows. */
  readonly added: readonly AddedPerson[];
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

/** No unit's sheet is longer; rows further down are not read, however many a file has. */
const MOST_ROWS = 20_000;

/** Column keys that tell the two scoring sheets from any other when somebody has renamed them. */
const signs: ReadonlyMap<string, readonly string[]> = new Map([
  [unitSheets.collectives, ["text", "maximum", "self"]],
  [unitSheets.individuals, ["name", "post", "total"]],
]);

/** How many sheets that look like copies are held against the ones that are read. */
const MOST_COPIES = 8;

/** Copies of a scoring sheet ("Tập thể (2)") that hold marks other than the sheet itself: which of them is meant, a person must say. */
function copiesOf(sources: readonly (ReadCollective | ReadIndividual | undefined)[], others: readonly ReadSheet[], phieu: Phieu): Map<ReadSheet, Finding> {
  const found = new Map<ReadSheet, Finding>();
  const alike = others.flatMap((sheet) => keyedSheet(sheet, MOST_ROWS) ?? []).filter(({ columns }) => [...signs.values()].some((keys) => keys.every((key) => columns.has(key))));
  for (const keyed of alike.slice(0, MOST_COPIES)) {
    const individual = keyed.columns.has("post");
    const source = sources[individual ? 1 : 0];
    const own = new Map(source?.inputs.map(({ code, id, input }) => [`${code}\n${id}`, input.token]));
    const different = (individual ? readIndividual : readCollective)(keyed, phieu).inputs.filter(({ code, id, input }) => input.entry.kind !== "blank" && own.get(`${code}\n${id}`) !== input.token);
    const [first] = different;
    if (source !== undefined && first !== undefined) {
      const params = { copy: keyed.sheet.name, sheet: individual ? unitSheets.individuals : unitSheets.collectives, count: String(different.length), id: first.id, found: excerpt(entryWord(first.input.entry), 60) };
      found.set(keyed.sheet, finding("sheet.copy-differs", "error", { sheet: keyed.sheet.name, cell: first.cell }, params));
    }
  }
  return found;
}

/** Reads a returned workbook against the issue it claims to be. Never throws on what a file may hold. */
export function readUnitReturn(cells: ReadBook, phieu: Phieu): UnitReturn {
  const findings: Finding[] = [];
  const scored = scoredAudiences(phieu.scheme);
  const issued = new Set([unitSheets.guidance, ...scored.map((audience) => unitSheets[audience]), RECORD_SHEET].map((name) => sheetNamed(cells, name)));
  const strange = cells.sheets.filter((sheet) => !issued.has(sheet));
  const used = new Set<ReadSheet>();
  const keyed = (audience: Audience): KeyedSheet | undefined => {
    if (!scored.includes(audience)) {
      return undefined;
    }
    const name = unitSheets[audience];
    const sheet = sheetNamed(cells, name);
    if (sheet !== undefined) {
      const found = keyedSheet(sheet, MOST_ROWS);
      if (found === undefined) {
        findings.push(finding("sheet.keys-missing", "error", { sheet: name }, { sheet: name }));
      }
      return found;
    }
    const alike = strange.flatMap((candidate) => {
      const found = keyedSheet(candidate, MOST_ROWS);
      return found !== undefined && (signs.get(name) ?? []).every((key) => found.columns.has(key)) ? [found] : [];
    });
    const [renamed] = alike;
    if (renamed === undefined || alike.length > 1) {
      findings.push(finding("sheet.missing", "error", { sheet: name }, { sheet: name }));
      return undefined;
    }
    used.add(renamed.sheet);
    findings.push(finding("sheet.renamed", "warning", { sheet: renamed.sheet.name }, { sheet: name }));
    return renamed;
  };
  const collectiveSheet = keyed("collectives");
  const individualSheet = keyed("individuals");
  const collective = collectiveSheet === undefined ? undefined : readCollective(collectiveSheet, phieu);
  const individuals = individualSheet === undefined ? undefined : readIndividual(individualSheet, phieu);
  const copies = copiesOf([collective, individuals], strange.filter((sheet) => !used.has(sheet)), phieu);
  findings.push(...copies.values());
  for (const sheet of strange) {
    if (!used.has(sheet) && !copies.has(sheet)) {
      findings.push(finding(sheet.hidden ? "baggage.hidden-sheet" : "baggage.extra-sheet", "warning", { sheet: sheet.name }, { sheet: sheet.name }));
    }
  }
  for (const item of cells.baggage) {
    findings.push(finding(baggageCodes[item], item === "comments" || item === "signatures" ? "info" : "warning", {}));
  }
  return {
    filled: { collective: collective?.sheet ?? NOTHING_FILLED.collective, individuals: individuals?.sheet ?? NOTHING_FILLED.individuals },
    inputs: [...(collective?.inputs ?? []), ...(individuals?.inputs ?? [])],
    added: individuals?.added ?? [],
    findings: [...findings, ...(collective?.findings ?? []), ...(individuals?.findings ?? [])],
  };
}
