import { layBook, readBook } from "../../src/book/secretaryBook";
import { bookSheets, officialSheet, rankingSheet, stageSheet, unitSheets } from "../../src/book/pages/names";
import type { Book } from "../../src/book/sheet";
import type { BookState } from "../../src/book/state";
import { layUnitBook } from "../../src/book/unitBook";
import { dossierFiles } from "../../src/host/docx";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { Collection } from "../../src/job/collect";
import { draftDossier } from "../../src/job/dossier";
import { issue, phieus } from "../../src/job/issue";
import { draftProposal } from "../../src/job/propose";
import { rank } from "../../src/job/rank";
import { check, recipientOf, share } from "../../src/job/share";
import { planById } from "../../src/plan/library";
import { audiences, type Audience, NOT_SCORED, type Plan } from "../../src/plan/model";
import { checkScheme } from "../../src/scheme/check";
import { NO_RULES } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import { decimal } from "../../src/text/decimal";
import { fillIn } from "../../scripts/demo/fill";
import { recalculate } from "../support/libreoffice";
import { differences } from "../support/recalculated";

const now = "2026-11-25T08:09:10Z";
const other: Readonly<Record<Audience, Audience>> = { collectives: "individuals", individuals: "collectives" };
const planFor = (audience: Audience): Plan => ({ ...planById("001")!, [other[audience]]: NOT_SCORED });
const units = ["A", "B", "C", "D"].map((code, index) => ({ code, name: `Phòng ${code}`, cluster: `Khối ${index % 2}`, email: "" }));
const people = units.flatMap(({ code }) => [1, 2, 3].map((number) => ({ code: `${code}${number}`, name: `Người ${code}${number}`, gender: "female" as const, post: "", unit: code, standing: [], standingText: "" })));

function issued(audience: Audience): BookState {
  const plan = planFor(audience);
  const offer = offerScheme(plan, { step: decimal("0.5") });
  const scheme = { ...offer, [audience]: { ...offer[audience], quotas: [{ award: "Giấy khen", amount: { kind: "count" as const, count: 2 }, base: "all" as const, rounding: "floor" as const, per: "all" as const, minimumClass: null }] } };
  return issue({ plan, scheme, roster: { units, people }, rosterFindings: [], round: "năm 2026", now });
}

function collected(audience: Audience): BookState {
  const state = issued(audience);
  const collection = new Collection(state, { now, read: readXlsx, accept: () => false });
  const statuses = phieus(state).slice(0, 3).map((phieu) => collection.take({ name: `${phieu.unit.code}.xlsx`, bytes: writeXlsx(layUnitBook(phieu, fillIn(phieu))) }));
  expect(statuses.map(({ status, reasons }) => ({ status, reasons }))).toEqual(Array.from({ length: 3 }, () => ({ status: "accepted", reasons: [] })));
  return collection.state;
}

