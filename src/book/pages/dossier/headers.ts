import { type Area, type Cell, type Row, text } from "../../sheet";
import { styles } from "../../styles";

/** A table as drawn: its header's row and its last row. */
export interface DrawnTable {
  readonly header: number;
  readonly last: number;
}

/** How the id of a header drawn again begins, for readers to tell it from the header itself. */
export const REPEATED = "header again";

interface Drawn {
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
  readonly breaks: readonly number[];
}

/** The header of the table that goes on in `row`; undefined for any other row. */
export function headerOver(tables: readonly DrawnTable[], row: number): number | undefined {
  return tables.find(({ header, last }) => row > header && row <= last)?.header;
}

/**
 * The header of a table drawn again wherever a page begins within it. A sheet has one set of print titles for all its
 * pages, which does not do for a document of text and several tables.
 */
export function repeatHeaders({ rows, merges, breaks }: Drawn, tables: readonly DrawnTable[]): Drawn {
  const above = new Map(breaks.flatMap((row): [number, number][] => {
    const header = headerOver(tables, row);
    return header === undefined ? [] : [[row, header]];
  }));
  const places = [...above.keys()];
  const pushed = (row: number): number => row + places.filter((place) => place <= row).length;
  const again = (header: number, to: number): Area[] => merges.filter(({ top }) => top === header).map((merge) => ({ ...merge, top: to, bottom: to }));
  return {
    rows: rows.flatMap((row, index) => {
      const header = above.get(index);
      return header === undefined ? [row] : [drawnAgain(rows[header], index), row];
    }),
    merges: [...merges.map((merge) => ({ ...merge, top: pushed(merge.top), bottom: pushed(merge.bottom) })), ...[...above].flatMap(([row, header]) => again(header, pushed(row) - 1))],
    breaks: breaks.map((row) => (above.has(row) ? pushed(row) - 1 : pushed(row))),
  };
}

function drawnAgain(header: Row | undefined, row: number): Row {
  const id: Cell = { content: text(`${REPEATED} ${row}`), style: styles.key };
  return { ...header, cells: [id, ...(header?.cells.slice(1) ?? [])] };
}
