import { vietnamese } from "../../src/finding/language";
import { translator } from "../../src/i18n/translate";
import { library } from "../../src/plan/library";
import { schemeJson } from "../../src/scheme/json";
import { offerScheme } from "../../src/scheme/offer";
import { draftOf, readDraft, readNumber } from "../../src/taskpane/scheme/draft";
import { changeAudience, freeId, moveUp, shareEqually, sumOf, weightsFromMaxima } from "../../src/taskpane/scheme/edit";
import { remarksAt, reviewDraft } from "../../src/taskpane/scheme/review";
import { plain } from "../../src/text/decimal";

const plan = library[1]!;
const draft = draftOf(offerScheme(plan));
const t = translator("vi");

test.each(library.map((each) => [each.id, each] as const))("the draft of plan %s's offer reads back as the same scheme", (_, each) => {
  const offer = offerScheme(each);
  const { scheme, unreadable } = readDraft(draftOf(offer));
  expect(unreadable).toEqual([]);
  expect(schemeJson(scheme!)).toBe(schemeJson(offer));
});

test("numbers are read with a decimal comma or point, and nothing else is", () => {
  expect(plain(readNumber(" 8,5 ")!)).toBe("8.5");
  expect(plain(readNumber("8.5")!)).toBe("8.5");
  for (const text of ["", "tám", "8,5 điểm", "1.234,5", "--1"]) {
    expect(readNumber(text)).toBeUndefined();
  }
});

test("a field that is no number is named by its path and leaves no scheme to issue with", () => {
  const broken = changeAudience(draft, "collectives", { groups: draft.collectives.groups.map((group, index) => (index === 1 ? { ...group, weight: "hai" } : group)) });
  const review = reviewDraft(broken, plan, t, vietnamese);
  expect(review.scheme).toBeUndefined();
  expect(remarksAt(review, "collectives.groups[1].weight").map((remark) => remark.message)).toEqual(["“hai” không phải số. Hãy gõ số, ví dụ 8,5."]);
});

test("weights that do not sum to the scale are refused with the sum", () => {
  const light = changeAudience(draft, "individuals", { groups: draft.individuals.groups.map((group, index) => (index === 0 ? { ...group, weight: "1" } : group)) });
  const review = reviewDraft(light, plan, t, vietnamese);
  expect(review.scheme).toBeUndefined();
  expect(remarksAt(review, "individuals.groups").some((remark) => remark.message.startsWith("Tổng trọng số các nhóm là"))).toBe(true);
});

test("an equal share sums to the scale in whole steps and keeps bands and quotas", () => {
  const shared = shareEqually({ ...draft, step: "0,5" }, plan, false)!;
  expect(sumOf(shared.collectives.groups.flatMap((group) => group.criteria.map((criterion) => criterion.maximum)))).toBe("100");
  expect(shared.collectives.bands).toBe(draft.collectives.bands);
  expect(reviewDraft(shared, plan, t, vietnamese).scheme).toBeDefined();
});

test.each([["0", "100"], ["3", "100"], ["x", "100"], ["10", "100"], ["0,5", "-5"]])("a step of %s on a scale of %s cannot be shared out", (step, scale) => {
  expect(shareEqually({ ...draft, step, scale }, plan, false)).toBeUndefined();
});

test("weights follow the maxima on demand", () => {
  const rules = { ...draft.collectives, groups: draft.collectives.groups.map((group) => ({ ...group, weight: "0" })) };
  expect(sumOf(weightsFromMaxima(rules).groups.map((group) => group.weight))).toBe("100");
});

test("lists are edited without changing the old one", () => {
  const items = ["a", "b", "c"];
  expect(moveUp(items, 2)).toEqual(["a", "c", "b"]);
  expect(moveUp(items, 0)).toBe(items);
  expect(freeId("T", [{ id: "T.1" }, { id: "T.3" }])).toBe("T.2");
});
