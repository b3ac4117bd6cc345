import type { Decision, Proposal } from "../../src/award/propose";
import { dossierOf } from "../../src/book/dossierOf";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { type Dossier, producedKinds, textsOf } from "../../src/dossier";
import { checkAddressee } from "../../src/dossier/checkAddressee";
import type { FactKey } from "../../src/dossier/facts";
import { dossierFiles } from "../../src/host/docx";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { changeExclusion } from "../../src/job/changeExclusion";
import { draftProposal } from "../../src/job/propose";
import { rank } from "../../src/job/rank";
import { library } from "../../src/plan/library";
import type { Quota } from "../../src/scheme/model";
import type { Entry } from "../../src/score/entry";
import { decimal } from "../../src/text/decimal";
import { dossierState, filledFacts } from "../support/dossierState";

jest.setTimeout(60_000);

const now = "2026-11-25T06:00:00Z";
const ids = library.map(({ id }) => id);

interface Drafted {
  readonly state: BookState;
  readonly proposal: Proposal;
  readonly dossier: Dossier;
  readonly said: (kind: keyof Dossier["documents"]) => string;
}

/** The book through bytes and back, proposed, with its documents. */
function drafted(state: BookState): Drafted {
  const draft = draftProposal(readBook(readXlsx(writeXlsx(layBook(state))), "sổ"), state.round, now);
  const dossier = dossierOf(draft.state, draft.proposal);
  return { ...draft, dossier, said: (kind) => textsOf(dossier.documents[kind]).join("\n") };
}

const base = (plan: string): BookState => dossierState({ plan, units: 4, people: 6, facts: filledFacts }).state;
const withQuota = (state: BookState, quota: Partial<Quota>): BookState => {
  const [own] = state.scheme.collectives.quotas;
  return { ...state, scheme: { ...state.scheme, collectives: { ...state.scheme.collectives, quotas: [{ ...own!, ...quota }] } } };
};
const alike = (state: BookState): BookState => {
  const [entries] = state.marks.collectives.values();
  return { ...state, marks: { ...state.marks, collectives: new Map(state.roster.units.map(({ code }) => [code, { ...entries!, code }])) } };
};
/** Each unit a little behind the one before. */
const apart = (state: BookState): BookState => {
  const [entries] = state.marks.collectives.values();
  const [criterion] = state.scheme.collectives.groups.flatMap((group) => group.criteria);
  const self = (index: number): ReadonlyMap<string, Entry> => new Map([...entries!.self, [criterion!.id, { kind: "number", value: criterion!.maximum.minus(state.scheme.step.times(String(50 * index))) }]]);
  return { ...state, marks: { ...state.marks, collectives: new Map(state.roster.units.map(({ code }, index) => [code, { ...entries!, code, self: self(index) }])) } };
};
const collectives = ({ proposal }: Drafted): readonly string[] => proposal.proposed.flatMap((item) => (item.audience === "collectives" ? [item.standing.code] : []));
const errors = ({ dossier }: Drafted): readonly string[] => dossier.findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
const decision = (code: string, part: Partial<Decision> = {}): Decision => ({ audience: "collectives", award: "Giấy khen", cluster: "", code, votes: "7", base: "9", note: "", ...part });

