import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cases, untouched, writeCases } from "./corpus/cases";
import type { Outcome } from "./corpus/child";

/** Whatever the machine is doing besides, a child that is not through by then hangs. */
const PATIENCE = 480_000;

let outcomes: ReadonlyMap<string, Outcome>;
let ended: { readonly signal: string | null; readonly status: number | null; readonly error: string };

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  try {
    writeCases(folder, cases);
    const child = spawnSync(process.execPath, ["--max-old-space-size=256", "--import", "tsx", join(__dirname, "corpus/child.ts"), folder], { cwd: join(__dirname, "../../.."), encoding: "utf8", timeout: PATIENCE, killSignal: "SIGKILL", maxBuffer: 64 * 1024 * 1024 });
    ended = { signal: child.signal, status: child.status, error: child.stderr };
    outcomes = new Map(child.stdout.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Outcome).map((outcome) => [outcome.name, outcome]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, PATIENCE + 120_000);

test("the corpus is large, and every file of it comes to an end in one process of little memory", () => {
  expect(cases.length).toBeGreaterThan(600);
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

test("after the whole corpus the process has held no more than half a gigabyte", () => {
  expect(Math.max(...[...outcomes.values()].map(({ peak }) => peak))).toBeLessThan(512);
});
