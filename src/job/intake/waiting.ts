import type { Located } from "../../book/pages/unit/readCollective";
import type { AddedPerson } from "../../book/pages/unit/readIndividual";
import type { Phieu } from "../../book/pages/unit/phieu";
import { entryToken } from "../../book/pages/unit/input";
import type { WaitingReturn, WaitingStatus } from "../../book/waiting";
import type { RegisterLine } from "../../book/state";
import { finding, type Finding } from "../../finding/finding";
import { audiences, type Audience } from "../../plan/model";
import { criteriaPoints } from "../../scheme/model";
import { BLANK, type Entry } from "../../score/entry";
import { excerpt, sameText } from "../../text/vietnamese";
import { ownCodes, tidyLines } from "./delivery";
import type { Difference } from "./differences";
import type { Reading, Said } from "./said";
import type { FileReport } from "./verdict";

const nothing: Located["input"] = { entry: BLANK, token: entryToken(BLANK), reading: undefined, finding: undefined };

/** Whether a file of this status waits for a person. */
export function isWaiting(status: FileReport["status"]): status is WaitingStatus {
  return status === "newer" || status === "stale" || status === "altered";
}

/** A file as the book keeps it while it waits. `changes` are its differences from what the book holds. */
export function waitingReturn({ unit, file, sha256, at }: Pick<WaitingReturn, "unit" | "file" | "sha256" | "at">, status: WaitingStatus, said: Said, stale: Finding | undefined, changes: readonly Difference[]): WaitingReturn {
  const changed = new Set(changes.map(({ audience, code, id }) => key(audience, code, id)));
  const worthKeeping = ({ audience, code, id, input }: Located): boolean => input.entry.kind !== "blank" || changed.has(key(audience, code, id));
  return {
    unit,
    file: excerpt(file, 400),
    sha256,
    at,
    status,
    inputs: [...said.inputs, ...said.added.flatMap(({ inputs }) => inputs)].filter(worthKeeping),
    remarks: said.remarks,
    added: said.added.map(({ id, name, row, place }) => ({ id, name, post: row.post ?? "", evidence: row.evidence, note: row.note, ...place })),
    findings: [...(stale === undefined ? [] : [stale]), ...said.findings],
  };
}

/** Why a waiting file is of an older issue; undefined where it is of the latest. */
export function staleness({ findings }: WaitingReturn): Finding | undefined {
  return findings.find(isStaleness);
}

/** What still waits after units were issued a new sheet: files of theirs are now of an older issue; those of units that are gone wait no longer. */
export function waitingAfter(waiting: readonly WaitingReturn[], register: readonly RegisterLine[], reissued: ReadonlySet<string>): readonly WaitingReturn[] {
  const latest = new Map(register.map(({ unit, issue }) => [unit, issue]));
  return waiting.flatMap((each) => {
    const issue = latest.get(each.unit);
    if (issue === undefined || !reissued.has(each.unit)) {
      return issue === undefined ? [] : [each];
    }
    const was = staleness(each)?.params["issue"] ?? String(issue - 1);
    return [{ ...each, status: "stale" as const, findings: [finding("return.stale", "error", {}, { issue: was, latest: String(issue) }), ...each.findings.filter((found) => !isStaleness(found))] }];
  });
}

/** Reads what the book kept of a waiting file as the file itself was read. */
export function readingOf(waiting: WaitingReturn): Reading {
  const kept = new Map(waiting.inputs.map((located) => [key(located.audience, located.code, located.id), located]));
  return (phieu) => {
    const rows = spareRows(waiting, phieu);
    const own = ownCodes(phieu);
    const inputs = audiences.flatMap((audience) =>
      own[audience].flatMap((code) => inputIds(phieu, audience).map((id): Located => ({ sheet: "", cell: "", input: nothing, ...kept.get(key(audience, (audience === "individuals" ? rows.get(code) : undefined) ?? code, id)), audience, code, id }))),
    );
    const joined = new Set(rows.values());
    const gone = new Set(waiting.added.filter(({ id }) => joined.has(id)).map(({ sheet, cell }) => `${sheet}\n${cell}`));
    const added = waiting.added.filter(({ id }) => !joined.has(id)).map((person) => addedPerson(person, waiting));
    const welcomed = waiting.added.flatMap(({ id, evidence, note }): Said["remarks"][number][] => {
      const code = [...rows].find(([, row]) => row === id)?.[0];
      const remark = { evidence: tidyLines(evidence), note: tidyLines(note) };
      return code === undefined || remark.evidence + remark.note === "" ? [] : [{ audience: "individuals", code, criterion: "", ...remark }];
    });
    const findings = waiting.findings.filter((found) => !isStaleness(found) && !(found.code === "person.not-on-roster" && gone.has(`${found.place.sheet ?? ""}\n${found.place.cell ?? ""}`)));
    return { inputs, added, findings, remarks: [...waiting.remarks, ...welcomed] };
  };
}

/** The spare row of each person who joined after the issue and stands in one, by code. */
function spareRows({ added }: WaitingReturn, { people, joined }: Phieu): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  const taken = new Set<string>();
  for (const { code, name } of people) {
    const row = joined?.has(code) === true ? added.find(({ id, name: written }) => !taken.has(id) && sameText(written) === sameText(name)) : undefined;
    if (row !== undefined) {
      rows.set(code, row.id);
      taken.add(row.id);
    }
  }
  return rows;
}

function addedPerson({ id, name, post, evidence, note, sheet, cell }: WaitingReturn["added"][number], { inputs }: WaitingReturn): AddedPerson {
  const own = inputs.filter(({ audience, code }) => audience === "individuals" && code === id);
  const entries = new Map<string, Entry>(own.map(({ id: criterion, input }) => [criterion, input.entry]));
  return { id, name, row: { entries, evidence, note, name, post }, inputs: own, place: { sheet, cell } };
}

function inputIds({ scheme }: Phieu, audience: Audience): readonly string[] {
  const rules = scheme[audience];
  return [...criteriaPoints(rules), ...rules.bonus, ...rules.penalty, ...rules.knockOuts].map(({ id }) => id);
}

function isStaleness({ code }: Finding): boolean {
  return code === "return.stale";
}

function key(audience: Audience, code: string, id: string): string {
  return `${audience}\n${code}\n${id}`;
}
