import type { JournalLine } from "./state";

/** How the log's line about a file begins that waits for a person. */
export const waitingWords = {
  newer: "Bản khác của đơn vị đã nộp, chờ quyết định",
  stale: "Phiếu của lần phát hành cũ",
  altered: "Phiếu bị sửa, chờ quyết định",
} as const;

export const acceptedWord = "Đã nhận";
export const declinedWord = "Không nhận theo quyết định";

/** What becomes of a returned file; the log is where a book remembers it. */
export interface FileLine {
  readonly kind: "accepted" | "declined" | "waiting";
  readonly unit: string;
  readonly file: string;
  /** The first sixteen digits of the file's SHA-256. */
  readonly sha: string;
}

const opening = /^(.+?); SHA-256 ([0-9a-f]{16})(?:;|$)/;
const kinds: ReadonlyMap<string, FileLine["kind"]> = new Map([
  [acceptedWord, "accepted"],
  [declinedWord, "declined"],
  ...Object.values(waitingWords).map((word): [string, FileLine["kind"]] => [word, "waiting"]),
]);

/** What a line of the log says about a file of a unit, if it does. */
export function fileLine({ subject, detail }: JournalLine): FileLine | undefined {
  const [, word, sha] = opening.exec(detail) ?? [];
  const kind = word === undefined ? undefined : kinds.get(word);
  const [unit = "", ...file] = subject.split(", ");
  return kind === undefined || sha === undefined ? undefined : { kind, unit, file: file.join(", "), sha };
}

/** How the log tells that a unit has a new sheet; what its earlier files asked is then settled. */
export const REISSUED = "Phát hành lại phiếu";

/** The files that still wait for a decision, by unit; an accepted file of a unit settles all of them. */
export function openQuestions(journal: readonly JournalLine[]): ReadonlyMap<string, readonly FileLine[]> {
  const open = new Map<string, FileLine[]>();
  for (const line of journal) {
    const about = fileLine(line);
    if (line.action === REISSUED || about?.kind === "accepted") {
      open.delete(about?.unit ?? line.subject);
    } else if (about?.kind === "waiting") {
      open.set(about.unit, [...(open.get(about.unit) ?? []).filter(({ sha }) => sha !== about.sha), about]);
    } else if (about?.kind === "declined") {
      const left = (open.get(about.unit) ?? []).filter(({ sha }) => sha !== about.sha);
      open.delete(about.unit);
      if (left.length > 0) {
        open.set(about.unit, left);
      }
    }
  }
  return open;
}
