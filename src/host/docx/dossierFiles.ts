import { importBook } from "../../book/importBook";
import type { BookState } from "../../book/state";
import { type Dossier, type DocumentKind, producedKinds } from "../../dossier";
import { writeXlsx } from "../file";
import { writeDocx } from "./writeDocx";

const fileNames: Readonly<Record<DocumentKind, string>> = {
  submission: "to-trinh.docx",
  collectives: "danh-sach-tap-the.docx",
  individuals: "danh-sach-ca-nhan.docx",
  minutes: "bien-ban.docx",
  summaries: "tom-tat-thanh-tich.docx",
};

export const IMPORT_NAME = "nhap-he-thong.xlsx";

export interface DossierFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The Word files of a dossier, none of them empty, and its import workbook, by file name; the same dossier gives the same bytes. */
export async function dossierFiles(state: BookState, dossier: Dossier): Promise<readonly DossierFile[]> {
  const files: DossierFile[] = [];
  for (const kind of producedKinds(dossier)) {
    files.push({ name: fileNames[kind], bytes: await writeDocx(dossier.documents[kind]) });
  }
  return [...files, { name: IMPORT_NAME, bytes: writeXlsx(importBook(state, dossier)) }];
}
