import { Fault } from "../../../finding/fault";
import { finding, type Finding } from "../../../finding/finding";
import { type Baggage, type ReadBook, type ReadSheet, sheetNamed } from "../../cells";
import { bookSheets } from "../../pages/names";
import { type Book, type Sheet, text } from "../../sheet";
import { canonicalOfLaid, canonicalOfRead, type CanonicalSheet, canonicalText } from "./canonical";
import { grouped, marksOf, sealOf, type SheetMarks, without } from "./fingerprint";
import { changesWithin } from "./locate";
import { type BookLooks, concealments } from "./looks";
import { laySealPage, readSealPage, SEAL_LABEL, SEAL_SHEET, sealBeside } from "./sealPage";

/** What a check of a sealed copy found. */
export interface SealReport {
  readonly unchanged: boolean;
  /** The seal of what the file says now, as printed. */
  readonly seal: string;
  readonly changes: readonly Finding[];
}

/**
 * The book with its seal printed on the cover, right of {@link SEAL_LABEL}, and a last sheet by which changes are
 * found. The seal covers every cell of every sheet but that last one and the seal itself.
 */
export function sealed(book: Book): Book {
  const sheets = book.sheets.map(canonicalOfLaid).map(withoutSeal);
  const seal = sealOf(sheets);
  const cover = (sheet: Sheet): Sheet => (sheet.name === bookSheets.cover ? withSeal(sheet, seal) : sheet);
  return { ...book, sheets: [...book.sheets.map(cover), laySealPage(seal, sheets.map(marksOf))] };
}

/**
 * Whether a copy still says what it said when it was sealed, and where it does not; with its looks also whether it
 * still shows all it says. Fault `share.no-seal` for a
 * workbook without any seal.
 */
export function checkSeal(book: ReadBook, looks?: BookLooks): SealReport {
  const sealSheet = sheetNamed(book, SEAL_SHEET);
  const cover = sheetNamed(book, bookSheets.cover);
  const printed = cover === undefined ? undefined : sealBeside(cover);
  if (sealSheet === undefined && (printed ?? "") === "") {
    throw new Fault("share.no-seal");
  }
  const sheets = book.sheets.filter((sheet) => sheet !== sealSheet).map(canonicalOfRead).map(withoutSeal);
  const seal = sealOf(sheets);
  const changes = [...contentChanges(sheets, seal, printed, sealSheet), ...hiddenNow(book.sheets), ...baggageNow(book.baggage), ...(looks === undefined ? [] : concealments(book, looks))];
  return { unchanged: changes.length === 0, seal: grouped(seal), changes };
}

function contentChanges(sheets: readonly CanonicalSheet[], seal: string, printed: string | undefined, sealSheet: ReadSheet | undefined): Finding[] {
  const lost = printed === seal ? [] : [finding("share.content-changed", "error", {})];
  if (sealSheet === undefined) {
    return [finding("share.sheet-removed", "error", { sheet: SEAL_SHEET }), ...lost];
  }
  const page = readSealPage(sealSheet);
  const marks = sheets.map(marksOf);
  const located = page.marks === undefined ? [] : sheetChanges(page.marks, marks);
  if (page.marks === undefined || (page.seal === seal && located.length > 0)) {
    return [finding("share.seal-page-changed", "error", { sheet: SEAL_SHEET }), ...(page.seal === seal ? [] : lost)];
  }
  if (printed !== undefined && printed !== (located.length === 0 ? seal : page.seal)) {
    located.push(finding("share.seal-changed", "error", { sheet: bookSheets.cover }));
  }
  if (located.length === 0 && canonicalText([canonicalOfLaid(laySealPage(seal, marks))]) !== canonicalText([canonicalOfRead(sealSheet)])) {
    located.push(finding("share.seal-page-changed", "error", { sheet: SEAL_SHEET }));
  }
  return located;
}

function sheetChanges(before: readonly SheetMarks[], after: readonly SheetMarks[]): Finding[] {
  const names = (marks: readonly SheetMarks[]): string[] => marks.map(({ sheet }) => sheet);
  const found = new Map(after.map((marks) => [marks.sheet, marks]));
  const changes = before.flatMap((marks) => {
    const now = found.get(marks.sheet);
    return now === undefined ? [finding("share.sheet-removed", "error", { sheet: marks.sheet })] : changesWithin(marks, now);
  });
  const known = new Set(names(before));
  changes.push(...after.filter(({ sheet }) => !known.has(sheet)).map(({ sheet }) => finding("share.sheet-added", "error", { sheet })));
  const common = names(after).filter((name) => known.has(name));
  if (common.join("\n") !== names(before).filter((name) => found.has(name)).join("\n")) {
    changes.push(finding("share.sheets-moved", "error", {}));
  }
  return changes;
}

function hiddenNow(sheets: readonly ReadSheet[]): Finding[] {
  return sheets.filter((sheet) => sheet.hidden).map(({ name }) => finding("share.sheet-hidden", "error", { sheet: name }));
}

const baggageWords: Readonly<Record<Baggage, string>> = {
  macros: "macro",
  externalLinks: "liên kết sang tệp khác",
  embeddedObjects: "đối tượng nhúng",
  comments: "ghi chú (comment)",
  dataConnections: "kết nối dữ liệu",
  signatures: "chữ ký số",
};

function baggageNow(baggage: readonly Baggage[]): Finding[] {
  return baggage.filter((kind) => kind !== "signatures").map((kind) => finding("share.baggage", "error", {}, { what: baggageWords[kind] }));
}

/** The seal cannot cover itself: the cell right of its label on the cover is left out. */
function withoutSeal(sheet: CanonicalSheet): CanonicalSheet {
  if (sheet.name !== bookSheets.cover.normalize("NFC")) {
    return sheet;
  }
  const label = [...sheet.rows].flatMap(([row, cells]) => cells.filter((cell) => cell.value === SEAL_LABEL).map((cell) => ({ row, column: cell.column })))[0];
  return label === undefined ? sheet : without(sheet, (row, cell) => row === label.row && cell.column === label.column + 1);
}

function withSeal(cover: Sheet, seal: string): Sheet {
  return {
    ...cover,
    rows: cover.rows.map((row) => {
      const label = row.cells.findIndex((cell) => cell?.content?.kind === "text" && cell.content.text === SEAL_LABEL);
      return label < 0 ? row : { ...row, cells: row.cells.map((cell, column) => (column === label + 1 ? { ...cell, content: text(grouped(seal)) } : cell)) };
    }),
  };
}
