const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { version } = require("./package.json");

/** No inline script, no connection but to where the page is from; scripts also from the Office CDN. The hash is of the
 * empty style element that Fluent UI fills through the object model, so that no inline style is allowed either. */
const csp = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What Excel on Windows, Mac and the web loads of Office.js, and its sentences in Vietnamese and English. */
const officeFiles = ["office.js", "excel-win32-16.00.js", "excel-win32-16.01.js", "excel-win32-16.01-core.js", "excel-mac-16.00.js", "excel-mac-16.00-core.js", "excel-web-16.00.js", "excel-web-16.00-core.js", "o15apptofilemappingtable.js", "vi-vn/office_strings.js", "en-us/office_strings.js"];

/** Where the built add-in will stand; undefined builds the browser edition alone, without a manifest. */
function baseUrl(production) {
  const given = process.env.PHIEU_BASE_URL;
  if (given === undefined || given === "") {
    return production ? undefined : "http://localhost:3100/";
  }
  const url = new URL(given.endsWith("/") ? given : `${given}/`);
  const local = /^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(url.host);
  if (production && (local || url.protocol !== "https:")) {
    throw new Error(`PHIEU_BASE_URL is ${given}: a production build needs an https address that is not this machine.`);
  }
  return url.href;
}

/** The manifest with its version and addresses in place. */
function stampManifest(source, base) {
  return source.replaceAll("{{version}}", `${version}.0`).replaceAll("{{base}}", base);
}

module.exports = (_env, { mode }) => {
  const production = mode !== "development";
  const base = baseUrl(production);
  return {
    mode: production ? "production" : "development",
    context: __dirname,
    entry: { pane: "./src/taskpane/main.ts" },
    output: { path: process.env.PHIEU_OUT ?? join(__dirname, "dist"), filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", publicPath: "", clean: true },
    devtool: production ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } } }],
    },
    optimization: { splitChunks: { chunks: "async" } },
    performance: { hints: false },
    plugins: [
      new HtmlPlugin({ template: "src/taskpane/static/index.html", filename: "index.html", scriptLoading: "module", inject: "head", csp }),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/static/*.css", to: "[name][ext]" },
          { from: "src/taskpane/static/support.js", info: { minimized: true } },
          { from: "assets/*.png" },
          ...officeFiles.map((file) => ({ from: `node_modules/@microsoft/office-js/dist/${file}`, to: `office/${file}`, info: { minimized: true } })),
          { from: "node_modules/@microsoft/office-js/LICENSE.md", to: "office/LICENSE.md" },
          ...(base === undefined ? [] : [{ from: "manifest.xml", transform: (content) => stampManifest(content.toString(), base) }]),
        ],
      }),
    ],
    stats: production ? "errors-warnings" : "minimal",
  };
};
