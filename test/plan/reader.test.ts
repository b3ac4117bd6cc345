import fc from "fast-check";
import { Fault } from "../../src/finding/fault";
import { criteriaOf } from "../../src/plan/criteria";
import { library, planText } from "../../src/plan/library";
import { audiences, type Audience, NOT_SCORED, type Criterion, type CriteriaTree, type Plan } from "../../src/plan/model";
import { planJson } from "../../src/plan/planJson";
import { decodePlanText, planLines } from "../../src/plan/reader/decode";
import { folded } from "../../src/plan/reader/folded";
import { readable, readableLines } from "../../src/plan/reader/lines";
import { type PlanReading, readPlanText } from "../../src/plan/reader/readPlanText";
import { parsePlan } from "../../src/plan/readPlan";

const read = (id: string): PlanReading => readPlanText(planText(id));
const sameLines = (a: Criterion, b: Criterion): boolean => a.sourceLines[0] === b.sourceLines[0] && a.sourceLines[1] === b.sourceLines[1];
const groupAt = (tree: CriteriaTree, criterion: Criterion): number => tree.groups.findIndex((group) => group.criteria.includes(criterion));

describe("the five plans, against the trees people made of them", () => {
  /** Of the criteria people found: those found on the same lines, of these in the same group, and word for word (people also put slips of the pen right, the reader must not). Of those found: none that people did not find. */
  test.each([
    ["000", "collectives", { criteria: 15, onTheirLines: 15, inTheirGroup: 15, wordForWord: 15, tooMany: 0 }],
    ["000", "individuals", { criteria: 20, onTheirLines: 20, inTheirGroup: 20, wordForWord: 16, tooMany: 0 }],
    ["001", "collectives", { criteria: 12, onTheirLines: 12, inTheirGroup: 12, wordForWord: 12, tooMany: 0 }],
    ["001", "individuals", { criteria: 25, onTheirLines: 25, inTheirGroup: 25, wordForWord: 23, tooMany: 0 }],
    ["002", "collectives", { criteria: 12, onTheirLines: 12, inTheirGroup: 12, wordForWord: 10, tooMany: 0 }],
    ["002", "individuals", { criteria: 25, onTheirLines: 25, inTheirGroup: 25, wordForWord: 25, tooMany: 0 }],
    ["003", "collectives", { criteria: 5, onTheirLines: 5, inTheirGroup: 5, wordForWord: 4, tooMany: 0 }],
    ["003", "individuals", { criteria: 5, onTheirLines: 5, inTheirGroup: 5, wordForWord: 4, tooMany: 0 }],
    // A scan that lost its marks: people restored the words, the reader must not.
    ["004", "collectives", { criteria: 13, onTheirLines: 13, inTheirGroup: 13, wordForWord: 0, tooMany: 0 }],
    ["004", "individuals", { criteria: 25, onTheirLines: 25, inTheirGroup: 25, wordForWord: 0, tooMany: 0 }],
  ] as const)("%s, %s", (id, audience, expected) => {
    const [curated, found] = [library.find((plan) => plan.id === id)![audience], read(id).plan[audience]];
    const pairs = criteriaOf(curated).flatMap((criterion) => {
      const match = criteriaOf(found).find((candidate) => sameLines(candidate, criterion));
      return match === undefined ? [] : [{ criterion, match }];
    });
    expect({
      criteria: criteriaOf(curated).length,
      onTheirLines: pairs.length,
      inTheirGroup: pairs.filter(({ criterion, match }) => groupAt(curated, criterion) === groupAt(found, match)).length,
      wordForWord: pairs.filter(({ criterion, match }) => criterion.text === match.text).length,
      tooMany: criteriaOf(found).length - pairs.length,
    }).toEqual(expected);
  });

  test.each([
    ["000", { issuer: "UBND phường Vĩnh Tuy", docNumber: null, date: null, from: "2025-01-01", to: "2025-12-31", signer: "Lưu Xuân Trịch" }],
    ["001", { issuer: "Ủy ban nhân dân thành phố Thanh Hóa", docNumber: "756/KH-UBND", date: "2019-07-24", from: "2019", to: "2025", signer: "Lê Anh Xuân" }],
    ["002", { issuer: "Sở Nội vụ", docNumber: null, date: null, from: "2021", to: "2025", signer: "Nguyễn Thị Thiều Hương" }],
    ["003", { issuer: "Sở Ngoại vụ", docNumber: null, date: null, from: "2022-02", to: "2022-12-31", signer: "Phạm Thị Anh Thư" }],
    ["004", { issuer: "(chưa rõ)", docNumber: null, date: null, from: "2021-01-01", to: "2021-12-31", signer: "Nguyén Khanh Hoa" }],
  ] as const)("%s: who, when, for what period", (id, expected) => {
    const { issuer, docNumber, date, period, signer } = read(id).plan;
    expect({ issuer, docNumber, date, from: period.from, to: period.to, signer: signer.name }).toEqual(expected);
  });

  test("titles are those people gave, where the text still has them", () => {
    expect(library.filter((plan) => read(plan.id).plan.title === plan.title).map((plan) => plan.id)).toEqual(["000", "001", "003"]);
    expect([read("002"), read("004")].map(({ plan }) => plan.title)).toEqual(["Kế hoạch giai đoạn 2021 - 2025", "(chưa rõ)"]);
  });

  test("what was inferred or is not sure is said", () => {
    const said = library.map(({ id }) => read(id).findings.map(({ code }) => code).filter((code) => code !== "plan.read-automatically"));
    expect(said).toEqual([["plan.heading-inferred"], [], [], ["plan.audiences-shared"], ["plan.marks-lost", "plan.heading-guessed", "plan.field-unread"]]);
  });
});

