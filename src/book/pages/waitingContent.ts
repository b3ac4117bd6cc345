import { finding, type Finding, messageText, type Severity } from "../../finding/finding";
import { isMessageCode, type MessageCode } from "../../finding/messages.vi";
import { Fault } from "../../finding/fault";
import { type Audience, audiences } from "../../plan/model";
import { BLANK, type Entry } from "../../score/entry";
import { canonicalJson } from "../../text/canonicalJson";
import { parseDecimal } from "../../text/decimal";
import { parseJson } from "../../text/strictJson";
import { excerpt } from "../../text/vietnamese";
import type { ReadSheet } from "../cells";
import { type Content, type Row, type Sheet, type Style, text } from "../sheet";
import { type BookState, subjectsOf } from "../state";
import { MISSING, styles } from "../styles";
import type { WaitingReturn } from "../waiting";
import { cellText, entryContent, readEntry } from "./entryCells";
import { criterionOf } from "./matrix";
import { audienceWord, bookSheets } from "./names";
import { layTable, readTableRows, TABLE_FIRST_ROW, type TablePage, type TableRow } from "./table";
import { entryToken } from "./unit/input";

const page: TablePage = {
  name: bookSheets.waitingContent,
  title: "NỘI DUNG CÁC TỆP CHỜ QUYẾT ĐỊNH",
  note: "Những gì mỗi tệp sẽ ghi vào sổ, bên cạnh điểm đang có. Dòng giống hệt sổ được ẩn. Không sửa trang này; hãy quyết định trên khung Thu phiếu.",
  columns: [
    { key: "no", title: "Tệp số", width: 7, centered: true },
    { key: "kind", title: "Nội dung", width: 13, centered: true },
    { key: "audience", title: "Đối tượng", width: 11, centered: true },
    { key: "code", title: "Mã", width: 11 },
    { key: "name", title: "Tên", width: 26 },
    { key: "criterion", title: "Mã tiêu chí", width: 11, centered: true },
    { key: "wording", title: "Tiêu chí, chức vụ", width: 38 },
    { key: "before", title: "Đang có", width: 11, centered: true },
    { key: "after", title: "Trong tệp", width: 11, centered: true },
    { key: "evidence", title: "Minh chứng", width: 30 },
    { key: "note", title: "Ghi chú", width: 22 },
    { key: "sheet", title: "Trang tính", width: 12, centered: true },
    { key: "cell", title: "Ô", width: 8, centered: true },
    { key: "reason", title: "Lý do, lưu ý", width: 56 },
    { key: "finding", title: "", width: 6, hidden: true },
    { key: "severity", title: "", width: 6, hidden: true },
    { key: "params", title: "", width: 6, hidden: true },
  ],
};

const kinds = { reason: "Lý do", mark: "Điểm", remark: "Minh chứng", person: "Người thêm" } as const;

/** What one waiting file holds, apart from what the list of files says of it. */
export type WaitingContent = Pick<WaitingReturn, "inputs" | "remarks" | "added" | "findings">;

type Cells = Partial<Readonly<Record<string, Content | string>>>;

interface Line {
  readonly cells: Cells;
  /** It says what the book says already. */
  readonly same: boolean;
  /** It says otherwise than the book. */
  readonly other?: boolean;
}

/** How much of a criterion's text names it. */
const SHOWN = 120;
const OTHER: Style = { ...styles.textCenter, ...MISSING, font: { bold: true } };

/** Everything the waiting files would enter, file by file in the order of the list, beside what the book holds now. */
export function layWaitingContent(state: BookState): Sheet {
  const beside = new Beside(state);
  const lines = state.waiting.flatMap((waiting, index) => linesOf(waiting, beside).map((line): Line => ({ ...line, cells: { ...line.cells, no: String(index + 1) } })));
  const sheet = layTable(page, lines.map(({ cells }) => page.columns.map(({ key }) => cells[key] ?? "")));
  const after = 1 + page.columns.findIndex(({ key }) => key === "after");
  const rows = sheet.rows.map((row, index): Row => {
    const line = lines[index - TABLE_FIRST_ROW];
    const cells = line?.other === true ? row.cells.map((cell, column) => (column === after ? { ...cell, style: OTHER } : cell)) : row.cells;
    return { ...row, cells, ...(line?.same === true ? { hidden: true as const } : {}) };
  });
  return { ...sheet, rows };
}

