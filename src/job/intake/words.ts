import { acceptedWord, waitingWords } from "../../book/decisionWords";
import type { FileStatus } from "./decide";

const statusWords: Readonly<Record<FileStatus, string>> = {
  accepted: acceptedWord,
  duplicate: "Trùng bản đã nhận",
  ...waitingWords,
  foreign: "Phiếu của sổ khác",
  damaged: "Tệp hỏng",
  unrelated: "Không phải phiếu",
};

/** The part of a file's digest that the log shows. */
export function shortSha(sha256: string): string {
  return sha256.slice(0, 16);
}

/** How the log's line about a file begins. */
export function openingWords(status: FileStatus, sha256: string): string {
  return `${statusWords[status]}; SHA-256 ${shortSha(sha256)}`;
}

/** The beginning of a log line about a file: its status and its short digest. */
export const judgedWords = /^[^;]*; SHA-256 [0-9a-f]{16}(?=;|$)/;
