/** What must be looked at. Halves of pairs are looked at more closely only where there are any. */
const unusual = /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const rare = /[_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const underscored = /_(?=x[0-9A-Fa-f]{4}_)/g;
const unstorable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu;

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/**
 * Text as element content of type ST_Xstring (ECMA-376 part 1, §22.9.2.19): characters XML cannot hold become
 * `_xHHHH_`, and a text that looks like such an escape has its first underscore escaped.
 */
export function xmlText(value: string): string {
  if (!unusual.test(value)) {
    return value;
  }
  const storable = rare.test(value) ? value.replace(underscored, "_x005F_").replace(unstorable, hexEscape) : value;
  return storable.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text as an attribute value in double quotes, of type ST_Xstring. */
export function xmlAttribute(value: string): string {
  if (!unusual.test(value)) {
    return value;
  }
  return xmlText(value).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/** A `<t>` element; white space at its ends or inside lines is marked to be kept. */
export function textElement(value: string): string {
  return `${/^\s|\s$|[\n\t]/.test(value) ? '<t xml:space="preserve">' : "<t>"}${xmlText(value)}</t>`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
