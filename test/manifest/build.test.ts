import { execFileSync } from "node:child_process";

/** What webpack's configuration says for an address, without building anything. */
function configure(address: string | undefined, mode: "production" | "development"): string {
  const script = `import("./webpack.config.js").then(({ default: make }) => { const { plugins } = make({}, { mode: "${mode}" }); const copies = plugins.flatMap((plugin) => plugin.patterns ?? []); const manifest = copies.find((copy) => copy.from === "manifest.xml"); process.stdout.write(manifest === undefined ? "none" : manifest.transform(Buffer.from("{{base}} {{version}}"))); }, () => process.stdout.write("refused")).catch(() => process.stdout.write("refused"));`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", env: { ...process.env, PHIEU_BASE_URL: address ?? "" } });
}

test.each(["http://localhost:3100/", "https://localhost/", "https://127.0.0.1/a/", "http://thidua.example.vn/"])("a production build refuses %s", (address) => {
  expect(configure(address, "production")).toBe("refused");
});

test("a production build stamps its address into the manifest", () => {
  expect(configure("https://thidua.example.vn/phieu", "production")).toMatch(/^https:\/\/thidua\.example\.vn\/phieu\/ \d+\.\d+\.\d+\.0$/);
});

test("without an address a production build is the browser edition, with no manifest", () => {
  expect(configure(undefined, "production")).toBe("none");
});

test("a development build is for this machine", () => {
  expect(configure(undefined, "development")).toMatch(/^http:\/\/localhost:3100\//);
});
