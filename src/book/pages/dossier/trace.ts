import type { Dossier } from "../../../dossier";
import type { Audience } from "../../../plan/model";
import { audiences } from "../../../plan/model";
import type { Standing } from "../../../score/standing";
import { plain } from "../../../text/decimal";
import { address, areaReference, quoteSheet, reference } from "../../address";
import { type Content, formula, type Formula, num, type Sheet, text } from "../../sheet";
import { type BookState, subjectsOf } from "../../state";
import { FIRST_ROW } from "../matrix";
import { audienceWord, bookSheets, officialSheet } from "../names";
import { officialColumns } from "../officialColumns";
import { shownClass } from "../results";
import { layTable, TABLE_FIRST_ROW, type TablePage } from "../table";

const SAME = "Khớp";
export const CHANGED = "ĐÃ ĐỔI";
export const OUT_OF_DATE = "DỰ THẢO ĐÃ CŨ: hãy lập lại đề nghị";

const columns = ["no", "where", "what", "total", "place", "pending", "words", "totalNow", "placeNow", "pendingNow", "wordsNow", "verdict"] as const;
type ColumnKey = (typeof columns)[number];
const at = (key: ColumnKey): number => 1 + columns.indexOf(key);
const titles: Readonly<Record<ColumnKey, readonly [string, number]>> = {
  no: ["TT", 6],
  where: ["Trang, ô", 30],
  what: ["Đối tượng, mục", 34],
  total: ["Lúc lập: điểm", 12],
  place: ["Lúc lập: thứ hạng", 12],
  pending: ["Lúc lập: đang xem xét", 14],
  words: ["Lúc lập: xếp loại, nội dung", 34],
  totalNow: ["Nay: điểm", 10],
  placeNow: ["Nay: thứ hạng", 10],
  pendingNow: ["Nay: đang xem xét", 14],
  wordsNow: ["Nay: xếp loại, nội dung", 34],
  verdict: ["Đối chiếu", 12],
};
const page: TablePage = {
  name: bookSheets.trace,
  title: "ĐỐI CHIẾU HỒ SƠ VỚI SỔ",
  note: "Mỗi số liệu của hồ sơ lúc lập bên cạnh ô gốc hiện nay. Còn một dòng ĐÃ ĐỔI thì mọi trang của hồ sơ báo đã cũ.",
  columns: columns.map((key) => ({ key, title: titles[key][0], width: titles[key][1], ...(key === "what" || key === "where" || key.startsWith("words") ? {} : { centered: true as const }) })),
};

/** What a figure or a text was when the dossier was drafted, and the cells that hold it now. */
interface Traced {
  readonly where: string;
  readonly what: string;
  readonly drafted: Partial<Record<"total" | "place" | "pending" | "words", Content>>;
  readonly now: Partial<Record<"total" | "place" | "pending" | "words", string>>;
}

/**
 * Everything the dossier was drafted from beside the cell it came from: each subject's total, place, class and
 * examination, each mark a summary quotes, and every input of `inputs` (facts, decisions), except the cells named in `free`.
 */
export function layTrace(state: BookState, standings: Readonly<Record<Audience, readonly Standing[]>>, entries: Dossier["entries"], inputs: readonly Sheet[], free: readonly string[]): Sheet {
  const traced = [...audiences.flatMap((audience) => [...subjectsTraced(state, audience, standings[audience]), ...marksTraced(state, audience, entries[audience])]), ...inputs.flatMap((sheet) => inputsTraced(sheet, free))];
  return { ...layTable(page, traced.map((line, index) => rowOf(line, TABLE_FIRST_ROW + index, index + 1))), tabColor: "7F7F7F" };
}

/** What a document page shows on top: out of date where anything changed, else the draft mark unless it was taken away. */
export function draftMarkFormula(trace: Sheet, draftCell: string, notDraft: string, mark: string): Formula {
  const area = areaReference({ top: TABLE_FIRST_ROW, bottom: Math.max(TABLE_FIRST_ROW, trace.rows.length - 1), left: at("verdict"), right: at("verdict") }, "both");
  const source = `IF(COUNTIF(${quoteSheet(trace.name)}!${area},"${CHANGED}")>0,"${OUT_OF_DATE}",IF(${draftCell}="${notDraft}","","DỰ THẢO"))`;
  return formula(source, text(mark));
}

