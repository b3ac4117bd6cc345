import fc from "fast-check";
import { propose } from "../../src/award/propose";
import { roundPlaces } from "../../src/award/quota";
import { planById } from "../../src/plan/library";
import type { Quota, Scheme } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import { NOT_EXCLUDED, type Standing } from "../../src/score/standing";
import { decimal } from "../../src/text/decimal";

const offer = offerScheme(planById("001")!);
const quota = (part: Partial<Quota> = {}): Quota => ({ award: "Giấy khen", amount: { kind: "count", count: 2 }, base: "all", rounding: "floor", per: "all", minimumClass: null, ...part });
const schemeWith = (...quotas: Quota[]): Scheme => ({ ...offer, collectives: { ...offer.collectives, quotas }, individuals: { ...offer.individuals, quotas: [] } });

function standing(code: string, total: string, part: Partial<Standing> = {}): Standing {
  const key = [decimal(total)];
  const score = { code, total: key[0]!, complete: true, ratios: new Map(), bonus: decimal("0"), penalty: decimal("0"), missing: [], troubles: [], knockOuts: [], zeros: 0, marks: new Map() };
  const className = key[0]!.gte("90") ? "Hoàn thành xuất sắc" : key[0]!.gte("80") ? "Hoàn thành tốt" : key[0]!.gte("50") ? "Hoàn thành" : "Chưa hoàn thành";
  return { code, cluster: "A", assessed: true, score, key, eligible: true, rank: 1, place: 1, exclusion: NOT_EXCLUDED, tied: false, className, ...part };
}

const run = (scheme: Scheme, ...collectives: Standing[]): ReturnType<typeof propose> => propose(scheme, { collectives, individuals: [] });
const codes = (proposal: ReturnType<typeof propose>): string[] => proposal.proposed.map((item) => item.standing.code);

test("the best fill the places, whatever order they are listed in", () => {
  expect(codes(run(schemeWith(quota()), standing("x", "80"), standing("y", "95"), standing("z", "90")))).toEqual(["y", "z"]);
});

test("a tie across the line stops the proposal and names the tied", () => {
  const proposal = run(schemeWith(quota()), standing("x", "80"), standing("y", "95"), standing("z", "80"), standing("w", "70"));
  expect(codes(proposal)).toEqual([]);
  expect(proposal.lines[0]?.tied.map((item) => item.code)).toEqual(["x", "z"]);
});

test("a tie that fits whole within the places stops nothing", () => {
  expect(codes(run(schemeWith(quota()), standing("x", "80"), standing("y", "80"), standing("z", "70")))).toEqual(["x", "y"]);
});

test("the incomplete, the knocked out and the lowest class are never proposed", () => {
  const proposal = run(schemeWith(quota({ amount: { kind: "count", count: 9 } })), standing("x", "95", { eligible: false }), standing("y", "40"), standing("z", "60"));
  expect(codes(proposal)).toEqual(["z"]);
});

test("a quota may ask for a class, and may count its base among that class only", () => {
  const field = [standing("a", "95"), standing("b", "85"), standing("c", "84"), standing("d", "60"), standing("e", "55")];
  expect(codes(run(schemeWith(quota({ minimumClass: "Hoàn thành tốt", amount: { kind: "count", count: 9 } })), ...field))).toEqual(["a", "b", "c"]);
  const [line] = run(schemeWith(quota({ base: "class:Hoàn thành tốt", amount: { kind: "percent", percent: decimal("50") }, rounding: "half-up" })), ...field).lines;
  expect(line?.places).toMatchObject({ base: 3, count: 2, arithmetic: "50 % × 3 = 1,5 → 2, làm tròn số học" });
});

test("where classes tell nobody apart, a quota that names none takes anyone complete", () => {
  const unclassed = (bands: Scheme["collectives"]["bands"]): Scheme => ({ ...schemeWith(quota()), collectives: { ...schemeWith(quota()).collectives, bands } });
  const [only] = offer.collectives.bands.slice(-1);
  expect(codes(run(unclassed([]), standing("x", "40", { className: undefined })))).toEqual(["x"]);
  expect(codes(run(unclassed([only!]), standing("x", "40", { className: only!.name }), standing("y", "30", { className: undefined })))).toEqual(["x", "y"]);
});

test("15 % of 13 is 1 rounded down, 2 by halves or upwards", () => {
  const exact = decimal("15").times("13").div("100");
  expect((["floor", "half-up", "ceiling"] as const).map((rounding) => roundPlaces(exact, rounding))).toEqual([1, 2, 2]);
  expect((["floor", "half-up", "ceiling"] as const).map((rounding) => roundPlaces(decimal("2.5"), rounding))).toEqual([2, 3, 3]);
  expect((["floor", "half-up", "ceiling"] as const).map((rounding) => roundPlaces(decimal("2"), rounding))).toEqual([2, 2, 2]);
});

test("per cluster, every cluster has places of its own", () => {
  const proposal = run(schemeWith(quota({ per: "cluster", amount: { kind: "count", count: 1 } })), standing("a", "95"), standing("b", "94"), standing("c", "70", { cluster: "B" }));
  expect(codes(proposal)).toEqual(["a", "c"]);
  expect(proposal.lines.map((line) => line.cluster)).toEqual(["A", "B"]);
});

test("nobody is proposed twice, and a stopped line keeps its candidates from lesser awards", () => {
  const bang = quota({ award: "Bằng khen", amount: { kind: "count", count: 1 } });
  expect(codes(run(schemeWith(bang, quota()), standing("a", "95"), standing("b", "94"), standing("c", "93"), standing("d", "92")))).toEqual(["a", "b", "c"]);
  const stopped = run(schemeWith(bang, quota({ amount: { kind: "count", count: 1 } })), standing("a", "95"), standing("b", "95"), standing("c", "93"));
  expect(codes(stopped)).toEqual(["c"]);
});

test("never more than the places, never someone while a better one who may be proposed is left out", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 45, max: 60 }), fc.boolean()), { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 6 }), (field, count) => {
      const standings = field.map(([total, eligible], index) => standing(`s${index}`, String(total), { eligible }));
      const [line] = run(schemeWith(quota({ amount: { kind: "count", count } })), ...standings).lines;
      expect(line!.proposed.length).toBeLessThanOrEqual(count);
      const chosen = new Set(line!.proposed.map((item) => item.code));
      const able = standings.filter((item) => item.eligible && item.className !== "Chưa hoàn thành");
      const left = able.filter((item) => !chosen.has(item.code));
      if (line!.tied.length === 0) {
        expect(chosen.size).toBe(Math.min(count, able.length));
        expect(left.every((other) => line!.proposed.every((item) => item.key[0]!.gt(other.key[0]!)))).toBe(true);
      } else {
        expect(line!.tied.length).toBeGreaterThan(1);
        expect(new Set(line!.tied.map((item) => item.key[0]!.toFixed())).size).toBe(1);
      }
    }),
  );
});
