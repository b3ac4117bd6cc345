import { layBook } from "../../src/book/secretaryBook";
import type { BookState, ExclusionLine } from "../../src/book/state";
import { criteriaPoints } from "../../src/scheme/model";
import { decimal } from "../../src/text/decimal";
import { keyOf } from "../../src/job/markPlace";
import type { MarkDraft } from "../../src/taskpane/state/desk";
import { isDone, isProposalStale, isStale } from "../../src/taskpane/state/progress";
import { dossierState, filledFacts } from "../support/dossierState";
import { OpenSession } from "./support/session";

jest.setTimeout(60_000);

const { state: offered } = dossierState({ plan: "001", units: 4, people: 8, facts: filledFacts });
const [first] = criteriaPoints(offered.scheme.collectives);
const draft: MarkDraft = { audience: "collectives", code: "U2", criterion: first!.id, stage: "verified", typed: "1,5", reason: "Thiếu minh chứng" };
const line: ExclusionLine = { audience: "individuals", code: "P3", kind: "Kỷ luật", answer: "yes", classCap: "", reason: "Khiển trách", document: "12/QĐ-UBND" };
const award = "Giấy khen";
const entries = offered.marks.collectives.get("U1")!;
const tied: BookState = {
  ...offered,
  scheme: { ...offered.scheme, collectives: { ...offered.scheme.collectives, quotas: [{ award, amount: { kind: "count", count: 1 }, base: "all", rounding: "floor", per: "all", minimumClass: null }] } },
  marks: { ...offered.marks, collectives: new Map(["U1", "U2", "U3", "U4"].map((code) => [code, { ...entries, code }])) },
};

const typing = (session: OpenSession, typed: MarkDraft): void => session.dispatch({ type: "markTyped", key: keyOf(typed), draft: typed });

test("an exclusion entered in the pane is on the book's page when it is read back", async () => {
  const session = await new OpenSession(offered).open();
  expect(await session.jobs.review.exclude(session.book, null, line)).toBe(true);
  expect((await session.kept()).exclusions).toEqual([line]);
  expect(session.state.result).toEqual({ key: "exclude.written", words: { code: "P3" } });
  expect(await session.jobs.review.exclude(session.book, line, null)).toBe(true);
  expect((await session.kept()).exclusions).toEqual([]);
});

test("an exclusion that is refused leaves the book alone and says why", async () => {
  const session = await new OpenSession(offered).open();
  expect(await session.jobs.review.exclude(session.book, null, { ...line, reason: "" })).toBe(false);
  expect((await session.kept()).exclusions).toEqual([]);
  expect(session.state.trouble).not.toBeNull();
});

test("typed marks go into the book with their reason and are typed no more", async () => {
  const session = await new OpenSession(offered).open();
  typing(session, draft);
  await session.jobs.review.writeMarks(session.book, [...session.state.desk.marks.values()], "Lê Thị Hoa");
  const kept = await session.kept();
  expect(kept.marks.collectives.get("U2")?.verified.get(first!.id)).toEqual({ kind: "number", value: decimal("1.5") });
  expect(kept.adjustments).toEqual([expect.objectContaining({ code: "U2", to: "1,5", reason: "Thiếu minh chứng", by: "Lê Thị Hoa" })]);
  expect(session.state.desk.marks.size).toBe(0);
  expect(isDone(session.state, "review")).toBe(true);
});

test("a mark that is refused stays typed", async () => {
  const session = await new OpenSession(offered).open();
  typing(session, { ...draft, typed: "999" });
  await session.jobs.review.writeMarks(session.book, [...session.state.desk.marks.values()], "Lê Thị Hoa");
  expect(session.state.trouble).not.toBeNull();
  expect(session.state.desk.marks.size).toBe(1);
  expect((await session.kept()).marks.collectives.get("U2")?.verified.size).toBe(0);
});

