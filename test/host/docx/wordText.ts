import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** The texts of a Word file's paragraphs in order, read from its bytes and from nothing of ours. */
export function paragraphsOf(docx: Uint8Array): string[] {
  const paragraphs: string[] = [];
  let current: string[] | undefined;
  let inText = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    if (name === "w:p") {
      current = [];
    }
    inText = name === "w:t";
  });
  parser.on("text", (text) => {
    if (inText) {
      current?.push(text);
    }
  });
  parser.on("closetag", ({ name }) => {
    inText = false;
    if (name === "w:p") {
      paragraphs.push((current ?? []).join(""));
      current = undefined;
    }
  });
  parser.write(strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array())).close();
  return paragraphs;
}