function subjectsTraced(state: BookState, audience: Audience, standings: readonly Standing[]): readonly Traced[] {
  const official = officialColumns(state, audience);
  const rules = state.scheme[audience];
  return subjectsOf(state, audience).map((subject, index): Traced => {
    const standing = standings[index];
    const cell = (column: number): string => `${quoteSheet(officialSheet(audience))}!${reference(FIRST_ROW + index, column)}`;
    const total = standing?.assessed === true ? standing.score.total : null;
    return {
      where: `${officialSheet(audience)}, ${address(FIRST_ROW + index, official.results.total)}`,
      what: `${audienceWord(audience)} ${subject.code}: ${subject.name}`,
      drafted: {
        ...(total === null ? {} : { total: num(plain(total)) }),
        ...(standing?.place === undefined ? {} : { place: num(String(standing.place)) }),
        pending: num(standing?.exclusion.pending === true ? "1" : "0"),
        words: text(standing?.assessed === true ? shownClass(standing.score, rules, standing.exclusion.bestClass) : ""),
      },
      now: { total: cell(official.results.total), place: cell(official.place), pending: `IF(${cell(official.pending)}>0,1,0)`, words: `${cell(official.results.className)}&""` },
    };
  });
}

function marksTraced(state: BookState, audience: Audience, entries: Dossier["entries"][Audience]): readonly Traced[] {
  const { marks } = officialColumns(state, audience);
  const rows = new Map(subjectsOf(state, audience).map(({ code }, index) => [code, FIRST_ROW + index]));
  return entries.flatMap(({ code, name, quoted }) =>
    quoted.flatMap(({ criterion, mark }): Traced[] => {
      const [row, column] = [rows.get(code), marks.criteria.from + marks.ids.indexOf(criterion)];
      return row === undefined ? [] : [{ where: `${officialSheet(audience)}, ${address(row, column)}`, what: `${audienceWord(audience)} ${code}: ${name}, tiêu chí ${criterion}`, drafted: { total: num(plain(mark)) }, now: { total: `${quoteSheet(officialSheet(audience))}!${reference(row, column)}` } }];
    }),
  );
}

/** Every unlocked cell of a sheet, empty ones too: what is added counts as a change like what is altered. */
function inputsTraced(sheet: Sheet, free: readonly string[]): readonly Traced[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): Traced[] => {
      const where = address(row, column);
      if (cell?.style?.unlocked !== true || free.includes(`${sheet.name}!${where}`)) {
        return [];
      }
      const label = cells.find((candidate, index) => index > 0 && candidate?.style?.unlocked !== true && candidate?.content?.kind === "text")?.content;
      const drafted = cell.content?.kind === "text" ? cell.content.text : "";
      return [{ where: `${sheet.name}, ${where}`, what: label?.kind === "text" ? label.text : "", drafted: { words: text(drafted) }, now: { words: `${quoteSheet(sheet.name)}!${where}&""` } }];
    }),
  );
}

function rowOf(line: Traced, row: number, no: number): readonly (Content | string)[] {
  const keys = ["total", "place", "pending", "words"] as const;
  const cell = (key: ColumnKey): string => reference(row, at(key));
  const held = keys.filter((key) => line.now[key] !== undefined);
  const result = (key: (typeof keys)[number]): Content => {
    const drafted = line.drafted[key];
    return drafted?.kind === "number" ? drafted : text(drafted?.kind === "text" ? drafted.text : "");
  };
  const now = keys.map((key): Content | string => {
    const source = line.now[key];
    const shown = result(key);
    return source === undefined || shown.kind === "formula" ? "" : formula(source, shown);
  });
  const equal = held.map((key) => (key === "words" ? `EXACT(${cell(key)}&"",${cell("wordsNow")})` : `${cell(key)}=${cell(`${key}Now`)}`));
  return [num(String(no)), line.where, line.what, ...keys.map((key) => line.drafted[key] ?? ""), ...now, formula(`IF(AND(${equal.join(",")}),"${SAME}","${CHANGED}")`, text(SAME))];
}
