import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cases, untouched, writeCases } from "./corpus/cases";
import type { Outcome } from "./corpus/child";
import { defaultLimits } from "../../../src/host/file";
import { archiveBudget } from "../../../src/job/archive";

/** Whatever the machine is doing besides, a child that is not through by then hangs. */
const PATIENCE = 480_000;

let outcomes: ReadonlyMap<string, Outcome>;
let ended: { readonly signal: string | null; readonly status: number | null; readonly error: string };

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  try {
    writeCases(folder, cases);
    const child = spawnSync(process.execPath, ["--expose-gc", "--max-old-space-size=256", "--import", "tsx", join(__dirname, "corpus/child.ts"), folder], { cwd: join(__dirname, "../../.."), encoding: "utf8", timeout: PATIENCE, killSignal: "SIGKILL", maxBuffer: 64 * 1024 * 1024 });
    ended = { signal: child.signal, status: child.status, error: child.stderr };
    outcomes = new Map(child.stdout.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Outcome).map((outcome) => [outcome.name, outcome]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, PATIENCE + 120_000);

test("the corpus is large, and every file of it comes to an end in one process of little memory", () => {
  expect(cases.length).toBeGreaterThan(700);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  expect(ended).toEqual({ signal: null, status: 0, error: "" });
  expect(cases.map(({ name }) => name).filter((name) => !outcomes.has(name))).toEqual([]);
});

test("nothing but refusals with a reason is ever thrown", () => {
  const wrong = [...outcomes.values()].filter(({ thrown, statuses, codes }) => thrown !== "" || statuses.length === 0 || codes.includes("file.unreadable"));
  expect(wrong.map(({ name, thrown, codes }) => ({ name, thrown, codes }))).toEqual([]);
});

test("each file gets the status, and where one is named the finding, that it deserves", () => {
  const wrong = cases.flatMap(({ name, status, finding }) => {
    const { statuses = [], codes = [] } = outcomes.get(name) ?? {};
    const wanted = status === undefined ? undefined : [status].flat();
    const right = (wanted === undefined || statuses.every((one) => wanted.includes(one))) && (finding === undefined || codes.includes(finding));
    return right ? [] : [{ name, wanted, finding, statuses, codes }];
  });
  expect(wrong).toEqual([]);
});

test("a file cut short or with a bit turned over is refused, or gives exactly the marks that were entered", () => {
  const good = outcomes.get(untouched.name)?.marks;
  const wounded = [...outcomes.values()].filter(({ name }) => name.startsWith("wound") || name.startsWith("zip"));
  expect(wounded.length).toBeGreaterThan(150);
  expect(wounded.filter(({ statuses, marks }) => statuses.includes("accepted") && marks !== good).map(({ name }) => name)).toEqual([]);
});

test("a valid file, however unusual, gives exactly the marks that were entered", () => {
  const good = outcomes.get(untouched.name)?.marks;
  const valid = cases.filter(({ whole }) => whole === true);
  expect(valid.length).toBeGreaterThan(30);
  expect(valid.map(({ name }) => outcomes.get(name)).filter((outcome) => outcome?.marks !== good || !outcome?.statuses.includes("accepted"))).toEqual([]);
});

test("no file makes the process hold more than 300 MB", () => {
  expect([...outcomes.values()].filter(({ peak }) => peak >= 300).map(({ name, peak }) => ({ name, peak }))).toEqual([]);
});

test("no file causes more work than its limits say, so that its time is bounded whatever it holds", () => {
  const sheet = defaultLimits;
  const bound = ({ name, size }: Outcome): { bytes: number; elements: number } => {
    const archive = name.startsWith("arrival") ? archiveBudget(size).inner : 0;
    return { bytes: Math.max(sheet.readBytes, archive), elements: Math.max(sheet.elements, archive / 4) };
  };
  const over = [...outcomes.values()].filter((outcome) => outcome.work.bytes > bound(outcome).bytes || outcome.work.elements > bound(outcome).elements + sheet.attributes);
  expect(over.map(({ name, work }) => ({ name, work }))).toEqual([]);
});