function linesOf({ inputs, remarks, added, findings }: WaitingReturn, beside: Beside): Line[] {
  const people = new Map(added.map(({ id, name }) => [id, name]));
  return [
    ...findings.map((found): Line => ({ cells: { kind: kinds.reason, ...placeCells(found.place), ...findingCells(found) }, same: false })),
    ...added.map(({ id, name, post, evidence, note, sheet, cell }): Line => ({ cells: { kind: kinds.person, audience: audienceWord("individuals"), code: id, name, wording: post, evidence, note, sheet, cell }, same: false })),
    ...inputs.map(({ audience, code, id, input, sheet, cell }): Line => {
      const before = beside.entry(audience, code, id);
      const same = input.finding === undefined && entryToken(before) === entryToken(input.entry);
      const [now, inFile] = [entryContent(before), entryContent(input.entry)];
      const named = { kind: kinds.mark, audience: audienceWord(audience), code, name: people.get(code) ?? beside.name(audience, code), criterion: id, wording: beside.wording(audience, id) };
      return { cells: { ...named, ...(now === undefined ? {} : { before: now }), ...(inFile === undefined ? {} : { after: inFile }), sheet, cell, ...(input.finding === undefined ? {} : findingCells(input.finding)) }, same, other: !same && before.kind !== "blank" };
    }),
    ...remarks.map((remark): Line => {
      const { audience, code, criterion, evidence, note } = remark;
      return { cells: { kind: kinds.remark, audience: audienceWord(audience), code, name: beside.name(audience, code), criterion, wording: beside.wording(audience, criterion), evidence, note }, same: beside.says(remark) };
    }),
  ];
}

function placeCells({ sheet = "", cell = "" }: Finding["place"]): Cells {
  return { sheet, cell };
}

function findingCells({ code, severity, params }: Finding): Cells {
  return { reason: text(messageText(code, params)), finding: code, severity, params: canonicalJson(params) };
}

/** What the book holds now, to be seen beside a waiting file. */
class Beside {
  private readonly names: Readonly<Record<Audience, ReadonlyMap<string, string>>>;
  private readonly remarks: ReadonlySet<string>;

  constructor(private readonly state: BookState) {
    const names = (audience: Audience): ReadonlyMap<string, string> => new Map(subjectsOf(state, audience).map(({ code, name }) => [code, name]));
    this.names = { collectives: names("collectives"), individuals: names("individuals") };
    this.remarks = new Set(state.remarks.map((remark) => canonicalJson(remark)));
  }

  name(audience: Audience, code: string): string {
    return this.names[audience].get(code) ?? "";
  }

  wording(audience: Audience, id: string): string {
    const { plan, scheme } = this.state;
    const { bonus, penalty, knockOuts } = scheme[audience];
    return excerpt(criterionOf(plan, audience, id)?.text ?? [...bonus, ...penalty, ...knockOuts].find((item) => item.id === id)?.text ?? "", SHOWN);
  }

  entry(audience: Audience, code: string, id: string): Entry {
    return this.state.marks[audience].get(code)?.self.get(id) ?? BLANK;
  }

  says(remark: BookState["remarks"][number]): boolean {
    return this.remarks.has(canonicalJson(remark));
  }
}

/** The contents of the waiting files by their number; reasons that this program does not know are left out. */
export function readWaitingContent(sheet: ReadSheet): ReadonlyMap<string, WaitingContent> {
  const read = new Map<string, { [K in keyof WaitingContent]: WaitingContent[K][number][] }>();
  for (const row of readTableRows(sheet)) {
    const no = row.text("no");
    const content = read.get(no) ?? { inputs: [], remarks: [], added: [], findings: [] };
    read.set(no, content);
    const audience = audiences.find((candidate) => audienceWord(candidate) === row.text("audience")) ?? "collectives";
    const [code, criterion] = [row.text("code"), row.text("criterion")];
    const [place, words] = [{ sheet: row.text("sheet"), cell: row.text("cell") }, { evidence: cellText(row.cell("evidence")), note: cellText(row.cell("note")) }];
    switch (row.text("kind")) {
      case kinds.reason:
        content.findings.push(...findingOf(row));
        break;
      case kinds.person:
        content.added.push({ id: code, name: cellText(row.cell("name")), post: cellText(row.cell("wording")), ...words, ...place });
        break;
      case kinds.mark:
        content.inputs.push({ audience, code, id: criterion, input: inputOf(row), ...place });
        break;
      case kinds.remark:
        content.remarks.push({ audience, code, criterion, ...words });
        break;
    }
  }
  return read;
}

function inputOf(row: TableRow): WaitingContent["inputs"][number]["input"] {
  const entry = readEntry(row.cell("after"));
  const [doubt] = findingOf(row);
  const reading = doubt?.params["reading"];
  return { entry, token: entryToken(entry), reading: reading === undefined ? undefined : parseDecimal(reading.replace(",", ".")), finding: doubt };
}

function findingOf(row: TableRow): readonly Finding[] {
  const code = row.text("finding");
  const params = isMessageCode(code) ? paramsOf(cellText(row.cell("params"))) : undefined;
  if (params === undefined) {
    return [];
  }
  const [sheet, cell] = [row.text("sheet"), row.text("cell")];
  const severity = (["error", "warning", "info"] as const).find((each): each is Severity => each === row.text("severity")) ?? "error";
  return [finding(code as MessageCode, severity, { ...(sheet === "" ? {} : { sheet }), ...(cell === "" ? {} : { cell }) }, params)];
}

/** Undefined where somebody has broken the cell. */
function paramsOf(json: string): Finding["params"] | undefined {
  try {
    return Object.fromEntries(parseJson(json).entries().map(([key, value]) => [key, value.string()]));
  } catch (error) {
    if (error instanceof Fault) {
      return undefined;
    }
    throw error;
  }
}
