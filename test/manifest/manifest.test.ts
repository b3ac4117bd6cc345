import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { version } from "../../package.json";
import { RANK_COMMAND, stepCommands } from "../../src/taskpane/ribbon/commands";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of the manifest, stamped as a build would. */
function elementsOf(base: string): readonly Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(stamped(base)).close();
  return elements;
}

function stamped(base: string): string {
  return readFileSync("manifest.xml", "utf8").replaceAll("{{version}}", `${version}.0`).replaceAll("{{base}}", base);
}

const base = "https://thidua.example.vn/phieu/";
const elements = elementsOf(base);
const resources = new Map(elements.filter(({ name }) => /^bt:(?:Image|Url|String)$/.test(name)).flatMap(({ attributes }) => (attributes.id === undefined ? [] : [[attributes.id, attributes.DefaultValue ?? ""] as const])));
const addresses = elements.flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value].filter((value) => value !== undefined && /^[a-z]+:\/\//.test(value))) as string[];

/** The pixel size a PNG file says it has. */
function sizeOf(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("ascii")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("every resource that is named exists, and every resource is named", () => {
  const named = new Set(elements.flatMap(({ attributes }) => attributes.resid ?? []));
  expect([...named].filter((id) => !resources.has(id))).toEqual([]);
  expect([...resources.keys()].filter((id) => !named.has(id))).toEqual([]);
});

test("every address is https, and none is this machine's", () => {
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
  expect(stamped(base)).not.toMatch(/localhost|127\.0\.0\.1/);
});

test("every icon is there with the size it is asked for at", () => {
  for (const { attributes } of elements.filter(({ name, attributes: at }) => name === "bt:Image" && at.size !== undefined)) {
    const path = (resources.get(attributes.resid ?? "") ?? "").replace(base, "");
    expect(sizeOf(path)).toEqual([Number(attributes.size), Number(attributes.size)]);
  }
});

test("the icons of the store page are 32 and 64 pixels", () => {
  for (const [name, size] of [["IconUrl", 32], ["HighResolutionIconUrl", 64]] as const) {
    const path = elements.find((element) => element.name === name)?.attributes.DefaultValue?.replace(base, "") ?? "";
    expect(sizeOf(path)).toEqual([size, size]);
  }
});

test("the version is package.json's, in Office's four parts", () => {
  expect(/<Version>([^<]+)<\/Version>/.exec(stamped(base))?.[1]).toBe(`${version}.0`);
});

test("Vietnamese is the default and every string of the ribbon has an English override", () => {
  expect(stamped(base)).toContain("<DefaultLocale>vi-VN</DefaultLocale>");
  const strings = stamped(base).match(/<bt:String [^>]*?(?:\/>|>[\s\S]*?<\/bt:String>)/g) ?? [];
  const untranslated = strings.filter((string) => !string.includes('Locale="en-US"')).map((string) => /id="([^"]+)"/.exec(string)?.[1]);
  expect(untranslated).toEqual(["App.Name"]);
});

test("labels and tips keep to Office's lengths", () => {
  for (const { attributes } of elements.filter(({ name }) => name === "bt:String" || name === "bt:Override")) {
    const text = attributes.DefaultValue ?? attributes.Value ?? "";
    expect(text.length).toBeLessThanOrEqual(attributes.id?.endsWith("Tip") === true || attributes.id === "App.Started" ? 250 : 125);
  }
});

const xml = stamped(base);
const all = (pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
const overrides = /<VersionOverrides[\s\S]*<\/VersionOverrides>/.exec(xml)?.[0] ?? "";

test("every button's function is registered by the pane's page, and by what stands in for it in old webviews", () => {
  const functions = all(/<FunctionName>([^<]+)<\/FunctionName>/g);
  expect([...functions].sort()).toEqual([RANK_COMMAND, ...Object.keys(stepCommands)].sort());
  const names = /var names = \[([^\]]+)\]/.exec(readFileSync("src/taskpane/static/support.js", "utf8"))?.[1] ?? "";
  expect(JSON.parse(`[${names}]`)).toEqual([RANK_COMMAND, ...Object.keys(stepCommands)]);
});

test("the ribbon has the four jobs in their order, and a button for the pane as it was left", () => {
  expect(all(/<Control xsi:type="Button" id="PhieuThiDua\.(\w+)">/g)).toEqual(["Issue", "Collect", "Rank", "Propose", "Open"]);
});

test("ribbon and pane share one runtime: one page, one pane, alive after the pane is closed", () => {
  expect(all(/<Runtime resid="([^"]+)" lifetime="long" \/>/g)).toEqual(["Pane.Url"]);
  expect(all(/<FunctionFile resid="([^"]+)"/g)).toEqual(["Pane.Url"]);
  expect(all(/<SourceLocation resid="([^"]+)"/g)).toEqual(["Pane.Url"]);
  expect(all(/<TaskpaneId>([^<]+)</g)).toEqual(["PhieuThiDua.Pane"]);
  // An Excel that knows no shared runtime opens the same page as its pane.
  expect(/<DefaultSettings>\s*<SourceLocation DefaultValue="([^"]+)"/.exec(xml)?.[1]).toBe(resources.get("Pane.Url"));
  expect(/<Host xsi:type="Workbook">\s*<Runtimes>/.test(overrides)).toBe(true);
});

test("an Excel without shared runtimes ignores the ribbon and still offers the pane", () => {
  expect(overrides).toMatch(/^<VersionOverrides[^>]*>\s*<Requirements>\s*<bt:Sets DefaultMinVersion="1\.1">\s*<bt:Set Name="SharedRuntime" MinVersion="1\.1" \/>\s*<\/bt:Sets>\s*<\/Requirements>\s*<Hosts>/);
  expect(xml.replace(overrides, "")).not.toContain("SharedRuntime");
});

/** What makes Excel ask people who get a workbook and have no add-in whether they trust it. */
test("nothing is left in a workbook that would ask its recipients about the add-in", () => {
  const causes = /setStartupBehavior|AutoShowTaskpaneWithDocument|CustomFunctions|\.settings\b|customXmlParts/;
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:tsx?|js|html)$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => causes.test(readFileSync(join("src", file), "utf8")))).toEqual([]);
  expect(xml).not.toMatch(causes);
});
