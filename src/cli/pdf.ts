import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Fault } from "../finding/fault";
import type { MessageCode } from "../finding/messages.vi";
import { inspectPdf, measureStream, type Page, pdfLines } from "../host/pdf";
import type { DocumentText } from "../plan/reader/documentText";

/** A plan of some hundred pages takes a few seconds. */
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1024;

type Answer = { readonly pages: readonly Page[] } | { readonly code: MessageCode; readonly params: Readonly<Record<string, string>> };

/** A PDF's passages. Throws Fault `plan.pdf-…`; a file that takes too long or too much memory is given up. */
export async function readPdf(bytes: Uint8Array, seconds = MOST_SECONDS): Promise<DocumentText> {
  inspectPdf(bytes, measureStream);
  return pdfLines(await pagesOf(bytes, seconds));
}

function pagesOf(bytes: Uint8Array, seconds: number): Promise<readonly Page[]> {
  return new Promise((resolve, reject) => {
    const tsx = pathToFileURL(createRequire(__filename).resolve("tsx")).href;
    const reader = fork(join(__dirname, "pdfProcess.ts"), [], { execArgv: ["--import", tsx, `--max-old-space-size=${MOST_MEGABYTES}`], serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      reader.kill("SIGKILL");
    };
    const timer = setTimeout(() => end(() => reject(new Fault("plan.pdf-slow", {}, { seconds: String(seconds) }))), seconds * 1000);
    reader.once("message", (answer) => end(() => settled(answer as Answer, resolve, reject)));
    reader.once("error", () => end(() => reject(new Fault("plan.pdf-damaged"))));
    reader.once("exit", () => end(() => reject(new Fault("plan.pdf-damaged"))));
    reader.send(bytes);
  });
}

function settled(answer: Answer, resolve: (pages: readonly Page[]) => void, reject: (fault: Fault) => void): void {
  if ("pages" in answer) {
    resolve(answer.pages);
  } else {
    reject(new Fault(answer.code, {}, answer.params));
  }
}
