import { edgeText } from "../../../scheme/checkBands";
import type { AudienceScheme, Band } from "../../../scheme/model";
import { vietnamese } from "../../../text/decimal";
import { dayWords } from "../../deadline";
import { reference, quoteSheet } from "../../address";
import { Grid } from "../../grid";
import { type Sheet, text } from "../../sheet";
import { styles } from "../../styles";
import { heightFor } from "../../textHeight";
import { criterionOf, criterionText, groupText } from "../matrix";
import { audienceWord, unitSheets } from "../names";
import type { Phieu } from "./phieu";
import { NOT_APPLICABLE_WORD } from "../../../score/entry";
import { type Audience, scoredAudiences } from "../../../plan/model";

/** Where the band names stand, for the class formulas of the other sheets. */
export interface BandCells {
  readonly collectives: (index: number) => string;
  readonly individuals: (index: number) => string;
}

const FIRST_BAND_ROW = 14;

const WHAT_FOR: Readonly<Record<Audience, string>> = { collectives: "chấm điểm cho đơn vị", individuals: "chấm điểm cho từng người" };

/** The cells of the unit workbook's guidance sheet that hold the names of the bands. */
export function unitBandCells(phieu: Pick<Phieu, "scheme">): BandCells {
  const cell = (row: number): string => `${quoteSheet(unitSheets.guidance)}!${reference(row, 1, "both")}`;
  const first = (audience: Audience): number => FIRST_BAND_ROW + (audience === "individuals" && phieu.scheme.collectives.groups.length > 0 ? phieu.scheme.collectives.bands.length + 2 : 0);
  return { collectives: (index) => cell(first("collectives") + index), individuals: (index) => cell(first("individuals") + index) };
}

/** How to fill in the workbook, the classes, and the full text of every individual criterion, as far as the plan scores them. */
export function layGuidance(phieu: Phieu): Sheet {
  const { plan, scheme, unit } = phieu;
  const scored = scoredAudiences(scheme);
  const grid = new Grid();
  const write = (row: number, value: string, style: (typeof styles)[keyof typeof styles]): void => {
    grid.set(row, 1, text(value), style);
    grid.height(row, heightFor([{ text: value, width: 104 }]));
  };
  write(0, "PHIẾU CHẤM ĐIỂM THI ĐUA", styles.title);
  write(1, plan.title, styles.subtitle);
  const due = phieu.deadline === undefined ? "" : ` Hạn nộp: hết ngày ${dayWords(phieu.deadline)}.`;
  write(2, `Đơn vị: ${unit.name} (${unit.code}). Đợt xét: ${phieu.round}. Phát hành lần ${phieu.issue}.${due}`, styles.strong);
  const steps = [
    `1. ${scored.map((audience) => `Sheet “${unitSheets[audience]}”: ${WHAT_FOR[audience]}.`).join(" ")} Chỉ nhập vào ô nền vàng.`,
    `2. Điểm là số từ 0 đến điểm tối đa của tiêu chí, theo bước ${vietnamese(scheme.step)}. Dấu thập phân theo máy của bạn (8,5 hoặc 8.5): nếu ô ngả sang trái hay đổi thành ngày tháng thì nhập lại bằng dấu kia.`,
    `3. Tiêu chí không áp dụng: ghi ${NOT_APPLICABLE_WORD} (chỉ ở ô cho phép). Ô để trống là chưa chấm, không phải 0 điểm.`,
    `4. Ô đỏ là nhập sai, ô vàng đậm là còn thiếu. Chỉ gửi khi cuối sheet “${unitSheets.collectives}” và ở cột “Ô thiếu hoặc sai” của sheet “${unitSheets.individuals}” đều là 0. Ô tổng điểm tự tính, không cần sửa.`,
    "5. Dán dữ liệu bằng Dán giá trị (Paste Values) để không mất kiểm tra của ô. Không chèn, xóa, sắp xếp lại dòng và cột.",
    "6. Lưu tệp dạng .xlsx rồi gửi lại qua thư điện tử. Cần sửa thì gửi lại cả tệp; thư ký sẽ hỏi lại trước khi thay bản đã thu.",
    "Khóa ô chỉ để tránh sửa nhầm, không phải bảo mật. Kết quả chấm là căn cứ tham khảo cho Hội đồng, không thay cho việc xét khen thưởng.",
  ];
  steps.forEach((step, index) => write(4 + index, step, index === steps.length - 1 ? styles.note : styles.plain));
  const wide = 4 + steps.length;
  let row = FIRST_BAND_ROW - 1;
  for (const audience of scored) {
    row = bandTable(grid, row, `Xếp loại ${audienceWord(audience).toLocaleLowerCase("vi")}`, scheme[audience].bands) + 1;
  }
  row = scored.includes("individuals") ? legend(grid, row, "Tiêu chí cá nhân", phieu, "individuals", scheme.individuals) : row;
  return {
    name: unitSheets.guidance,
    columns: [{ width: 2 }, { width: 92 }, { width: 18 }],
    rows: grid.rows(),
    merges: Array.from({ length: wide }, (_, at) => ({ top: at, bottom: at, left: 1, right: 2 })).filter(({ top }) => top !== 3),
    protected: true,
    gridLines: false,
    print: { orientation: "portrait", margins: { top: 20, right: 15, bottom: 20, left: 20 }, area: { top: 0, left: 1, bottom: row - 1, right: 2 }, footer: "&C&P/&N" },
  };
}

function bandTable(grid: Grid, row: number, title: string, bands: readonly Band[]): number {
  grid.set(row, 1, text(title), styles.header);
  grid.set(row, 2, text("Tổng điểm"), styles.header);
  bands.forEach((band, index) => {
    grid.set(row + 1 + index, 1, text(band.name), styles.text);
    grid.set(row + 1 + index, 2, text(`${edgeText(band)}${band.noZero ? ", không tiêu chí nào 0 điểm" : ""}`), styles.textCenter);
  });
  return row + 1 + bands.length;
}

/** Every id of an audience with its full text and maximum; returns the next free row. */
function legend(grid: Grid, first: number, title: string, phieu: Phieu, audience: Audience, rules: AudienceScheme): number {
  let row = first;
  const line = (left: string, right: string, bold: boolean): void => {
    grid.set(row, 1, text(left), bold ? styles.groupText : styles.text);
    grid.set(row, 2, text(right), bold ? styles.groupCenter : styles.textCenter);
    grid.height(row, heightFor([{ text: left, width: 90 }]));
    row += 1;
  };
  grid.set(row, 1, text(title), styles.header);
  grid.set(row, 2, text("Điểm tối đa"), styles.header);
  row += 1;
  for (const group of rules.groups) {
    line(`${group.id}. ${groupText(phieu.plan, audience, group.id)}`, `trọng số ${vietnamese(group.weight)}`, true);
    for (const points of group.criteria) {
      const criterion = criterionOf(phieu.plan, audience, points.id);
      const whom = criterion?.appliesTo === undefined ? "" : ` (${criterion.appliesTo})`;
      line(`${points.id}. ${criterionText(criterion, points)}${whom}`, `${vietnamese(points.maximum)}${points.notApplicable ? ` hoặc ${NOT_APPLICABLE_WORD}` : ""}`, false);
    }
  }
  for (const item of [...rules.bonus, ...rules.penalty]) {
    line(`${item.id}. ${item.text}`, vietnamese(item.maximum), false);
  }
  for (const item of rules.knockOuts) {
    line(`${item.id}. ${item.text}`, "Có / Không", false);
  }
  return row;
}
