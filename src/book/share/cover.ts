import { Grid } from "../grid";
import { bookSheets } from "../pages/names";
import { type Content, type Sheet, text } from "../sheet";
import type { BookState } from "../state";
import { styles } from "../styles";
import { heightFor } from "../textHeight";
import { SEAL_LABEL } from "./seal/sealPage";

const VALUE_WIDTH = 78;

/** How the cover heads its control totals and says what is left out. */
export const TOTALS_HEADING = "Số kiểm soát";
export const LEFT_OUT_LABEL = "Không có trong bản này";

/** A copy's pages behind its cover, and what the cover says of them. */
export interface SharedPages {
  readonly sheets: readonly Sheet[];
  /** Control totals: what, and how many or how much. */
  readonly totals: readonly (readonly [label: string, content: Content])[];
  /** What the copy does not hold, in one sentence. */
  readonly leftOut: string;
}

export interface CoverFacts extends Omit<SharedPages, "sheets"> {
  readonly recipient: string;
  /** When the copy was made, ISO 8601; "" leaves it out. */
  readonly at: string;
  readonly live: boolean;
}

/** Whom the copy is for, what it holds and does not hold, its control totals, and the place of its seal. */
export function layShareCover({ plan, round }: Pick<BookState, "plan" | "round">, facts: CoverFacts): Sheet {
  const grid = new Grid();
  let row = 1;
  const line = (label: string, content: Content, least = 22): void => {
    grid.set(row, 1, text(label), styles.textBold);
    grid.set(row, 2, content, styles.text);
    grid.height(row, heightFor([{ text: content.kind === "text" ? content.text : "", width: VALUE_WIDTH - 4 }, { text: label, width: 30 }], least));
    row += 1;
  };
  const heading = (value: string): void => {
    row += 1;
    grid.set(row, 1, text(value), styles.header);
    grid.set(row, 2, undefined, styles.header);
    grid.height(row, 22);
    row += 1;
  };
  grid.set(row, 1, text("KẾT QUẢ CHẤM ĐIỂM THI ĐUA: BẢN CHIA SẺ"), styles.title);
  grid.height(row, 34);
  row = 3;
  const values: readonly (readonly [string, string])[] = [
    ["Dành cho", facts.recipient],
    ["Kế hoạch", plan.title],
    ["Cơ quan ban hành", plan.issuer],
    ["Số, ngày", `${plan.docNumber ?? plan.docNumberAsWritten ?? "không rõ số"}; ${plan.date ?? plan.dateAsWritten ?? "không rõ ngày"}`],
    ["Đợt xét", round],
    ["Lập lúc", moment(facts.at)],
    ["Dạng", facts.live ? "Công thức tính trực tiếp, chỉ dùng các ô có trong bản này" : "Giá trị"],
    [LEFT_OUT_LABEL, facts.leftOut],
  ];
  values.filter(([, value]) => value !== "").forEach(([label, value]) => line(label, text(value)));
  heading(TOTALS_HEADING);
  facts.totals.forEach(([label, content]) => line(label, content));
  heading("Niêm phong");
  line(SEAL_LABEL, text(""), 40);
  row += 1;
  const notes = [
    "Mã niêm phong tính từ giá trị của mọi ô; đổi một điểm hay một chữ là mã đổi. Hãy ghi mã này vào biên bản hoặc thư gửi để đối chiếu về sau.",
    "Điểm số là căn cứ tham khảo để Hội đồng xét, không tự quyết định khen thưởng. Khóa ô chỉ để tránh sửa nhầm, không phải bảo mật.",
  ];
  const first = row;
  for (const note of notes) {
    grid.set(row, 1, text(note), styles.note);
    grid.height(row, heightFor([{ text: note, width: 105 }], 20));
    row += 1;
  }
  return {
    name: bookSheets.cover,
    tabColor: "203764",
    columns: [{ width: 2 }, { width: 32 }, { width: VALUE_WIDTH }],
    rows: grid.rows(),
    merges: [{ top: 1, bottom: 1, left: 1, right: 2 }, ...notes.map((_, index) => ({ top: first + index, bottom: first + index, left: 1, right: 2 }))],
    protected: true,
    gridLines: false,
    print: { orientation: "portrait", margins: { top: 20, right: 15, bottom: 20, left: 25 } },
  };
}

/** "2026-11-21T04:08:40Z" → "04:08 ngày 21/11/2026 (giờ UTC)"; anything else as it stands. */
function moment(at: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(at);
  return match === null ? at : `${match[4] ?? ""} ngày ${match[3] ?? ""}/${match[2] ?? ""}/${match[1] ?? ""} (giờ UTC)`;
}
