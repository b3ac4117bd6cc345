import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

function run(program: string, ...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/bundled.mjs"), program, ...args], { cwd: root, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } });
  return { status, stdout, stderr };
}

describe("a program run as a bundle", () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "bundled-")));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(root, "node_modules/.cache/phieu-thi-dua", `${join(folder, "program.ts").replace(/[^A-Za-z0-9]+/g, "-")}.cjs`), { force: true });
  });

  it("says what its sources say now, knows where they are and gets its arguments", () => {
    const program = join(folder, "program.ts");
    writeFileSync(join(folder, "word.ts"), 'export const word = "một";\n');
    writeFileSync(program, 'import { word } from "./word";\nconsole.log(JSON.stringify([word, __dirname, process.argv.slice(1)]));\n');
    const said = (): unknown => JSON.parse(run(program, "--a", "b c").stdout);
    expect(said()).toEqual(["một", folder, [program, "--a", "b c"]]);
    expect(said()).toEqual(["một", folder, [program, "--a", "b c"]]);
    writeFileSync(join(folder, "word.ts"), 'export const word = "hai";\n');
    expect(said()).toEqual(["hai", folder, [program, "--a", "b c"]]);
  });

  it("is the command line, with its codes of exit", () => {
    expect(run("src/cli/main.ts", "plans")).toMatchObject({ status: 0, stderr: "" });
    expect(run("src/cli/main.ts", "plans", "--nothing").status).toBe(2);
  });
});