/** Every promise that holds for whatever text. */
function expectSound({ plan, lines }: PlanReading): void {
  const ids = audiences.flatMap((audience) => plan[audience].groups.filter((group) => audience === "collectives" || group.general !== true).flatMap((group) => [group.id, ...group.criteria.map(({ id }) => id)]));
  expect(new Set(ids).size).toBe(ids.length);
  for (const audience of audiences) {
    for (const { text, sourceLines } of criteriaOf(plan[audience])) {
      const source = readableLines(lines.slice(sourceLines[0] - 1, sourceLines[1])).map((line) => line.text).join(" ");
      expect(source).toContain(text);
    }
  }
  expect(parsePlan(planJson(plan))).toEqual(plan);
}

test.each(library.map((plan) => plan.id))("%s: every criterion is the text's own, and the plan is one that can be used", (id) => expectSound(read(id)));

describe("any text", () => {
  const passages = library.flatMap(({ id }) => planText(id)).filter((line) => line.trim() !== "");
  const anything = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(...passages),
    fc.constantFrom("a) Đối với tập thể:", "b) Đối với cá nhân:", "2. Đối với cá nhân", "I. TIÊU CHUẨN THI ĐUA", "- ", "+", "* a:", "1.1.", "", "II.", "III. TIÊU CHÍ", "-Chấp hành tốt;", "- Đối với tập thể:", "KẾ HOẠCH", "Nơi nhận:", "\\*\\* x", "#### "),
  );

  test("gives a sound plan or says why not", () => {
    let plans = 0;
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (lines) => {
        const outcome = attempt(lines);
        if (outcome !== undefined) {
          plans += 1;
          expectSound(outcome);
        }
      }),
      { numRuns: 300 },
    );
    expect(plans).toBeGreaterThan(20);
  });

  function attempt(lines: readonly string[]): PlanReading | undefined {
    try {
      return readPlanText(lines);
    } catch (error) {
      expect(error).toBeInstanceOf(Fault);
      expect((error as Fault).code).toBe("plan.criteria-none");
      return undefined;
    }
  }

  test("that is far too long is refused", () => {
    expect(() => readPlanText(Array.from({ length: 5_001 }, () => "a"))).toThrow(expect.objectContaining({ code: "plan.too-long" }));
  });
});

