import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { issue } from "../../src/job/issue";
import { draftProposal } from "../../src/job/propose";
import { rank, rankLines } from "../../src/job/rank";
import { planById } from "../../src/plan/library";
import { sampleRoster } from "../../src/roster/sample";
import { criteriaPoints, type Quota } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import type { Entry } from "../../src/score/entry";
import { decimal } from "../../src/text/decimal";

const NOW = "2026-11-21T00:00:00Z";
const plan = planById("001")!;
const quota: Quota = { award: "Giấy khen", amount: { kind: "count", count: 2 }, base: "all", rounding: "floor", per: "all", minimumClass: null };

/** Twelve units, all returned; each lost a little more than the one before on the first criterion: VP, NV, TC… */
function marked(change: Partial<BookState> = {}): BookState {
  const offered = offerScheme(plan);
  const scheme = { ...offered, collectives: { ...offered.collectives, quotas: [quota] }, individuals: { ...offered.individuals, quotas: [] } };
  const state = issue({ plan, scheme, roster: sampleRoster(), rosterFindings: [], round: "hằng năm", now: NOW });
  const points = criteriaPoints(scheme.collectives);
  const collectives = new Map(
    state.roster.units.map((unit, index) => {
      const self = new Map(points.map(({ id, maximum }, c): [string, Entry] => [id, { kind: "number", value: c === 0 ? maximum.minus(decimal("0.5").times(String(index))) : maximum }]));
      return [unit.code, { code: unit.code, self, verified: new Map<string, Entry>(), council: new Map<string, Entry>() }] as const;
    }),
  );
  return {
    ...state,
    register: state.register.map((line) => ({ ...line, received: { file: `${line.unit}.xlsx`, sha256: line.unit, at: NOW, entriesDigest: line.unit } })),
    marks: { collectives, individuals: new Map() },
    ...change,
  };
}

const withMark = (state: BookState, code: string, stage: "verified" | "council", value: string): BookState => {
  const entries = state.marks.collectives.get(code)!;
  const next = new Map(state.marks.collectives).set(code, { ...entries, [stage]: new Map<string, Entry>([["TT.1.1", { kind: "number", value: decimal(value) }]]) });
  return { ...state, marks: { ...state.marks, collectives: next } };
};
const reread = (state: BookState): BookState => readBook(readXlsx(writeXlsx(layBook(state))), "so.xlsx");
const codesOf = (state: BookState): string[] => draftProposal(state, state.round, NOW).proposal.proposed.map((item) => item.standing.code);

test("a changed mark is listed with its original, logged once, and asks for a reason until it has one", () => {
  const changed = rank(withMark(marked(), "VP", "verified", "5"), NOW).state;
  expect(changed.adjustments).toEqual([{ audience: "collectives", code: "VP", criterion: "TT.1.1", stage: "verified", from: "8,34", to: "5", reason: "", by: "", at: NOW }]);
  expect(changed.noted.map((item) => [item.code, item.sheet, item.cell])).toContainEqual(["adjust.reason-missing", "Tập thể - thẩm định", "F8"]);
  const again = rank(reread(changed), "2026-11-22T00:00:00Z").state;
  expect(again.journal).toEqual(changed.journal);
  const explained = rank({ ...again, adjustments: again.adjustments.map((each) => ({ ...each, reason: "thiếu báo cáo", by: "Lê An" })) }, NOW).state;
  expect(explained.noted.map((item) => item.code)).not.toContain("adjust.reason-missing");
  expect(explained.journal.map((line) => line.detail)).toContain("TT.1.1: 8,34 → 5 (thẩm định); lý do: thiếu báo cáo; người điều chỉnh: Lê An");
});

test("a reason given for one change does not speak for another, and a change taken back is logged", () => {
  const first = rank(withMark(marked(), "VP", "verified", "5"), NOW).state;
  const explained = { ...first, adjustments: first.adjustments.map((each) => ({ ...each, reason: "thiếu báo cáo" })) };
  const second = rank(withMark(explained, "VP", "verified", "6"), NOW).state;
  expect(second.adjustments.map((each) => [each.to, each.reason])).toEqual([["6", ""]]);
  expect(second.journal.some((line) => line.action === "Bỏ điều chỉnh" && line.detail.startsWith("TT.1.1: 8,34 → 5"))).toBe(true);
});

test("a change that is taken back and made again is logged each time", () => {
  const first = rank(withMark(marked(), "VP", "verified", "5"), NOW).state;
  const back = rank({ ...first, marks: marked().marks }, NOW).state;
  const again = rank(withMark(back, "VP", "verified", "5"), NOW).state;
  const logged = (state: BookState): string[] => state.journal.filter((line) => line.action.includes("điều chỉnh") || line.action.startsWith("Điều chỉnh")).map((line) => line.action);
  expect(logged(again)).toEqual(["Điều chỉnh điểm", "Bỏ điều chỉnh", "Điều chỉnh điểm"]);
  expect(logged(rank(again, NOW).state)).toEqual(logged(again));
});

