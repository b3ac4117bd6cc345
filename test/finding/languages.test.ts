import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { bookSheets } from "../../src/book/pages/names";
import { phraseInEnglish } from "../../src/finding/en/words";
import { english } from "../../src/finding/english";
import { Fault, told } from "../../src/finding/fault";
import { messageText, placeText } from "../../src/finding/finding";
import { vietnamese } from "../../src/finding/language";
import type { MessageCode } from "../../src/finding/messages.vi";
import { retold } from "../../src/finding/retell";
import { fieldsOf, fill, unfill } from "../../src/finding/template";

const codes = Object.keys(vietnamese.messages) as MessageCode[];

const VIETNAMESE = /[ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]/iu;

/** Said by every user in Vietnamese: names of pages, of the program, and what is written into cells and templates. */
const asInTheBook = new Set<string>([...Object.values(bookSheets), "Có", "Không", "Nam", "Nữ", "lãnh đạo, quản lý", "lực lượng vũ trang", "Đảng, đoàn thể", "hằng năm 2025", "Tiêu đề: …", "(chưa rõ)", "Đối với tập thể", "Đối với cá nhân", "cắt giảm … % chi phí"]);

function withoutNames(sentence: string): string {
  return sentence.replace("Phiếu Thi Đua", "").replace(/“([^”]*)”/g, (whole, name: string) => (asInTheBook.has(name) ? "" : whole));
}

describe("every sentence", () => {
  test("is there in both languages", () => {
    expect(Object.keys(english.messages).sort()).toEqual([...codes].sort());
  });

  test.each(codes)("%s: has the same fields in both languages", (code) => {
    expect([...fieldsOf(english.messages[code])].sort()).toEqual([...fieldsOf(vietnamese.messages[code])].sort());
  });

  test.each(codes)("%s: is an English sentence", (code) => {
    const sentence = english.messages[code];
    expect(withoutNames(sentence)).not.toMatch(VIETNAMESE);
    expect(sentence).toBe(sentence.normalize("NFC").trim());
    expect(sentence).toMatch(/^[\p{Lu}{“]/u);
    expect(sentence).toMatch(/[.}]$/u);
  });

  test("a Vietnamese one is never marked for translation", () => {
    expect(codes.filter((code) => vietnamese.messages[code].includes(":words}"))).toEqual([]);
  });
});

describe("a sentence kept in the book", () => {
  const value = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => !/[{}]/.test(text));
  const said = fc.constantFrom(...codes).chain((code) => fc.record({ code: fc.constant(code), params: fc.dictionary(fc.constantFrom(...(fieldsOf(vietnamese.messages[code]).length === 0 ? ["none"] : fieldsOf(vietnamese.messages[code]))), value) }));

  test("is said in English exactly as the finding itself would be, or not at all", () => {
    let understood = 0;
    fc.assert(
      fc.property(said, ({ code, params }) => {
        fc.pre(fieldsOf(vietnamese.messages[code]).every((field) => params[field] !== undefined));
        const anew = retold(code, messageText(code, params), english);
        understood += anew === undefined ? 0 : 1;
        expect(anew ?? messageText(code, params, english)).toBe(messageText(code, params, english));
      }),
      { numRuns: 400 },
    );
    expect(understood).toBeGreaterThan(200);
  });

  test.each([
    ["mark.above-maximum", { id: "TT.1", value: "12", maximum: "10" }, "The mark for criterion TT.1 is 12, above the maximum of 10. Correct it at the verified stage."],
    ["return.under-adjusted", { code: "VP", id: "TT.1", before: "trống", after: "8,5", stage: "thẩm định", adjusted: "7", where: "Tập thể - thẩm định › H9" }, "VP, criterion TT.1: the self mark changed from blank to 8,5, but the verified mark 7 (Tập thể - thẩm định › H9) was already recorded, so 7 still counts. Review the verified mark."],
  ] as const)("%s", (code, params, sentence) => {
    expect(retold(code, messageText(code, params), english)).toBe(sentence);
  });

  test("stays as it is where it was shortened, edited, of an unknown code, or could be read in two ways", () => {
    expect(retold("mark.above-maximum", "Điểm tiêu chí TT.1 là 12, vượt tối…", english)).toBeUndefined();
    expect(retold("no.such-code", "Tệp rỗng.", english)).toBeUndefined();
    expect(retold("toString", "Tệp rỗng.", english)).toBeUndefined();
    expect(retold("mark.text", messageText("mark.text", { id: "1", value: "x là chữ “y" }), english)).toBeUndefined();
  });
});

