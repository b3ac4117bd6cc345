import { propose, type Proposal } from "../../src/award/propose";
import { standingsOf } from "../../src/book/standings";
import type { BookState } from "../../src/book/state";
import { factsFromPlan } from "../../src/dossier/defaultFacts";
import type { DossierFacts, FactKey } from "../../src/dossier/facts";
import { planById } from "../../src/plan/library";
import type { Audience } from "../../src/plan/model";
import type { Person, Unit } from "../../src/roster/model";
import type { AudienceScheme, Quota } from "../../src/scheme/model";
import { offerScheme } from "../../src/scheme/offer";
import type { Entry } from "../../src/score/entry";
import type { SubjectEntries } from "../../src/score/stages";

export interface DossierShape {
  readonly plan: string;
  readonly units: number;
  readonly people: number;
  /** Names of 60 letters, and long posts and units. */
  readonly long?: true;
  readonly facts?: Partial<Record<FactKey, string>>;
}

/** What a secretary would have filled in. */
export const filledFacts: Partial<Record<FactKey, string>> = {
  issuer: "Ủy ban nhân dân phường Hạc Thành",
  place: "Hạc Thành",
  council: "Hội đồng Thi đua - Khen thưởng phường Hạc Thành",
  number: "5",
  date: "05/02/2026",
  addressee: "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa",
  minutesNumber: "12",
  meetingDate: "28/01/2026",
  meetingStart: "08 giờ 00",
  meetingEnd: "10 giờ 30",
  meetingPlace: "Phòng họp tầng 2, trụ sở Ủy ban nhân dân phường Hạc Thành",
  members: "9",
  present: "8",
  absent: "ông Nguyễn Văn A, công tác",
  chair: "Lê Thị Hồng Hạnh, Chủ tịch Hội đồng",
  secretary: "Trần Quốc Tuấn, Thư ký Hội đồng",
};

const syllables = ["Nguyễn", "Công", "Tằng", "Tôn", "Nữ", "Phương", "Khánh", "Quỳnh", "Thượng", "Nghiêm", "Trường", "Xuân"];

/** The index-th distinct name; of 60 letters if asked. */
export function nameOf(index: number, long: boolean): string {
  const pick = (step: number): string => syllables[(index * (step + 1) + step) % syllables.length] ?? "";
  const number = `${"ABCDEGHIKL".charAt(Math.floor(index / 100) % 10)}${"ABCDEGHIKL".charAt(Math.floor(index / 10) % 10)}${"ABCDEGHIKL".charAt(index % 10)}`;
  let name = `${pick(0)} ${pick(1)} ${number}`;
  for (let step = 2; long && name.length < 60; step += 1) {
    name = `${name} ${pick(step)}`;
  }
  return name.length > 60 ? name.slice(0, 60).trim() : name;
}

/** A book whose every subject is proposed for one award. */
export function dossierState(shape: DossierShape): { state: BookState; proposal: Proposal } {
  const plan = planById(shape.plan)!;
  const offer = offerScheme(plan);
  const all = (award: string, count: number): Quota => ({ award, amount: { kind: "count", count }, base: "all", rounding: "floor", per: "all", minimumClass: null });
  const scheme = {
    ...offer,
    collectives: { ...offer.collectives, quotas: [all("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", Math.max(1, shape.units))] },
    individuals: { ...offer.individuals, quotas: [all("Giấy khen của Chủ tịch Ủy ban nhân dân phường", Math.max(1, shape.people))] },
  };
  const units = Array.from({ length: Math.max(1, shape.units) }, (_, index): Unit => ({ code: `U${index + 1}`, name: shape.long ? `Trường Tiểu học và Trung học cơ sở ${nameOf(index, false)} phường Hạc Thành mới` : `Phòng ${nameOf(index, false)}`, cluster: index % 2 === 0 ? "Khối trường học" : "Khối phòng ban", email: "" }));
  const people = Array.from({ length: shape.people }, (_, index): Person => ({ code: `P${index + 1}`, name: nameOf(index, shape.long === true), gender: index % 2 === 0 ? "female" : "male", post: shape.long ? "Phó Trưởng phòng phụ trách công tác thi đua, khen thưởng" : "Chuyên viên", unit: units[index % units.length]!.code, standing: [], standingText: "" }));
  const entries = (code: string, rules: AudienceScheme, index: number): SubjectEntries => ({
    code,
    self: new Map(
      rules.groups.flatMap((group) => group.criteria).map((criterion, order): [string, Entry] => [criterion.id, { kind: "number", value: (index + order) % 5 === 0 ? criterion.maximum.minus(scheme.step) : criterion.maximum }]),
    ),
    verified: new Map(),
    council: new Map(),
  });
  const marks = (subjects: readonly { code: string }[], audience: Audience): ReadonlyMap<string, SubjectEntries> => new Map(subjects.map(({ code }, index) => [code, entries(code, scheme[audience], index)]));
  const facts = factsFromPlan(plan);
  const dossier: DossierFacts = { ...facts, fields: { ...facts.fields, ...shape.facts } };
  const state: BookState = {
    id: "0123456789abcdef",
    round: "tổng kết",
    createdAt: "2025-11-21T00:00:00Z",
    plan,
    scheme,
    roster: { units, people },
    register: units.map((unit) => ({ unit: unit.code, issue: 1, issuedAt: "2025-11-21T00:00:00Z", schemeDigest: "d", received: { file: `${unit.code}.xlsx`, sha256: "00", at: "2025-11-22T00:00:00Z", entriesDigest: "11" } })),
    marks: { collectives: marks(units, "collectives"), individuals: marks(people, "individuals") },
    remarks: people.slice(0, 3).map(({ code }) => ({ audience: "individuals", code, criterion: scheme.individuals.groups[0]!.criteria[0]!.id, evidence: "Báo cáo số 12/BC-UBND ngày 10/11/2025", note: "" })),
    adjustments: [],
    exclusions: [],
    decisions: [],
    dossier,
    noted: [],
    waiting: [],
    journal: [],
  };
  return { state, proposal: propose(scheme, { collectives: standingsOf(state, "collectives"), individuals: standingsOf(state, "individuals") }) };
}
