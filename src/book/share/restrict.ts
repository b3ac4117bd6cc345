import type { Proposal } from "../../award/propose";
import { noFacts } from "../../dossier/facts";
import { audiences, type Audience } from "../../plan/model";
import { WOMEN_FIRST } from "../../scheme/model";
import { type Adjustment, bandIndex, type BookState, type ExclusionLine, type RegisterLine } from "../state";
import type { Recipient } from "./recipient";

/**
 * Who may see what. A copy is laid from the restricted state alone, so that nothing a recipient may not see is even
 * at hand while its pages are laid (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: only what the recipient needs).
 *
 * | In the book                       | council             | unit:CODE               | public                      |
 * |-----------------------------------|---------------------|-------------------------|-----------------------------|
 * | plan, round                       | yes                 | yes                     | title, issuer, number       |
 * | scheme: points, bands, criteria   | yes                 | yes                     | no                          |
 * | units: name, code, cluster        | all                 | its own                 | the proposed (no code)      |
 * | people: name, post, unit          | all                 | its own                 | the proposed (no post)      |
 * | e-mail                            | no                  | no                      | no                          |
 * | gender, standing (lãnh đạo…)      | counted, not shown  | no                      | no                          |
 * | marks as received, verified       | no                  | its own                 | no                          |
 * | official marks                    | all                 | its own                 | no                          |
 * | totals                            | all                 | its own                 | of proposed collectives     |
 * | ranks                             | all, ties shown     | its own, as "k/n"       | of proposed collectives     |
 * | classes                           | all                 | its own                 | of the proposed             |
 * | evidence and notes                | all                 | its own                 | no                          |
 * | changed marks with their reasons  | all, not by whom    | its own, not by whom    | no                          |
 * | exclusions                        | "not ranked" only   | "not ranked" only       | no                          |
 * | what stands under examination     | no                  | no                      | no                          |
 * | findings                          | on marks            | no                      | no                          |
 * | quota lines, arithmetic, ties     | yes                 | no                      | who is proposed for what    |
 * | files received, digests, times    | no                  | no                      | no                          |
 * | files that wait for a decision    | no                  | no                      | no                          |
 * | log, hidden record, the book's id | no                  | no                      | no                          |
 *
 * Every field is named here: one that is added to the state does not reach a copy before it is decided on.
 */
export function restrict(state: BookState, recipient: Recipient, proposal: Proposal): BookState {
  const may = visibleCodes(state, recipient, proposal);
  const seesMarks = recipient.kind !== "public";
  const units = state.roster.units.filter((unit) => may.units.has(unit.code));
  const people = state.roster.people.filter((person) => may.individuals.has(person.code));
  const own = (line: { readonly audience: Audience; readonly code: string }): boolean => seesMarks && may[line.audience].has(line.code);
  // The preference for women is a link of the tie chain: where the scheme names it, the order cannot be followed without it.
  const gendered = recipient.kind === "council" && audiences.some((audience) => state.scheme[audience].tieChain.includes(WOMEN_FIRST));
  return {
    id: "",
    round: state.round,
    createdAt: "",
    plan: state.plan,
    scheme: state.scheme,
    roster: {
      units: units.map(({ code, name, cluster }) => ({ code, name, cluster, email: "" })),
      people: people.map(({ code, name, post, unit, gender, standing }) => ({ code, name, post: seesMarks ? post : "", unit, gender: gendered ? gender : "", standing: recipient.kind === "council" ? standing : [], standingText: "" })),
    },
    register: state.register.filter((line) => may.units.has(line.unit)).map(whetherReturned),
    marks: {
      collectives: new Map([...state.marks.collectives].filter(([code]) => own({ audience: "collectives", code }))),
      individuals: new Map([...state.marks.individuals].filter(([code]) => own({ audience: "individuals", code }))),
    },
    remarks: state.remarks.filter(own),
    adjustments: state.adjustments.filter(own).map(withoutAuthor),
    exclusions: state.exclusions.filter((line) => own(line) && hasEffect(line, state)).map(withoutReason),
    decisions: [],
    dossier: noFacts,
    noted: [],
    waiting: [],
    journal: [],
  };
}

/** The lines of a proposal without those that are held back: that someone is under examination goes to nobody. */
export function withoutHeldBack(proposal: Proposal): Proposal {
  return { ...proposal, lines: proposal.lines.map((line) => ({ ...line, pending: [] })) };
}

interface VisibleCodes extends Readonly<Record<Audience, ReadonlySet<string>>> {
  /** Units whose name may be seen: those shown themselves and those of the people shown. */
  readonly units: ReadonlySet<string>;
}

function visibleCodes(state: BookState, recipient: Recipient, proposal: Proposal): VisibleCodes {
  if (recipient.kind === "public") {
    const named = (audience: Audience): Set<string> => new Set(proposal.proposed.filter((item) => item.audience === audience).map((item) => item.standing.code));
    const individuals = named("individuals");
    const units = state.roster.people.filter((person) => individuals.has(person.code)).map((person) => person.unit);
    return { collectives: named("collectives"), individuals, units: new Set([...named("collectives"), ...units]) };
  }
  const own = (unit: string): boolean => recipient.kind === "council" || unit === recipient.code;
  const units = new Set(state.roster.units.filter(({ code }) => own(code)).map(({ code }) => code));
  return { collectives: units, individuals: new Set(state.roster.people.filter(({ unit }) => own(unit)).map(({ code }) => code)), units };
}

/** That a sheet came back decides on the ranking; what came back, and when, does not. */
function whetherReturned({ unit, received }: RegisterLine): RegisterLine {
  return { unit, issue: 0, issuedAt: "", schemeDigest: "", received: received === null ? null : { file: "", sha256: "", at: "", entriesDigest: "" } };
}

function withoutAuthor({ audience, code, criterion, stage, from, to, reason }: Adjustment): Adjustment {
  return { audience, code, criterion, stage, from, to, reason, by: "", at: "" };
}

function hasEffect({ audience, answer, classCap }: ExclusionLine, state: BookState): boolean {
  return answer === "yes" && (classCap === "" || bandIndex(state.scheme, audience, classCap) >= 0);
}

/** Excluded or capped: that much the ranking itself shows. Why, and on which paper, stays in the book. */
function withoutReason({ audience, code, classCap }: ExclusionLine): ExclusionLine {
  return { audience, code, kind: "", answer: "yes", classCap, reason: "", document: "" };
}
