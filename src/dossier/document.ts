/**
 * A document of the dossier as data: what it says, in order, with the looks Nghị định 30/2020/NĐ-CP asks for. The
 * sheets of the book and the Word files are two renderings of the same value, so they cannot say different things.
 *
 * Font sizes are in points, lengths in millimetres, widths of columns in hundredths of the text width.
 */

export interface Look {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
}

/** A horizontal rule under a line: as long as its text, or a third to a half of it, centred. */
export type Rule = "full" | "part";

export interface Line extends Look {
  readonly text: string;
  readonly align?: "left";
  readonly rule?: Rule;
  /** Room above, in lines of its own size: for a signature and a seal. */
  readonly above?: number;
}

/** A text the secretary may rewrite; `key` finds it again, `drafted` is what the program proposed. */
export interface Editable {
  readonly key: string;
  readonly drafted: string;
}

export interface TableColumn {
  readonly title: string;
  readonly width: number;
  readonly centered?: true;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** One of the cells, by index, may be rewritten. */
  readonly editable?: Editable & { readonly column: number };
}

/** What a table lists; the consistency check finds the tables of a document by it. */
export type TableTopic = "collectives" | "individuals";

export type Block =
  /** "DỰ THẢO", on the first line of a draft. */
  | { readonly kind: "draftMark"; readonly text: string }
  /** Two columns side by side, centred: the heading, the signatures. Each row starts level. */
  | { readonly kind: "pairs"; readonly left: number; readonly rows: readonly { readonly left: readonly Line[]; readonly right: readonly Line[] }[] }
  | ({ readonly kind: "title" } & Line)
  /** Justified, first line indented. */
  | ({ readonly kind: "paragraph"; readonly text: string; readonly editable?: Editable; readonly keepWithNext?: true } & Look)
  | { readonly kind: "table"; readonly topic: TableTopic; readonly size: number; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] }
  /** An empty line. */
  | { readonly kind: "gap" };

export type DocumentKind = "submission" | "collectives" | "individuals" | "minutes" | "summaries";

export const documentKinds: readonly DocumentKind[] = ["submission", "collectives", "individuals", "minutes", "summaries"];

export interface DossierDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

/** Every text of a document in reading order, pairs row by row, tables cell by cell. Empty texts are left out. */
export function textsOf(document: DossierDocument): readonly string[] {
  return document.blocks.flatMap(textsOfBlock).filter((text) => text !== "");
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "draftMark":
    case "title":
    case "paragraph":
      return [block.text];
    case "pairs":
      return block.rows.flatMap(({ left, right }) => [...left, ...right].map((line) => line.text));
    case "table":
      return [...block.columns.map((column) => column.title), ...block.rows.flatMap((row) => row.cells)];
    case "gap":
      return [];
  }
}
