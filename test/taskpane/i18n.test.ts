import { vietnamese } from "../../src/finding/language";
import { en } from "../../src/i18n/en";
import { translator } from "../../src/i18n/translate";
import { vi } from "../../src/i18n/vi";

const placeholders = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

test("both languages have the same keys with the same places to fill in", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  for (const [key, sentence] of Object.entries(vi)) {
    expect([key, placeholders(en[key as keyof typeof vi])]).toEqual([key, placeholders(sentence)]);
  }
});

test("the Vietnamese sentences have no English words in them", () => {
  const english = /\b(?:the|and|of|file|sheet of|click|open|close|please|error|warning|download|upload|save|loading|ranking|rank|plan|unit|book|read|write|step|total|settings?|sheets?|text|cells?|rows?|columns?|folder)\b/i;
  const allowed = new Set(["app.language"]);
  const found = Object.entries(vi).filter(([key, sentence]) => !allowed.has(key) && english.test(sentence.replace(/\{\w+\}/g, "")));
  expect(found).toEqual([]);
});

test("the Vietnamese findings have no English words in them", () => {
  const english = /\b(?:the|and|of|sheets?|text|cells?|rows?|columns?|files?|folder|click|open|close|please|error|warning|download|save|plan|unit|book|read|write|step|total)\b/i;
  const asExcelSaysIt = /\(Text\)|\(Enable Editing\)|“[^”]*”|\{\w+\}/g;
  expect(Object.entries(vietnamese.messages).filter(([code, sentence]) => !/^cli\.|^share\.recipient-unknown$/.test(code) && english.test(sentence.replace(asExcelSaysIt, "")))).toEqual([]);
});

test("the English sentences are not left in Vietnamese", () => {
  const names = /“[^”]*”|\([^)]*\)|Phiếu Thi Đua|hằng năm 2025|Tiếng Việt/g;
  const found = Object.entries(en).filter(([, sentence]) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(sentence.replace(names, "")));
  expect(found).toEqual([]);
});

test("every text is in NFC", () => {
  for (const sentence of [...Object.values(vi), ...Object.values(en)]) {
    expect(sentence).toBe(sentence.normalize("NFC"));
  }
});

test("words are filled in, and an unknown place stays visible", () => {
  const t = translator("vi");
  expect(t("work.progress", { done: 3, total: 12 })).toBe("3 trên 12");
  expect(t("work.progress", { done: 3 })).toBe("3 trên {total}");
});

test("every key is used somewhere in the pane or the ribbon", async () => {
  const { readdirSync, readFileSync } = await import("node:fs");
  const sources = ["src/taskpane"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8")))
    .join("\n");
  const made = /^(?:step|audience|severity|status)\.|^scheme\.(?:bonus|penalty)$/;
  expect(Object.keys(vi).filter((key) => !made.test(key) && !sources.includes(`"${key}"`))).toEqual([]);
});
