import { documents } from "./en/documents";
import { excel } from "./en/excel";
import { files } from "./en/files";
import { jobs } from "./en/jobs";
import { marks } from "./en/marks";
import { planReading } from "./en/planReading";
import { plans } from "./en/plans";
import { review } from "./en/review";
import { roster } from "./en/roster";
import { sheets } from "./en/sheets";
import type { MessageCode } from "./messages.vi";

/** The same sentences in English. `{name:words}` is filled in with words of the program, which are translated too. */
export const messagesEn: Readonly<Record<MessageCode, string>> = { ...files, ...plans, ...planReading, ...roster, ...sheets, ...marks, ...jobs, ...documents, ...excel, ...review };
