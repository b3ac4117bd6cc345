import { craftedFiles } from "./hostile";
import { outcomeOf } from "./outcome";

describe("a crafted file ends in what it holds or in a fault that says why", () => {
  test.each(craftedFiles.map((file) => [file.name, file] as const))("%s", (_, file) => {
    expect(outcomeOf(file.bytes(), "cells" in file.expected ? Object.keys(file.expected.cells) : [])).toEqual(file.expected);
  });

  test("the corpus is large and its names differ", () => {
    expect(craftedFiles.length).toBeGreaterThan(120);
    expect(new Set(craftedFiles.map((file) => file.name)).size).toBe(craftedFiles.length);
  });
});
