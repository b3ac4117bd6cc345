import { type Line, unfilledPlaces } from "../award/propose";
import { audiences, type Audience } from "../plan/model";
import { dayOrBlank } from "./date";
import { type Decisions, decisionsOn } from "./decisions";
import type { Block, DossierDocument, TableColumn } from "./document";
import type { DossierEntry, DossierInput } from "./entries";
import { closing, draftMark, heading, recipientLines, signature } from "./heading";
import { audienceWord, lineName } from "./lineName";
import { nonLeadersAmong } from "./nonLeaders";
import { votesAsked } from "./votesAsked";
import { documentNumber, orBlank, twoDigits } from "./numbering";
import { BODY_SIZE, TABLE_SIZE } from "./page";
import { counts } from "./submission";

const columnsFor = (audience: Audience): readonly TableColumn[] => [
  { title: "TT", width: 7, centered: true },
  { title: audience === "collectives" ? "Tên tập thể" : "Họ và tên", width: 35 },
  { title: audience === "collectives" ? "Cụm/khối" : "Chức vụ, đơn vị", width: 35 },
  { title: "Hình thức đề nghị", width: 23, centered: true },
];

/**
 * The minutes of the council: start, place, attendance, chair, secretary, course and result, close; chair and
 * secretary sign (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản). Votes are quoted as recorded.
 */
export function minutes(input: DossierInput, entries: Readonly<Record<Audience, readonly DossierEntry[]>>): DossierDocument {
  const { facts } = input;
  const { fields } = facts;
  const day = dayOrBlank(fields.meetingDate);
  const anyone = audiences.some((audience) => entries[audience].length > 0);
  return {
    kind: "minutes",
    title: "Biên bản",
    orientation: "portrait",
    blocks: [
      ...draftMark(facts),
      heading(facts, { superior: fields.issuer, issuer: councilUnder(fields.issuer, fields.council), number: `Số: ${documentNumber(fields.minutesNumber, fields.minutesSymbol)}`, date: fields.meetingDate }),
      { kind: "gap" },
      { kind: "title", text: "BIÊN BẢN", size: 14, bold: true },
      { kind: "title", text: `Họp xét khen thưởng ${orBlank(fields.campaign)}, đợt ${input.round}`, size: 14, bold: true, rule: "part" },
      { kind: "gap" },
      body(`Thời gian bắt đầu: ${orBlank(fields.meetingStart)}, ${day}.`),
      body(`Địa điểm: ${orBlank(fields.meetingPlace)}.`),
      body(`Thành phần tham dự: ${orBlank(fields.present)}/${orBlank(fields.members)} thành viên ${orBlank(fields.council)}.`),
      body(`Vắng mặt: ${orBlank(fields.absent)}.`),
      body(`Chủ trì: ${orBlank(fields.chair)}.`),
      body(`Thư ký: ${orBlank(fields.secretary)}.`),
      head("Nội dung:"),
      ...fields.agenda.split("\n").filter((text) => text !== "").map((text) => body(text)),
      ...(fields.threshold === "" ? [] : [body(`Ngưỡng phiếu đồng ý Hội đồng áp dụng: từ ${fields.threshold} % trên tổng số thành viên.`)]),
      head("1. Chỉ tiêu và kết quả xét"),
      ...input.proposal.lines.flatMap((line) => lineResult(input, line)),
      head("2. Kết quả"),
      body(`Hội đồng thống nhất đề nghị khen thưởng ${counts(entries)}${anyone ? ", cụ thể:" : "."}`, anyone),
      ...audiences.filter((audience) => entries[audience].length > 0).flatMap((audience) => listed(audience, entries[audience])),
      ...nonLeadingShare(input, entries.individuals),
      body(`Cuộc họp kết thúc vào ${orBlank(fields.meetingEnd)}, ${day}./.`, true),
      { kind: "gap" },
      { kind: "pairs", left: 50, rows: [{ left: signature(["THƯ KÝ"], nameOnly(fields.secretary)), right: signature(["CHỦ TRÌ"], nameOnly(fields.chair)) }] },
      closing(recipientLines([], fields.filing === "" ? "" : `${fields.filing}, hồ sơ`, false), []),
    ],
  };
}

/** How far the council kept people in mind who lead nobody; said of the people, whatever was asked. */
function nonLeadingShare({ leaders }: DossierInput, individuals: readonly DossierEntry[]): readonly Block[] {
  const share = nonLeadersAmong(individuals.map(({ code }) => code), leaders);
  return share === undefined ? [] : [body(`Trong số ${twoDigits(share.of)} cá nhân được đề nghị có ${twoDigits(share.count)} người không giữ chức vụ lãnh đạo (${share.percent} %).`)];
}

