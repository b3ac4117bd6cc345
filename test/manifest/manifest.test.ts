import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { version } from "../../package.json";

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

test("the function of the one-click button is the one the ribbon's code registers", () => {
  const name = /<FunctionName>([^<]+)<\/FunctionName>/.exec(stamped(base))?.[1] ?? "";
  expect(readFileSync(join("src", "commands", "main.ts"), "utf8")).toContain(`Office.actions.associate("${name}"`);
});

test("every step a button opens is a step of the pane", async () => {
  const { stepIds } = await import("../../src/taskpane/state/steps");
  const asked = addresses.flatMap((address) => new URL(address).searchParams.get("step") ?? []);
  expect(asked).toEqual(["plan", "collect", "propose"]);
  expect(asked.filter((step) => !(stepIds as readonly string[]).includes(step))).toEqual([]);
});
