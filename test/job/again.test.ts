import fc from "fast-check";
import type { Phieu } from "../../src/book/pages/unit/phieu";
import type { BookState } from "../../src/book/state";
import { type Filled, layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection, type FileReport } from "../../src/job/collect";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import type { Entry } from "../../src/score/entry";
import { decimal } from "../../src/text/decimal";
import { fillIn } from "../../scripts/demo/fill";

const plan = planById("003")!;
const all = sampleRoster();
const roster = { units: all.units.slice(0, 3), people: all.people.filter(({ unit }, index) => all.units.slice(0, 3).some(({ code }) => code === unit) && index % 5 === 0) };
const issued = issue({ plan, scheme: offerScheme(plan), roster, rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
const sheets = phieus(issued);
const [first] = issued.scheme.collectives.groups[0]!.criteria;

/** One of the versions a unit sends, with somebody in a spare row from the second on. */
function version(phieu: Phieu, number: number): Uint8Array {
  const own = fillIn(phieu);
  const entries = new Map<string, Entry>(own.collective.entries).set(first!.id, { kind: "number", value: decimal(String(number)) });
  const someone = [...own.individuals.values()][0]!;
  const added: [string, Filled["individuals"] extends ReadonlyMap<string, infer Row> ? Row : never][] = number > 1 ? [["+1", { ...someone, name: `Người mới ${phieu.unit.code}`, post: "" }]] : [];
  return writeXlsx(layUnitBook(phieu, { collective: { ...own.collective, entries }, individuals: new Map([...own.individuals, ...added]) }));
}

const files = new Map([
  ...sheets.flatMap((phieu) => [1, 2, 3].map((number): [string, Uint8Array] => [`${phieu.unit.code} ${number}.xlsx`, version(phieu, number)])),
  ["rác.xlsx", new TextEncoder().encode("không phải phiếu")],
]);
const council: BookState = { ...issued, marks: { ...issued.marks, collectives: new Map([["VP", { code: "VP", self: new Map(), verified: new Map(), council: new Map([[first!.id, { kind: "number", value: decimal("1.5") }]]) }]]) } };

/** Everything a state holds, as text. */
const spelled = (state: BookState): string => JSON.stringify(state, (_, value: unknown) => (value instanceof Map ? { map: [...value] } : value instanceof Set ? { set: [...value] } : value));

interface Folder {
  readonly names: readonly string[];
  readonly accepted: ReadonlySet<string>;
}

function run(state: BookState, { names, accepted }: Folder, now = "2026-12-01T00:00:00Z"): { state: BookState; reports: FileReport[] } {
  const collection = new Collection(state, { now, read: readXlsx, accept: (name) => accepted.has(name), alsoAccepted: (name) => accepted.has(name) });
  const reports = names.map((name) => collection.take({ name, bytes: files.get(name)! }));
  return { state: collection.state, reports };
}

const folders: fc.Arbitrary<Folder> = fc
  .uniqueArray(fc.constantFrom(...files.keys()), { minLength: 1, maxLength: 8 })
  .chain((names) => fc.subarray([...names]).map((accepted) => ({ names, accepted: new Set(accepted) })));

test("whatever came in whichever order and was decided, the same folder and decisions again change nothing", () => {
  fc.assert(
    fc.property(folders, (folder) => {
      const once = run(council, folder);
      const again = run(once.state, folder, "2026-12-09T00:00:00Z");
      expect(again.reports.map(({ status }) => status)).not.toContain("accepted");
      expect(spelled(again.state) === spelled(once.state)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("an intake never touches the state it began with, nor a mark of the council, and leaves a line for every decision", () => {
  fc.assert(
    fc.property(folders, (folder) => {
      const before = spelled(council);
      const { state, reports } = run(council, folder);
      expect(spelled(council) === before).toBe(true);
      expect(state.marks.collectives.get("VP")?.council).toEqual(council.marks.collectives.get("VP")?.council);
      const accepted = reports.filter(({ status }) => status === "accepted");
      expect(state.journal.filter(({ detail }) => detail.startsWith("Đã nhận;"))).toHaveLength(accepted.length);
      expect(state.register.filter(({ received }) => received !== null)).toHaveLength(new Set(accepted.map(({ unit }) => unit)).size);
      expect(new Set(state.roster.people.map(({ name }) => name)).size).toBe(new Set(roster.people.map(({ name }) => name)).size + state.roster.people.length - roster.people.length);
    }),
    { numRuns: 40 },
  );
});

test("cut off after any file, the rest taken later gives the same book as all at once, but for the times", () => {
  fc.assert(
    fc.property(folders, fc.nat(8), (folder, cut) => {
      const at = Math.min(cut, folder.names.length);
      const whole = run(council, folder).state;
      const half = run(council, { ...folder, names: folder.names.slice(0, at) }).state;
      const rest = run(half, { ...folder, names: folder.names.slice(at) }).state;
      expect({ marks: spelled({ ...issued, marks: rest.marks }), people: rest.roster.people, register: rest.register }).toEqual({ marks: spelled({ ...issued, marks: whole.marks }), people: whole.roster.people, register: whole.register });
    }),
    { numRuns: 40 },
  );
});

test("a second file waits with every difference and with what it would leave standing above it; both stay in the log", () => {
  const once = run(council, { names: ["VP 1.xlsx"], accepted: new Set() });
  const waiting = run(once.state, { names: ["VP 2.xlsx"], accepted: new Set() });
  expect(waiting.reports[0]!.status).toBe("newer");
  expect(waiting.reports[0]!.reasons.map(({ code, params, place }) => [code, params["before"] ?? "", params["after"] ?? "", place.cell ?? ""])).toEqual([
    ["return.newer", "", "", ""],
    ["return.under-adjusted", "1", "2", "E9"],
    ["return.difference", "1", "2", "E9"],
  ]);
  expect(waiting.reports[0]!.reasons[0]!.params["at"]).toMatch(/^\d\d:\d\d:\d\d \d\d\/\d\d\/\d{4}$/);
  const decided = run(waiting.state, { names: ["VP 2.xlsx"], accepted: new Set(["VP 2.xlsx"]) });
  expect(decided.reports[0]!.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(["return.replaced", "return.under-adjusted", "person.joined"]));
  expect(decided.state.journal.slice(1).map(({ action, subject }) => [action, subject])).toEqual([
    ["Thu phiếu", "VP, VP 1.xlsx"],
    ["Thu phiếu", "VP, VP 2.xlsx"],
    ["Người ngoài danh sách", "VP, VP 2.xlsx"],
    ["Bổ sung cá nhân", "VP17"],
    ["Thu phiếu", "VP, VP 2.xlsx"],
    ["Quyết định", "VP, VP 2.xlsx"],
  ]);
});

test("a file that waited while another of its unit was decided for is not asked about in the book again", () => {
  const folder = { names: ["TC 1.xlsx", "TC 3.xlsx", "TC 2.xlsx"], accepted: new Set(["TC 2.xlsx"]) };
  const once = run(council, folder);
  expect(once.reports.map(({ status }) => status)).toEqual(["accepted", "newer", "accepted"]);
  const again = run(once.state, folder, "2026-12-09T00:00:00Z");
  expect(again.reports.map(({ status }) => status)).toEqual(["duplicate", "newer", "duplicate"]);
  expect(spelled(again.state) === spelled(once.state)).toBe(true);
});
