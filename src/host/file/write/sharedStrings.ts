import { textElement, xmlDeclaration } from "./escape";
import { atMost } from "./limits";

/** Collects the texts of a book; equal ones are stored once (ECMA-376 part 1, §18.4). */
export class SharedStrings {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  /** The index of this text. Throws RangeError above Excel's 32 767 characters. */
  index(value: string): number {
    this.uses += 1;
    let found = this.indices.get(value);
    if (found === undefined) {
      found = this.indices.size;
      this.indices.set(atMost(value, 32_767, "a cell"), found);
    }
    return found;
  }

  /** The part xl/sharedStrings.xml. */
  part(): string {
    const items: string[] = [];
    for (const value of this.indices.keys()) {
      items.push("<si>", textElement(value), "</si>");
    }
    const counts = `count="${this.uses}" uniqueCount="${this.indices.size}"`;
    return `${xmlDeclaration}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${items.join("")}</sst>`;
  }
}