test("what was changed in Excel meanwhile survives a mark written from the pane, and the other way round", async () => {
  const session = await new OpenSession(offered).open();
  const own = offered.marks.collectives.get("U4")!;
  const inExcel: BookState = { ...offered, marks: { ...offered.marks, collectives: new Map([...offered.marks.collectives, ["U4", { ...own, council: new Map([[first!.id, { kind: "number", value: decimal("2") }]]) }]]) } };
  session.host.book = layBook(inExcel);
  await session.jobs.review.writeMarks(session.book, [draft], "Lê Thị Hoa");
  await session.jobs.outcome.rank(session.book);
  const kept = await session.kept();
  expect(kept.adjustments.map(({ code, to, reason }) => [code, to, reason])).toEqual([["U2", "1,5", "Thiếu minh chứng"], ["U4", "2", ""]]);
  await session.jobs.review.writeReasons(session.book, [{ ...kept.adjustments[1]!, reason: "Hội đồng thống nhất", by: "Thư ký" }]);
  expect((await session.kept()).adjustments.map(({ reason }) => reason)).toEqual(["Thiếu minh chứng", "Hội đồng thống nhất"]);
});

test("a tie that stops a line is settled by the decision recorded in the pane, and proposed at once", async () => {
  const session = await new OpenSession(tied).open();
  await session.jobs.outcome.propose(session.book, tied.round);
  expect(session.state.proposal?.lines[0]?.tied).toHaveLength(4);
  await session.jobs.council.decide(session.book, { audience: "collectives", award, cluster: "", chosen: [{ code: "U3", votes: "8", against: "1", abstained: "0", written: "1" }], base: "9", date: "01/12/2025", note: "" }, tied.round);
  expect(session.state.proposal?.lines[0]?.decided.map((standing) => standing.code)).toEqual(["U3"]);
  expect(session.state.proposal?.proposed.filter((item) => item.audience === "collectives").map((item) => item.standing.code)).toEqual(["U3"]);
  expect((await session.kept()).decisions).toEqual([expect.objectContaining({ code: "U3", votes: "8", base: "9", against: "1", abstained: "0", written: "1" })]);
  expect(session.host.book?.sheets.map((sheet) => sheet.name)).toContain("Biên bản");
  await session.jobs.council.withdraw(session.book, session.book.state.decisions[0]!, tied.round);
  expect(session.state.proposal?.lines[0]?.tied).toHaveLength(4);
});

test("ranking and proposal are out of date once a mark or an exclusion changes, and not for anything else", async () => {
  const session = await new OpenSession(offered).open();
  await session.jobs.outcome.propose(session.book, offered.round);
  expect([isStale(session.state), isProposalStale(session.state)]).toEqual([false, false]);
  await session.jobs.dossier.saveFacts(session.book, { ...session.book.state.dossier, recipients: ["Như kính gửi"] });
  expect([isStale(session.state), isProposalStale(session.state)]).toEqual([false, false]);
  await session.jobs.review.exclude(session.book, null, line);
  expect([isStale(session.state), isProposalStale(session.state)]).toEqual([true, true]);
  await session.jobs.outcome.propose(session.book, offered.round);
  expect(isProposalStale(session.state)).toBe(false);
  await session.jobs.review.writeMarks(session.book, [draft], "Lê Thị Hoa");
  expect([isStale(session.state), isProposalStale(session.state), isDone(session.state, "propose")]).toEqual([true, true, false]);
});

test("reading the workbook again shows what was changed in it and leaves it as it is", async () => {
  const session = await new OpenSession(offered).open();
  typing(session, draft);
  const own = offered.marks.collectives.get("U4")!;
  session.host.book = layBook({ ...offered, marks: { ...offered.marks, collectives: new Map([...offered.marks.collectives, ["U4", { ...own, council: new Map([[first!.id, { kind: "number", value: decimal("2") }]]) }]]) } });
  const before = session.host.book;
  await session.jobs.review.refresh(session.book);
  expect(session.book.state.marks.collectives.get("U4")?.council.size).toBe(1);
  expect(session.host.book).toBe(before);
  expect(session.state.desk.marks.size).toBe(1);
});

test("opening the same book again keeps what is being typed; opening another one does not", async () => {
  const session = await new OpenSession(offered).open();
  typing(session, draft);
  await session.jobs.book.readOpen();
  expect(session.state.desk.marks.size).toBe(1);
  session.host.book = layBook({ ...offered, id: "fedcba9876543210" });
  await session.jobs.book.readOpen();
  expect(session.state.desk.marks.size).toBe(0);
});
