import { join } from "node:path";
import { type Finding, messageText } from "../finding/finding";
import { absentFiles, dossierFiles as filesOf } from "../host/docx";
import type { DossierDraft } from "../job/dossier";
import { exists } from "./files";

export { IMPORT_NAME } from "../host/docx";

/** The Word files and the import workbook of a dossier, for a folder. */
export async function dossierFiles(folder: string, { dossier, state }: DossierDraft): Promise<readonly { path: string; bytes: Uint8Array }[]> {
  return (await filesOf(state, dossier)).map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
}

/** Files an earlier dossier left in the folder and this one has none of; they are the office's to remove. */
export async function leftovers(folder: string, { dossier }: DossierDraft): Promise<readonly string[]> {
  const paths = absentFiles(dossier).map((name) => join(folder, name));
  const there = await Promise.all(paths.map(exists));
  return paths.filter((_, index) => there[index] === true);
}

/** A finding as reports give it. */
export function findingReport({ code, severity, place, params }: Finding): object {
  return { code, severity, file: place.file ?? "", sheet: place.sheet ?? "", cell: place.cell ?? "", message: messageText(code, params) };
}
