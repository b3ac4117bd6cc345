import { Fault } from "../finding/fault";
import type { Place } from "../finding/place";
import { sameText, tidy } from "../text/vietnamese";

/** What a template may ask for, by the word people write between braces. */
export const mailFields = ["đơn vị", "mã đơn vị", "đợt", "kế hoạch", "cơ quan", "hạn nộp", "số người", "lần phát hành", "ngày phát hành", "tên tệp"] as const;

export type MailField = (typeof mailFields)[number];

type Piece = string | { readonly field: MailField };

/** A letter with places for what differs from unit to unit. */
export interface MailTemplate {
  readonly subject: readonly Piece[];
  readonly body: readonly Piece[];
}

/**
 * Reads a template: a first line "Tiêu đề: …", then the body, with merge fields such as {đơn vị}. Throws Fault
 * `mail.template-subject`, or `mail.field-unknown` for a field that does not exist, naming its line.
 */
export function parseTemplate(text: string, place: Place = {}): MailTemplate {
  const lines = text.normalize("NFC").replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const subject = /^\s*(?:tiêu đề|chủ đề)\s*:(.*)$/iu.exec(lines[first] ?? "")?.[1];
  if (subject === undefined || tidy(subject) === "") {
    throw new Fault("mail.template-subject", { ...place, line: "dòng 1" });
  }
  const pieces = (line: string, index: number): readonly Piece[] => piecesOf(line, { ...place, line: `dòng ${index + 1}` });
  const rest = lines.slice(first + 1).flatMap((line, index): readonly Piece[] => [...(index === 0 ? [] : ["\n"]), ...pieces(line, first + 1 + index)]);
  return { subject: pieces(subject, first), body: rest };
}

function piecesOf(line: string, place: Place): readonly Piece[] {
  return line.split(/(\{[^{}]*\})/).filter((part) => part !== "").map((part): Piece => {
    if (!/^\{.*\}$/.test(part)) {
      return part;
    }
    const name = part.slice(1, -1);
    const field = mailFields.find((known) => sameText(known) === sameText(name));
    if (field === undefined) {
      throw new Fault("mail.field-unknown", place, { field: tidy(name), known: mailFields.map((known) => `{${known}}`).join(", ") });
    }
    return { field };
  });
}

export function usesField({ subject, body }: MailTemplate, field: MailField): boolean {
  return [...subject, ...body].some((piece) => typeof piece !== "string" && piece.field === field);
}

/** The letter of one unit. What is put in is never searched for fields again. */
export function fillTemplate({ subject, body }: MailTemplate, values: Readonly<Record<MailField, string>>): { readonly subject: string; readonly body: string } {
  const fill = (pieces: readonly Piece[]): string => pieces.map((piece) => (typeof piece === "string" ? piece : values[piece.field])).join("");
  return { subject: tidy(fill(subject)), body: `${fill(body).trim()}\n` };
}
