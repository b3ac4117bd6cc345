import fc from "fast-check";
import { propose } from "../../src/award/propose";
import { dossierOf, locatedInBook } from "../../src/book/dossierOf";
import { standingsOf } from "../../src/book/standings";
import type { BookState } from "../../src/book/state";
import { type Dossier, textsOf } from "../../src/dossier";
import { checkAgreement } from "../../src/dossier/checkAgreement";
import type { DossierDocument } from "../../src/dossier/document";
import type { DossierFacts, FactKey } from "../../src/dossier/facts";
import { factsFromPlan } from "../../src/dossier/defaultFacts";
import { library, planById } from "../../src/plan/library";
import { audiences } from "../../src/plan/model";
import { votesAsked } from "../../src/dossier/votesAsked";
import { dossierState, filledFacts } from "../support/dossierState";
import { stateArbitrary } from "../support/randomState";

const sample = dossierState({ plan: "001", units: 3, people: 11, facts: filledFacts });

function withFacts(change: Partial<DossierFacts>, fields: Partial<Record<FactKey, string>> = {}): Dossier {
  const { dossier } = sample.state;
  return dossierOf({ ...sample.state, dossier: { ...dossier, ...change, fields: { ...dossier.fields, ...fields } } }, sample.proposal);
}

const codes = (dossier: Dossier): string[] => dossier.findings.map((found) => found.code);

