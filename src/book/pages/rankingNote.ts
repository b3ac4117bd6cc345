import type { Standing } from "../../score/standing";
import type { OfficialColumns } from "./officialColumns";
import { openCount } from "./results";

/**
 * {@link noteOf} as a formula: `source` gives an official column's whole range, `lookUp` the value on the row's own
 * line of it.
 */
export function noteFormula(official: OfficialColumns, source: (column: number) => string, lookUp: (column: number) => string): string {
  const tied = `COUNTIFS(${source(official.cluster)},${lookUp(official.cluster)},${source(official.place)},${lookUp(official.place)})>1`;
  const missing = lookUp(official.results.missing);
  const rest = `IF(${lookUp(official.assessed)}=0,"Chưa có phiếu",IF(${lookUp(official.excluded)}>0,"Loại khỏi xếp hạng",IF(${lookUp(official.results.knockOuts)}>0,"Thuộc điều kiện loại",IF(${missing}>0,"Thiếu hoặc sai "&${missing}&" ô","Không có tiêu chí áp dụng"))))`;
  const examined = `IF(${lookUp(official.pending)}>0,IF(${tied},"Đồng hạng; đang xem xét","Đang xem xét"),IF(${tied},"Đồng hạng",""))`;
  return `IF(${lookUp(official.ranked)}=1,${examined},${rest})`;
}

/** Why a subject stands where it stands, as the sheet says it. */
export function noteOf(standing: Standing): string {
  if (standing.eligible) {
    return [standing.tied ? "Đồng hạng" : "", standing.exclusion.pending ? (standing.tied ? "đang xem xét" : "Đang xem xét") : ""].filter((part) => part !== "").join("; ");
  }
  if (!standing.assessed) {
    return "Chưa có phiếu";
  }
  if (standing.exclusion.excluded) {
    return "Loại khỏi xếp hạng";
  }
  if (standing.score.knockOuts.length > 0) {
    return "Thuộc điều kiện loại";
  }
  return openCount(standing.score) > 0 ? `Thiếu hoặc sai ${openCount(standing.score)} ô` : "Không có tiêu chí áp dụng";
}