describe.each(ids)("the round of plan %s before a demanding council", (plan) => {
  const state = base(plan);

  test("a unit to which nothing applies has no total, no rank and no place; the others are not moved", () => {
    const allows = { ...state.scheme, collectives: { ...state.scheme.collectives, groups: state.scheme.collectives.groups.map((group) => ({ ...group, criteria: group.criteria.map((criterion) => ({ ...criterion, notApplicable: true })) })) } };
    const [first] = state.roster.units;
    const none = new Map(state.scheme.collectives.groups.flatMap((group) => group.criteria).map(({ id }) => [id, { kind: "notApplicable" as const }]));
    const marks = { ...state.marks, collectives: new Map([...state.marks.collectives, [first!.code, { ...state.marks.collectives.get(first!.code)!, self: none }]]) };
    const round = drafted({ ...state, scheme: allows, marks });
    expect(collectives(round)).toEqual(collectives(drafted({ ...state, scheme: allows })).filter((code) => code !== first!.code));
    expect(round.said("minutes")).toContain("đề nghị khen thưởng 03 tập thể, 06 cá nhân");
    expect(errors(round)).toEqual([]);
  });

  test("everyone tied: the line stops and no list, no file and no sentence names a collective", async () => {
    const round = drafted(alike(withQuota(state, { amount: { kind: "count", count: 2 } })));
    expect(collectives(round)).toEqual([]);
    expect(producedKinds(round.dossier)).toEqual(["submission", "individuals", "minutes", "summaries"]);
    expect((await dossierFiles(round.state, round.dossier)).map(({ name }) => name)).toEqual(["to-trinh.docx", "danh-sach-ca-nhan.docx", "bien-ban.docx", "tom-tat-thanh-tich.docx", "nhap-he-thong.xlsx"]);
    expect(layBook(round.state, { proposal: round.proposal }).sheets.map(({ name }) => name)).not.toContain("Danh sách tập thể kèm theo");
    expect(round.said("submission")).toContain("(Có biên bản, danh sách cá nhân, báo cáo thành tích kèm theo)./.");
    expect(round.said("submission")).toContain("xét, khen thưởng 06 cá nhân có thành tích");
    expect(round.said("summaries")).toContain("I. CÁ NHÂN (6)");
    expect(round.said("summaries")).not.toContain("TẬP THỂ (0)");
    expect(errors(round)).toEqual([]);
  });

  test("everyone tied and room for all: all are proposed, nobody has to choose", () => {
    expect(collectives(drafted(alike(state)))).toHaveLength(4);
  });

  test("a quota that comes to nothing proposes nobody and says how it came to nothing", () => {
    const round = drafted(withQuota(state, { amount: { kind: "percent", percent: decimal("20") } }));
    expect(collectives(round)).toEqual([]);
    expect(round.said("minutes")).toContain("chỉ tiêu 20 % × 4 = 0,8 → 0, làm tròn xuống; đủ điều kiện 4 tập thể; đề nghị 0.");
    expect(errors(round)).toEqual([]);
  });

  test("nobody at all: the documents say so, hold no empty list, and are warned about", () => {
    const zero: Partial<Quota> = { amount: { kind: "percent", percent: decimal("1") } };
    const some = withQuota(state, zero);
    const [own] = some.scheme.individuals.quotas;
    const round = drafted({ ...some, scheme: { ...some.scheme, individuals: { ...some.scheme.individuals, quotas: [{ ...own!, ...zero }] } } });
    expect(producedKinds(round.dossier)).toEqual(["submission", "minutes"]);
    expect(round.said("submission")).toContain("(Có biên bản kèm theo)./.");
    expect(round.said("minutes")).toContain("khen thưởng 00 tập thể, 00 cá nhân.");
    expect(errors(round)).toEqual([]);
    expect(round.dossier.findings.map(({ code }) => code)).toContain("dossier.nobody");
  });

  test("a cluster of one unit, and a unit without a cluster, have lines of their own", () => {
    const [lone, free, ...others] = state.roster.units;
    const roster = { ...state.roster, units: [{ ...lone!, cluster: "Khối Đảng" }, { ...free!, cluster: "" }, ...others.map((unit) => ({ ...unit, cluster: "Khối chính quyền" }))] };
    const perCluster = withQuota({ ...state, roster }, { per: "cluster", amount: { kind: "percent", percent: decimal("50") }, rounding: "half-up", award: "Giấy khen" });
    const round = drafted({ ...perCluster, decisions: [decision(free!.code)] });
    expect(round.proposal.lines.filter(({ audience }) => audience === "collectives").map(({ cluster, places }) => [cluster, places.arithmetic])).toEqual([
      ["Khối Đảng", "50 % × 1 = 0,5 → 1, làm tròn số học"],
      ["", "50 % × 1 = 0,5 → 1, làm tròn số học"],
      ["Khối chính quyền", "50 % × 2 = 1 → 1, làm tròn số học"],
    ]);
    expect(round.said("minutes")).toContain("- Giấy khen, tập thể, không cụm: ");
    expect(round.state.noted.filter(({ code }) => code.startsWith("decision."))).toEqual([]);
  });

  test("a person who moves to another unit keeps the marks, goes into the new unit's documents, and a decision for the old cluster is said to be idle", () => {
    const [own] = state.scheme.individuals.quotas;
    const perCluster = { ...state, scheme: { ...state.scheme, individuals: { ...state.scheme.individuals, quotas: [{ ...own!, per: "cluster" as const, award: "Giấy khen" }] } } };
    const [person] = perCluster.roster.people;
    const [from, to] = perCluster.roster.units;
    const voted = { ...perCluster, decisions: [decision(person!.code, { audience: "individuals", cluster: from!.cluster })] };
    expect(drafted(voted).state.noted.filter(({ code }) => code.startsWith("decision."))).toEqual([]);
    const moved = drafted({ ...voted, roster: { ...voted.roster, people: voted.roster.people.map((each) => (each === person ? { ...each, unit: to!.code } : each)) } });
    expect(moved.state.marks.individuals.get(person!.code)).toEqual(voted.marks.individuals.get(person!.code));
    expect(moved.dossier.entries.individuals.find(({ code }) => code === person!.code)?.where).toContain(to!.name);
    expect(moved.state.noted.filter(({ code }) => code.startsWith("decision.")).map(({ code }) => code)).toEqual(["decision.idle"]);
  });

  test("an exclusion after the council's choice frees the place, says so, and is never filled by itself", () => {
    const tie = { ...alike(withQuota(state, { award: "Giấy khen", amount: { kind: "count", count: 2 } })), decisions: [decision("U2"), decision("U4")] };
    expect(collectives(drafted(tie))).toEqual(["U2", "U4"]);
    const excluded = drafted(changeExclusion(tie, null, { audience: "collectives", code: "U2", kind: "Kỷ luật", answer: "yes", classCap: "", reason: "Khiển trách", document: "" }, now));
    expect(collectives(excluded)).toEqual(["U4"]);
    expect(excluded.said("minutes")).toContain("Còn 01 suất Hội đồng chưa chọn trong số bằng nhau.");
    expect(excluded.said("minutes")).not.toContain("Khiển trách");
    expect(excluded.state.noted.map(({ code }) => code)).toContain("decision.idle");
  });

  test("two awards for the same achievement: the higher one takes the subject, and nobody is listed twice", () => {
    const [own] = state.scheme.collectives.quotas;
    const two = { ...apart(state), scheme: { ...state.scheme, collectives: { ...state.scheme.collectives, quotas: [{ ...own!, award: "Bằng khen", amount: { kind: "count" as const, count: 2 } }, { ...own!, award: "Giấy khen", amount: { kind: "count" as const, count: 4 } }] } } };
    const alone = drafted(two);
    expect(new Set(collectives(alone)).size).toBe(4);
    const winner = alone.proposal.proposed.find(({ award }) => award === "Bằng khen")!.standing.code;
    const voted = drafted({ ...two, decisions: [decision(winner)] });
    expect(voted.state.noted.filter(({ code }) => code.startsWith("decision.")).map(({ code }) => code)).toEqual(["decision.idle"]);
    expect(voted.said("minutes")).not.toContain("7/9 phiếu");
  });
});

