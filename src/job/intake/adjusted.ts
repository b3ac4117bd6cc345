import { address } from "../../book/address";
import { FIRST_ROW, type MarkColumns } from "../../book/pages/matrix";
import { stageSheet, stageWord } from "../../book/pages/names";
import { bookColumns } from "../../book/pages/stage";
import { type BookState, subjectsOf } from "../../book/state";
import { finding, type Finding } from "../../finding/finding";
import type { Audience } from "../../plan/model";
import { officialEntry, type Stage, type SubjectEntries } from "../../score/stages";
import { entryToken } from "../../book/pages/unit/input";
import { type Difference, entryWords } from "./differences";

/** Where the marks of each subject stand on the book's stage pages. */
export class StageCells {
  private readonly columns: Readonly<Record<Audience, MarkColumns>>;
  private readonly rows: Readonly<Record<Audience, ReadonlyMap<string, number>>>;

  constructor(state: BookState) {
    const rows = (audience: Audience): ReadonlyMap<string, number> => new Map(subjectsOf(state, audience).map(({ code }, index) => [code, FIRST_ROW + index]));
    this.columns = { collectives: bookColumns(state, "collectives"), individuals: bookColumns(state, "individuals") };
    this.rows = { collectives: rows("collectives"), individuals: rows("individuals") };
  }

  /** "Tập thể - thẩm định › H9" */
  where(audience: Audience, code: string, id: string, stage: Stage): string {
    const { criteria, ids } = this.columns[audience];
    return `${stageSheet(audience, stage)} › ${address(this.rows[audience].get(code) ?? FIRST_ROW, criteria.from + Math.max(0, ids.indexOf(id)))}`;
  }
}

/** Self marks that a newer file changes under a mark the verifiers or the council have already put in their place. */
export function underAdjusted(changes: readonly Difference[], entriesOf: (audience: Audience, code: string) => SubjectEntries | undefined, cells: () => StageCells): Finding[] {
  return changes.flatMap(({ audience, code, id, before, after, sheet, cell }) => {
    const entries = entriesOf(audience, code);
    const official = entries === undefined ? undefined : officialEntry(entries, id);
    if (official === undefined || official.stage === "self" || entryToken(official.entry) === entryToken(after)) {
      return [];
    }
    const params = {
      code,
      id,
      before: entryWords(before),
      after: entryWords(after),
      stage: stageWord(official.stage),
      adjusted: entryWords(official.entry),
      where: cells().where(audience, code, id, official.stage),
    };
    return [finding("return.under-adjusted", "warning", cell === "" ? {} : { sheet, cell }, params)];
  });
}
