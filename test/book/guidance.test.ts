import { layGuidance } from "../../src/book/pages/unit/guidance";
import { issue, phieus } from "../../src/job/issue";
import { library } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";

const plan = library[0]!;

function said(deadline: string): string {
  const state = issue({ plan, scheme: offerScheme(plan), roster: sampleRoster(), rosterFindings: [], round: "hằng năm 2026", deadline, now: "2026-11-25T01:00:00Z" });
  const sheet = layGuidance(phieus(state)[0]!);
  return sheet.rows.flatMap((row) => row.cells.map((cell) => (cell?.content?.kind === "text" ? cell.content.text : ""))).join("\n");
}

test("a unit's workbook says by when it is wanted back, where the round has a deadline", () => {
  expect(said("2026-12-15")).toContain("Hạn nộp: hết ngày 15/12/2026.");
  expect(said("")).not.toContain("Hạn nộp");
});

test("it says where to see that nothing is missing, by the names its sheets have for it", () => {
  expect(said("")).toMatch(/cuối sheet “Tập thể” và ở cột “Ô thiếu hoặc sai” của sheet “Cá nhân”/);
});