test("a hundred votes take a sentence for those voted on alike, twenty names at a time, and one for each other", () => {
  const { state } = dossierState({ plan: "001", units: 1, people: 100, facts: filledFacts });
  const [quota] = state.scheme.individuals.quotas;
  const votes = (code: string): string => (code === "P7" ? "7" : "8");
  const decisions = state.roster.people.map(({ code }): Decision => ({ audience: "individuals", award: quota!.award, cluster: "", code, votes: votes(code), base: "9", note: "" }));
  const { said } = drafted({ ...state, decisions });
  const sentences = said("minutes").split("\n").filter((text) => text.startsWith("Hội đồng bỏ phiếu cho "));
  expect(sentences).toHaveLength(6);
  expect(sentences.filter((text) => text.endsWith(", mỗi cá nhân với 8/9 phiếu đồng ý trên tổng số thành viên."))).toHaveLength(5);
  const odd = state.roster.people.find(({ code }) => code === "P7")!.name;
  expect(sentences).toContain(`Hội đồng bỏ phiếu cho ${odd} với 7/9 phiếu đồng ý trên tổng số thành viên.`);
  for (const { name } of state.roster.people) {
    expect(sentences.filter((text) => text.includes(name))).toHaveLength(1);
  }
  expect(Math.max(...layBook(state, { proposal: draftProposal({ ...state, decisions }, state.round, now).proposal }).sheets.find(({ name }) => name === "Biên bản")!.rows.map(({ height = 0 }) => height))).toBeLessThanOrEqual(409);
});

