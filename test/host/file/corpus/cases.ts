import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { layBook } from "../../../../src/book/secretaryBook";
import { writeXlsx } from "../../../../src/host/file";
import { archiveCases } from "./archiveCases";
import { arrivalCases } from "./arrivalCases";
import type { Case } from "./case";
import type { Task } from "./child";
import { giantCases } from "./giantCases";
import { inputCases } from "./inputCases";
import { luggageCases } from "./luggageCases";
import { packingCases } from "./packingCases";
import { programCases } from "./programCases";
import { filled, state } from "./unitFile";
import { xmlCases } from "./xmlCases";

/** The sheet as it was issued and filled in: what every other returned file is held against. */
export const untouched: Case = { name: "the sheet itself", file: "VP.xlsx", bytes: () => filled, status: "accepted" };

/** Everything an office's mailbox might bring that is not simply a filled-in sheet, and odd input of the secretary's own. */
export const cases: readonly Case[] = [untouched, ...archiveCases, ...xmlCases, ...luggageCases, ...packingCases, ...programCases, ...arrivalCases, ...giantCases, ...inputCases];

/** Writes the files, the book they are taken into and the list of them to a folder. */
export function writeCases(folder: string, chosen: readonly Case[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "book.xlsx"), writeXlsx(layBook(state)));
  const tasks = chosen.map(({ name, as = "returned", file, bytes }, index): Task => {
    const stored = `${index}.bin`;
    writeFileSync(join(folder, stored), bytes());
    return { name, as, file, stored };
  });
  writeFileSync(join(folder, "tasks.json"), JSON.stringify(tasks));
}
