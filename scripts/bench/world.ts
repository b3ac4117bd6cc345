import { layUnitBook } from "../../src/book/unitBook";
import type { Phieu } from "../../src/book/pages/unit/phieu";
import type { Book } from "../../src/book/sheet";
import type { BookState } from "../../src/book/state";
import { issue } from "../../src/job/issue";
import { planById } from "../../src/plan/library";
import type { Group, Plan } from "../../src/plan/model";
import type { Person, Roster, Unit } from "../../src/roster/model";
import { sampleRoster } from "../../src/roster/sample";
import { offerScheme } from "../../src/scheme/offer";
import { fillIn } from "../demo/fill";

const COLLECTIVE_CRITERIA = 20;
const CLUSTER_SIZE = 25;
export const PEOPLE_PER_UNIT = 40;
export const NOW = "2025-11-20T08:00:00Z";

/** A plan with 20 criteria for units and 25 for people, in real sentences: 001's, and 000's for units on top. */
export function benchPlan(): Plan {
  const [base, more] = [planById("001"), planById("000")];
  if (base === undefined || more === undefined) {
    throw new RangeError("the library has changed");
  }
  const own = base.collectives.groups.reduce((sum, group) => sum + group.criteria.length, 0);
  let room = COLLECTIVE_CRITERIA - own;
  const added = more.collectives.groups.flatMap((group): Group[] => {
    const criteria = group.criteria.slice(0, room).map((criterion) => ({ ...criterion, id: `B${criterion.id}` }));
    room -= criteria.length;
    return criteria.length === 0 ? [] : [{ ...group, id: `B${group.id}`, criteria }];
  });
  return { ...base, collectives: { ...base.collectives, groups: [...base.collectives.groups, ...added] } };
}

export function benchRoster(units: number): Roster {
  const names = sampleRoster().people;
  const list = Array.from({ length: units }, (_, index): Unit => {
    const code = `DV${String(index + 1).padStart(4, "0")}`;
    return { code, name: `Đơn vị sự nghiệp công lập số ${index + 1}`, cluster: `Cụm ${Math.floor(index / CLUSTER_SIZE) + 1}`, email: `${code.toLowerCase()}@example.vn` };
  });
  const people = list.flatMap((unit, at) =>
    Array.from({ length: PEOPLE_PER_UNIT }, (_, index): Person => {
      const like = names[(at * PEOPLE_PER_UNIT + index) % names.length];
      if (like === undefined) {
        throw new RangeError("the sample roster is empty");
      }
      return { ...like, code: `${unit.code}.${String(index + 1).padStart(2, "0")}`, unit: unit.code };
    }),
  );
  return { units: list, people };
}

export function benchState(units: number): BookState {
  const plan = benchPlan();
  return issue({ plan, scheme: offerScheme(plan), roster: benchRoster(units), rosterFindings: [], round: "hằng năm 2025", now: NOW });
}

/** The workbook as its unit sends it back. */
export function filledBook(phieu: Phieu): Book {
  return layUnitBook(phieu, fillIn(phieu));
}

export function formulaCount(book: Book): number {
  return book.sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((rows, row) => rows + row.cells.filter((cell) => cell?.content?.kind === "formula").length, 0), 0);
}

export function cellCount(book: Book): number {
  return book.sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((rows, row) => rows + row.cells.filter((cell) => cell?.content !== undefined).length, 0), 0);
}
