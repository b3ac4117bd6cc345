import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { entryToken } from "../../src/book/pages/unit/input";
import { fillIn } from "../../scripts/demo/fill";
import { thereAndBack } from "../support/libreoffice";

const issuedFor = (id: string): ReturnType<typeof issue> => {
  const plan = planById(id)!;
  return issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
};
const states = new Map(["001", "003", "004"].map((id) => [id, issuedFor(id)]));
const sent = new Map([...states].map(([id, state]) => [id, writeXlsx(layUnitBook(phieus(state)[0]!, fillIn(phieus(state)[0]!)))]));

function take(id: string, bytes: Uint8Array): { status: string; codes: string[]; errors: string[]; marks: string[] } {
  const collection = new Collection(states.get(id)!, { now: "2026-12-01T00:00:00Z", read: readXlsx, accept: () => false });
  const { status, findings } = collection.take({ name: "phieu.xlsx", bytes });
  const marks = [...collection.state.marks.collectives.values(), ...collection.state.marks.individuals.values()].flatMap(({ code, self }) => [...self].map(([criterion, entry]) => `${code} ${criterion} ${entryToken(entry)}`));
  return { status, codes: findings.map(({ code }) => code), errors: findings.filter(({ severity }) => severity === "error").map(({ code }) => code), marks };
}

test.each(["ods", "xls"] as const)("a sheet saved as .%s and back as .xlsx is taken in with exactly its marks, and nothing is called altered", async (kind) => {
  const back = await thereAndBack(sent, kind);
  for (const [id, bytes] of sent) {
    const own = take(id, bytes);
    const other = take(id, back.get(id)!);
    expect({ id, status: other.status, errors: other.errors }).toEqual({ id, status: "accepted", errors: [] });
    expect(other.marks).toEqual(own.marks);
    expect(own.marks.length).toBeGreaterThan(50);
  }
}, 180_000);
