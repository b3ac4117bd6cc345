import fc from "fast-check";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { dossierOf } from "../../src/book/dossierOf";
import { textsOf } from "../../src/dossier";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { draftProposal } from "../../src/job/propose";
import { type Ballot, type Counts, noCounts, recordedCounts, recordVotes, votable, type VoteOn } from "../../src/job/recordVotes";
import { dossierState, filledFacts } from "../support/dossierState";
import { TIED_AWARD, tiedState } from "../support/tiedState";

const now = "2026-11-25T06:00:00Z";
const { state } = dossierState({ plan: "001", units: 3, people: 6, facts: filledFacts });
const award = state.scheme.individuals.quotas[0]!.award;
const on = (code: string, counts: Partial<Counts> = {}): VoteOn & Counts => ({ audience: "individuals", award, cluster: "", code, ...noCounts, ...counts });
const council = { members: "9", present: "8", threshold: "" };
const ballot = (votes: Ballot["votes"], part: Partial<Ballot["council"]> = {}): Ballot => ({ council: { ...council, ...part }, votes });
const proposed = (book: BookState): readonly string[] => draftProposal(book, book.round, now).proposal.proposed.filter((item) => item.audience === "individuals").map((item) => item.standing.code);
const minutesOf = (book: BookState): string => textsOf(dossierOf(book, draftProposal(book, book.round, now).proposal).documents.minutes).join("\n");

test("votes on anyone proposed go into the book and into the minutes, what was not counted stays unsaid", () => {
  const voted = recordVotes(state, ballot([on("P1", { votes: "07", against: "1" }), on("P2", { votes: "8" })]), now);
  const kept = readBook(readXlsx(writeXlsx(layBook(voted))), "sổ");
  expect(kept.decisions).toEqual(voted.decisions);
  expect(kept.decisions).toEqual([
    { audience: "individuals", award, cluster: "", code: "P1", votes: "7", base: "9", against: "1", note: "" },
    { audience: "individuals", award, cluster: "", code: "P2", votes: "8", base: "9", note: "" },
  ]);
  expect(voted.journal.at(-1)).toMatchObject({ action: "Phiếu của Hội đồng", detail: "P1: 7/9 đồng ý; P2: 8/9 đồng ý" });
  const minutes = minutesOf(kept);
  expect(minutes).toContain("với 7/9 phiếu đồng ý trên tổng số thành viên, 1 không đồng ý.");
  expect(minutes).toContain("với 8/9 phiếu đồng ý trên tổng số thành viên.");
});

test("a vote below the threshold is recorded, keeps its place, is told in the minutes, and can still be voted on", () => {
  const voted = recordVotes(state, ballot([on("P1", { votes: "7" }), on("P2", { votes: "8" })], { threshold: "80" }), now);
  expect(proposed(state)).toContain("P1");
  expect(proposed(voted)).not.toContain("P1");
  expect(proposed(voted)).toContain("P2");
  expect(voted.noted.map(({ code }) => code)).toContain("decision.votes-few");
  expect(minutesOf(voted)).toContain("cần từ 8 phiếu (80 % × 9 = 7,2): không đạt; chưa đề nghị.");
  const rows = votable(draftProposal(voted, voted.round, now).proposal).flatMap(({ standings }) => standings.map(({ code }) => code));
  expect(rows).toContain("P1");
  expect(proposed(recordVotes(voted, ballot([on("P1", { votes: "8" })], { threshold: "80" }), now))).toContain("P1");
});

test("entering the same again leaves no trace; other counts take the old ones' place; none take them back", () => {
  const once = recordVotes(state, ballot([on("P1", { votes: "7" }), on("P2", { votes: "8" })]), now);
  expect(recordVotes(once, ballot([on("P1", { votes: "7" })]), now)).toBe(once);
  const again = recordVotes(once, ballot([on("P1", { votes: "6" })]), now);
  expect(again.decisions.map(({ code, votes }) => [code, votes])).toEqual([["P1", "6"], ["P2", "8"]]);
  const back = recordVotes(again, ballot([on("P1")]), now);
  expect(back.decisions.map(({ code }) => code)).toEqual(["P2"]);
  expect(back.journal.at(-1)?.detail).toBe("bỏ phiếu của P1");
});

test("the council as stated is what the page Hồ sơ holds from then on", () => {
  const voted = recordVotes(state, ballot([on("P1", { votes: "6" })], { members: "7", present: "6", threshold: "75" }), now);
  expect(voted.dossier.fields).toMatchObject({ members: "7", present: "6", threshold: "75" });
  expect(voted.journal.map(({ action }) => action)).toEqual(["Ghi hồ sơ", "Phiếu của Hội đồng"]);
});

test.each([
  ["decision.votes-sum", [on("P1", { votes: "8", against: "2" })]],
  ["decision.votes-present", [on("P1", { votes: "9" })]],
  ["decision.votes-written", [on("P1", { votes: "1", written: "2" })]],
  ["decision.votes-unreadable", [on("P1", { votes: "tám" })]],
  ["decision.votes-missing", [on("P1", { against: "1" })]],
  ["decision.not-proposed", [on("P9", { votes: "8" })]],
  ["decision.not-proposed", [{ ...on("P1", { votes: "8" }), award: "Huân chương" }]],
] as const)("%s: nothing of the ballot is recorded", (code, votes) => {
  const fields = code === "decision.votes-present" ? { present: "8" } : { present: "" };
  expect(() => recordVotes(state, ballot([on("P2", { votes: "8" }), ...votes], fields), now)).toThrow(expect.objectContaining({ code }));
});

test("on a line that stopped at a tie nobody is voted on one by one", () => {
  const tied = tiedState();
  expect(votable(draftProposal(tied, tied.round, now).proposal).map(({ line }) => line.audience)).toEqual(["individuals"]);
  const vote = { audience: "collectives" as const, award: TIED_AWARD, cluster: "", code: "U1", ...noCounts, votes: "9" };
  expect(() => recordVotes(tied, ballot([vote]), now)).toThrow(expect.objectContaining({ code: "decision.not-proposed" }));
});

test("whatever is entered in whatever order, the book holds the last of each, once, and reads back the same", () => {
  const codes = ["P1", "P2", "P3", "P4"];
  const count = fc.integer({ min: 0, max: 4 }).map(String);
  const entry = fc.record({ code: fc.constantFrom(...codes), votes: count, against: fc.oneof(fc.constant(""), count) });
  fc.assert(
    fc.property(fc.array(fc.array(entry, { maxLength: 4 }), { maxLength: 4 }), (meetings) => {
      let book = state;
      const last = new Map<string, { votes: string; against: string }>();
      for (const meeting of meetings) {
        book = recordVotes(book, ballot(meeting.map(({ code, ...counts }) => on(code, counts))), now);
        meeting.forEach(({ code, ...counts }) => last.set(code, counts));
      }
      expect(new Set(book.decisions.map(({ code }) => code)).size).toBe(book.decisions.length);
      for (const code of codes) {
        expect(recordedCounts(book.decisions, on(code))).toMatchObject(last.get(code) ?? { votes: "", against: "" });
      }
    }),
    { numRuns: 40 },
  );
});
