import fc from "fast-check";
import { bookOfRows, rawBook, richRelationships, sharedStrings, styleSheet, worksheet } from "./rawBook";
import { type Expected, outcomeOf } from "./outcome";

/** A space no writer puts there: legal, and nothing a shortcut takes. */
function theGeneralWay(xml: string): string {
  return xml.replaceAll("<c ", "<c  ").replaceAll("<si>", "<si >");
}

const addresses = ["A1", "B1", "C1", "D1", "A2", "B2", "AB2"];

function outcome(cells: string, items: string, spelled: (xml: string) => string): Expected {
  const bytes = rawBook({
    "xl/_rels/workbook.xml.rels": richRelationships,
    "xl/sharedStrings.xml": spelled(sharedStrings(items)),
    "xl/styles.xml": styleSheet("", '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/>'),
    "xl/worksheets/sheet1.xml": spelled(worksheet(cells)),
  });
  return outcomeOf(bytes, addresses);
}

const oneOf = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
/** Mostly as writers write it, now and then as they do not. */
const mostly = (usual: readonly string[], unusual: readonly string[]): fc.Arbitrary<string> => fc.oneof({ weight: 12, arbitrary: oneOf(...usual) }, { weight: 1, arbitrary: oneOf(...unusual) });
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((texts) => texts.join(""));

const content = mostly(["8.5", "0", "1", "1", "0"], ["2", "-1", "1e3", "", " 7 ", "1,5", "a&lt;b", "Đ&#x1F3C5;", "&", "&nope;", "&lt", "]", "]]>", "<!---->", "<x/>", "_x0041_", "á", "e\u0301"]);
const source = oneOf("A1*2", "IF(A1&gt;=1,2,3)", "&quot;&#272;&quot;&amp;B1", "[1]", "&", "a]]>b", "", "_x0041_");
const formula = joined(mostly(["<f>", '<f t="array" ref="A1">'], ['<f t="array" ref="A1:B2" aca="false">', '<f aca="false">', '<f t="shared" si="0">', "<f >", '<f t="array" ref="<">', "<f/>"]), source, mostly(["</f>"], ["</f >", ""]));
const value = joined(mostly(["<v>"], ["<v >", "<v/>", "<x:v>"]), content, mostly(["</v>"], ["", "</w>", "</v >"]));
const head = (address: string): fc.Arbitrary<string> =>
  joined(
    mostly([`<c r="${address}"`], ['<c r="A01"', '<c r="a1"', '<c r="XFE1"', '<c r="AAAA1"', '<c r="1"', '<c r="A"', '<c r="A1"', "<c"]),
    mostly(["", ' s="0"', ' s="1"', ' s="2"'], [' s="9"', ' s="x"', " s='1'", ' s=""']),
    mostly(["", "", ' t="s"', ' t="str"', ' t="b"', ' t="n"'], [' t="e"', ' t="?"', ' t="n" t="n"', ' t="d"']),
  );
const cell = (address: string): fc.Arbitrary<string> =>
  fc.oneof(
    joined(head(address), oneOf("/>")),
    joined(head(address), oneOf(">"), value, oneOf("</c>")),
    joined(head(address), oneOf(">"), formula, value, oneOf("</c>")),
    joined(head(address), oneOf(">"), oneOf("", "<f>1</f>", "<v>1</v><v>2</v>", "<is><t>a</t></is>", "x"), oneOf("</c>")),
  );
const item = mostly(["<si><t>a</t></si>", '<si><t xml:space="preserve"> b </t></si>', "<si><t>&lt;&amp;</t></si>"], ["<si><t/></si>", "<si/>", "<si><r><t>c</t></r><r><t>d</t></r></si>", "<si><t>&</t></si>", "<si><t>]]></t></si>", "<si><t>e</t></si >", "<si><t>f<!-- g -->h</t></si>", '<si><t xml:space="preserve" a="1">i</t></si>']);

test("cells and texts taken by a shortcut say what the general way says of them", () => {
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(cell("A1"), cell("B1"), cell("A2"), fc.array(item, { minLength: 2, maxLength: 4 }), (first, second, third, items) => {
      const rows = `<row r="1">${first}${second}</row><row r="2">${third}</row>`;
      const plain = outcome(rows, items.join(""), (xml) => xml);
      expect(plain).toEqual(outcome(rows, items.join(""), theGeneralWay));
      seen["cells" in plain ? "accepted" : "refused"] += 1;
    }),
    { numRuns: 2000 },
  );
  // Neither may be so rare that the comparison says nothing.
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(300);
});

/** The smallest limit of elements with which a sheet of these rows is read. */
function elementsOf(rows: string): number {
  let limit = 200;
  while ("fault" in outcomeOf(bookOfRows(rows), [], { limits: { elements: limit } })) {
    limit += 1;
  }
  return limit;
}

test("a shortcut counts elements and references as the general way does", () => {
  const rows = Array.from({ length: 40 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f>1&lt;2</f><v>1</v></c><c r="B${row + 1}"/></row>`).join("");
  expect(elementsOf(rows)).toBe(elementsOf(theGeneralWay(rows)));
});
