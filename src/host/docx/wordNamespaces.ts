/** WordprocessingML's own vocabulary, ECMA-376 Transitional and Strict. */
export const wordNamespaces: ReadonlySet<string> = new Set(["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"]);

/** The same, and what text boxes and pictures are wrapped in. */
export const drawingNamespaces: ReadonlySet<string> = new Set([
  ...wordNamespaces,
  "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
  "http://schemas.openxmlformats.org/drawingml/2006/main",
  "http://purl.oclc.org/ooxml/drawingml/main",
  "http://schemas.openxmlformats.org/drawingml/2006/picture",
  "http://purl.oclc.org/ooxml/drawingml/picture",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
  "urn:schemas-microsoft-com:vml",
]);
