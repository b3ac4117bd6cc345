import type { EndedAuthority, LegalBasis } from "./facts";

/**
 * Legal texts as dated data. They only fill the page “Hồ sơ” of a new book, where the secretary edits them; no rule of
 * this program depends on them.
 */
export const offeredBases: readonly LegalBasis[] = [
  {
    text: "Luật Thi đua, khen thưởng",
    from: "01/01/2024",
    to: "",
    note: "Luật 06/2022/QH15. Luật 06/2026/QH16 sửa đổi từ 01/10/2026: kiểm tra nội dung sửa đổi trước khi trình.",
  },
  {
    text: "Nghị định số 152/2025/NĐ-CP của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
    from: "01/07/2025",
    to: "28/02/2027",
    note: "Một bản tóm lược ghi hết hiệu lực 01/3/2027. Bổ sung ngày ban hành theo bản chính thức.",
  },
  {
    text: "Thông tư số 15/2025/TT-BNV của Bộ trưởng Bộ Nội vụ quy định biện pháp để tổ chức, hướng dẫn thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP",
    from: "",
    to: "",
    note: "Ban hành 04/8/2025, thay Thông tư 01/2024/TT-BNV. Điền ngày hiệu lực theo bản chính thức.",
  },
];

/** The day from which there is no district level (cấp huyện) any more. */
export const DISTRICT_ENDED = "01/07/2025";

const district = "cấp huyện đã chấm dứt; thẩm quyền thuộc Chủ tịch UBND cấp xã (Nghị định 129/2025/NĐ-CP, Điều 59)";

/** Words of levels of government that ended; matched as whole words. */
export const offeredEnded: readonly EndedAuthority[] = [
  { words: "huyện", from: DISTRICT_ENDED, now: district },
  { words: "quận", from: DISTRICT_ENDED, now: district },
  { words: "thị xã", from: DISTRICT_ENDED, now: district },
  { words: "thành phố thuộc tỉnh", from: DISTRICT_ENDED, now: district },
];

/**
 * Awards for merit over the years (công trạng), for which the result of a theme campaign is not used again (Nghị định
 * 152/2025/NĐ-CP, Điều 4).
 */
export const offeredMerit: readonly string[] = ["Chiến sĩ thi đua", "Lao động tiên tiến", "Tập thể lao động xuất sắc", "Cờ thi đua"];