describe("which part of a text holds the criteria", () => {
  const headings = (lines: readonly string[]): readonly (readonly string[])[] => audiences.map((audience) => criteriaOf(readPlanText(lines).plan[audience]).map(({ text }) => text));
  const content = ["II. NỘI DUNG THI ĐUA", "a) Đối với tập thể:", "- Nội dung tập thể một;", "- Nội dung tập thể hai.", "b) Đối với cá nhân:", "- Nội dung cá nhân."];
  const awards = ["IV. TIÊU CHUẨN KHEN THƯỞNG", "- Hoàn thành xuất sắc nhiệm vụ;", "- Được bình xét."];

  test("not the conditions of awards", () => {
    expect(headings([...content, ...awards])).toEqual([["Nội dung tập thể một", "Nội dung tập thể hai"], ["Nội dung cá nhân"]]);
  });

  test("“tiêu chuẩn” before “nội dung”, where both tell the audiences apart", () => {
    expect(headings([...content, "III. TIÊU CHUẨN THI ĐUA", "1. Đối với tập thể", "- Tiêu chuẩn tập thể.", "2. Đối với cá nhân", "- Tiêu chuẩn cá nhân.", ...awards])).toEqual([["Tiêu chuẩn tập thể"], ["Tiêu chuẩn cá nhân"]]);
  });

  test("one audience alone, which is said", () => {
    const { plan, findings } = readPlanText(["II. NỘI DUNG THI ĐUA", "- Nâng cao chất lượng.", "III. TIÊU CHUẨN THI ĐUA", "1. Đối với tập thể", "- Một.", "- Hai.", "IV. KHEN THƯỞNG", "1. Đối với tập thể: 10 %.", "2. Đối với cá nhân: 5 %."]);
    expect(criteriaOf(plan.collectives).map(({ text }) => text)).toEqual(["Một", "Hai"]);
    expect(plan.individuals).toEqual(NOT_SCORED);
    expect(findings.map(({ code, params }) => [code, params["missing"]])).toContainEqual(["plan.one-audience", "cá nhân"]);
    expect(parsePlan(planJson(plan))).toEqual(plan);
  });

  test("nothing where no audience has any", () => {
    expect(() => readPlanText(["III. TIÊU CHUẨN THI ĐUA", "1. Đối với tập thể", "2. Đối với cá nhân"])).toThrow(expect.objectContaining({ code: "plan.criteria-none" }));
  });
});

describe("other ways to lay a plan out", () => {
  const words = ["chấp hành", "kỷ luật", "lao động", "thực hiện", "nhiệm vụ", "công khai", "minh bạch", "tiết kiệm", "đoàn kết", "văn minh", "gọn gàng", "trung thực", "nội quy", "đúng hạn", "phục vụ", "Nhân dân"];
  const sentence = (least: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...words), { minLength: least, maxLength: 24 }).map((parts) => `Thực sự ${parts.join(" ")}`);
  const tree = fc.array(fc.record({ text: sentence(2), criteria: fc.array(sentence(3), { minLength: 1, maxLength: 5 }) }), { minLength: 1, maxLength: 5 });
  const letters = [..."abcdđeghik"];
  const layouts: Readonly<Record<string, { heading: (audience: Audience, index: number) => string; group: (text: string, index: number) => string; criterion: (text: string) => string }>> = {
    "a) Đối với, -, +": { heading: (audience, index) => `${"ab"[index]}) Đối với ${audience === "collectives" ? "tập thể" : "cá nhân"}:`, group: (text) => `- ${text}:`, criterion: (text) => `+ ${text};` },
    "1. Đối với, a), -": { heading: (audience, index) => `${index + 1}. Đối với ${audience === "collectives" ? "các cơ quan, đơn vị" : "cán bộ, công chức, viên chức"}`, group: (text, index) => `${letters[index]}) ${text}:`, criterion: (text) => `- ${text}.` },
    "1.1, *, không dấu": { heading: (audience, index) => `**1.${index + 1}. ${audience === "collectives" ? "Tiêu chuẩn đối với tập thể" : "Tiêu chuẩn đối với cá nhân"}**`, group: (text) => `*\\* ${text}:*`, criterion: (text) => `${text};` },
    "- Đối với:, 1., +": { heading: (audience) => `- Đối với ${audience === "collectives" ? "tập thể" : "cá nhân"}:`, group: (text, index) => `${index + 1}. ${text}`, criterion: (text) => `+ ${text}` },
    "A. B., 1., 1.1.": { heading: (audience, index) => `${"AB"[index]}. ${audience === "collectives" ? "TIÊU CHÍ TẬP THỂ" : "TIÊU CHÍ CÁ NHÂN"}`, group: (text, index) => `${index + 1}. ${text}:`, criterion: (text) => `1.1. ${text}` },
  };
  const wrapped = (line: string, width: number): readonly string[] => line.match(new RegExp(`.{1,${width}}(?:\\s|$)`, "gu"))?.map((part) => part.trimEnd()) ?? [line];

  test.each(Object.keys(layouts))("%s", (name) => {
    const layout = layouts[name]!;
    fc.assert(
      fc.property(tree, tree, fc.constantFrom(0, 72, 88), fc.boolean(), (collectives, individuals, width, spaced) => {
        const trees = { collectives, individuals };
        const lines = [
          "KẾ HOẠCH",
          "Phát động phong trào thi đua năm 2026",
          "I. MỤC ĐÍCH, YÊU CẦU",
          "- Nâng cao ý thức của cán bộ, công chức.",
          ...(name.startsWith("A.") ? [] : ["II. TIÊU CHUẨN THI ĐUA"]),
          ...audiences.flatMap((audience, index) => [layout.heading(audience, index), ...trees[audience].flatMap((group, at) => [layout.group(group.text, at), ...group.criteria.map(layout.criterion)])]),
          ...(name.startsWith("A.") ? ["C. TỔ CHỨC THỰC HIỆN"] : ["III. TỔ CHỨC THỰC HIỆN"]),
          "1. Các đơn vị triển khai kế hoạch này.",
        ].flatMap((line) => [...(width === 0 ? [line] : wrapped(line, width)), ...(spaced || width === 0 ? [""] : [])]);
        const { plan } = readPlanText(lines);
        for (const audience of audiences) {
          expect(plan[audience].groups.map(({ text, criteria }) => ({ text, criteria: criteria.map((criterion) => criterion.text) }))).toEqual(trees[audience]);
        }
      }),
      { numRuns: 25 },
    );
  });

  const texts = (plan: Plan): readonly string[] => audiences.flatMap((audience) => criteriaOf(plan[audience]).map(({ text }) => text));

  test.each(["000", "001"])("%s with its lines broken at 80 characters has the same criteria", (id) => {
    const lines = planText(id).flatMap((line) => (line.trim() === "" ? [line] : wrapped(readable(line), 80)));
    expect(texts(readPlanText(lines).plan)).toEqual(texts(read(id).plan));
  });
});

