/** Keys and codes: nothing in them to tidy, which is quicker to see than to do. */
const word = /^[!-~]*$/;

/** Text as it should be kept: NFC, without control characters, white space folded to single spaces, trimmed. */
export function tidy(value: string): string {
  if (word.test(value)) {
    return value;
  }
  return value
    .normalize("NFC")
    .replace(/[\u0000-\u001f\u007f\u00a0\u200b-\u200d\u2060\ufeff\s]+/g, " ")
    .trim();
}

/** A form under which two spellings that people take for the same one are equal: tidied, lower case. */
export function sameText(value: string): string {
  return tidy(value).toLocaleLowerCase("vi");
}

/** A text of any origin, tidied and cut to at most `length` UTF-16 units; what is cut off shows as "…". */
export function excerpt(value: string, length: number): string {
  const text = tidy(value.slice(0, 4 * length));
  if (text.length <= length && value.length <= 4 * length) {
    return text;
  }
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
