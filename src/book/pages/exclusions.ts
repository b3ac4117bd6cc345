import { audiences, type Audience, scoredAudiences } from "../../plan/model";
import { areaReference, quoteSheet, reference } from "../address";
import type { ReadSheet } from "../cells";
import { formula, num, type Sheet } from "../sheet";
import { sameText } from "../../text/vietnamese";
import { bandIndex, type BookState, type ExclusionAnswer, type ExclusionLine, holdsProposal, subjectsOf } from "../state";
import { audienceWord, bookSheets } from "./names";
import { layTable, readTable, TABLE_FIRST_ROW, type TablePage } from "./table";

const YES = "Có";
const NO = "Không";
const answerWords: readonly (readonly [ExclusionAnswer, string])[] = [
  ["yes", YES],
  ["no", NO],
  ["pending", "Đang xem xét"],
];

function answerWord(answer: ExclusionAnswer): string {
  return answerWords.find(([candidate]) => candidate === answer)?.[1] ?? "";
}

/** The kinds met in practice; any other wording may be written as well. */
export const exclusionKinds = ["Kỷ luật", "Đang điều tra, thanh tra", "Khiếu nại, tố cáo đã xác minh", "Công tác dưới 6 tháng", "Không tự chấm"] as const;

/** Rows left to write in; the formulas of the official pages look at all of them. */
const SPARE = 40;

function page(state: Pick<BookState, "scheme">): TablePage {
  const scored = scoredAudiences(state.scheme);
  const bands = [...new Set(scored.flatMap((audience) => state.scheme[audience].bands.map((band) => band.name)))];
  const listed = bands.join(",").length <= 255 && bands.every((name) => !name.includes(",")) ? { options: bands } : {};
  return {
    name: bookSheets.exclusions,
    title: "LOẠI TRỪ TRƯỚC KHI XẾP HẠNG",
    note: "Chỉ ghi điều cần thiết. Có: loại khỏi xếp hạng (hoặc chỉ hạ trần xếp loại nếu ghi ở cột bên). Đang xem xét, hoặc chưa rõ Có hay Không: vẫn xếp hạng nhưng chưa đề nghị. Trang này không đưa vào bản gửi ra ngoài.",
    columns: [
      { key: "audience", title: "Đối tượng", width: 12, input: true, options: scored.map(audienceWord) },
      { key: "code", title: "Mã", width: 14, input: true, prompt: "Mã đơn vị hoặc mã cá nhân như trong danh sách." },
      { key: "name", title: "Tên", width: 32 },
      { key: "kind", title: "Trường hợp", width: 28, input: true, prompt: `${exclusionKinds.join("; ")}; khác.` },
      { key: "answer", title: "Kết luận", width: 14, input: true, options: answerWords.map(([, word]) => word) },
      { key: "classCap", title: "Chỉ hạ trần xếp loại", width: 20, input: true, ...listed, prompt: "Để trống: loại khỏi xếp hạng. Ghi tên xếp loại: chỉ không được cao hơn xếp loại này." },
      { key: "reason", title: "Lý do", width: 36, input: true },
      { key: "document", title: "Số văn bản", width: 20, input: true },
      { key: "excluded", title: "", width: 6, hidden: true },
      { key: "pending", title: "", width: 6, hidden: true },
      ...audiences.map((audience) => ({ key: `cap:${audience}`, title: "", width: 6, hidden: true as const })),
    ],
  };
}

const column = (key: string): number => 1 + ["audience", "code", "name", "kind", "answer", "classCap", "reason", "document", "excluded", "pending", "cap:collectives", "cap:individuals"].indexOf(key);

