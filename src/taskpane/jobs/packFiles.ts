import { zipSync } from "fflate";
import { dossierFiles } from "../../host/docx";
import type { DossierDraft } from "../../job/dossier";

/** Files that are compressed already, in one zip. */
export function pack(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}

/** The Word files and the import workbook of a dossier, as the command line writes them into a folder. */
export async function packDossier({ state, dossier }: DossierDraft): Promise<Uint8Array> {
  return pack(await dossierFiles(state, dossier));
}