/** Sheets that formulas speak of, by the sheet they stand on. */
function spokenOf(book: Book): readonly string[] {
  return book.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.flatMap((cell) => (cell?.content?.kind === "formula" ? [...cell.content.formula.matchAll(/'([^']+)'!/gu)].map(([, name]) => name ?? "") : []))));
}
const names = (book: Book): readonly string[] => book.sheets.map(({ name }) => name);
const said = (state: BookState): unknown => JSON.parse(JSON.stringify(state, (_, value: unknown) => (value instanceof Map ? [...value] : value)));

describe.each(audiences)("a plan for %s alone", (audience) => {
  const absent = other[audience];
  let state: BookState;
  beforeAll(() => {
    state = rank(collected(audience), now).state;
  });

  test("has a first offer that holds together, and no rules for the others", () => {
    const plan = planFor(audience);
    expect(offerScheme(plan)[absent]).toEqual(NO_RULES);
    expect(checkScheme(offerScheme(plan), plan).filter(({ severity }) => severity === "error")).toEqual([]);
    const stray = { ...offerScheme(plan), [absent]: { ...NO_RULES, bonus: [{ id: "T.1", text: "x", maximum: decimal("1") }], bonusCap: decimal("1") } };
    expect(checkScheme(stray, plan).filter(({ severity }) => severity === "error")).toEqual([expect.objectContaining({ code: "scheme.not-scored", place: { line: `${absent}.bonus` } })]);
  });

  test("a unit's workbook has no sheet for the others, and opens on its own", () => {
    const book = layUnitBook(phieus(state)[0]!);
    expect(names(book)).toEqual([unitSheets.guidance, unitSheets[audience], "_phieu"]);
    expect(book.active).toBe(unitSheets[audience]);
    expect(JSON.stringify(book.sheets[0])).not.toContain(`“${unitSheets[absent]}”`);
  });

  test("a sheet somebody adds under the others' name is named and not read", () => {
    const both = issue({ plan: planById("001")!, scheme: offerScheme(planById("001")!), roster: { units, people }, rosterFindings: [], round: "năm 2026", now });
    const strange = layUnitBook(phieus(both)[0]!).sheets.find(({ name }) => name === unitSheets[absent])!;
    const fresh = issued(audience);
    const phieu = phieus(fresh)[0]!;
    const own = layUnitBook(phieu, fillIn(phieu));
    const report = new Collection(fresh, { now, read: readXlsx, accept: () => false }).take({ name: "A.xlsx", bytes: writeXlsx({ ...own, sheets: [...own.sheets, strange] }) });
    expect(report.status).toBe("accepted");
    expect(report.findings.map(({ code }) => code)).toEqual(["baggage.extra-sheet"]);
  });

  test("the book has no pages for the others, no formula speaks of one, and it reads back the same", () => {
    const proposal = draftProposal(state, state.round, now);
    const book = layBook(proposal.state, { proposal: proposal.proposal });
    const pages = [stageSheet(absent, "self"), officialSheet(absent), rankingSheet(absent), absent === "individuals" ? bookSheets.individualAnnex : bookSheets.collectiveAnnex];
    expect(names(book).filter((name) => pages.includes(name))).toEqual([]);
    expect(names(book)).toEqual(expect.arrayContaining([stageSheet(audience, "council"), officialSheet(audience), rankingSheet(audience)]));
    expect([...new Set(spokenOf(book))].filter((name) => !names(book).includes(name))).toEqual([]);
    expect(said(readBook(readXlsx(writeXlsx(layBook(state))), "so.xlsx"))).toEqual(said(state));
  });

  test("it is ranked and proposed, and the others are neither", () => {
    const { standings } = rank(state, now);
    expect(standings[absent]).toEqual([]);
    expect(standings[audience].filter(({ rank: place }) => place !== undefined)).toHaveLength(audience === "collectives" ? 3 : 9);
    const { proposal } = draftProposal(state, state.round, now);
    expect(proposal.proposed.map((item) => item.audience)).toEqual([audience, audience]);
    expect(state.noted.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(state.journal.at(-1)?.detail).toMatch(audience === "collectives" ? /^Xếp hạng được 3\/4 tập thể;/ : /^Xếp hạng được 9\/12 cá nhân;/);
  });

  test("the dossier agrees with itself and has no list of the others", async () => {
    const draft = draftDossier(draftProposal(state, state.round, now));
    expect(draft.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const files = await dossierFiles(draft.state, draft.dossier);
    expect(files.map(({ name }) => name)).toEqual(["to-trinh.docx", audience === "collectives" ? "danh-sach-tap-the.docx" : "danh-sach-ca-nhan.docx", "bien-ban.docx", "tom-tat-thanh-tich.docx", "nhap-he-thong.xlsx"]);
  });

  test("copies for council, unit and public have its subjects, speak of no missing sheet and are sealed", () => {
    for (const [recipient, live] of ["council", "unit:A", "public"].flatMap((each) => [[each, true], [each, false]] as const)) {
      const copy = share(state, recipientOf(recipient), { live, now });
      expect([recipient, [...new Set(spokenOf(copy))].filter((name) => !names(copy).includes(name))]).toEqual([recipient, []]);
      expect(check(writeXlsx(copy), readXlsx).unchanged).toBe(true);
      expect([recipient, JSON.stringify(copy).includes(audience === "collectives" ? "Phòng A" : "Người A1")]).toEqual([recipient, recipient !== "public" || draftProposal(state, state.round, now).proposal.proposed.some(({ standing }) => standing.code.startsWith("A"))]);
    }
  });

  test("LibreOffice calculates the book and the unit's sheet to the same", async () => {
    const phieu = phieus(state)[0]!;
    const ours = new Map([
      ["so", writeXlsx(layBook(state))],
      ["phieu", writeXlsx(layUnitBook(phieu, fillIn(phieu)))],
      ["ban", writeXlsx(share(state, recipientOf("unit:A"), { live: true, now }))],
    ]);
    const theirs = await recalculate(ours);
    for (const [name, bytes] of ours) {
      const { formulas, differences: found } = differences(readXlsx(bytes), readXlsx(theirs.get(name)!));
      expect([name, found]).toEqual([name, []]);
      expect(formulas).toBeGreaterThan(5);
    }
  }, 120_000);
});
