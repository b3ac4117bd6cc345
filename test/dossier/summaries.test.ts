import fc from "fast-check";
import { dossierOf, proposedOf } from "../../src/book/dossierOf";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { textsOf } from "../../src/dossier";
import { editSummary } from "../../src/dossier/editSummary";
import type { DossierFacts, SummaryEdit } from "../../src/dossier/facts";
import { mergeFacts } from "../../src/dossier/mergeFacts";
import { oldFigures, summaryNeeds } from "../../src/dossier/summaryNeeds";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { adjustMarks } from "../../src/job/adjustMarks";
import { draftProposal } from "../../src/job/propose";
import { stateFacts } from "../../src/job/stateFacts";
import { dossierState, filledFacts } from "../support/dossierState";

const now = "2026-11-25T06:00:00Z";
const { state } = dossierState({ plan: "001", units: 3, people: 6, facts: filledFacts });
const entriesOf = (book: BookState): ReturnType<typeof proposedOf> => proposedOf(book, draftProposal(book, book.round, now).proposal);
const entryOf = (book: BookState, code: string): ReturnType<typeof proposedOf>[number] => entriesOf(book).find((entry) => entry.code === code)!;
const edited = (book: BookState, code: string, part: "short" | "long", text: string): BookState => {
  const entry = entryOf(book, code);
  return stateFacts(book, { ...book.dossier, summaries: editSummary(book.dossier.summaries, { audience: entry.audience, code, part, drafted: entry[part].drafted }, text) }, now);
};

test("a summary rewritten as data is what the documents say, and comes back from the book", () => {
  const written = edited(state, "P2", "long", "Chủ trì sáng kiến cắt giảm thủ tục,  tiết kiệm 30 % thời gian.");
  const kept = readBook(readXlsx(writeXlsx(layBook(written))), "sổ");
  expect(kept.dossier.summaries).toEqual([{ audience: "individuals", code: "P2", short: "", long: "Chủ trì sáng kiến cắt giảm thủ tục, tiết kiệm 30 % thời gian." }]);
  const { documents } = dossierOf(kept, draftProposal(kept, kept.round, now).proposal);
  expect(textsOf(documents.summaries)).toContain("Chủ trì sáng kiến cắt giảm thủ tục, tiết kiệm 30 % thời gian.");
  expect(written.journal.at(-1)).toMatchObject({ action: "Ghi hồ sơ", detail: "Tóm tắt thành tích" });
});

test("a text equal to its draft or emptied is no edit", () => {
  const drafted = entryOf(state, "P2").long.drafted;
  const written = edited(state, "P2", "long", "Việc khác.");
  expect(edited(written, "P2", "long", ` ${drafted} `).dossier.summaries).toEqual([]);
  expect(edited(written, "P2", "long", "").dossier.summaries).toEqual([]);
});

test("what is missing is told for each: untouched, no evidence, too long", () => {
  expect(summaryNeeds(entryOf(state, "P5"))).toEqual(["no-evidence", "as-drafted"]);
  expect(summaryNeeds(entryOf(edited(state, "P5", "short", "Thành tích ".repeat(40)), "P5"))).toEqual(["too-long", "no-evidence"]);
  const remarks = [...state.remarks, { audience: "individuals" as const, code: "P5", criterion: "", evidence: "Báo cáo số 7", note: "" }];
  expect(summaryNeeds(entryOf({ ...state, remarks }, "P5"))).toEqual(["as-drafted"]);
});

test("a rewritten summary that quotes a total is found out once the council changes a mark", () => {
  const [criterion] = state.scheme.individuals.groups.flatMap((group) => group.criteria);
  const own = entryOf(state, "P1").short.drafted;
  const written = edited(state, "P1", "short", `${own.split(";")[0] ?? ""}; nhiều sáng kiến`);
  expect(summaryNeeds(entryOf(written, "P1"))).not.toContain("old-figures");
  const lowered = adjustMarks(written, [{ audience: "individuals", code: "P1", criterion: criterion!.id, stage: "council", typed: "0", reason: "Thiếu minh chứng", by: "Nguyễn Thị A" }], now);
  const after = entryOf(lowered, "P1");
  expect(summaryNeeds(after)).toContain("old-figures");
  const { findings } = dossierOf(lowered, draftProposal(lowered, lowered.round, now).proposal);
  expect(findings.filter(({ code }) => code === "dossier.summary-figures").map(({ params }) => params["said"])).toEqual(oldFigures(after.short).map(({ said }) => said));
});

test.each([
  ["Đạt 98,5 điểm, hạng 1", "Đạt 98,50 điểm, hạng 1; nổi bật: x", []],
  ["đạt 97 điểm", "Đạt 98,50 điểm, hạng 1", [{ said: "97 điểm", now: "98,50 điểm" }]],
  ["Hạng 2", "Đạt 98,50 điểm, hạng 1", [{ said: "hạng 2", now: "hạng 1" }]],
  ["Đạt 98,50 điểm, hạng 1", "Đạt 98,50 điểm", [{ said: "hạng 1", now: "" }]],
  ["Huân chương Lao động hạng 3 năm 2020", "Đạt 98,50 điểm, hạng 1", []],
  ["Thực hiện tốt 12 tiêu chí, 9/10 điểm", "Đạt 98,50 điểm, hạng 1", []],
] as const)("figures in “%s”", (text, drafted, found) => {
  expect(oldFigures({ text, drafted })).toEqual(found);
});

describe("facts typed in the pane while others write in the workbook", () => {
  const base = stateFacts(state, { ...state.dossier, summaries: [{ audience: "individuals", code: "P1", short: "a", long: "" }] }, now).dossier;
  const with_ = (part: Partial<DossierFacts>): DossierFacts => ({ ...base, ...part });

  test("keep what the others wrote, and have the last word on what they touch", () => {
    const typed = with_({ fields: { ...base.fields, number: "6" }, summaries: [{ audience: "individuals", code: "P1", short: "a", long: "dài" }] });
    const meanwhile = with_({ fields: { ...base.fields, number: "7", place: "Hà Nội" }, recipients: ["Công an"], summaries: [{ audience: "individuals", code: "P1", short: "b", long: "" }, { audience: "individuals", code: "P2", short: "", long: "khác" }] });
    expect(mergeFacts(base, typed, meanwhile)).toEqual({
      ...meanwhile,
      fields: { ...meanwhile.fields, number: "6" },
      summaries: [{ audience: "individuals", code: "P1", short: "b", long: "dài" }, { audience: "individuals", code: "P2", short: "", long: "khác" }],
    });
  });

  test("merge to the typed where nobody else wrote, and to the others' where nothing was typed", () => {
    const edit = fc.record({ audience: fc.constantFrom("collectives" as const, "individuals" as const), code: fc.constantFrom("P1", "P2", "P3"), short: fc.constantFrom("", "x", "y"), long: fc.constantFrom("", "z") });
    const edits = fc.uniqueArray(edit, { selector: ({ audience, code }) => `${audience} ${code}`, maxLength: 4 }).map((all) => all.filter(({ short, long }) => short !== "" || long !== ""));
    const facts = edits.map((summaries): DossierFacts => with_({ summaries }));
    const set = ({ summaries }: DossierFacts): ReadonlySet<string> => new Set(summaries.map((one: SummaryEdit) => JSON.stringify([one.audience, one.code, one.short, one.long])));
    fc.assert(
      fc.property(facts, facts, (from, other) => {
        expect(set(mergeFacts(from, other, from))).toEqual(set(other));
        expect(set(mergeFacts(from, from, other))).toEqual(set(other));
      }),
    );
  });
});
