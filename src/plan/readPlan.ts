import type { Place } from "../finding/place";
import { flag, type JsonReader, listOf, nullOr, readRecord, text, texts } from "../text/jsonRecord";
import { parseJson } from "../text/strictJson";
import type { AuthorityChange, AwardRule, Deadline, Plan, Role } from "./model";
import { criteriaTree, id, sourceLines } from "./readTree";

/**
 * A plan from a JSON document of the library's shape, for plans the library does not have. Every required field is
 * there, no field is unknown, texts say something and are in NFC, source lines are in order, ids are usable and
 * unique. Throws a Fault whose `place.line` is the path of what is wrong; `place` tells where the document is from.
 */
export function parsePlan(source: string, place: Place = {}): Plan {
  return readRecord(
    parseJson(source, place),
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
