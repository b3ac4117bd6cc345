import { Grid } from "./grid";
import { rosterSheets } from "./pages/rosterInput";
import { type Book, type Sheet, text, type Validation } from "./sheet";
import { styles } from "./styles";
import { heightFor } from "./textHeight";

interface TemplateColumn {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly prompt: string;
  readonly options?: readonly string[];
}

interface TemplateSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly TemplateColumn[];
  /** Rows with lines and checks; people may go on below. */
  readonly rows: number;
}

const HEADER_ROW = 2;
const FIRST_ROW = 3;

const units: TemplateSheet = {
  name: rosterSheets.units,
  title: "DANH SÁCH ĐƠN VỊ",
  note: "Mỗi dòng một đơn vị được chấm. Bắt buộc có Mã đơn vị và Tên đơn vị. Chưa có mã thì xóa cả cột Mã đơn vị, chương trình tự đặt.",
  columns: [
    { title: "Mã đơn vị", width: 14, prompt: "Ngắn, không dấu cách, không trùng, ví dụ VP. Phiếu của đơn vị mang tên VP.xlsx." },
    { title: "Tên đơn vị", width: 46, prompt: "Tên đầy đủ, như sẽ in trên phiếu và trong đề nghị." },
    { title: "Cụm/khối", width: 22, prompt: "Đơn vị được xếp hạng trong cụm/khối của mình. Viết giống hệt nhau cho các đơn vị cùng cụm; để trống cả cột nếu không chia." },
    { title: "Email", width: 32, prompt: "Địa chỉ nhận phiếu, để soạn thư nháp. Có thể để trống." },
  ],
  rows: 60,
};

const people: TemplateSheet = {
  name: rosterSheets.people,
  title: "DANH SÁCH CÁ NHÂN",
  note: "Mỗi dòng một người. Bắt buộc có Mã, Họ và tên, Mã đơn vị. Chưa có mã cá nhân thì xóa cả cột Mã, chương trình tự đặt.",
  columns: [
    { title: "Mã", width: 12, prompt: "Không trùng với ai, ví dụ VP01 hoặc số hiệu công chức." },
    { title: "Họ và tên", width: 30, prompt: "Như sẽ in trên phiếu và trong đề nghị." },
    { title: "Giới tính", width: 10, prompt: "Nam hoặc Nữ. Dùng khi xét ưu tiên nữ lúc bằng điểm.", options: ["Nam", "Nữ"] },
    { title: "Chức vụ", width: 26, prompt: "Như sẽ in trong đề nghị." },
    { title: "Mã đơn vị", width: 14, prompt: "Mã hoặc tên đơn vị, như ở trang Đơn vị." },
    { title: "Đối tượng", width: 24, prompt: "Ghi khi kế hoạch có tiêu chí riêng: lãnh đạo, quản lý; lực lượng vũ trang; Đảng, đoàn thể. Còn lại để trống." },
  ],
  rows: 400,
};

/** An empty roster for a secretary to fill in, with the titles `readRoster` knows; nothing in it is locked. */
export function layRosterTemplate(): Book {
  return { title: "Danh sách đơn vị và cá nhân", sheets: [laySheet(units), laySheet(people)] };
}

function laySheet({ name, title, note, columns, rows }: TemplateSheet): Sheet {
  const grid = new Grid();
  const last = columns.length - 1;
  grid.set(0, 0, text(title), styles.title);
  grid.set(1, 0, text(note), styles.note);
  grid.height(0, 26);
  grid.height(1, heightFor([{ text: note, width: columns.reduce((sum, { width }) => sum + width, 0) * 0.95 }]));
  columns.forEach((column, at) => grid.set(HEADER_ROW, at, text(column.title), styles.header));
  grid.height(HEADER_ROW, 24);
  for (let row = FIRST_ROW; row < FIRST_ROW + rows; row += 1) {
    columns.forEach((_, at) => grid.set(row, at, undefined, styles.inputText));
  }
  const bottom = FIRST_ROW + rows - 1;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: grid.rows(),
    merges: [
      { top: 0, left: 0, bottom: 0, right: last },
      { top: 1, left: 0, bottom: 1, right: last },
    ],
    freeze: { rows: FIRST_ROW, columns: 0 },
    validations: columns.map((column, at) => inputRule(column, { top: FIRST_ROW, bottom, left: at, right: at })),
    print: { orientation: "landscape", margins: { top: 20, right: 15, bottom: 20, left: 20 }, titleRows: { first: HEADER_ROW, last: HEADER_ROW }, footer: "&C&P/&N" },
  };
}

function inputRule({ title, prompt, options }: TemplateColumn, area: Validation["areas"][number]): Validation {
  return {
    areas: [area],
    rule: options === undefined ? { kind: "any" } : { kind: "list", options },
    prompt: { title, text: prompt },
    ...(options === undefined ? {} : { error: { title: "Chưa đúng", text: `Hãy chọn ${options.join(" hoặc ")}, hoặc để trống.` } }),
  };
}
