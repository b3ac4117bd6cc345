/** WordprocessingML's own vocabulary, ECMA-376 Transitional and Strict. */
export const wordNamespaces: ReadonlySet<string> = new Set(["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"]);
