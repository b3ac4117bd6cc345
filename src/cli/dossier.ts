import { join } from "node:path";
import { importBook } from "../book/importBook";
import { documentKinds, type DocumentKind } from "../dossier";
import { type Finding, messageText } from "../finding/finding";
import { writeDocx } from "../host/docx";
import { writeXlsx } from "../host/file";
import type { DossierDraft } from "../job/dossier";

const fileNames: Readonly<Record<DocumentKind, string>> = {
  submission: "to-trinh.docx",
  collectives: "danh-sach-tap-the.docx",
  individuals: "danh-sach-ca-nhan.docx",
  minutes: "bien-ban.docx",
  summaries: "tom-tat-thanh-tich.docx",
};
export const IMPORT_NAME = "nhap-he-thong.xlsx";

/** The Word files and the import workbook of a dossier, for a folder. */
export async function dossierFiles(folder: string, { dossier, state }: DossierDraft): Promise<readonly { path: string; bytes: Uint8Array }[]> {
  const documents: { path: string; bytes: Uint8Array }[] = [];
  for (const kind of documentKinds) {
    documents.push({ path: join(folder, fileNames[kind]), bytes: await writeDocx(dossier.documents[kind]) });
  }
  return [...documents, { path: join(folder, IMPORT_NAME), bytes: writeXlsx(importBook(state, dossier)) }];
}

/** A finding as reports give it. */
export function findingReport({ code, severity, place, params }: Finding): object {
  return { code, severity, file: place.file ?? "", sheet: place.sheet ?? "", cell: place.cell ?? "", message: messageText(code, params) };
}