/** Under its body's name the council is named without it: "Hội đồng Thi đua - Khen thưởng". */
function councilUnder(issuer: string, council: string): string {
  const found = /^(?<own>Hội đồng .*?Khen thưởng)\s+(?<of>.+)$/iu.exec(council)?.groups;
  return found !== undefined && issuer.toLocaleLowerCase("vi").endsWith((found["of"] ?? "").toLocaleLowerCase("vi")) ? (found["own"] ?? council) : council;
}

function body(text: string, keepWithNext = false): Block {
  return { kind: "paragraph", text: text.replace(/([.…])\.$/u, "$1"), size: BODY_SIZE, ...(keepWithNext ? { keepWithNext: true as const } : {}) };
}

function head(text: string): Block {
  return { kind: "paragraph", text, size: BODY_SIZE, bold: true, keepWithNext: true };
}

/** "Nguyễn Văn A, Chủ tịch Hội đồng": the signature shows the name only. */
function nameOnly(person: string): string {
  return person.split(/[,(-]/u)[0]?.trim() ?? "";
}

/** One quota: its arithmetic, whom it takes, what was tied and how the council settled it. */
function lineResult(input: DossierInput, line: Line): readonly Block[] {
  const name = (code: string): string => orBlank(input.subjects[line.audience].get(code)?.name ?? "");
  const who = audienceWord(line.audience);
  const decided: Decisions = decisionsOn(input.decisions, line, votesAsked(input.facts));
  const failed = decided.failed.filter((code) => [...line.tied, ...line.outvoted].some((standing) => standing.code === code));
  const unfilled = unfilledPlaces(line);
  const kept = line.pending.length + line.outvoted.length;
  return [
    body(`- ${lineName(line)}: chỉ tiêu ${line.places.arithmetic}; đủ điều kiện ${line.candidates} ${who}; đề nghị ${line.proposed.length}.`),
    ...line.decided.map((standing) => body(`Bằng điểm ngay tại ranh giới, Hội đồng chọn ${name(standing.code)}${decided.sentence(standing.code)}.`)),
    ...voted(line.proposed.filter((standing) => !line.decided.includes(standing)).map(({ code }) => ({ name: name(code), result: decided.sentence(code) })), who),
    ...failed.map((code) => body(`Hội đồng bỏ phiếu cho ${name(code)}${decided.sentence(code)}; chưa đề nghị.`)),
    ...(line.tied.length === 0 ? [] : [body(`Còn ${line.tied.length} ${who} bằng nhau ngay tại ranh giới, chưa quyết định: ${line.tied.map((standing) => name(standing.code)).join("; ")}.`)]),
    ...(unfilled === 0 ? [] : [body(`Còn ${twoDigits(unfilled)} suất Hội đồng chưa chọn trong số bằng nhau.`)]),
    ...(kept === 0 ? [] : [body(`Giữ lại ${twoDigits(kept)} suất, chưa đề nghị.`)]),
  ];
}

/** More names would make a paragraph higher than a row of a sheet may be. */
const NAMES_AT_ONCE = 20;

/** What the council voted on each; those with the same votes in one sentence. Who was not voted on is not mentioned. */
function voted(results: readonly { readonly name: string; readonly result: string }[], who: string): readonly Block[] {
  const alike = new Map<string, string[]>();
  results.filter(({ result }) => result !== "").forEach(({ name, result }) => alike.set(result, [...(alike.get(result) ?? []), name]));
  return [...alike].flatMap(([result, names]) =>
    Array.from({ length: Math.ceil(names.length / NAMES_AT_ONCE) }, (_, part) => names.slice(part * NAMES_AT_ONCE, (part + 1) * NAMES_AT_ONCE)).map((some) =>
      body(`Hội đồng bỏ phiếu cho ${some.length === 1 ? (some[0] ?? "") : `${twoDigits(some.length)} ${who} (${some.join("; ")}), mỗi ${who}`}${result}.`),
    ),
  );
}

function listed(audience: Audience, entries: readonly DossierEntry[]): readonly Block[] {
  return [
    body(`${audience === "collectives" ? "Tập thể" : "Cá nhân"}: ${twoDigits(entries.length)}.`, true),
    {
      kind: "table",
      topic: audience,
      size: TABLE_SIZE,
      columns: columnsFor(audience),
      rows: entries.map((entry, index) => ({ cells: [String(index + 1), orBlank(entry.name), entry.where, entry.award] })),
    },
  ];
}