describe("an award and whom the submission goes to", () => {
  const entry = { ...dossierOf(base("000"), draftProposal(base("000"), "tổng kết", now).proposal).entries.collectives[0]! };
  const codes = (award: string, fields: Partial<Record<FactKey, string>>, levels: BookState["dossier"]["levels"] = []): readonly string[] =>
    checkAddressee({ ...base("000").dossier, levels, fields: { ...base("000").dossier.fields, ...fields } }, [{ ...entry, award }]).map(({ code }) => code);
  const commune = { issuer: "UBND phường Vĩnh Tuy", addressee: "Chủ tịch Ủy ban nhân dân thành phố Hà Nội" };

  test.each([
    ["Giấy khen của Chủ tịch UBND phường", commune, ["dossier.award-own"]],
    ["Bằng khen của Chủ tịch UBND thành phố", commune, []],
    ["Bằng khen của Thủ tướng Chính phủ", commune, []],
    ["Bằng khen của Chủ tịch UBND thành phố", { ...commune, addressee: "Chủ tịch UBND phường Vĩnh Tuy, thành phố Hà Nội" }, ["dossier.award-above"]],
    ["Giấy khen của Chủ tịch UBND phường", { ...commune, addressee: "Chủ tịch UBND phường Vĩnh Tuy" }, []],
    ["Bằng khen của Chủ tịch UBND tỉnh", { issuer: "Sở Nội vụ", addressee: "Giám đốc Sở Nội vụ" }, ["dossier.award-above"]],
    ["Giấy khen", commune, []],
    ["Giấy khen của cấp có thẩm quyền", commune, []],
    ["Giấy khen của Chủ tịch UBND phường", { ...commune, addressee: "" }, []],
  ] as const)("%s in %j", (award, fields, expected) => {
    expect(codes(award, fields)).toEqual(expected);
  });

  test("an award that names nobody is told by the page of levels, where that is of one mind", () => {
    const level = (now: string): BookState["dossier"]["levels"][number] => ({ round: "", subject: "", form: "Giấy khen", issued: "Chủ tịch UBND quận", now, note: "" });
    expect(codes("Giấy khen", commune, [level("Chủ tịch UBND phường")])).toEqual(["dossier.award-own"]);
    expect(codes("Giấy khen", commune, [level("Chủ tịch UBND phường"), level("Chủ tịch UBND tỉnh")])).toEqual([]);
  });
});

test("a mark the council changes after the proposal makes every document's page say that it is old", () => {
  const state = base("001");
  const { proposal } = draftProposal(state, state.round, now);
  const book = layBook(rank(state, now).state, { proposal });
  const trace = book.sheets.find(({ name }) => name === "Đối chiếu hồ sơ")!;
  const looksAt = trace.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.content?.kind === "formula" ? [cell.content.formula] : []))).join("\n");
  for (const page of ["Tập thể - chính thức", "Cá nhân - chính thức", "Quyết định Hội đồng", "Hồ sơ"]) {
    expect(looksAt).toContain(page);
  }
});
