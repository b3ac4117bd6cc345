import { messages, type MessageCode } from "./messages.vi";

/** What it takes to say findings in a language. */
export interface FindingLanguage {
  /** For the `lang` attribute of what is shown. */
  readonly tag: "vi" | "en";
  readonly messages: Readonly<Record<MessageCode, string>>;
  /** " (and {count} more errors)" */
  readonly more: string;
  /** What the program itself put into a parameter or a place, in Vietnamese, in this language; as it is where it is not known. */
  words(text: string): string;
}

/** The language of workbooks and of the command line, and of the pane unless another one is chosen. */
export const vietnamese: FindingLanguage = { tag: "vi", messages, more: " (và {count} lỗi khác)", words: (text) => text };
