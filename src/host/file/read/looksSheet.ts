import type { Look, SheetLooks } from "../../../book/share/seal/looks";
import { columnOf } from "./cellReference";
import type { Draft, StyleLooks } from "./looksStyles";
import { takeLook } from "./looksStyles";
import { strictNumber, wholeNumber } from "./values";
import type { Attributes, XmlHandler } from "./xml";

/** Lower rows and narrower columns show nothing; points, and characters. */
const LEAST_HEIGHT = 4;
const LEAST_WIDTH = 1;

function isSet(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/.test(value);
}

/** What a worksheet part says of how its cells are seen. What stands in them is read elsewhere, and checked there. */
export class LooksHandler implements XmlHandler {
  private readonly hiddenRows = new Set<number>();
  private readonly shownRows = new Set<number>();
  private readonly hiddenColumns: { from: number; to: number }[] = [];
  private readonly styles = new Map<number, Map<number, number>>();
  private readonly rules: Look[] = [];
  private othersHidden = false;
  private zerosHidden = false;
  private valuesReplaced = false;
  private row = -1;
  private column = -1;
  /** The look of a rule that is told where the rule is. */
  private inline: Draft | undefined;

  constructor(private readonly looks: StyleLooks) {}

  open(element: string, parent: string, attributes: Attributes): void {
    switch (element) {
      case "row":
        this.openRow(attributes);
        return;
      case "c":
        this.openCell(attributes);
        return;
      case "col":
        this.openColumn(attributes);
        return;
      case "sheetFormatPr":
        this.othersHidden = isSet(attributes.get("zeroHeight"));
        return;
      case "sheetView":
        this.zerosHidden ||= attributes.get("showZeros") !== undefined && !isSet(attributes.get("showZeros"));
        return;
      case "cfRule":
        this.openRule(attributes);
        return;
      case "dataBar":
      case "iconSet":
        this.valuesReplaced ||= parent === "cfRule" && attributes.get("showValue") !== undefined && !isSet(attributes.get("showValue"));
        return;
      case "dxf":
        this.inline = {};
        this.rules.push(this.inline);
        return;
      default:
        if (this.inline !== undefined) {
          takeLook(this.inline, element, parent, attributes);
        }
    }
  }

  close(element: string): void {
    if (element === "dxf") {
      this.inline = undefined;
    }
  }

  looksOf(name: string, drawn: boolean): SheetLooks {
    const { hiddenRows, shownRows, othersHidden, hiddenColumns, zerosHidden, valuesReplaced, rules, styles, looks } = this;
    return { name, hiddenRows, shownRows, othersHidden, hiddenColumns, zerosHidden, drawn, rules, valuesReplaced, lookOf: (row, column) => looks.cells[styles.get(row)?.get(column) ?? 0] ?? {} };
  }

  private openRow(attributes: Attributes): void {
    const number = attributes.get("r");
    this.row = number === undefined ? this.row + 1 : (wholeNumber(number) ?? 0) - 1;
    this.column = -1;
    const height = strictNumber(attributes.get("ht") ?? "");
    (isSet(attributes.get("hidden")) || (height !== undefined && height < LEAST_HEIGHT) ? this.hiddenRows : this.shownRows).add(this.row);
  }

  private openCell(attributes: Attributes): void {
    const at = attributes.indexOf("r");
    this.column = at < 0 ? this.column + 1 : (attributes.scan(at, columnOf, this.row) ?? this.column + 1);
    const style = wholeNumber(attributes.get("s") ?? "0") ?? 0;
    const row = this.styles.get(this.row) ?? new Map<number, number>();
    this.styles.set(this.row, row.set(this.column, style));
  }

  private openColumn(attributes: Attributes): void {
    const [from, to] = [wholeNumber(attributes.get("min")), wholeNumber(attributes.get("max"))];
    const width = strictNumber(attributes.get("width") ?? "");
    if (from !== undefined && to !== undefined && (isSet(attributes.get("hidden")) || (width !== undefined && width < LEAST_WIDTH))) {
      this.hiddenColumns.push({ from: from - 1, to: to - 1 });
    }
  }

  private openRule(attributes: Attributes): void {
    const look = this.looks.rules[wholeNumber(attributes.get("dxfId")) ?? -1];
    if (look !== undefined) {
      this.rules.push(look);
    }
  }
}
