import { isAfter } from "./deadline";
import { openQuestions } from "./decisionWords";
import type { BookState } from "./state";

/** Where a unit's sheet stands: not back, back, back after the deadline, not back although it is past, or waiting for a decision. */
export type HandIn = "awaited" | "received" | "late" | "overdue" | "question";

const words: Readonly<Record<HandIn, string>> = { awaited: "Chưa nộp", received: "Đã nộp", late: "Nộp muộn", overdue: "Quá hạn chưa nộp", question: "Đang chờ quyết định" };

export function handInWord(handIn: HandIn): string {
  return words[handIn];
}

/** When the book was last worked on: the latest line of its log, in the log's own form. */
export function bookTime({ journal, createdAt }: Pick<BookState, "journal" | "createdAt">): string {
  return journal.reduce((latest, { at }) => (at > latest ? at : latest), createdAt);
}

/**
 * Where every unit of the register stands at a moment (ISO 8601). A sheet is late where it was taken into the book
 * after the end of the deadline's day in Vietnam; without a deadline nothing is late.
 */
export function handIns(state: Pick<BookState, "register" | "journal" | "deadline">, now: string): ReadonlyMap<string, HandIn> {
  const questions = openQuestions(state.journal);
  const past = (moment: string): boolean => state.deadline !== undefined && isAfter(moment, state.deadline);
  return new Map(
    state.register.map(({ unit, received }): [string, HandIn] => {
      if (questions.has(unit)) {
        return [unit, "question"];
      }
      return [unit, received === null ? (past(now) ? "overdue" : "awaited") : past(received.at) ? "late" : "received"];
    }),
  );
}
