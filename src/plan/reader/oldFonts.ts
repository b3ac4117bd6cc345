/**
 * Vietnamese typed with fonts from before Unicode, read as if it were Latin text: TCVN3 (“.VnTime”) and VNI
 * (“VNI-Times”) give each letter with its marks other characters' codes.
 */
export type OldEncoding = "TCVN3" | "VNI";

/** Letters only Unicode texts in Vietnamese have. */
const UNICODE = /[ăđơưĂĐƠƯẠ-ỹ]/gu;

/** TCVN3 puts these where Vietnamese letters stand inside of words; nobody writes them there. */
const TCVN3 = /[a-zA-Z][µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®¬­×ÓÒÑ§][a-zA-Z]?|[®§][a-zA-Z]/gu;

/** VNI writes a vowel and then its marks as a letter of its own. */
const VNI = /[aeouyAEOUYôöOÔÖ][äàáåãâäïøùûõéèëêúüÄÀÁÅÃÂÏØÙÛÕÉÈËÊÚÜ]|[öÖ][ôõøùûïÔÕØÙÛÏ]|ñ[aoeuöôi]/gu;

/** In a text in an old encoding about every second word has such a letter. */
const SHARE = 0.1;

/** The old encoding a text is in, undefined for any other text. */
export function oldEncodingOf(text: string): OldEncoding | undefined {
  const count = (syntax: RegExp): number => text.match(syntax)?.length ?? 0;
  const enough = Math.max(5, (text.match(/\S+/gu)?.length ?? 0) * SHARE);
  if (count(UNICODE) >= enough) {
    return undefined;
  }
  const [tcvn3, vni] = [count(TCVN3), count(VNI)];
  return Math.max(tcvn3, vni) < enough ? undefined : tcvn3 >= vni ? "TCVN3" : "VNI";
}
