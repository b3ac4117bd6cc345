import { join } from "node:path";
import { type Finding, messageText } from "../finding/finding";
import { dossierFiles as filesOf } from "../host/docx";
import type { DossierDraft } from "../job/dossier";

export { IMPORT_NAME } from "../host/docx";

/** The Word files and the import workbook of a dossier, for a folder. */
export async function dossierFiles(folder: string, { dossier, state }: DossierDraft): Promise<readonly { path: string; bytes: Uint8Array }[]> {
  return (await filesOf(state, dossier)).map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
}

/** A finding as reports give it. */
export function findingReport({ code, severity, place, params }: Finding): object {
  return { code, severity, file: place.file ?? "", sheet: place.sheet ?? "", cell: place.cell ?? "", message: messageText(code, params) };
}
