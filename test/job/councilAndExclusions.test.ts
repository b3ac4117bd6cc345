import { layBook, readBook } from "../../src/book/secretaryBook";
import { standingsOf } from "../../src/book/standings";
import type { BookState, ExclusionLine } from "../../src/book/state";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { changeExclusion, effectOf } from "../../src/job/changeExclusion";
import { draftProposal } from "../../src/job/propose";
import { type CouncilChoice, recordDecisions, withdrawDecision } from "../../src/job/recordDecisions";
import { stateFacts } from "../../src/job/stateFacts";
import { dossierState } from "../support/dossierState";

const now = "2026-11-25T06:00:00Z";
const { state: offered } = dossierState({ plan: "001", units: 4, people: 8 });
const throughBytes = (book: BookState): BookState => readBook(readXlsx(writeXlsx(layBook(book))), "sổ");

/** A book in which U1 to U4 all have the same marks, and two of them may be proposed. */
const award = "Giấy khen";
const entries = offered.marks.collectives.get("U1")!;
const tied: BookState = {
  ...offered,
  scheme: { ...offered.scheme, collectives: { ...offered.scheme.collectives, quotas: [{ award, amount: { kind: "count", count: 2 }, base: "all", rounding: "floor", per: "all", minimumClass: null }] } },
  marks: { ...offered.marks, collectives: new Map(["U1", "U2", "U3", "U4"].map((code) => [code, { ...entries, code }])) },
};
const vote = (code: string, votes = "7", against = "1", abstained = "1"): CouncilChoice["chosen"][number] => ({ code, votes, against, abstained, written: "" });
const choice = (part: Partial<CouncilChoice> = {}): CouncilChoice => ({ audience: "collectives", award, cluster: "", chosen: [vote("U2"), vote("U4")], base: "9", date: "2025-12-01", note: "bỏ phiếu kín", ...part });
const line: ExclusionLine = { audience: "collectives", code: "U2", kind: "Kỷ luật", answer: "yes", classCap: "", reason: "Khiển trách", document: "12/QĐ-UBND" };

test("the council's choice settles the tie: those chosen are proposed, nobody else", () => {
  expect(draftProposal(tied, tied.round, now).proposal.lines.find((each) => each.audience === "collectives")?.tied).toHaveLength(4);
  const decided = throughBytes(recordDecisions(tied, choice(), now));
  const { proposal } = draftProposal(decided, decided.round, now);
  expect(proposal.proposed.filter((item) => item.audience === "collectives").map((item) => item.standing.code)).toEqual(["U2", "U4"]);
  expect(decided.decisions.map(({ code, votes, base, note }) => ({ code, votes, base, note }))).toEqual(["U2", "U4"].map((code) => ({ code, votes: "7", base: "9", note: "họp ngày 01/12/2025; bỏ phiếu kín" })));
  expect(decided.journal.at(-1)).toMatchObject({ action: "Quyết định Hội đồng" });
  expect(decided.journal.at(-1)?.detail).toContain("chọn U2: 7/9 đồng ý, 1 không đồng ý, 1 không có ý kiến");
});

test("deciding again replaces the earlier choice, and taking it back stops the line again", () => {
  const once = recordDecisions(tied, choice(), now);
  const again = recordDecisions(once, choice({ chosen: [vote("U1")] }), now);
  expect(again.decisions.map((decision) => decision.code)).toEqual(["U1"]);
  const back = withdrawDecision(again, again.decisions[0]!, now);
  expect(draftProposal(back, back.round, now).proposal.lines.some((each) => each.tied.length > 0)).toBe(true);
  expect(() => withdrawDecision(back, again.decisions[0]!, now)).toThrow(expect.objectContaining({ code: "decision.gone" }));
});

test.each([
  ["decision.none-chosen", { chosen: [] }],
  ["decision.too-many", { chosen: [vote("U1"), vote("U2"), vote("U3")] }],
  ["decision.not-tied", { chosen: [vote("P1")] }],
  ["decision.unknown-award", { award: "Huân chương" }],
  ["decision.votes-sum", { chosen: [vote("U1", "8", "1", "1")] }],
  ["decision.count-unreadable", { chosen: [vote("U1", "bảy")] }],
  ["decision.count-unreadable", { base: "-9" }],
  ["dossier.day-unreadable", { date: "hôm qua" }],
] as const)("%s is said and nothing is recorded", (code, part) => {
  expect(() => recordDecisions(tied, choice(part), now)).toThrow(expect.objectContaining({ code }));
});

