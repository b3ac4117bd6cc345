import { type Audience, type Criterion, scoredAudiences } from "../../plan/model";
import { edgeText } from "../../scheme/checkBands";
import { NOT_APPLICABLE_WORD } from "../../score/entry";
import { criteriaOf } from "../../plan/criteria";
import { tableRowText } from "../../plan/source";
import { decimal, vietnamese } from "../../text/decimal";
import { quoteSheet, reference } from "../address";
import { Grid } from "../grid";
import { type Sheet, type Style, text } from "../sheet";
import { styles } from "../styles";
import type { BookState } from "../state";
import { heightFor } from "../textHeight";
import { criterionOf, criterionText, groupText } from "./matrix";
import { audienceWord, bookSheets } from "./names";

const FIRST_BAND_ROW = 6;
const NAME_COLUMN = 1;

/** The cells of the criteria page that hold the names of an audience's bands. */
export function bookBandCell(state: Pick<BookState, "scheme">, audience: Audience): (index: number) => string {
  const first = FIRST_BAND_ROW + (audience === "collectives" || state.scheme.collectives.groups.length === 0 ? 0 : state.scheme.collectives.bands.length + 1);
  return (index) => `${quoteSheet(bookSheets.criteria)}!${reference(first + index, NAME_COLUMN, "both")}`;
}

/** The scheme as decided, each criterion beside its place in the plan. Read only: the record holds the scheme. */
export function layCriteria(state: BookState): Sheet {
  const { plan, scheme } = state;
  const stated = scoredAudiences(plan).some((audience) => criteriaOf(plan[audience]).some(({ maximum }) => maximum !== undefined));
  const grid = new Grid();
  const line = (row: number, value: string, style: Style): void => {
    grid.set(row, 1, text(value), style);
  };
  line(0, "TIÊU CHÍ VÀ THANG ĐIỂM", { ...styles.title, align: { horizontal: "left", vertical: "center" } });
  line(1, plan.title, styles.strong);
  line(2, `Thang điểm do thư ký đặt; ${stated ? "điểm tối đa kế hoạch nêu đứng ở cột cuối" : "kế hoạch không nêu điểm"}. Thang ${vietnamese(scheme.scale)}, bước ${vietnamese(scheme.step)}, tổng điểm làm tròn ${scheme.decimals} chữ số, xếp hạng ${scheme.ranking}.`, styles.note);
  line(3, "Nhóm: tổng điểm chấm ÷ tổng điểm tối đa của tiêu chí có áp dụng. Tổng = thang × Σ(trọng số × tỷ lệ nhóm) ÷ Σ trọng số + thưởng − trừ. Tiêu chí KAD không tính vào mẫu số.", styles.note);
  grid.height(0, 24);
  [1, 2, 3].forEach((row) => grid.height(row, 20));
  let row = FIRST_BAND_ROW;
  for (const audience of scoredAudiences(scheme)) {
    grid.set(row - 1, 1, text(`Xếp loại ${audienceWord(audience).toLocaleLowerCase("vi")}`), styles.header);
    grid.set(row - 1, 2, text("Tổng điểm"), styles.header);
    scheme[audience].bands.forEach((band, index) => {
      grid.set(row + index, 1, text(band.name), styles.text);
      grid.set(row + index, 2, text(`${edgeText(band)}${band.noZero ? ", không tiêu chí nào 0 điểm" : ""}`), styles.text);
    });
    row += scheme[audience].bands.length + 1;
  }
  const headerRow = row;
  ["Mã", "Nội dung", "Điểm tối đa / trọng số", "Áp dụng", "Minh chứng", "Dòng trong kế hoạch"].forEach((title, index) => grid.set(headerRow, index + 1, text(title), styles.header));
  grid.height(headerRow, 34);
  row += 1;
  for (const audience of scoredAudiences(scheme)) {
    row = audienceRows(grid, row, state, audience);
  }
  return {
    name: bookSheets.criteria,
    columns: [{ width: 2 }, { width: 24 }, { width: 88 }, { width: 14 }, { width: 24 }, { width: 17 }, { width: 14 }],
    rows: grid.rows(),
    merges: [0, 1, 2, 3].map((row) => ({ top: row, bottom: row, left: 1, right: 6 })),
    protected: true,
    gridLines: false,
    print: { orientation: "landscape", margins: { top: 20, right: 15, bottom: 20, left: 20 }, titleRows: { first: headerRow, last: headerRow }, area: { top: 0, left: 1, bottom: row - 1, right: 6 }, footer: "&C&P/&N" },
  };
}

function audienceRows(grid: Grid, first: number, state: BookState, audience: Audience): number {
  const rules = state.scheme[audience];
  let row = first;
  const put = (cells: readonly string[], bold: boolean): void => {
    cells.forEach((value, index) => grid.set(row, index + 1, value === "" ? undefined : text(value), bold ? (index === 1 ? styles.groupText : styles.groupCenter) : index === 1 ? styles.text : styles.textCenter));
    grid.height(row, heightFor([{ text: cells[1] ?? "", width: 84 }, { text: cells[3] ?? "", width: 22 }]));
    row += 1;
  };
  put([audienceWord(audience).toLocaleUpperCase("vi"), "", "", "", "", ""], true);
  for (const group of rules.groups) {
    put([group.id, groupText(state.plan, audience, group.id), vietnamese(group.weight), "", "", ""], true);
    for (const points of group.criteria) {
      const criterion = criterionOf(state.plan, audience, points.id);
      const evidence = points.evidenceAbove === null ? "không bắt buộc" : points.evidenceAbove.eq("0") ? "bắt buộc" : `khi trên ${vietnamese(points.evidenceAbove)} %`;
      put([points.id, criterionText(criterion, points), vietnamese(points.maximum), whom(criterion, points.notApplicable), evidence, lines(criterion)], false);
    }
  }
  for (const [title, items, cap] of [["Điểm thưởng", rules.bonus, rules.bonusCap], ["Điểm trừ", rules.penalty, rules.penaltyCap]] as const) {
    if (items.length > 0) {
      put([title, "", `tối đa ${vietnamese(cap)}`, "", "", ""], true);
      items.forEach((item) => put([item.id, item.text, vietnamese(item.maximum), "", "", ""], false));
    }
  }
  if (rules.knockOuts.length > 0) {
    put(["Điều kiện loại", "", "", "", "", ""], true);
    rules.knockOuts.forEach((item) => put([item.id, item.text, "", "", "", ""], false));
  }
  return row;
}

function whom(criterion: Criterion | undefined, notApplicable: boolean): string {
  return [criterion?.appliesTo ?? "", notApplicable ? `được ghi ${NOT_APPLICABLE_WORD}` : ""].filter((part) => part !== "").join("; ");
}

function lines(criterion: Criterion | undefined): string {
  if (criterion === undefined) {
    return "";
  }
  const [first, last] = criterion.sourceLines;
  const where = criterion.tableRow === undefined ? (first === last ? String(first) : `${first}–${last}`) : tableRowText(criterion.tableRow);
  return criterion.maximum === undefined ? where : `${where}: ${vietnamese(decimal(criterion.maximum))} điểm`;
}
