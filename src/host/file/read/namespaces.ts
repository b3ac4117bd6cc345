/** Each vocabulary has two names: one of ECMA-376 Transitional, one of Strict (ISO/IEC 29500). */
export const spreadsheetNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** Namespaces of `r:id`, and the stems of relationship types. */
export const relationshipNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

export const packageRelationshipNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/package/2006/relationships",
]);

export const contentTypeNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/package/2006/content-types",
]);

/** The last word of an office relationship's type ("worksheet"), or "" for types of other vocabularies. */
export function relationshipKind(type: string): string {
  const slash = type.lastIndexOf("/");
  return relationshipNamespaces.has(type.slice(0, Math.max(slash, 0))) ? type.slice(slash + 1) : "";
}
