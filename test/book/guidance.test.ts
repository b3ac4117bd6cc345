import type { Book, Sheet } from "../../src/book/sheet";
import { layUnitBook } from "../../src/book/unitBook";
import { issue, phieus } from "../../src/job/issue";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";

const plan = library[0]!;

function workbook(deadline: string): Book {
  const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2026", deadline, now: "2026-11-25T01:00:00Z" });
  return layUnitBook(phieus(state)[0]!);
}

function texts(sheet: Sheet | undefined): string {
  return (sheet?.rows ?? []).flatMap((row) => row.cells.map((cell) => (cell?.content?.kind === "text" ? cell.content.text : ""))).join("\n");
}

test("a unit's workbook says by when it is wanted back, where the round has a deadline", () => {
  expect(texts(workbook("2026-12-15").sheets[0])).toContain("Hạn nộp: hết ngày 15/12/2026.");
  expect(texts(workbook("").sheets[0])).not.toContain("Hạn nộp");
});

test("it says where to see that nothing is missing, by the names its sheets have for it", () => {
  const [, sheet = "", column = "", other = ""] = /cuối sheet “(.*?)” và ở cột “(.*?)” của sheet “(.*?)” đều là 0/.exec(texts(workbook("").sheets[0])) ?? [];
  const { sheets } = workbook("");
  expect(texts(sheets.find(({ name }) => name === sheet))).toContain("Còn thiếu hoặc sai (số ô)");
  expect(texts(sheets.find(({ name }) => name === other)).split("\n")).toContain(column);
});