test("the excluded are not ranked, those under examination are ranked but their place in the proposal waits", () => {
  expect(codesOf(marked())).toEqual(["VP", "NV"]);
  const line = { audience: "collectives" as const, code: "VP", kind: "Kỷ luật", classCap: "", reason: "", document: "" };
  const excluded = marked({ exclusions: [{ ...line, answer: "yes" }] });
  expect(codesOf(excluded)).toEqual(["NV", "TC"]);
  expect(rankLines(excluded, "collectives", rank(excluded, NOW).standings.collectives).slice(0, 2).map((each) => [each.code, each.rank])).toEqual([["VP", null], ["NV", 1]]);
  const pending = draftProposal(marked({ exclusions: [{ ...line, answer: "pending" }] }), "hằng năm", NOW).proposal;
  expect(pending.proposed.map((item) => item.standing.code)).toEqual(["NV"]);
  expect(pending.lines[0]?.pending.map((standing) => standing.code)).toEqual(["VP"]);
  expect(codesOf(marked({ exclusions: [{ ...line, answer: "no" }] }))).toEqual(["VP", "NV"]);
});

test("a capped class is no better than its cap, and counts as such in the proposal", () => {
  const capped = marked({ exclusions: [{ audience: "collectives", code: "VP", kind: "Kỷ luật", answer: "yes", classCap: "Chưa hoàn thành", reason: "", document: "" }] });
  const [first] = rankLines(capped, "collectives", rank(capped, NOW).standings.collectives);
  expect(first).toMatchObject({ code: "VP", rank: 1, class: "Chưa hoàn thành" });
  expect(codesOf(capped)).toEqual(["NV", "TC"]);
});

test("the council's recorded choice settles a tie on the line; choosing more than there are places settles nothing", () => {
  const tied = withMark(withMark(marked(), "NV", "council", "8.34"), "TC", "council", "8.34");
  const deciding = (...codes: string[]): BookState => ({ ...tied, decisions: codes.map((code) => ({ audience: "collectives", award: "Giấy khen", cluster: "", code, votes: "7", base: "9", note: "" })) });
  expect(codesOf(tied)).toEqual([]);
  expect(codesOf(deciding("NV", "TC"))).toEqual(["NV", "TC"]);
  expect(codesOf(deciding("TC"))).toEqual(["TC"]);
  expect(codesOf(deciding("VP", "NV", "TC"))).toEqual([]);
  expect(codesOf(deciding("DL"))).toEqual([]);
});

describe("an exclusion somebody wrote their own way", () => {
  const line = { audience: "collectives" as const, code: "VP", kind: "Kỷ luật", classCap: "", reason: "", document: "" };
  const found = (state: BookState): string[] => rank(state, NOW).state.noted.filter((item) => item.code.startsWith("exclusion.")).map((item) => `${item.severity} ${item.code} ${item.cell}`);
  /** The book as it comes back after somebody typed into one cell of the page. */
  const typed = (state: BookState, column: number, value: string): BookState => {
    const book = layBook(state);
    const sheets = book.sheets.map((sheet) => (sheet.name !== "Loại trừ" ? sheet : { ...sheet, rows: sheet.rows.map((row, index) => (index !== 4 ? row : { ...row, cells: row.cells.map((cell, at) => (at === column ? { ...cell, content: { kind: "text" as const, text: value } } : cell)) })) }));
    return readBook(readXlsx(writeXlsx({ ...book, sheets })), "so.xlsx");
  };
  const given = marked({ exclusions: [{ ...line, answer: "no" }] });

  test.each(["có", " CÓ "])("“%s” is yes", (said) => expect(typed(given, 5, said).exclusions[0]).toMatchObject({ answer: "yes" }));

  test.each(["co", "chưa rõ", ""])("“%s” is neither yes nor no: the subject is held back and the line is named, not lost", (said) => {
    const state = typed(given, 5, said);
    expect(state.exclusions).toEqual([{ ...line, answer: "pending", said }]);
    expect(codesOf(state)).toEqual(["NV"]);
    expect(found(state)).toEqual(["error exclusion.unclear-answer F5"]);
    expect(reread(state).exclusions).toEqual(state.exclusions);
  });

  test("a code in other capitals is the one the roster knows", () => {
    const state = typed(marked({ exclusions: [{ ...line, answer: "yes", reason: "x" }] }), 2, "vp");
    expect(state.exclusions[0]?.code).toBe("VP");
    expect(codesOf(state)).toEqual(["NV", "TC"]);
  });

  test("a line without a code yet is kept and named", () => {
    const state = typed(given, 2, "");
    expect(state.exclusions).toEqual([{ ...line, code: "", answer: "no" }]);
    expect(found(state)).toEqual(["error exclusion.code-missing C5"]);
  });

  test("a cap at a class that does not exist holds the subject back", () => {
    const state = marked({ exclusions: [{ ...line, answer: "yes", classCap: "Tạm được", reason: "x" }] });
    expect(codesOf(state)).toEqual(["NV"]);
    expect(found(state)).toEqual(["error exclusion.unknown-class G5"]);
  });
});