export function layExclusions(state: BookState, bandCells: Readonly<Record<Audience, (index: number) => string>>): Sheet {
  const names = new Map(audiences.map((audience) => [audience, new Map(subjectsOf(state, audience).map((subject) => [subject.code, subject.name]))]));
  const blank: ExclusionLine = { audience: "collectives", code: "", kind: "", answer: "no", classCap: "", reason: "", document: "" };
  const lines = [...state.exclusions, ...Array.from({ length: SPARE }, () => blank)];
  return layTable(
    page(state),
    lines.map((line, index) => {
      const cell = (key: string): string => reference(TABLE_FIRST_ROW + index, column(key), "column");
      const [answer, cap] = [`TRIM(${cell("answer")})`, `TRIM(${cell("classCap")})`];
      const yes = line.answer === "yes";
      const capIndex = (audience: Audience): ReturnType<typeof formula> => {
        const bands = state.scheme[audience].bands;
        const range = bands.length === 0 ? undefined : `${bandCells[audience](0)}:${bandCells[audience](bands.length - 1).replace(/^.*!/, "")}`;
        const at = yes && line.classCap !== "" ? bandIndex(state.scheme, audience, line.classCap) + 1 : 0;
        return formula(range === undefined ? "0" : `IF(AND(${answer}="${YES}",${cap}<>""),IFERROR(MATCH(${cap},${range},0),0),0)`, num(String(at)));
      };
      const capped = `IF(${cell("audience")}="${audienceWord("collectives")}",${cell("cap:collectives")},${cell("cap:individuals")})`;
      const filled = isFilled(line);
      return [
        filled ? audienceWord(line.audience) : "",
        line.code,
        filled ? (names.get(line.audience)?.get(line.code) ?? "") : "",
        line.kind,
        filled ? (line.said ?? answerWord(line.answer)) : "",
        line.classCap,
        line.reason,
        line.document,
        formula(`IF(AND(${answer}="${YES}",${cap}=""),1,0)`, num(filled && yes && line.classCap === "" ? "1" : "0")),
        formula(`IF(AND(${cell("code")}<>"",OR(AND(${answer}<>"${YES}",${answer}<>"${NO}"),AND(${answer}="${YES}",${cap}<>"",${capped}=0))),1,0)`, num(line.code !== "" && holdsProposal(line, state.scheme) ? "1" : "0")),
        capIndex("collectives"),
        capIndex("individuals"),
      ];
    }),
  );
}

/** Sums or maxima over the lines of one subject, as formulas for its row of an official page. */
export function exclusionFormulas(state: BookState, audience: Audience, codeCell: string): { readonly excluded: string; readonly pending: string; readonly bestClass: string } {
  const last = TABLE_FIRST_ROW + state.exclusions.length + SPARE - 1;
  const range = (key: string): string => `${quoteSheet(bookSheets.exclusions)}!${areaReference({ top: TABLE_FIRST_ROW, bottom: last, left: column(key), right: column(key) }, "both")}`;
  const own = `(${range("code")}=${codeCell})*(${range("audience")}="${audienceWord(audience)}")`;
  const count = (key: string): string => `SUMPRODUCT(${own}*${range(key)})`;
  return { excluded: count("excluded"), pending: count("pending"), bestClass: `MAX(1,SUMPRODUCT(MAX(${own}*${range(`cap:${audience}`)})))` };
}

/** The lines of the page. An answer that is none of the three holds the proposal, and is kept as it was written. */
export function readExclusions(sheet: ReadSheet): readonly ExclusionLine[] {
  return readTable(sheet)
    .map((at): ExclusionLine => {
      const answer = answerWords.find(([, word]) => sameText(word) === sameText(at("answer")))?.[0];
      return {
        audience: audiences.find((audience) => sameText(audienceWord(audience)) === sameText(at("audience"))) ?? "individuals",
        code: at("code"),
        kind: at("kind"),
        answer: answer ?? "pending",
        ...(answer === undefined ? { said: at("answer") } : {}),
        classCap: at("classCap"),
        reason: at("reason"),
        document: at("document"),
      };
    })
    .filter(isFilled);
}

/** A line somebody has begun to write, be it still without a code. */
function isFilled({ code, kind, classCap, reason, document }: ExclusionLine): boolean {
  return [code, kind, classCap, reason, document].some((text) => text !== "");
}