test("an exclusion goes into the book, is changed there and taken out again, each with a line in the log that keeps the reason to itself", () => {
  const added = throughBytes(changeExclusion(tied, null, line, now));
  expect(added.exclusions).toEqual([line]);
  expect(standingsOf(added, "collectives").find((standing) => standing.code === "U2")?.rank).toBeUndefined();
  const held = changeExclusion(added, line, { ...line, answer: "pending", classCap: "Hoàn thành" }, now);
  expect(held.exclusions).toEqual([{ ...line, answer: "pending" }]);
  const gone = changeExclusion(held, held.exclusions[0]!, null, now);
  expect(gone.exclusions).toEqual([]);
  expect(gone.journal.slice(-3).map(({ action, detail }) => [action, detail])).toEqual([
    ["Thêm loại trừ", "Kỷ luật: không xếp hạng"],
    ["Sửa loại trừ", "Kỷ luật: tạm giữ đề nghị"],
    ["Bỏ loại trừ", "Kỷ luật: tạm giữ đề nghị"],
  ]);
  expect(gone.journal.some((each) => each.detail.includes("Khiển trách"))).toBe(false);
});

test.each([
  ["exclusion.unknown-code", { code: "U9" }],
  ["exclusion.unknown-class", { classCap: "Không có loại này" }],
  ["exclusion.kind-needed", { kind: " " }],
  ["exclusion.reason-needed", { reason: "" }],
] as const)("an exclusion is refused: %s", (code, part) => {
  expect(() => changeExclusion(tied, null, { ...line, ...part }, now)).toThrow(expect.objectContaining({ code }));
});

test("a line that was changed in the workbook meanwhile is not overwritten", () => {
  const added = changeExclusion(tied, null, line, now);
  expect(() => changeExclusion(added, { ...line, reason: "khác" }, null, now)).toThrow(expect.objectContaining({ code: "exclusion.gone" }));
});

test("what a line does has one name", () => {
  const cap = tied.scheme.collectives.bands[0]!.name;
  const effects = [{ answer: "yes", classCap: "" }, { answer: "yes", classCap: cap }, { answer: "yes", classCap: "Không có loại này" }, { answer: "pending", classCap: "" }, { answer: "no", classCap: cap }] as const;
  expect(effects.map((part) => effectOf({ ...line, ...part }, tied.scheme))).toEqual(["excluded", "capped", "held", "held", "none"]);
});

test("the dossier's facts come back from the book as they were stated, and stating the same again leaves no trace", () => {
  const facts = { ...tied.dossier, fields: { ...tied.dossier.fields, number: " 5 ", agenda: "Ý một \n Ý hai" }, recipients: ["Như kính gửi", " "], bases: [{ text: "Luật", from: "01/01/2024", to: "", note: "" }, { text: "", from: "", to: "", note: "x" }], levels: [{ round: "tổng kết", subject: "", form: "Giấy khen", issued: "Chủ tịch UBND huyện", now: " Chủ tịch UBND phường ", note: "" }, { round: "", subject: "", form: " ", issued: "", now: "", note: "" }] };
  const stated = stateFacts(tied, facts, now);
  expect(throughBytes(stated).dossier).toEqual(stated.dossier);
  expect(stated.dossier).toMatchObject({ recipients: ["Như kính gửi"], fields: { number: "5", agenda: "Ý một\nÝ hai" } });
  expect(stated.journal.at(-1)).toMatchObject({ action: "Ghi hồ sơ", detail: "Số tờ trình, Nội dung họp, Căn cứ, Nơi nhận, Thẩm quyền" });
  expect(stated.dossier.levels.map((level) => level.now)).toEqual(["Chủ tịch UBND phường"]);
  expect(stateFacts(stated, stated.dossier, now)).toBe(stated);
});
