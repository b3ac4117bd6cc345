import { Fault } from "../../finding/fault";
import { defaultLimits, type Limits } from "../file/read/limits";
import { Parts } from "../file/read/parts";
import { readRelationships } from "../file/read/relationships";
import { requireZip } from "../file/read/sniff";
import { zipEntries } from "../file/read/zipDirectory";
import type { Run } from "../file/read/run";
import type { XmlHandler } from "../file/read/xml";
import { Numbering, readNumbering } from "./numbering";
import { wordNamespaces } from "./wordNamespaces";

/** Word nests tables and text boxes deeper than a spreadsheet nests anything. */
const wordLimits: Limits = { ...defaultLimits, depth: 256, attributes: 128 };

/**
 * The lines of a Word document, paragraph by paragraph, with the numbers and bullets Word shows before them. The
 * bytes may be hostile: every outcome is lines or a Fault `plan.docx-damaged`, within bounded time and memory.
 */
export function readDocxLines(bytes: Uint8Array): readonly string[] {
  try {
    requireZip(bytes, wordLimits);
    const parts = new Parts(zipEntries(bytes, wordLimits), wordLimits, undefined);
    const main = [...readRelationships(parts, "", wordLimits).values()].find(({ kind }) => kind === "officeDocument")?.target ?? "";
    const numbering = [...readRelationships(parts, main, wordLimits).values()].find(({ kind }) => kind === "numbering")?.target;
    const body = new Body(numbering !== undefined && parts.has(numbering) ? readNumbering(parts, numbering) : new Numbering());
    parts.read(main, wordNamespaces, body);
    return body.lines;
  } catch (error) {
    if (error instanceof Fault) {
      throw new Fault("plan.docx-damaged", error.place, { detail: error.params["detail"] ?? error.params["found"] ?? error.code });
    }
    throw error;
  }
}

/** Collects paragraphs. Deleted and hidden passages have other elements and are not read. */
class Body implements XmlHandler {
  readonly lines: string[] = [];
  private words = "";
  private inText = false;
  private numId = "";
  private level = 0;

  constructor(private readonly numbering: Numbering) {}

  open(name: string, parent: string, _attributes: unknown, qualified: (namespaces: ReadonlySet<string>, local: string) => string | undefined): void {
    if (name === "p") {
      [this.words, this.numId, this.level] = ["", "", 0];
    } else if (name === "t") {
      this.inText = true;
    } else if (name === "tab") {
      this.words += parent === "r" ? "\t" : "";
    } else if (name === "br" || name === "cr") {
      this.words += "\n";
    } else if (name === "noBreakHyphen") {
      this.words += "-";
    } else if (name === "numId" && parent === "numPr") {
      this.numId = qualified(wordNamespaces, "val") ?? "";
    } else if (name === "ilvl" && parent === "numPr") {
      this.level = Number(qualified(wordNamespaces, "val") ?? "0");
    }
  }

  close(name: string): void {
    if (name === "t") {
      this.inText = false;
    } else if (name === "p") {
      const label = this.words.trim() === "" ? "" : this.numbering.next(this.numId, this.level);
      this.lines.push(...`${label}${this.words}`.split("\n"));
      this.words = "";
    }
  }

  text(run: Run): void {
    this.words += this.inText ? run.text() : "";
  }
}
