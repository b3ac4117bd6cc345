/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // Left to itself jest leaves one core idle, which on a machine of two is half of it.
  maxWorkers: "100%",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(tsx?|m?js)$": [
      "ts-jest",
      { tsconfig: { module: "CommonJS", moduleResolution: "bundler", target: "ES2022", esModuleInterop: true, resolveJsonModule: true, jsx: "react-jsx", allowJs: true, isolatedModules: true }, diagnostics: false },
    ],
  },
  // These packages ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(lossless-json|big\\.js)/)"],
};