describe("a template", () => {
  test("gives back what it was filled in with, or nothing", () => {
    const template = fc.array(fc.oneof(fc.constantFrom("{a}", "{b}", "{a:words}"), fc.constantFrom("x", ", ", "xx", "yx"))).map((parts) => parts.join(""));
    const text = fc.string({ unit: fc.constantFrom("x", "y", ",", " ") });
    fc.assert(
      fc.property(template, text, text, (pattern, a, b) => {
        const filled = fill(pattern, { a, b });
        const back = unfill(pattern, filled);
        expect(back === undefined || fill(pattern, back) === filled).toBe(true);
        if (!/\}\{/.test(pattern) && back !== undefined) {
          expect(fieldsOf(pattern).map((field) => back[field])).toEqual(fieldsOf(pattern).map((field) => ({ a, b })[field as "a" | "b"]));
        }
      }),
    );
  });

  test("takes a long hostile text apart in one pass", () => {
    expect(unfill("{a} là {b}, {c} là {d}: {e}.", `${" là , : ".repeat(20_000)}.`)).toBeUndefined();
  });
});

describe("words of the program inside a sentence", () => {
  /** What is thrown while reading files is put together from literals; each is filled in here and must have its English. */
  function details(): string[] {
    const folder = join(__dirname, "../../src");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /^(?:host[\\/]file[\\/]read[\\/].*|job[\\/]archive.*)\.ts$/.test(path));
    /** These two put a sentence together from what their callers say. */
    const composed: ReadonlyMap<string, (phrase: string) => string> = new Map([
      ["atMostCount", (phrase) => `hơn 7 ${phrase}`],
      ["take", (phrase) => `${phrase} dài hơn 7 ký tự`],
    ]);
    const throwers = /^(?:zipDamaged|zipRefused|xmlDamaged|xmlRefused|notXlsx|overLimit|damaged|atMostCount|take)$/;
    const found: string[] = [];
    for (const file of files) {
      const source = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest, true);
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node)) {
          const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
          const phrases = throwers.test(name) ? node.arguments.flatMap(literals) : [];
          found.push(...phrases.map(composed.get(name) ?? ((phrase) => phrase)));
        } else if (ts.isPropertyAssignment(node) && node.name.getText() === "detail") {
          found.push(...literals(node.initializer));
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    return [...new Set(found)];
  }

  function literals(node: ts.Node): string[] {
    if (ts.isStringLiteralLike(node)) {
      return VIETNAMESE.test(node.text) ? [node.text] : [];
    }
    if (ts.isTemplateExpression(node)) {
      const text = [node.head.text, ...node.templateSpans.map((span) => `7${span.literal.text}`)].join("");
      return VIETNAMESE.test(text) ? [text] : [];
    }
    return ts.isConditionalExpression(node) ? [...literals(node.whenTrue), ...literals(node.whenFalse)] : [];
  }

  const all = details();

  test("are found in the source", () => {
    expect(all.length).toBeGreaterThan(50);
  });

  test("are said in English", () => {
    expect(all.filter((phrase) => phrase !== "hơn 7 7" && phrase !== "7 dài hơn 7 ký tự").filter((phrase) => VIETNAMESE.test(phraseInEnglish(phrase)))).toEqual([]);
  });

  test("and nothing else is touched", () => {
    expect(phraseInEnglish("Nguyễn Văn An")).toBe("Nguyễn Văn An");
    expect(messageText("sheet.text-changed", { found: "trống", expected: "macro" }, english)).toContain("“trống”, issued as “macro”");
  });
});

test("a fault is said with its place in either language", () => {
  const fault = new Fault("file.xml-damaged", { file: "a.xlsx", sheet: "Tập thể", more: 2 }, { detail: "hơn 7 vùng gộp ô" });
  expect(told(fault)).toBe(fault.message);
  expect(told(fault, english)).toBe("a.xlsx › Tập thể (and 2 more errors): The contents of the file are damaged (more than 7 merged areas). Open it in Excel and save it again.");
  expect(placeText({ file: "ds.csv", line: "dòng 3, cột 2" }, english)).toBe("ds.csv › line 3, column 2");
});

test("a sentence that quotes another one is English throughout", () => {
  const first = messageText("dossier.field-missing", { field: "Số tờ trình" });
  expect(messageText("dossier.refused", { count: "2", first }, english)).toBe("The dossier still has 2 errors, so no Word file was written: “Số tờ trình” is not filled in. Fill it in on the page “Hồ sơ”.");
});
