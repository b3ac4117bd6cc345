import type { Book, Sheet } from "../../src/book/sheet";
import { layUnitBook } from "../../src/book/unitBook";
import { issue, phieus } from "../../src/job/issue";
import { library, planById } from "../../src/plan/library";
import type { Plan } from "../../src/plan/model";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";

function workbook(deadline: string, plan: Plan = library[0]!): Book {
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
  const [, sheet = "", column = "", other = ""] = /cuối sheet “(.*?)” và cột “(.*?)” của sheet “(.*?)” đều là 0/.exec(texts(workbook("").sheets[0])) ?? [];
  const { sheets } = workbook("");
  expect(texts(sheets.find(({ name }) => name === sheet))).toContain("Còn thiếu hoặc sai (số ô)");
  expect(texts(sheets.find(({ name }) => name === other)).split("\n")).toContain(column);
});

test("a group's numeral is that of its criteria, also where a group without a number stands before", () => {
  const [, collectives] = workbook("", planById("004")).sheets;
  const numbers = (collectives?.rows ?? []).map((row) => row.cells[1]?.content).flatMap((content) => (content?.kind === "text" && /^(?:[IVX]+|CH|(?:CH|\d)\.\d)$/.test(content.text) ? [content.text] : []));
  expect(numbers).toEqual(["CH", "CH.1", "CH.2", "I", "1.1", "1.2", "1.3", "1.4", "1.5", "II", "2.1", "2.2", "2.3", "III", "3.1", "IV", "4.1", "V", "5.1"]);
});
