import type { Place } from "../finding/place";
import { flag, type JsonReader, listOf, nullOr, readRecord, text, texts } from "../text/jsonRecord";
import { parseJson } from "../text/strictJson";
import { type AuthorityChange, type AwardRule, type Deadline, type Plan, type Role, scoredAudiences } from "./model";
import { criteriaTree, id, sourceLines } from "./readTree";

/**
 * A plan from a JSON document of the library's shape, for plans the library does not have. Every required field is
 * there, no field is unknown, at least one audience is scored, texts say something and are in NFC, source lines are in order, ids are usable and
 * unique. Throws a Fault whose `place.line` is the path of what is wrong; `place` tells where the document is from.
 */
export function parsePlan(source: string, place: Place = {}): Plan {
  const root = parseJson(source, place);
  const plan: Plan = readRecord(
    root,
    {
      id, title: text, titleLines: sourceLines, issuer: text, level: text, docNumber: nullOr(text), date: nullOr(text), basis: texts, period, targets,
      collectives: criteriaTree, individuals: criteriaTree, awards: listOf(award), deadlines: listOf(deadline), roles: listOf(role),
      recipients: texts, recipientsLines: sourceLines, signer, notes: texts, currentAuthority: listOf(authorityChange),
    },
    {
      titleNote: text, issuerNote: text, docNumberAsWritten: text, dateAsWritten: text, dateNote: text, restoration: text,
      criteriaShared: flag, criteriaNote: text, deadlinesNote: text, reportingTo: text,
    },
  );
  if (scoredAudiences(plan).length === 0) {
    throw root.fault("plan.audiences-none");
  }
  return plan;
}

const period: JsonReader<Plan["period"]> = (value) => readRecord(value, { from: text, to: text, asWritten: text, sourceLines }, { note: text });

const targets: JsonReader<Plan["targets"]> = (value) => readRecord(value, { collectives: text, individuals: text });

/** A rule of procedure names no subject: "". */
const perhapsNone: JsonReader<string> = (value) => value.string();

const award: JsonReader<AwardRule> = (value) =>
  readRecord(
    value,
    { round: text, subject: perhapsNone, form: nullOr(text), authority: nullOr(text), sourceLines },
    { rule: text, note: text, uncertain: texts },
  );

const deadline: JsonReader<Deadline> = (value) =>
  readRecord(value, { what: text, when: text, sourceLines }, { asWritten: text, to: text, note: text, uncertain: text });

const role: JsonReader<Role> = (value) => readRecord(value, { role: text, does: text, kind: text, sourceLines });

const signer: JsonReader<Plan["signer"]> = (value) => readRecord(value, { title: text, name: text, sourceLines }, { uncertain: texts });

const authorityChange: JsonReader<AuthorityChange> = (value) => readRecord(value, { asIssued: text, now: text });
