import { unzipSync } from "fflate";
import { fillIn } from "../../../../scripts/demo/fill";
import { layUnitBook } from "../../../../src/book/unitBook";
import { writeXlsx } from "../../../../src/host/file";
import { issue, phieus } from "../../../../src/job/issue";
import { planById } from "../../../../src/plan/library";
import { sampleRoster } from "../../../../src/roster/sample";
import { offerScheme } from "../../../../src/scheme/offer";
import { type Container, pack, type Part } from "./zip";

const plan = planById("001")!;
export const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
export const phieu = phieus(state)[0]!;

/** A unit's workbook, filled in and untouched. */
export const filled = writeXlsx(layUnitBook(phieu, fillIn(phieu)));

const decoder = new TextDecoder();
export const parts: ReadonlyMap<string, string> = new Map(Object.entries(unzipSync(filled)).map(([name, bytes]): [string, string] => [name, decoder.decode(bytes)]));

export const partNames = { collective: "xl/worksheets/sheet2.xml", individual: "xl/worksheets/sheet3.xml", record: "xl/worksheets/sheet4.xml", strings: "xl/sharedStrings.xml", workbook: "xl/workbook.xml", links: "xl/_rels/workbook.xml.rels", types: "[Content_Types].xml" } as const;

export function part(name: string): string {
  const text = parts.get(name);
  if (text === undefined) {
    throw new RangeError(`no part ${name} among ${[...parts.keys()].join(", ")}`);
  }
  return text;
}

/** The unit's workbook as entries, with some parts put in place of its own, added, or (undefined) taken away. */
export function entriesWith(changed: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Part[] {
  const all = new Map<string, string | Uint8Array | undefined>(parts);
  for (const [name, data] of Object.entries(changed)) {
    all.set(name, data);
  }
  return [...all].flatMap(([name, data]) => (data === undefined ? [] : [{ name, data }]));
}

export function unitFile(changed: Readonly<Record<string, string | Uint8Array | undefined>> = {}, container: Container = {}): Uint8Array {
  return pack(entriesWith(changed), container);
}

/** The unit's workbook with the entry of one part described otherwise. */
export function unitFileWith(name: string, change: Partial<Part>, container: Container = {}): Uint8Array {
  return pack(entriesWith().map((entry) => (entry.name === name ? { ...entry, ...change } : entry)), container);
}

/** The unit's workbook with a text of one part replaced, which must be there. */
export function edited(name: string, from: string | RegExp, to: string): Uint8Array {
  const before = part(name);
  const after = before.replace(from, () => to);
  if (after === before) {
    throw new RangeError(`${String(from)} is not in ${name}`);
  }
  return unitFile({ [name]: after });
}
