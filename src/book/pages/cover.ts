import { areaReference, quoteSheet, reference } from "../address";
import { Grid } from "../grid";
import { dayWords } from "../deadline";
import { shownMoment } from "../moment";
import { formula, num, type Sheet, text } from "../sheet";
import { type BookState, returnedUnits } from "../state";
import { styles } from "../styles";
import { heightFor } from "../textHeight";
import { bookSheets } from "./names";
import { NOT_RETURNED, RETURNED, statusArea } from "./register";

/** What the book is, and the control totals: sheets issued = returned + missing. */
export function layCover(state: BookState): Sheet {
  const { plan } = state;
  const grid = new Grid();
  const put = (row: number, label: string, value: string): void => {
    grid.set(row, 1, text(label), styles.textBold);
    grid.set(row, 2, text(value), styles.text);
    grid.height(row, heightFor([{ text: value, width: 74 }], 22));
  };
  grid.set(1, 1, text("SỔ TỔNG HỢP CHẤM ĐIỂM THI ĐUA"), styles.title);
  grid.height(1, 34);
  const given: readonly (readonly [string, string])[] = [
    ["Kế hoạch", plan.title],
    ["Cơ quan ban hành", plan.issuer],
    ["Số, ngày", `${plan.docNumber ?? plan.docNumberAsWritten ?? "không rõ số"}; ${plan.date ?? plan.dateAsWritten ?? "không rõ ngày"}`],
    ["Đợt xét", state.round],
    ["Hạn nộp phiếu", state.deadline === undefined ? "" : `hết ngày ${dayWords(state.deadline)}`],
    ["Lập lúc", shownMoment(state.createdAt)],
    ["Mã sổ", state.id],
    ["Người ký kế hoạch", `${plan.signer.title}, ${plan.signer.name}`],
    ["Thẩm quyền nay đã đổi", plan.currentAuthority.map((change) => `${change.asIssued} → ${change.now}`).join("\n")],
  ];
  const facts = given.filter(([label, value]) => value !== "" || label !== "Hạn nộp phiếu");
  facts.filter(([, value]) => value !== "").forEach(([label, value], index) => put(3 + index, label, value));
  const first = 4 + facts.length;
  const status = `${quoteSheet(bookSheets.register)}!${areaReference(statusArea(state.register.length), "both")}`;
  const returned = returnedUnits(state).size;
  const issued = state.register.length;
  const totals = [
    { label: "Số phiếu phát hành", content: formula(`COUNTA(${status})`, num(String(issued))) },
    { label: "Số phiếu đã thu", content: formula(`COUNTIF(${status},"${RETURNED}")`, num(String(returned))) },
    { label: "Số phiếu còn thiếu", content: formula(`COUNTIF(${status},"${NOT_RETURNED}")`, num(String(issued - returned))) },
  ];
  grid.set(first, 1, text("Số kiểm soát"), styles.header);
  grid.set(first, 2, undefined, styles.header);
  totals.forEach(({ label, content }, index) => {
    grid.set(first + 1 + index, 1, text(label), styles.textBold);
    grid.set(first + 1 + index, 2, content, { ...styles.total, align: { horizontal: "left", vertical: "center", indent: 1 } });
    grid.height(first + 1 + index, 22);
  });
  const cell = (index: number): string => reference(first + 1 + index, 2);
  grid.set(first + 4, 1, text("Phát hành = đã thu + còn thiếu"), styles.textBold);
  grid.set(first + 4, 2, formula(`IF(${cell(0)}=${cell(1)}+${cell(2)},"Khớp","KHÔNG KHỚP")`, text("Khớp")), { ...styles.total, align: { horizontal: "left", vertical: "center", indent: 1 } });
  const notes = [
    "Điểm số là căn cứ tham khảo để Hội đồng xét, không tự quyết định khen thưởng.",
    "Khóa ô chỉ để tránh sửa nhầm, không phải bảo mật. Sổ này có dữ liệu của mọi đơn vị: chỉ gửi cho người có trách nhiệm.",
  ];
  notes.forEach((note, index) => {
    grid.set(first + 6 + index, 1, text(note), styles.note);
    grid.height(first + 6 + index, 20);
  });
  return {
    name: bookSheets.cover,
    tabColor: "203764",
    columns: [{ width: 2 }, { width: 32 }, { width: 78 }],
    rows: grid.rows(),
    merges: [{ top: 1, bottom: 1, left: 1, right: 2 }, ...notes.map((_, index) => ({ top: first + 6 + index, bottom: first + 6 + index, left: 1, right: 2 }))],
    protected: true,
    gridLines: false,
    print: { orientation: "portrait", margins: { top: 20, right: 15, bottom: 20, left: 25 }, area: { top: 0, left: 1, bottom: first + 7, right: 2 } },
  };
}
