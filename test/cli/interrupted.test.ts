import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillIn } from "../../scripts/demo/fill";
import { layBook, readBook } from "../../src/book/secretaryBook";
import { layUnitBook } from "../../src/book/unitBook";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { issue, phieus } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";

const root = join(__dirname, "../..");
const main = ["--import", "tsx", join(root, "src/cli/main.ts")];
const plan = planById("001")!;
const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm", now: "2026-11-21T00:00:00Z" });
const before = writeXlsx(layBook(state));

let folder: string;
const path = (...parts: string[]): string => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "phieu-"));
  mkdirSync(path("ve"));
  mkdirSync(path("ra"));
  for (const phieu of phieus(state).slice(0, 3)) {
    writeFileSync(path("ve", `${phieu.unit.code}.xlsx`), writeXlsx(layUnitBook(phieu, fillIn(phieu))));
  }
  writeFileSync(path("ra", "so.xlsx"), before);
});
afterEach(() => {
  chmodSync(path("ra"), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const collectArgs = (out = path("ra", "so.xlsx")): string[] => ["collect", "--book", path("ra", "so.xlsx"), "--returned", path("ve"), "--out", out, "--json", path("ra", "thu.json")];

/** The book in place is byte for byte the one before, or holds all three units. */
function bookIs(): "as before" | "complete" | "broken" {
  const bytes = readFileSync(path("ra", "so.xlsx"));
  if (bytes.equals(Buffer.from(before))) {
    return "as before";
  }
  const received = readBook(readXlsx(bytes), "so").register.filter((line) => line.received !== null).length;
  return received === 3 ? "complete" : "broken";
}

async function killedWhen(child: ChildProcess, moment: () => boolean): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (moment()) {
        child.kill("SIGKILL");
      }
    }, 1);
    child.on("exit", (_, signal) => {
      clearInterval(watch);
      resolve(signal);
    });
  });
}

test("killed at any moment, the intake leaves the book as it was or complete, and run again it completes", async () => {
  const temporary = (name: string): boolean => readdirSync(path("ra")).some((file) => file.startsWith(`.${name}.`));
  const moments: (() => boolean)[] = [() => true, () => temporary("so.xlsx"), () => temporary("thu.json"), () => existsSync(path("ra", "thu.json"))];
  for (const moment of moments) {
    writeFileSync(path("ra", "so.xlsx"), before);
    await killedWhen(spawn(process.execPath, [...main, ...collectArgs()], { cwd: root, stdio: "ignore" }), moment);
    expect(["as before", "complete"]).toContain(bookIs());
    expect(spawnSync(process.execPath, [...main, ...collectArgs()], { cwd: root }).status).toBe(0);
    expect(bookIs()).toBe("complete");
    rmSync(path("ra", "thu.json"), { force: true });
  }
}, 180_000);

test("a disk too full for the new book: one sentence, the old book untouched, nothing left lying about", () => {
  // A limit on the size of files stands for the full disk: writing stops half way, with an error in place of a signal.
  const { status, stderr } = spawnSync("sh", ["-c", `trap '' XFSZ; ulimit -f 16; exec "$@"`, "sh", process.execPath, ...main, ...collectArgs()], { cwd: root, encoding: "utf8", env: { ...process.env, TSX_DISABLE_CACHE: "1" } });
  expect([status, stderr.trim().split("\n").at(-1)]).toEqual([1, expect.stringMatching(/so\.xlsx.*Không ghi được tệp \(EFBIG\)/)]);
  expect(bookIs()).toBe("as before");
  expect(readdirSync(path("ra"))).toEqual(["so.xlsx"]);
}, 60_000);

test("a place that cannot be written to is refused before anything is read, with the place named", () => {
  const refused = (out: string): void => {
    const { status, stderr } = spawnSync(process.execPath, [...main, ...collectArgs(out)], { cwd: root, encoding: "utf8" });
    expect([status, stderr.trim().split("\n").length, stderr]).toEqual([1, 1, expect.stringContaining("Không ghi được tệp")]);
    expect(bookIs()).toBe("as before");
    expect(readdirSync(path("ra"))).toEqual(["so.xlsx"]);
  };
  refused(path("ra", "so.xlsx", "trong", "so.xlsx"));
  refused(path("ve"));
  if (process.getuid?.() !== 0) {
    chmodSync(path("ra"), 0o555);
    refused(path("ra", "moi.xlsx"));
  }
}, 60_000);
