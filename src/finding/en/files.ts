import type { files as vietnamese } from "../vi/files";
import type { Parallel } from "./parallel";

/** Reading and writing files, and what arrives in archives. */
export const files: Parallel<typeof vietnamese> = {
  "file.empty": "The file is empty. Ask for it to be sent again.",
  "file.too-large": "The file is larger than {limit} MB and was not opened. Ask for the scoring sheet again, without pictures in it.",
  "file.not-xlsx": "This is not an Excel .xlsx file ({found:words}). Open it in Excel or LibreOffice and save it as .xlsx.",
  "file.encrypted-or-old": "The file has a password, or is in the old .xls format. Remove the password and save it as .xlsx.",
  "file.zip-damaged": "The file was damaged or cut off on its way ({detail:words}). Ask for it to be sent again.",
  "file.zip-refused": "The file is packed in an unsafe way ({detail:words}) and was not opened. Open it in Excel and save it again.",
  "file.xml-damaged": "The contents of the file are damaged ({detail:words}). Open it in Excel and save it again.",
  "file.xml-refused": "The contents of the file are unsafe ({detail:words}) and were not opened. Open it in Excel and save it again.",
  "file.limits": "The file goes beyond what can be handled ({detail:words}). Ask for the original scoring sheet again.",
  "file.not-found": "The file or folder was not found. Check the path.",
  "file.no-access": "The file or folder cannot be read ({detail:words}). Check the permissions.",
  "file.unwritable": "The file cannot be written ({detail:words}). Check the permissions and the space on the disk.",
  "file.unreadable": "The file could not be read because of a mistake in the program ({detail:words}). Ask for the file again and tell whoever looks after the software.",
  "file.not-text": "The file is not UTF-8 text. In Excel choose Save As and the type “CSV UTF-8”, or save it as .xlsx.",
  "file.old-xls": "The file is an old .xls workbook and was not read. Open it in Excel or LibreOffice and save it as .xlsx.",
  "file.mail": "The file is a whole mail that cannot be opened here (.msg of Outlook, or one under a name that does not end in .eml). Open the mail and save the attached .xlsx file, or save the mail as .eml, then bring that here.",
  "archive.other-kind": "A {kind} archive cannot be opened here, only .zip can. Unpack it and choose the .xlsx files.",
  "archive.damaged": "The archive was damaged or cut off on its way ({detail:words}). Ask for it to be sent again.",
  "archive.refused": "The archive is built in an unsafe way ({detail:words}) and was not opened. Unpack it and choose the .xlsx files one by one.",
  "archive.limits": "The archive goes beyond what can be handled ({detail:words}). Unpack it and choose the .xlsx files one by one.",
  "archive.too-deep": "The file lies inside too many archives or mails within one another and was not opened. Take the .xlsx files out and choose those.",
  "mail.no-sheet": "The mail has no sheet attached{names}. Ask the unit to send the .xlsx file again.",
  "mail.damaged": "The mail cannot be read ({detail}). Open it, save the attached .xlsx file and bring that file here.",
  "mail.limits": "The mail exceeds the limits of processing ({detail}). Open it, save the attached .xlsx file and bring that file here.",
  "mail.others": "The mail has {count} more attachments that are no workbooks and were not read: {names}. Look at them yourself if they are evidence.",
  "archive.others": "The archive also holds {count} files that are no workbooks and were not read: {names}. Look at them yourself if they are evidence.",
};
