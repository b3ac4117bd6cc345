import type { Audience } from "../plan/model";

/** The page of the book that holds them. */
export const FACTS_PAGE = "Hồ sơ";
/** The page of the book that holds the plan's levels of award. */
export const LEVELS_PAGE = "Thẩm quyền";

/** What the secretary states once for every document of the dossier, in the order in which it is asked for. */
export const factKeys = [
  "draft",
  "superior",
  "issuer",
  "number",
  "symbol",
  "place",
  "date",
  "addressee",
  "campaign",
  "capacity",
  "signerTitle",
  "signerName",
  "filing",
  "council",
  "minutesNumber",
  "minutesSymbol",
  "meetingDate",
  "meetingStart",
  "meetingEnd",
  "meetingPlace",
  "members",
  "present",
  "absent",
  "chair",
  "secretary",
  "agenda",
  "threshold",
  "merit",
] as const;

export type FactKey = (typeof factKeys)[number];

/** A legal basis (căn cứ) and when it is in force; days as offices write them, "" where open or unknown. */
export interface LegalBasis {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  /** Where it was taken from or what is uncertain about it; not printed. */
  readonly note: string;
}

/** An authority or a level of government that ended, as drafts may still name it. */
export interface EndedAuthority {
  readonly words: string;
  /** The first day on which it was no more. */
  readonly from: string;
  readonly now: string;
}

/** A summary of achievements the secretary has rewritten; "" keeps the drafted one. */
export interface SummaryEdit {
  readonly audience: Audience;
  readonly code: string;
  readonly short: string;
  readonly long: string;
}

/** An award the plan offers: in which round, to whom, who grants it by the plan's own words and who does today. */
export interface AwardLevel {
  readonly round: string;
  readonly subject: string;
  /** "" where the plan names no award. */
  readonly form: string;
  readonly issued: string;
  readonly now: string;
  /** What is doubtful about it; not printed. */
  readonly note: string;
}

export interface DossierFacts {
  /** Texts as typed; "" where not yet stated. */
  readonly fields: Readonly<Record<FactKey, string>>;
  readonly bases: readonly LegalBasis[];
  /** Without "Như trên" and "Lưu", which are added. */
  readonly recipients: readonly string[];
  readonly ended: readonly EndedAuthority[];
  readonly levels: readonly AwardLevel[];
  readonly summaries: readonly SummaryEdit[];
}

/** How the rows of the page are told apart; findings name them. */
export const factRow = {
  field: (key: FactKey): string => `field:${key}`,
  basis: (index: number): string => `basis:${index + 1}`,
  recipient: (index: number): string => `recipient:${index + 1}`,
} as const;

/** The row of a level on its page. */
export function levelRow(index: number): string {
  return `level:${index + 1}`;
}

/** What takes the draft mark away: the answer of the field `draft`. */
export const NOT_DRAFT = "Không";
export const DRAFT = "Có";

export function isDraft(facts: DossierFacts): boolean {
  return facts.fields.draft !== NOT_DRAFT;
}

/** How a fact is called on the page, and an example or rule for whoever fills it in. */
export const factLabels: Readonly<Record<FactKey, { readonly label: string; readonly hint: string }>> = {
  draft: { label: "Là dự thảo", hint: "Có: mọi trang mang dấu DỰ THẢO. Chỉ thư ký ghi Không khi đã rà soát xong." },
  superior: { label: "Cơ quan chủ quản", hint: "Để trống nếu không có." },
  issuer: { label: "Cơ quan ban hành", hint: "Tên hiện nay của cơ quan ký tờ trình." },
  number: { label: "Số tờ trình", hint: "Số dưới 10 tự thêm số 0 đằng trước. Để trống nếu chưa lấy số." },
  symbol: { label: "Ký hiệu tờ trình", hint: "Ví dụ: TTr-UBND." },
  place: { label: "Địa danh", hint: "Tên đơn vị hành chính nơi cơ quan đóng trụ sở." },
  date: { label: "Ngày tờ trình", hint: "Ví dụ: 05/12/2025. Căn cứ pháp lý được đối chiếu với ngày này." },
  addressee: { label: "Kính gửi", hint: "Cơ quan hoặc người có thẩm quyền khen thưởng." },
  campaign: { label: "Phong trào", hint: "Ví dụ: phong trào thi đua “…” năm 2025." },
  capacity: { label: "Thay mặt, ký thay", hint: "Ví dụ: TM. ỦY BAN NHÂN DÂN, hoặc TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH (mỗi phần một dòng). Để trống nếu người đứng đầu ký." },
  signerTitle: { label: "Chức vụ người ký", hint: "Ví dụ: CHỦ TỊCH." },
  signerName: { label: "Họ tên người ký", hint: "Không ghi học hàm, học vị." },
  filing: { label: "Lưu", hint: "Ví dụ: VT, VHXH." },
  council: { label: "Hội đồng", hint: "Tên Hội đồng họp xét khen thưởng." },
  minutesNumber: { label: "Số biên bản", hint: "Để trống nếu chưa lấy số." },
  minutesSymbol: { label: "Ký hiệu biên bản", hint: "Ví dụ: BB-HĐTĐKT." },
  meetingDate: { label: "Ngày họp Hội đồng", hint: "Ví dụ: 01/12/2025." },
  meetingStart: { label: "Họp bắt đầu lúc", hint: "Ví dụ: 08 giờ 00." },
  meetingEnd: { label: "Họp kết thúc lúc", hint: "Ví dụ: 10 giờ 30." },
  meetingPlace: { label: "Địa điểm họp", hint: "" },
  members: { label: "Tổng số thành viên Hội đồng", hint: "Kể cả người vắng mặt." },
  present: { label: "Số thành viên có mặt", hint: "" },
  absent: { label: "Thành viên vắng mặt, lý do", hint: "Ghi họ tên, chức vụ và lý do; “không” nếu đủ." },
  chair: { label: "Chủ trì", hint: "Họ tên, chức vụ." },
  secretary: { label: "Thư ký", hint: "Họ tên, chức vụ." },
  agenda: { label: "Nội dung họp", hint: "Những ý kiến cần ghi thêm vào biên bản, mỗi ý một dòng." },
  threshold: { label: "Ngưỡng phiếu đồng ý (%)", hint: "Để trống là không đặt ngưỡng. Nếu có, tính trên tổng số thành viên; quyết định chưa đủ phiếu không có tác dụng." },
  merit: { label: "Khen theo công trạng", hint: "Tên danh hiệu, hình thức khen theo công trạng, cách nhau bằng dấu “;”. Kết quả phong trào theo chuyên đề không dùng lại cho các hình thức này (Nghị định 152/2025/NĐ-CP, Điều 4). Để trống là không nhắc." },
};

/** Facts of which none is stated: for copies whose reader is told none. */
export const noFacts: DossierFacts = {
  fields: Object.fromEntries(factKeys.map((key) => [key, ""])) as Record<FactKey, string>,
  bases: [],
  recipients: [],
  ended: [],
  levels: [],
  summaries: [],
};
