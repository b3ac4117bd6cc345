import { declinedWord } from "../../book/decisionWords";
import type { BookState } from "../../book/state";
import type { FileReport } from "../collect";
import { logLine } from "../log";
import { shortSha } from "./words";

/**
 * The book after a person decided not to take a file that waits: the former marks stay, and the log says so, once.
 * The same bytes then come back as a duplicate; naming the file still takes it.
 */
export function decline(state: BookState, { unit, file, sha256 }: Pick<FileReport, "unit" | "file" | "sha256">, now: string): BookState {
  const received = state.register.find((line) => line.unit === unit)?.received ?? null;
  const kept = received === null ? "đơn vị chưa có bản nào được nhận" : `giữ bản đã nhận “${received.file}”`;
  const line = logLine(now, "Quyết định", [unit, file].filter((part) => part !== "").join(", "), `${declinedWord}; SHA-256 ${shortSha(sha256)}; ${kept}`);
  const known = state.journal.some(({ action, subject, detail }) => action === line.action && subject === line.subject && detail === line.detail);
  const waiting = state.waiting.filter((each) => each.unit !== unit || each.sha256 !== sha256);
  return known && waiting.length === state.waiting.length ? state : { ...state, waiting, journal: known ? state.journal : [...state.journal, line] };
}
