import { messageText } from "./finding";
import type { FindingLanguage } from "./language";
import { isMessageCode, messages } from "./messages.vi";
import { unfill } from "./template";

/**
 * A sentence kept in Vietnamese, as the book keeps its findings, in another language; undefined where the code is not
 * known or the sentence cannot be taken apart in one way only, for example because it was shortened or edited.
 */
export function retold(code: string, sentence: string, language: FindingLanguage): string | undefined {
  if (!isMessageCode(code)) {
    return undefined;
  }
  const params = unfill(messages[code], sentence);
  return params === undefined ? undefined : messageText(code, params, language);
}
