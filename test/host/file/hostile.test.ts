import { craftedFiles } from "./hostile";
import { outcomeOf } from "./outcome";

const longest = 2000;

describe("a crafted file ends in what it holds or in a fault that says why", () => {
  test.each(craftedFiles.map((file) => [file.name, file] as const))("%s", (_, file) => {
    const bytes = file.bytes();
    const start = performance.now();
    const outcome = outcomeOf(bytes, "cells" in file.expected ? Object.keys(file.expected.cells) : []);
    expect(performance.now() - start).toBeLessThan(longest);
    expect(outcome).toEqual(file.expected);
  });

  test("the corpus is large and its names differ", () => {
    expect(craftedFiles.length).toBeGreaterThan(120);
    expect(new Set(craftedFiles.map((file) => file.name)).size).toBe(craftedFiles.length);
  });
});