describe("a text file", () => {
  const text = planText("001").join("\r\n");
  const utf16 = (value: string, little: boolean): Uint8Array => {
    const units = [0xfeff, ...Array.from(value, (unit) => unit.charCodeAt(0))];
    return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
  };

  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-8, letters and marks apart", new TextEncoder().encode(text.normalize("NFD"))],
    ["UTF-16 little-endian", utf16(text, true)],
    ["UTF-16 big-endian", utf16(text, false)],
  ])("in %s is read", (_, bytes) => {
    expect(decodePlanText(bytes)).toEqual(planText("001").map((line) => line.normalize("NFC")));
  });

  const tcvn3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam. KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua. Tiªu chuÈn ®èi víi tËp thÓ: ChÊp hµnh nghiªm kû luËt, kû c¬ng hµnh chÝnh; thùc hiÖn nhiÖm vô ®îc giao.";
  const vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Keá hoaïch phaùt ñoäng phong traøo thi ñua. Tieâu chuaån ñoái vôùi taäp theå: Chaáp haønh nghieâm kyû luaät; thöïc hieän nhieäm vuï ñöôïc giao.";

  test.each([
    ["TCVN3", tcvn3],
    ["VNI", vni],
  ])("typed with a %s font is named, not turned into garbage", (encoding, typed) => {
    const expected = expect.objectContaining({ code: "plan.old-encoding", params: { encoding } });
    expect(() => planLines(typed)).toThrow(expected);
    expect(() => decodePlanText(Uint8Array.from(typed, (letter) => letter.charCodeAt(0)))).toThrow(expected);
  });

  test("in Unicode is never taken for one", () => {
    for (const { id } of library) {
      expect(planLines(planText(id).join("\n"))).toHaveLength(planText(id).length);
    }
    expect(planLines("Naïve café, déjà vu – über señor.")).toHaveLength(1);
  });

  test("that is no text is refused", () => {
    expect(() => decodePlanText(Uint8Array.from([0xff, 0x00, 0xc3, 0x28, 0x80]))).toThrow(expect.objectContaining({ code: "plan.not-text" }));
  });
});

test("a heading is known in spite of letters that were misread", () => {
  expect(folded("Đối với tập thể:")).toBe("doi voi tap the");
});
