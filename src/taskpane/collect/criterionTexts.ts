import type { BookState } from "../../book/state";
import { excerpt } from "../../text/vietnamese";

/** How much of a criterion's text names it. */
const SHOWN = 90;

/** Looks up what criteria say and who is marked, by id and code; "" for what the book does not know. */
export function criterionTexts({ plan, roster }: BookState): { readonly criterion: (id: string) => string; readonly subject: (code: string) => string } {
  const criteria = new Map([plan.collectives, plan.individuals].flatMap(({ groups }) => groups.flatMap(({ criteria: own }) => own.map(({ id, text }): [string, string] => [id, text]))));
  const names = new Map([...roster.units, ...roster.people].map(({ code, name }): [string, string] => [code, name]));
  return { criterion: (id) => excerpt(criteria.get(id) ?? "", SHOWN), subject: (code) => names.get(code) ?? code };
}