describe("the submission", () => {
  const texts = textsOf(dossierOf(sample.state, sample.proposal).documents.submission);

  test("says everything in the order of the decree", () => {
    const order = ["DỰ THẢO", "ỦY BAN NHÂN DÂN", "PHƯỜNG HẠC THÀNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 05/TTr-UBND", "Hạc Thành, ngày 05 tháng 02 năm 2026", "TỜ TRÌNH", "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa", "Căn cứ Luật Thi đua, khen thưởng;", "(Có biên bản, danh sách, báo cáo thành tích kèm theo)./.", "Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Lê Anh Xuân"];
    const places = order.map((text) => texts.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("every ground ends with “;”, the last with “.”, and quotes the minutes", () => {
    const grounds = texts.filter((text) => text.startsWith("Căn cứ "));
    expect(grounds.slice(0, -1).every((text) => text.endsWith(";"))).toBe(true);
    expect(grounds.at(-1)).toBe("Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng phường Hạc Thành ngày 28 tháng 01 năm 2026.");
  });

  test("counts with a leading zero and by award", () => {
    expect(texts.some((text) => text.includes("03 tập thể, 11 cá nhân có thành tích"))).toBe(true);
    expect(texts).toContain("- Giấy khen của Chủ tịch Ủy ban nhân dân phường: 11 cá nhân.");
  });

  test("the recipients end with the filing copy", () => {
    const from = texts.indexOf("- Như trên;");
    expect(texts.slice(from).find((text) => text.startsWith("- Lưu:"))).toBe("- Lưu: VT, VP, NV.");
  });

  test("who signs for whom stands on lines of their own, in capitals", () => {
    const signed = textsOf(withFacts({}, { capacity: "TM. Ủy ban nhân dân; KT. Chủ tịch", signerTitle: "Phó Chủ tịch" }).documents.submission);
    const from = signed.indexOf("TM. ỦY BAN NHÂN DÂN");
    expect(signed.slice(from, from + 4)).toEqual(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Anh Xuân"]);
  });

  test("evidence for one criterion stands beside it, evidence for the whole subject at the end", () => {
    const [first] = sample.state.roster.people;
    const remark = (criterion: string, evidence: string): BookState["remarks"][number] => ({ audience: "individuals", code: first!.code, criterion, evidence, note: "" });
    const { long } = dossierOf({ ...sample.state, remarks: [remark("", "Hồ sơ số 5.")] }, sample.proposal).entries.individuals.find(({ code }) => code === first!.code)!;
    expect(long.text.endsWith(" Minh chứng chung: Hồ sơ số 5.")).toBe(true);
  });

  test("annexes are numbered where there are two, and one alone is not", () => {
    const alone = { ...sample.proposal, proposed: sample.proposal.proposed.filter((item) => item.audience === "individuals") };
    expect(textsOf(dossierOf(sample.state, alone).documents.individuals)).toContain("Phụ lục");
    expect(textsOf(dossierOf(sample.state, sample.proposal).documents.individuals)).toContain("Phụ lục II");
  });

  test("the draft mark goes only when the secretary takes it away", () => {
    expect(textsOf(withFacts({}, { draft: "" }).documents.minutes)).toContain("DỰ THẢO");
    expect(textsOf(withFacts({}, { draft: "Không" }).documents.minutes)).not.toContain("DỰ THẢO");
  });
});

describe("what the facts get wrong", () => {
  const bases = [{ text: "Nghị định số 98/2023/NĐ-CP", from: "01/01/2024", to: "30/06/2025", note: "" }, { text: "Nghị định số 152/2025/NĐ-CP", from: "01/07/2025", to: "28/02/2027", note: "" }];

  test.each([
    ["31/12/2023", ["dossier.basis-early", "dossier.basis-early"]],
    ["30/06/2025", ["dossier.basis-early"]],
    ["01/07/2025", ["dossier.basis-ended"]],
    ["01/03/2027", ["dossier.basis-ended", "dossier.basis-ended"]],
    ["", []],
  ])("on %s the legal bases give %j", (date, expected) => {
    expect(codes(withFacts({ bases }, { date, meetingDate: "" })).filter((code) => code.startsWith("dossier.basis"))).toEqual(expected);
  });

  test("missing fields are named: warnings on a draft, errors once it is none", () => {
    const draft = withFacts({}, { addressee: "" }).findings.filter((found) => found.code === "dossier.field-missing");
    expect(draft.map(({ severity, params }) => [severity, params["field"]])).toEqual([["warning", "Kính gửi"]]);
    const final = withFacts({}, { addressee: "", number: "", draft: "Không" }).findings.filter((found) => found.code === "dossier.field-missing");
    expect(final.map(({ severity, params }) => [severity, params["field"]])).toEqual([["error", "Số tờ trình"], ["error", "Kính gửi"]]);
  });

  test("each stands at its cell of the page of facts", () => {
    const [found] = withFacts({}, { addressee: "" }).findings;
    expect(locatedInBook(sample.state, found!).place).toEqual({ sheet: "Hồ sơ", cell: "C12" });
  });

  test("authorities that ended are named from the day they ended", () => {
    const ended = (date: string, fields: Partial<Record<FactKey, string>>): string[] => withFacts({}, { date, meetingDate: "", ...fields }).findings.filter((found) => found.code === "dossier.authority-ended").map(({ params }) => params["words"]!);
    expect(ended("01/07/2025", { addressee: "Chủ tịch UBND huyện Quảng Xương" })).toEqual(["huyện"]);
    expect(ended("30/06/2025", { addressee: "Chủ tịch UBND huyện Quảng Xương" })).toEqual([]);
    expect(ended("05/02/2026", { issuer: "Ủy ban nhân dân thành phố Thanh Hóa" })).toEqual(["UBND thành phố Thanh Hóa"]);
    expect(ended("05/02/2026", { addressee: "phòng Nội vụ TP" })).toEqual(["phòng Nội vụ thành phố"]);
    expect(ended("05/02/2026", {})).toEqual([]);
  });

  test("a day that is none, a meeting after the submission, more present than there are, a title before the name", () => {
    expect(codes(withFacts({}, { date: "32/01/2026" }))).toContain("dossier.day-unreadable");
    expect(codes(withFacts({}, { meetingDate: "06/02/2026" }))).toContain("dossier.meeting-late");
    expect(codes(withFacts({}, { present: "10" }))).toContain("dossier.attendance");
    expect(codes(withFacts({}, { signerName: "TS. Lê Anh Xuân" }))).toContain("dossier.academic-title");
  });

  test("a filled-in dossier has nothing left to see to, if what the office may grant itself is not submitted", () => {
    expect(codes(withFacts({}))).toEqual(["dossier.award-own"]);
    const { proposal } = sample;
    const upwards = { ...proposal, proposed: proposal.proposed.map((item) => ({ ...item, award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" })) };
    expect(codes(dossierOf(sample.state, upwards))).toEqual([]);
  });

  test.each(library.map((plan) => plan.id))("plan %s alone gives a dossier that names what is missing and contradicts nothing", (id) => {
    const { state, proposal } = dossierState({ plan: id, units: 2, people: 2 });
    const { findings } = dossierOf(state, proposal);
    expect(findings.filter((found) => found.severity === "error")).toEqual([]);
    expect(findings.some((found) => found.params["field"] === "Ngày tờ trình")).toBe(true);
  });
});

test("facts from the plan: body above, symbol, place and signer", () => {
  const of = (id: string): string[] => (["superior", "issuer", "symbol", "place", "capacity", "signerTitle", "filing"] as const).map((key) => factsFromPlan(planById(id)!).fields[key]);
  expect(of("002")).toEqual(["Ủy ban nhân dân tỉnh Hưng Yên", "Sở Nội vụ", "TTr-SNV", "Hưng Yên", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "VT"]);
  expect(of("004")).toEqual(["", "Ủy ban nhân dân xã Sơn Hồng", "TTr-UBND", "Sơn Hồng", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "VT"]);
});

describe("levels of award", () => {
  const proposing = (plan: string, award: string, round: string, fields: Partial<Record<FactKey, string>> = {}): Dossier => {
    const { state, proposal } = dossierState({ plan, units: 2, people: 2 });
    const named = { ...proposal, lines: proposal.lines.map((line) => ({ ...line, quota: { ...line.quota, award } })), proposed: proposal.proposed.map((item) => ({ ...item, award })) };
    return dossierOf({ ...state, round, dossier: { ...state.dossier, fields: { ...state.dossier.fields, date: "05/02/2026", ...fields } } }, named);
  };
  const about = (dossier: Dossier, kind: string): string[] => dossier.findings.filter((found) => found.code.startsWith(`dossier.${kind}`)).map((found) => `${found.code} ${found.place.line ?? ""}`);

  test("stand as the plan issued them beside today's authority", () => {
    const of = (id: string): string[] => factsFromPlan(planById(id)!).levels.filter(({ form, round }) => form === "Giấy khen" && round === "tổng kết").map(({ issued, now }) => `${issued} → ${now}`);
    const commune = "cấp huyện đã chấm dứt; thẩm quyền thuộc Chủ tịch UBND cấp xã (Nghị định 129/2025/NĐ-CP, Điều 59)";
    expect(of("004")).toEqual([`UBND huyện; UBND xã → ${commune}`]);
    expect(of("001")).toEqual(["Chủ tịch UBND thành phố → cấp huyện đã chấm dứt; Chủ tịch UBND cấp xã tặng Giấy khen (NĐ 129/2025/NĐ-CP Điều 59)"]);
    const honour = factsFromPlan(planById("001")!).levels.find(({ form }) => form.startsWith("Huân chương"));
    expect([honour?.issued, honour?.now]).toEqual(["Chủ tịch nước", "Chủ tịch nước"]);
  });

  test("plan 004's Bằng khen by a district chair is flagged where it is proposed, in its own round", () => {
    expect(about(proposing("004", "Bằng khen", "tổng kết"), "level")).toEqual(["dossier.level-ended level:5", "dossier.level-note level:5"]);
    expect(about(proposing("004", "Bằng khen", "sơ kết"), "level")).toEqual([]);
    expect(about(proposing("004", "Bằng khen của Chủ tịch UBND tỉnh", "tổng kết"), "level")).toEqual([]);
    expect(about(proposing("004", "Giấy khen", "tổng kết", { date: "30/06/2025" }), "level")).toEqual([]);
  });

  test("each is found at its cell, and a draft says so under the signature as long as it is one", () => {
    const dossier = proposing("004", "Bằng khen", "tổng kết");
    const [found] = dossier.findings.filter((each) => each.code === "dossier.level-ended");
    expect(locatedInBook(sample.state, found!).place).toEqual({ sheet: "Thẩm quyền", cell: "F9" });
    const said = (made: Dossier): boolean => textsOf(made.documents.submission).some((text) => text.startsWith("- Kế hoạch giao “Bằng khen” cho “Chủ tịch UBND huyện [sic], tỉnh; Thủ tướng Chính phủ”, nay không còn"));
    expect(said(dossier)).toBe(true);
    expect(said(proposing("004", "Bằng khen", "tổng kết", { draft: "Không" }))).toBe(false);
  });

  test("an award for merit is warned of, since the plan is a theme campaign, unless the office takes the list away", () => {
    expect(about(proposing("001", "Chiến sĩ thi đua cơ sở", "hằng năm"), "theme")).toEqual(["dossier.theme-merit field:merit"]);
    expect(about(proposing("001", "Chiến sĩ thi đua cơ sở", "hằng năm", { merit: "" }), "theme")).toEqual([]);
    expect(about(proposing("001", "Giấy khen", "hằng năm"), "theme")).toEqual([]);
  });
});

describe("the documents", () => {
  const drafted = (state: BookState): Dossier => dossierOf(state, propose(state.scheme, { collectives: standingsOf(state, "collectives"), individuals: standingsOf(state, "individuals") }, state.decisions, votesAsked(state.dossier)));

  test("agree on counts, names and awards, whoever is proposed", () => {
    const quota = fc.record({ award: fc.constantFrom("Giấy khen", "Bằng khen"), count: fc.integer({ min: 1, max: 6 }), per: fc.constantFrom("all" as const, "cluster" as const) });
    fc.assert(
      fc.property(stateArbitrary, fc.array(quota, { maxLength: 3 }), (state, quotas) => {
        const rules = quotas.map(({ award, count, per }) => ({ award, amount: { kind: "count" as const, count }, base: "all" as const, rounding: "floor" as const, per, minimumClass: null }));
        const scheme = { ...state.scheme, collectives: { ...state.scheme.collectives, quotas: rules }, individuals: { ...state.scheme.individuals, quotas: rules } };
        const { documents, entries, findings } = drafted({ ...state, scheme });
        expect(findings.filter((found) => found.severity === "error")).toEqual([]);
        for (const audience of audiences) {
          const table = documents[audience].blocks.find((block) => block.kind === "table");
          expect(table?.kind === "table" ? table.rows.map((row) => row.cells[1]) : []).toEqual(entries[audience].map((entry) => entry.name));
        }
      }),
      { numRuns: 25 },
    );
  });

  const { documents } = dossierOf(sample.state, sample.proposal);
  const changed = (kind: "submission" | "minutes" | "individuals" | "summaries", change: (text: string) => string): string[] => {
    const json = JSON.stringify(documents[kind]);
    const altered = change(json);
    expect(altered).not.toBe(json);
    return checkAgreement({ ...documents, [kind]: JSON.parse(altered) as DossierDocument }).map((found) => `${found.code} ${found.place.sheet ?? ""}`);
  };

  test("a number, a name or an award altered in one of them is found", () => {
    expect(changed("submission", (text) => text.replace("03 tập thể, 11 cá nhân", "03 tập thể, 12 cá nhân"))).toEqual(["dossier.count-differs Tờ trình"]);
    expect(changed("minutes", (text) => text.replace("03 tập thể, 11 cá nhân", "04 tập thể, 11 cá nhân"))).toEqual(["dossier.count-differs Biên bản"]);
    const { name } = dossierOf(sample.state, sample.proposal).entries.individuals[0]!;
    expect(changed("minutes", (text) => text.replace(`"${name}"`, `"${name} khác"`))).toEqual(["dossier.name-differs Biên bản"]);
    expect(changed("summaries", (text) => text.replace(`${name}, `, `${name} khác, `))).toEqual(["dossier.name-differs Tóm tắt thành tích"]);
    expect(changed("individuals", (text) => text.replace("Danh sách này có 11", "Danh sách này có 10"))).toEqual(["dossier.count-differs Danh sách cá nhân kèm theo"]);
  });

  test("the minutes quote the council's decision on a tie with its votes, and nothing it did not record", () => {
    const count = 2;
    const tie = dossierState({ plan: "001", units: 1, people: 5 });
    const quotas = [{ ...tie.state.scheme.individuals.quotas[0]!, amount: { kind: "count" as const, count } }];
    const [first] = tie.state.roster.people;
    const marks = new Map(tie.state.roster.people.map(({ code }) => [code, { ...tie.state.marks.individuals.get(first!.code)!, code }]));
    const scheme = { ...tie.state.scheme, individuals: { ...tie.state.scheme.individuals, quotas } };
    const state = { ...tie.state, scheme, marks: { ...tie.state.marks, individuals: marks } };
    expect(textsOf(drafted(state).documents.minutes).some((text) => text.startsWith("Còn 5 cá nhân bằng nhau"))).toBe(true);
    const open = (draft: string): string[] => drafted({ ...state, dossier: { ...state.dossier, fields: { ...state.dossier.fields, draft } } }).findings.filter((found) => found.code === "dossier.line-open").map((found) => found.severity);
    expect([open("Có"), open("Không")]).toEqual([["warning"], ["error"]]);
    const decisions = ["P2", "P4"].map((code) => ({ audience: "individuals" as const, award: quotas[0]!.award, cluster: "", code, votes: "7", base: "9", note: "" }));
    const minutes = textsOf(drafted({ ...state, decisions }).documents.minutes);
    expect(minutes).toContain(`Bằng điểm ngay tại ranh giới, Hội đồng chọn ${state.roster.people[1]!.name} với 7/9 phiếu đồng ý trên tổng số thành viên.`);
    expect(minutes.some((text) => text.includes("Ngưỡng"))).toBe(false);
    const asked = { ...state, dossier: { ...state.dossier, fields: { ...state.dossier.fields, threshold: "75", members: "9" } } };
    const counted = textsOf(drafted({ ...asked, decisions: [{ ...decisions[0]!, against: "1", written: "2" }] }).documents.minutes);
    expect(counted).toContain(`Bằng điểm ngay tại ranh giới, Hội đồng chọn ${state.roster.people[1]!.name} với 7/9 phiếu đồng ý trên tổng số thành viên, 1 không đồng ý, 2 ý kiến bằng văn bản; cần từ 7 phiếu (75 % × 9 = 6,75): đạt.`);
    const missed = textsOf(drafted({ ...asked, decisions: [{ ...decisions[0]!, votes: "6" }] }).documents.minutes);
    expect(missed).toContain(`Hội đồng bỏ phiếu cho ${state.roster.people[1]!.name} với 6/9 phiếu đồng ý trên tổng số thành viên; cần từ 7 phiếu (75 % × 9 = 6,75): không đạt; chưa đề nghị.`);
    expect(missed.some((text) => text.startsWith("Còn 5 cá nhân bằng nhau"))).toBe(true);
  });
});
