import { documents } from "./vi/documents";
import { excel } from "./vi/excel";
import { files } from "./vi/files";
import { jobs } from "./vi/jobs";
import { marks } from "./vi/marks";
import { planReading } from "./vi/planReading";
import { plans } from "./vi/plans";
import { review } from "./vi/review";
import { roster } from "./vi/roster";
import { sheets } from "./vi/sheets";

/** Every sentence a finding or a fault can say, in Vietnamese: what is wrong and what to do. `{name}` is filled in. */
export const messages = { ...files, ...plans, ...planReading, ...roster, ...sheets, ...marks, ...jobs, ...documents, ...excel, ...review } as const;

export type MessageCode = keyof typeof messages;

/** Whether a text from outside is the code of a message. */
export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(messages, code);
}
