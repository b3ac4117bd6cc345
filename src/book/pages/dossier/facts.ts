import { audienceWord } from "../../../dossier/lineName";
import { DRAFT, type DossierFacts, factKeys, factLabels, factRow, NOT_DRAFT, type SummaryEdit } from "../../../dossier/facts";
import { factsFromPlan } from "../../../dossier/defaultFacts";
import { audiences, type Plan } from "../../../plan/model";
import { tidy } from "../../../text/vietnamese";
import { address } from "../../address";
import type { ReadCell, ReadSheet } from "../../cells";
import { Grid } from "../../grid";
import { keyedSheet } from "../../keyed";
import { type Sheet, text, type Validation } from "../../sheet";
import { styles } from "../../styles";
import { heightFor } from "../../textHeight";
import { cellText } from "../entryCells";
import { bookSheets } from "../names";

const columns = ["id", "label", "value", "from", "to", "note"] as const;
type ColumnKey = (typeof columns)[number];
const at = (key: ColumnKey): number => columns.indexOf(key);
const WIDTHS = [4, 30, 64, 13, 13, 52];
const HEADER_ROW = 3;
const FIRST_ROW = 4;
/** Empty rows below each list for more. */
const SPARE = { bases: 4, recipients: 6, ended: 4 } as const;

interface PageRow {
  readonly id: string;
  readonly label: string;
  readonly cells: Partial<Record<"value" | "from" | "to" | "note", string>>;
  readonly inputs: readonly ("value" | "from" | "to" | "note")[];
}

/** What the documents of the dossier state beyond marks and ranks. {@link readFacts} reads it back the same. */
export function layFacts(facts: StatedFacts): Sheet {
  const grid = new Grid();
  columns.forEach((key, column) => grid.set(0, column, text(key), styles.key));
  grid.hide(0);
  grid.set(1, 1, text("HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG"), { ...styles.title, align: { horizontal: "left", vertical: "center" } });
  grid.height(1, 24);
  grid.set(2, 1, text("Điền các ô màu vàng rồi lập lại đề nghị: tờ trình, danh sách, biên bản và tệp Word cùng lấy từ đây."), { ...styles.note, align: { horizontal: "left", vertical: "center" } });
  ["Mục", "Nội dung", "Hiệu lực từ", "Đến hết", "Ghi chú, cách ghi"].forEach((title, index) => grid.set(HEADER_ROW, index + 1, text(title), styles.header));
  grid.height(HEADER_ROW, 30);
  const rows = pageRows(facts);
  rows.forEach((line, index) => {
    const row = FIRST_ROW + index;
    grid.set(row, at("id"), text(line.id), styles.key);
    grid.set(row, at("label"), text(line.label), styles.textBold);
    for (const key of ["value", "from", "to", "note"] as const) {
      const value = line.cells[key] ?? "";
      grid.set(row, at(key), value === "" ? undefined : text(value), line.inputs.includes(key) ? styles.inputText : styles.text);
    }
    grid.height(row, heightFor([{ text: line.label, width: 26 }, { text: line.cells.value ?? "", width: 58 }, { text: line.cells.note ?? "", width: 47 }], 21));
  });
  const last = FIRST_ROW + rows.length - 1;
  return {
    name: bookSheets.facts,
    tabColor: "C55A11",
    columns: WIDTHS.map((width, index) => ({ width, ...(index === 0 ? { hidden: true as const } : {}) })),
    rows: grid.rows(),
    freeze: { rows: FIRST_ROW, columns: 0 },
    validations: validations(rows),
    protected: true,
    gridLines: false,
    print: { orientation: "landscape", margins: { top: 20, right: 15, bottom: 20, left: 20 }, titleRows: { first: HEADER_ROW, last: HEADER_ROW }, area: { top: 1, left: 1, bottom: last, right: columns.length - 1 }, footer: "&C&P/&N" },
  };
}

/** What the page holds; levels of award have a page of their own. */
type StatedFacts = Omit<DossierFacts, "levels">;

