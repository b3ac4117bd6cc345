import type { DocumentRemark, SourceTable } from "../../plan/reader/documentText";
import type { Run } from "../file/read/run";
import type { QualifiedAttribute, XmlHandler } from "../file/read/xml";
import type { Numbering } from "./numbering";
import type { ParagraphStyles } from "./paragraphStyles";
import { TableGrid } from "./tableGrid";
import { wordNamespaces } from "./wordNamespaces";

/** A paragraph being read: a text box may stand within one. */
interface Open {
  words: string;
  style: string;
  numId: string | undefined;
  level: number | undefined;
  /** Its end was deleted: what follows belongs to the same paragraph. */
  goesOn: boolean;
}

const blank = (words = ""): Open => ({ words, style: "", numId: undefined, level: undefined, goesOn: false });

/** What is passed over with all it holds: text moved elsewhere, and the second copy of what a newer Word draws. */
const SKIPPED: ReadonlySet<string> = new Set(["moveFrom", "Fallback"]);

/**
 * Collects a document's paragraphs and tables as they read once all tracked changes are accepted. Deleted passages
 * have elements of their own (delText) and are not read; hidden ones are not either.
 */
export class Body implements XmlHandler {
  readonly lines: string[] = [];
  readonly tables: SourceTable[] = [];
  readonly remarks = new Set<DocumentRemark>();
  private paragraph = blank();
  private readonly around: Open[] = [];
  private readonly grids: TableGrid[] = [];
  /** Text boxes within tables are no cells of theirs. */
  private inText = false;
  private hidden = false;
  private skipping = 0;

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: ParagraphStyles,
  ) {}

  open(name: string, parent: string, _attributes: unknown, qualified: QualifiedAttribute): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping += 1;
      this.noteTracked(name, parent);
      return;
    }
    this.noteTracked(name, parent);
    const value = (): string => qualified(wordNamespaces, "val") ?? "";
    switch (name) {
      case "p":
        this.paragraph = this.paragraph.goesOn ? { ...blank(this.paragraph.words) } : blank();
        return;
      case "r":
        this.hidden = false;
        return;
      case "vanish":
        this.hidden = this.hidden || (parent === "rPr" && !/^(?:0|false|off)$/.test(value()));
        return;
      case "t":
        this.inText = !this.hidden;
        return;
      case "tab":
        this.paragraph.words += parent === "r" ? "\t" : "";
        return;
      case "br":
      case "cr":
        this.paragraph.words += "\n";
        return;
      case "noBreakHyphen":
        this.paragraph.words += "-";
        return;
      case "pStyle":
        this.paragraph.style = value();
        return;
      case "numId":
        this.paragraph.numId = parent === "numPr" ? value() : this.paragraph.numId;
        return;
      case "ilvl":
        this.paragraph.level = parent === "numPr" ? Number(value()) : this.paragraph.level;
        return;
      case "footnoteReference":
      case "endnoteReference":
        this.remarks.add("footnotes");
        return;
      case "txbxContent":
        this.remarks.add("textBoxes");
        this.around.push(this.paragraph);
        this.paragraph = blank();
        return;
      case "blip":
      case "imagedata":
        this.remarks.add("pictures");
        return;
      default:
        this.openTable(name, parent, qualified);
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (name === "t") {
      this.inText = false;
    } else if (name === "r") {
      this.hidden = false;
    } else if (name === "p") {
      this.closeParagraph();
    } else if (name === "txbxContent") {
      this.paragraph = this.around.pop() ?? blank();
    } else {
      this.closeTable(name);
    }
  }

  text(run: Run): void {
    this.paragraph.words += this.inText && this.skipping === 0 ? run.text() : "";
  }

  private closeParagraph(): void {
    const { words, style, goesOn } = this.paragraph;
    if (goesOn) {
      return;
    }
    const byStyle = this.styles.listOf(style);
    const numId = this.paragraph.numId ?? byStyle.numId ?? "";
    const level = this.paragraph.level ?? byStyle.level ?? this.numbering.levelOf(numId, style) ?? 0;
    const label = words.trim() === "" ? "" : this.numbering.next(numId, level);
    // A blank line after each tells paragraphs from lines broken within one.
    this.lines.push(...`${label}${words}`.split("\n"), "");
    this.paragraph = blank();
  }

  /** A table within a cell is read as that cell's paragraphs. */
  private openTable(name: string, parent: string, qualified: QualifiedAttribute): void {
    const grid = this.grids.at(-1);
    if (name === "tbl") {
      this.grids.push(new TableGrid(this.lines));
    } else if (grid === undefined) {
      return;
    } else if (name === "tr") {
      grid.openRow();
    } else if (name === "gridBefore") {
      grid.skip(Number(qualified(wordNamespaces, "val") ?? "0"));
    } else if (name === "tc") {
      grid.openCell();
    } else if (name === "gridSpan" && parent === "tcPr") {
      grid.span(Number(qualified(wordNamespaces, "val") ?? "1"));
    } else if (name === "vMerge" && (qualified(wordNamespaces, "val") ?? "continue") === "continue") {
      grid.goesOn();
    }
  }

  private closeTable(name: string): void {
    const grid = this.grids.at(-1);
    if (name === "tc") {
      grid?.closeCell();
    } else if (name === "tr") {
      grid?.closeRow();
    } else if (name === "tbl" && grid !== undefined) {
      this.grids.pop();
      if (this.grids.length === 0) {
        this.tables.push(grid.table());
      }
    }
  }

  private noteTracked(name: string, parent: string): void {
    if (["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"].includes(name)) {
      this.remarks.add("tracked");
      if (name === "del" && parent === "rPr") {
        this.paragraph.goesOn = true;
      } else if (name === "del" && parent === "trPr") {
        this.grids.at(-1)?.drop();
      }
    }
  }
}