describe("under a threshold of 80 % of nine members", () => {
  const tied = withMark(withMark(marked(), "NV", "council", "8.34"), "TC", "council", "8.34");
  const voted = (votes: Readonly<Record<string, string>>, threshold = "80"): BookState => ({
    ...tied,
    dossier: { ...tied.dossier, fields: { ...tied.dossier.fields, threshold, members: "9" } },
    decisions: Object.entries(votes).map(([code, count]) => ({ audience: "collectives", award: "Giấy khen", cluster: "", code, votes: count, base: "9", note: "" })),
  });
  const found = (state: BookState): string[] => rank(state, NOW).state.noted.filter((item) => item.code.startsWith("decision.")).map((item) => `${item.severity} ${item.code} ${item.sheet} ${item.cell}`);

  test("a vote below it is an error at its cell and settles no tie", () => {
    expect(codesOf(voted({ NV: "7" }))).toEqual([]);
    expect(found(voted({ NV: "7" }))).toEqual(["error decision.votes-few Quyết định Hội đồng F5"]);
    expect(codesOf(voted({ NV: "8" }))).toEqual(["NV"]);
    expect(found(voted({ NV: "8" }))).toEqual([]);
    expect(codesOf(voted({ NV: "7" }, ""))).toEqual(["NV"]);
  });

  test("of two tied only the one who reached it is proposed", () => expect(codesOf(voted({ NV: "7", TC: "8" }))).toEqual(["TC"]));

  test("a vote on someone clearly above the line keeps their place and proposes nobody in it", () => {
    const clear = { ...voted({ VP: "5" }), marks: marked().marks };
    const { proposal } = draftProposal(clear, clear.round, NOW);
    expect(proposal.proposed.map((item) => item.standing.code)).toEqual(["NV"]);
    expect(proposal.lines[0]?.outvoted.map((standing) => standing.code)).toEqual(["VP"]);
    expect(codesOf({ ...clear, decisions: clear.decisions.map((each) => ({ ...each, votes: "8" })) })).toEqual(["VP", "NV"]);
  });

  test("votes that do not add up settle nothing either, with or without a threshold", () => {
    const odd = voted({ NV: "8" }, "");
    expect(codesOf({ ...odd, decisions: odd.decisions.map((each) => ({ ...each, against: "2" })) })).toEqual([]);
    expect(found({ ...odd, decisions: odd.decisions.map((each) => ({ ...each, against: "2" })) })).toEqual(["error decision.votes-sum Quyết định Hội đồng F5"]);
    expect(found({ ...odd, decisions: odd.decisions.map((each) => ({ ...each, base: "0" })) })).toEqual(["error decision.no-members Quyết định Hội đồng G5"]);
  });

  test("award and code may be written in other capitals", () => {
    const state = voted({ NV: "8" });
    expect(codesOf({ ...state, decisions: state.decisions.map((each) => ({ ...each, award: "giấy  khen" })) })).toEqual(["NV"]);
  });

  test("a later vote on the same subject takes the place of an earlier one", () => {
    const [first] = voted({ NV: "7" }).decisions;
    expect(codesOf({ ...voted({ NV: "7" }), decisions: [first!, { ...first!, votes: "9" }] })).toEqual(["NV"]);
  });
});

test("adjustments, exclusions and decisions come back from the workbook as they were", () => {
  const state = rank(
    withMark(
      marked({
        exclusions: [{ audience: "individuals", code: "VP01", kind: "Khiếu nại", answer: "pending", classCap: "", reason: "=đang xác minh", document: "12/QĐ-UBND" }],
        decisions: [{ audience: "collectives", award: "Giấy khen", cluster: "", code: "NV", votes: "7", base: "9", against: "1", written: "2", note: "bỏ phiếu kín" }],
      }),
      "VP",
      "council",
      "4",
    ),
    NOW,
  ).state;
  const back = reread(state);
  expect({ exclusions: back.exclusions, decisions: back.decisions, adjustments: back.adjustments }).toEqual({ exclusions: state.exclusions, decisions: state.decisions, adjustments: state.adjustments });
});