function pageRows(facts: StatedFacts): readonly PageRow[] {
  const filled = <T>(items: readonly T[], spare: number): readonly (T | undefined)[] => [...items, ...Array.from({ length: spare }, () => undefined)];
  return [
    ...factKeys.map((key): PageRow => ({ id: factRow.field(key), label: factLabels[key].label, cells: { value: facts.fields[key], note: factLabels[key].hint }, inputs: ["value"] })),
    ...filled(facts.recipients, SPARE.recipients).map((value, index): PageRow => ({ id: factRow.recipient(index), label: `Nơi nhận ${index + 1}`, cells: { value: value ?? "" }, inputs: ["value"] })),
    ...filled(facts.bases, SPARE.bases).map((basis, index): PageRow => ({ id: factRow.basis(index), label: `Căn cứ ${index + 1}`, cells: { value: basis?.text ?? "", from: basis?.from ?? "", to: basis?.to ?? "", note: basis?.note ?? "" }, inputs: ["value", "from", "to", "note"] })),
    ...filled(facts.ended, SPARE.ended).map((ended, index): PageRow => ({ id: `ended:${index + 1}`, label: `Cơ quan, cấp không còn ${index + 1}`, cells: { value: ended?.words ?? "", from: ended?.from ?? "", note: ended?.now ?? "" }, inputs: ["value", "from", "note"] })),
    ...facts.summaries.map(({ audience, code, short, long }): PageRow => ({ id: `summary:${audience} ${code}`, label: `Tóm tắt đã sửa: ${audienceWord(audience)} ${code}`, cells: { value: short, note: long }, inputs: [] })),
  ];
}

function validations(rows: readonly PageRow[]): readonly Validation[] {
  const row = FIRST_ROW + rows.findIndex((line) => line.id === factRow.field("draft"));
  return [{ areas: [{ top: row, bottom: row, left: at("value"), right: at("value") }], rule: { kind: "list", options: [DRAFT, NOT_DRAFT] }, error: { title: "Chưa đúng", text: `Hãy chọn ${DRAFT} hoặc ${NOT_DRAFT}.` } }];
}

/** The address of a row's value on the page, by the row's id; undefined for an id that is not on it. */
export function factCell(facts: StatedFacts, id: string): string | undefined {
  const index = pageRows(facts).findIndex((row) => row.id === id);
  return index < 0 ? undefined : address(FIRST_ROW + index, at("value"));
}

/** The facts of the page; of a book without it, those its plan tells. */
export function readFacts(sheet: ReadSheet | undefined, plan: Plan): StatedFacts {
  const keyed = sheet === undefined ? undefined : keyedSheet(sheet);
  if (keyed === undefined) {
    return factsFromPlan(plan);
  }
  const value = (id: string, key: ColumnKey): string => factText(keyed.cell(id, key));
  const ids = (prefix: string): string[] => [...keyed.rows.keys()].filter((id) => id.startsWith(prefix));
  return {
    fields: Object.fromEntries(factKeys.map((key) => [key, value(factRow.field(key), "value")])) as DossierFacts["fields"],
    recipients: ids("recipient:").map((id) => value(id, "value")).filter((recipient) => recipient !== ""),
    bases: ids("basis:").map((id) => ({ text: value(id, "value"), from: value(id, "from"), to: value(id, "to"), note: value(id, "note") })).filter((basis) => basis.text !== ""),
    ended: ids("ended:").map((id) => ({ words: value(id, "value"), from: value(id, "from"), now: value(id, "note") })).filter((ended) => ended.words !== ""),
    summaries: ids("summary:").flatMap((id): SummaryEdit[] => {
      const found = /^summary:(?<audience>\S+) (?<code>.+)$/u.exec(id)?.groups;
      const audience = audiences.find((candidate) => candidate === found?.["audience"]);
      return audience === undefined ? [] : [{ audience, code: found?.["code"] ?? "", short: value(id, "value"), long: value(id, "note") }];
    }),
  };
}

/** Day 1 of Excel's calendar is 1900-01-01; counting from here allows for the leap day it invented. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** A cell as text; a day that a pasted format turned into a number is read as the day again. */
function factText(cell: ReadCell | undefined): string {
  if (cell?.format === "date" && typeof cell.value === "number") {
    const day = new Date(EXCEL_EPOCH + Math.floor(cell.value) * 86_400_000);
    return [day.getUTCDate(), day.getUTCMonth() + 1].map((part) => String(part).padStart(2, "0")).concat(String(day.getUTCFullYear())).join("/");
  }
  return cellText(cell).split("\n").map(tidy).join("\n").trim();
}
