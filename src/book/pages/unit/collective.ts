import type { Scheme } from "../../../scheme/model";
import { scoreSubject } from "../../../score/total";
import { type Decimal, plain, vietnamese } from "../../../text/decimal";
import { areaReference, reference } from "../../address";
import * as formulas from "../../scoringFormulas";
import { arrayFormula, formula, num, type Sheet, text } from "../../sheet";
import { points } from "../../styles";
import { headedBreaks } from "../headedPages";
import { criterionOf, criterionText } from "../wording";
import { unitSheets } from "../names";
import { openCount, shownClass, UNCAPPED } from "../results";
import { at, type ColumnKey, columns, HEADER_ROW, layCollectiveHeader, widths } from "./collectiveHeader";
import { CollectiveRows, type CollectiveSheet } from "./collectiveRows";
import type { Phieu } from "./phieu";

export type { CollectiveSheet } from "./collectiveRows";

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

/** The numeral of a group: that of its own number, so that it goes with its criteria's; of one without a number its id. */
function groupNumeral(id: string): string {
  const [, number] = /^TT\.(\d{1,2})$/.exec(id) ?? [];
  return roman[Number(number) - 1] ?? id;
}

/** A criterion's number as the sheet shows it: "TT.2.1" → "2.1"; of a group without a number the whole id. */
function criterionNumber(id: string): string {
  return id.replace(/^TT\./, "");
}

/** The unit's own scoring sheet: criteria as rows, to be filled in. What came of it is another page (`share/unitCollective`). */
export function layCollective(phieu: Phieu, filled: CollectiveSheet, bandCell: (index: number) => string): Sheet {
  const { plan, scheme, unit } = phieu;
  const rules = scheme.collectives;
  const rows = new CollectiveRows(plan, scheme.step, filled);
  layCollectiveHeader(rows.grid, phieu);
  const score = scoreSubject({ code: unit.code, self: filled.entries, verified: new Map(), council: new Map() }, rules, scheme);
  rules.groups.forEach((group) => {
    const groupRow = rows.heading();
    for (const criterion of group.criteria) {
      rows.mark({ id: criterion.id, no: criterionNumber(criterion.id), wording: criterionText(criterionOf(plan, "collectives", criterion.id), criterion) }, criterion);
    }
    rows.group(groupRow, groupNumeral(group.id), group, score);
  });
  const bonus = layExtras(rows, "Điểm thưởng", rules.bonus, rules.bonusCap);
  const penalty = layExtras(rows, "Điểm trừ", rules.penalty, rules.penaltyCap);
  const knockOuts = layKnockOuts(rows, rules.knockOuts);
  layResults(rows, scheme, score, { bonus, penalty, knockOuts }, bandCell);
  return sheetOf(rows);
}

/** The marks and maxima of bonuses or penalties, as areas. */
interface Extras {
  readonly marks: string;
  readonly maxima: string;
}

function layExtras(rows: CollectiveRows, title: string, items: Scheme["collectives"]["bonus"], cap: Decimal): Extras | undefined {
  if (items.length === 0) {
    return undefined;
  }
  rows.section(title, `tối đa ${vietnamese(cap)} điểm`);
  const first = rows.row;
  for (const { id, text: wording, maximum } of items) {
    rows.mark({ id, no: id, wording }, { maximum, notApplicable: false });
  }
  rows.coloured(first, false);
  const down = (key: ColumnKey): string => areaReference({ top: first, bottom: rows.row - 1, left: at(key), right: at(key) });
  return { marks: down("self"), maxima: down("maximum") };
}

function layKnockOuts(rows: CollectiveRows, items: Scheme["collectives"]["knockOuts"]): string | undefined {
  if (items.length === 0) {
    return undefined;
  }
  rows.section("Điều kiện loại", "ghi Có hoặc Không");
  const first = rows.row;
  items.forEach((item) => rows.question(item));
  return areaReference({ top: first, bottom: rows.row - 1, left: at("self"), right: at("self") });
}

interface Inputs {
  readonly bonus: Extras | undefined;
  readonly penalty: Extras | undefined;
  readonly knockOuts: string | undefined;
}

function layResults(rows: CollectiveRows, { collectives: rules, ...scheme }: Scheme, score: ReturnType<typeof scoreSubject>, { bonus, penalty, knockOuts }: Inputs, bandCell: (index: number) => string): void {
  const totalRow = rows.row;
  const column = (key: ColumnKey, bottom = totalRow - 1): string => areaReference({ top: HEADER_ROW + 1, bottom, left: at(key), right: at(key) }, "both");
  const missingRow = totalRow + 2;
  const capped = (extras: Extras | undefined, cap: Decimal): string => (extras === undefined ? "0" : formulas.cappedExtras(extras.marks, extras.maxima, cap, scheme.step));
  const open = [
    `SUM(${column("missing")})`,
    ...[bonus, penalty].flatMap((extras) => (extras === undefined ? [] : [formulas.badExtras(extras.marks, extras.maxima, scheme.step)])),
    ...(knockOuts === undefined ? [] : [formulas.unclearKnockOuts(knockOuts)]),
  ];
  const total = formulas.total(column("ratio"), column("weight"), scheme.scale, capped(bonus, rules.bonusCap), capped(penalty, rules.penaltyCap), scheme.decimals);
  const className = formulas.className(reference(totalRow, at("self")), reference(missingRow, at("self")), `SUM(${column("zeros", totalRow)})`, rules.bands, bandCell);
  rows.result("total", "TỔNG ĐIỂM", arrayFormula(total, score.total === null ? text("") : num(plain(score.total))), points(scheme.decimals));
  rows.result("class", "XẾP LOẠI (tự tính)", formula(className, text(shownClass(score, rules, UNCAPPED))));
  rows.result("missing", "Còn thiếu hoặc sai (số ô)", arrayFormula(open.join("+"), num(String(openCount(score)))));
  const missing = { top: missingRow, bottom: missingRow, left: at("self"), right: at("self") };
  rows.conditionals.push({ kind: "formula", area: missing, formula: `${reference(missingRow, at("self"))}>0`, style: { fill: "FFE699" } });
}

const hidden: ReadonlySet<ColumnKey> = new Set(["id", "flag", "ratio", "weight", "missing", "zeros"]);

function sheetOf({ grid, row, headings, validations, conditionals }: CollectiveRows): Sheet {
  const sheetColumns = columns.map((key, index) => ({ width: widths[index] ?? 10, ...(hidden.has(key) ? { hidden: true as const } : {}) }));
  const rows = grid.rows();
  const print = {
    orientation: "landscape",
    margins: { top: 20, right: 15, bottom: 20, left: 20 },
    titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    area: { top: 1, left: at("no"), bottom: row - 1, right: at("note") },
    footer: "&C&P/&N",
  } as const;
  return {
    name: unitSheets.collectives,
    columns: sheetColumns,
    rows,
    merges: [1, 2, 3, 4, 5].map((title) => ({ top: title, bottom: title, left: at("no"), right: at("note") })),
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    validations,
    conditionals,
    protected: true,
    gridLines: false,
    print: { ...print, breaks: headedBreaks({ columns: sheetColumns, rows, print }, headings) },
  };
}
