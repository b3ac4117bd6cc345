import type { Audience } from "../../plan/model";
import type { Stage } from "../../score/stages";
import { address } from "../address";
import { type BookState, subjectsOf } from "../state";
import { FIRST_ROW } from "./matrix";
import { stageSheet } from "./names";
import { bookColumns } from "./stage";

/** Where a subject's mark of a stage stands in the book; undefined for a subject or an id that is not marked there. */
export function stageCell(state: BookState, audience: Audience, code: string, id: string, stage: Stage): { readonly sheet: string; readonly cell: string } | undefined {
  const columns = bookColumns(state, audience);
  const [row, column] = [subjectsOf(state, audience).findIndex((subject) => subject.code === code), columns.ids.indexOf(id)];
  return row < 0 || column < 0 ? undefined : { sheet: stageSheet(audience, stage), cell: address(FIRST_ROW + row, columns.criteria.from + column) };
}
