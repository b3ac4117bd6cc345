import { inTurn } from "../../src/job/returnedFiles";

test("files come in natural order, a later copy of one after it, Office's own lock files not at all", () => {
  const names = ["VP (2).xlsx", "~$VP.xlsx", "VP10.xlsx", "VP (1).xlsx", "VP2.xlsx", "VP.xlsx", ".hidden.xlsx"];
  expect(inTurn(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual(["VP.xlsx", "VP (1).xlsx", "VP (2).xlsx", "VP2.xlsx", "VP10.xlsx"]);
});
