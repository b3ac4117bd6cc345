import { audiences, type Audience } from "../../plan/model";
import { areaReference, quoteSheet, reference } from "../address";
import type { ReadSheet } from "../cells";
import { formula, num, type Sheet } from "../sheet";
import { type BookState, type ExclusionAnswer, type ExclusionLine, subjectsOf } from "../state";
import { audienceWord, bookSheets } from "./names";
import { layTable, readTable, TABLE_FIRST_ROW, type TablePage } from "./table";

const answerWords: readonly (readonly [ExclusionAnswer, string])[] = [
  ["yes", "Có"],
  ["no", "Không"],
  ["pending", "Đang xem xét"],
];

/** The kinds met in practice; any other wording may be written as well. */
export const exclusionKinds = ["Kỷ luật", "Đang điều tra, thanh tra", "Khiếu nại, tố cáo đã xác minh", "Công tác dưới 6 tháng", "Không tự chấm"] as const;

/** Rows left to write in; the formulas of the official pages look at all of them. */
const SPARE = 40;

function page(state: Pick<BookState, "scheme">): TablePage {
  const bands = [...new Set(audiences.flatMap((audience) => state.scheme[audience].bands.map((band) => band.name)))];
  const listed = bands.join(",").length <= 255 && bands.every((name) => !name.includes(",")) ? { options: bands } : {};
  return {
    name: bookSheets.exclusions,
    title: "LOẠI TRỪ TRƯỚC KHI XẾP HẠNG",
    note: "Chỉ ghi điều cần thiết. Có: loại khỏi xếp hạng (hoặc chỉ hạ trần xếp loại nếu ghi ở cột bên). Đang xem xét: vẫn xếp hạng nhưng chưa đề nghị. Trang này không đưa vào bản gửi ra ngoài.",
    columns: [
      { key: "audience", title: "Đối tượng", width: 12, input: true, options: audiences.map(audienceWord) },
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
      const yes = line.code !== "" && line.answer === "yes";
      const cap = (audience: Audience): ReturnType<typeof formula> => {
        const bands = state.scheme[audience].bands;
        const at = bands.findIndex((band) => band.name === line.classCap) + 1;
        const range = bands.length === 0 ? undefined : `${bandCells[audience](0)}:${bandCells[audience](bands.length - 1).replace(/^.*!/, "")}`;
        return formula(range === undefined ? "0" : `IF(AND(${cell("answer")}="Có",${cell("classCap")}<>""),IFERROR(MATCH(${cell("classCap")},${range},0),0),0)`, num(String(yes ? at : 0)));
      };
      const filled = line.code !== "";
      return [
        filled ? audienceWord(line.audience) : "",
        line.code,
        filled ? (names.get(line.audience)?.get(line.code) ?? "") : "",
        line.kind,
        filled ? (answerWords.find(([answer]) => answer === line.answer)?.[1] ?? "") : "",
        line.classCap,
        line.reason,
        line.document,
        formula(`IF(AND(${cell("answer")}="Có",${cell("classCap")}=""),1,0)`, num(yes && line.classCap === "" ? "1" : "0")),
        formula(`IF(${cell("answer")}="Đang xem xét",1,0)`, num(filled && line.answer === "pending" ? "1" : "0")),
        cap("collectives"),
        cap("individuals"),
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

export function readExclusions(sheet: ReadSheet): readonly ExclusionLine[] {
  return readTable(sheet)
    .map((at) => ({
      audience: audiences.find((audience) => audienceWord(audience) === at("audience")) ?? "individuals",
      code: at("code"),
      kind: at("kind"),
      answer: answerWords.find(([, word]) => word === at("answer"))?.[0] ?? "no",
      classCap: at("classCap"),
      reason: at("reason"),
      document: at("document"),
    }))
    .filter((line) => line.code !== "");
}
