import fc from "fast-check";
import { SaxesParser } from "saxes";
import { Fault } from "../../../src/finding/fault";
import { XmlScanner } from "../../../src/host/file/read/xmlScanner";
import { bytesOf } from "./rawZip";

type Token = readonly ["open", string, Readonly<Record<string, string>>] | readonly ["close"] | readonly ["text", string];

/** Neighbouring texts joined, so that CDATA and pieces make no difference; what stands outside of the root left out. */
class Tokens {
  readonly list: Token[] = [];
  private depth = 0;

  push(token: Token): void {
    this.depth += token[0] === "open" ? 1 : token[0] === "close" ? -1 : 0;
    const last = this.list.at(-1);
    if (token[0] === "text" && last?.[0] === "text") {
      this.list[this.list.length - 1] = ["text", last[1] + token[1]];
    } else if (token[0] !== "text" || (this.depth > 0 && token[1] !== "")) {
      this.list.push(token);
    }
  }
}

function ours(pieces: readonly Uint8Array[]): readonly Token[] | "refused" {
  const tokens = new Tokens();
  const scanner = new XmlScanner("x", 64, { elements: 1e6 }, {
    open: (name, attributes) => tokens.push(["open", name, Object.fromEntries(attributes.names.slice(0, attributes.count).map((one, index) => [one, attributes.value(index)]))]),
    close: () => tokens.push(["close"]),
    text: (run) => tokens.push(["text", run.text()]),
  });
  try {
    pieces.forEach((piece) => scanner.write(piece, false));
    scanner.write(new Uint8Array(), true);
    return tokens.list;
  } catch (error) {
    if (error instanceof Fault) {
      return "refused";
    }
    throw error;
  }
}

function saxes(xml: string): readonly Token[] | "refused" {
  const tokens = new Tokens();
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on("doctype", () => {
    throw new Error("DOCTYPE");
  });
  parser.on("opentag", (tag) => tokens.push(["open", tag.name, { ...tag.attributes }]));
  parser.on("closetag", () => tokens.push(["close"]));
  parser.on("text", (text) => tokens.push(["text", text]));
  parser.on("cdata", (text) => tokens.push(["text", text]));
  try {
    parser.write(xml).close();
    return tokens.list;
  } catch {
    return "refused";
  }
}

const scraps = ["<a>", "</a>", "<b x='1'/>", '<c:d y="&amp;&#65;">', "</c:d>", "văn bản", " ", "\r\n", "\r", "\t", "&lt;", "&#xD;", "&#x1F3C5;", "&nope;", "&", "]]>", "]]", "<![CDATA[ <x> ]]>", "<![CDATA[", "<!-- c -->", "<!-- a--b -->", "<!---->", "<?p q?>", "<?xml?>", '<?xml version="1.0"?>', "<!DOCTYPE a>", "<", ">", "/>", "='", "'", '"', "=", "<tên đ='ế'>", "</tên>", "<1a/>", "<a b/>", "<a b=c/>", "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a b='<'/>", "\u0001", "\ufffe", "<a\n>", "</a >", "</ a>", "< a>", "<a b = '\n'/>", "🏅", "<-a/>", "&#0;", "&#x110000;", "&#xFFFE;"];
const document_ = fc.array(fc.constantFrom(...scraps), { maxLength: 12 }).map((parts) => parts.join(""));
const likely = fc.array(fc.constantFrom(...scraps), { maxLength: 5 }).map((parts) => `<?xml version="1.0" encoding="UTF-8"?>\n<a k="v">${parts.join("")}</a>`);

test("accepts, refuses and says what saxes does", () => {
  fc.assert(
    fc.property(fc.oneof(document_, likely, likely), (xml) => {
      expect(ours([bytesOf(xml)])).toEqual(saxes(xml));
    }),
    { numRuns: 5000 },
  );
});

test("says the same in whatever pieces the text comes", () => {
  fc.assert(
    fc.property(likely, fc.array(fc.nat(80), { maxLength: 8 }), (xml, cuts) => {
      const characters = [...xml];
      const places = [0, ...cuts.filter((cut) => cut <= characters.length).sort((a, b) => a - b), characters.length];
      const pieces = places.slice(1).map((place, index) => bytesOf(characters.slice(places[index], place).join("")));
      expect(ours(pieces)).toEqual(ours([bytesOf(xml)]));
    }),
    { numRuns: 2000 },
  );
});
