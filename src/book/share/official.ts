import type { Audience } from "../../plan/model";
import { BLANK, type Entry, entryWord } from "../../score/entry";
import { officialEntry, type SubjectEntries } from "../../score/stages";
import type { Standing } from "../../score/standing";
import { bookBandCell } from "../pages/criteria";
import { FIRST_ROW, FLAG_ROW, SUBTITLE_ROW } from "../pages/matrix";
import { layOfficial } from "../pages/official";
import { officialColumns } from "../pages/officialColumns";
import { type Cell, type Sheet, type Style, text } from "../sheet";
import { type BookState, noEntries } from "../state";
import { BAD, MISSING, styles } from "../styles";
import { liveSheet } from "./liveSheet";
import { plainSheet } from "./plainSheet";
import { eachCell, painted, reworded } from "./touches";

const CHANGED: Pick<Style, "fill" | "font"> = { fill: "DDEBF7", font: { bold: true } };
const NOTE = "Điểm của bước sau cùng đã chấm. Ô xanh: điểm đã được thẩm định hoặc Hội đồng đổi; ô vàng: còn thiếu; ô đỏ: không tính được.";

/**
 * The official page of an audience for a copy. `ranked` tells whether the standings are those of the whole book; where
 * they are not, what would rank the few subjects shown among themselves is left out.
 */
export function sharedOfficial(state: BookState, audience: Audience, standings: readonly Standing[], live: boolean, ranked: boolean): Sheet {
  const laid = reworded(layOfficial(state, audience, standings, bookBandCell(state, audience)), SUBTITLE_ROW, 1, NOTE);
  const coloured = withColours(laid, state, audience, standings);
  if (!live) {
    return plainSheet(coloured);
  }
  const shown = liveSheet(withFlagLabel(coloured));
  return ranked ? shown : cut(shown, officialColumns(state, audience).ranked);
}

/** Changed, missing and unusable marks are coloured here, since a copy has no other stages to compare with. */
function withColours(sheet: Sheet, state: BookState, audience: Audience, standings: readonly Standing[]): Sheet {
  const { marks } = officialColumns(state, audience);
  const entries = standings.map((standing) => state.marks[audience].get(standing.code) ?? noEntries(standing.code));
  return eachCell(sheet, (cell, row, column) => {
    const standing = standings[row - FIRST_ROW];
    const own = entries[row - FIRST_ROW];
    const id = marks.ids[column - marks.criteria.from];
    return standing === undefined || own === undefined || id === undefined ? cell : coloured(cell, id, standing, own);
  });
}

function coloured(cell: Cell, id: string, { assessed, score }: Standing, entries: SubjectEntries): Cell {
  if (assessed && score.troubles.some((trouble) => trouble.id === id)) {
    return painted(cell, BAD);
  }
  if (assessed && score.missing.includes(id)) {
    return painted(cell, MISSING);
  }
  return isChanged(entries, id) ? painted(cell, CHANGED) : cell;
}

/** Whether a later stage gave another mark than the subject itself. */
export function isChanged(entries: SubjectEntries, id: string): boolean {
  const own: Entry = entries.self.get(id) ?? BLANK;
  const { entry } = officialEntry(entries, id);
  return own.kind !== entry.kind || entryWord(own) !== entryWord(entry);
}

function withFlagLabel(sheet: Sheet): Sheet {
  return eachCell({ ...sheet, rows: sheet.rows.map((row, index) => (index === FLAG_ROW ? { ...row, height: 20, cells: padded(row.cells, 3) } : row)) }, (cell, row, column) => (row === FLAG_ROW && column === 2 ? { content: text("Được ghi KAD (1: được)"), style: styles.note } : cell));
}

function padded(cells: readonly (Cell | undefined)[], count: number): (Cell | undefined)[] {
  return Array.from({ length: Math.max(cells.length, count) }, (_, column) => cells[column] ?? (column < count ? {} : undefined));
}

/** The sheet without the columns from `end` on. */
function cut(sheet: Sheet, end: number): Sheet {
  return {
    ...sheet,
    columns: sheet.columns.slice(0, end),
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.slice(0, end) })),
    conditionals: (sheet.conditionals ?? []).filter(({ area }) => area.right < end),
    merges: (sheet.merges ?? []).filter((merge) => merge.right < end),
    ...(sheet.print?.across === undefined ? {} : { print: { ...sheet.print, across: { ...sheet.print.across, breaks: sheet.print.across.breaks.filter((column) => column < end) } } }),
  };
}
