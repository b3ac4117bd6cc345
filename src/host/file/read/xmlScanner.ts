import { AttributeList } from "./attributeList";
import { ascii, indexOf, joined, startsWith } from "./bytes";
import { decoded } from "./decode";
import { overLimit, xmlDamaged, xmlRefused } from "./faults";
import { Run } from "./run";
import { nameEnd } from "./xmlNames";
import { countReferences } from "./xmlReferences";
import { XmlText } from "./xmlText";

export interface TokenHandler {
  open(name: string, attributes: AttributeList): void;
  close(): void;
  /** CDATA sections come separately. The run is good until the next token. */
  text(run: Run): void;
  /**
   * A tag starts at `at` inside of the root. The handler may take this element with all it holds, if it is whole and
   * well-formed, and returns where it ends; -1 where it leaves it to the scanner.
   */
  shortcut?(bytes: Uint8Array, at: number): number;
}

/** No tag, comment or run of text of a real file is longer, in bytes. */
const longestToken = 1_000_000;
const more = -1;

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const equals = 0x3d;
const ampersand = 0x26;
const bracket = 0x5d;
const lineFeed = 0x0a;

const commentStart = ascii("<!--");
const cdataStart = ascii("<![CDATA[");
const doctypeStart = ascii("<!DOCTYPE");
const longestStart = doctypeStart.length;
const commentEnd = ascii("--");
const cdataEnd = ascii("]]>");
const instructionEnd = ascii("?>");

const declaration =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>$/;

/** The byte at a place, -1 past the end: a look past an array's end, even a single one, makes all further looks slower. */
function byteAt(bytes: Uint8Array, at: number): number {
  return at < bytes.length ? bytes[at]! : -1;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === lineFeed || byte === 0x09;
}

function skipSpaces(bytes: Uint8Array, at: number): number {
  let next = at;
  while (isSpace(byteAt(bytes, next))) {
    next += 1;
  }
  return next;
}

/**
 * Strict XML 1.0 without DOCTYPE, in UTF-8, given in pieces that end between characters. Purpose-built: a general
 * parser took three times as long, overflowed the stack on a long reference, and could not keep hostile parts under
 * two seconds. It works on bytes and decodes only what its handler asks for: of a scoring sheet, a tenth.
 * Throws Fault: file.xml-damaged, file.xml-refused (DOCTYPE), file.limits.
 */
export class XmlScanner {
  /** What the XML declaration names, once it has been read. */
  encoding: string | undefined;
  private readonly attributes = new AttributeList();
  private readonly run = new Run();
  private readonly opened: string[] = [];
  private readonly text: XmlText;
  private rest: Uint8Array = new Uint8Array();
  private atStart = true;
  private sawRoot = false;

  constructor(
    private readonly part: string,
    private readonly attributeLimit: number,
    /** How many tags, comments, references and carriage returns all parts of a file may still have. */
    private readonly budget: { elements: number },
    private readonly handler: TokenHandler,
  ) {
    this.text = new XmlText(part, () => this.spend(1));
  }

  /** Reads on; `last` says that nothing follows. The bytes must not change while the handler keeps runs of them. */
  write(piece: Uint8Array, last: boolean): void {
    const bytes = joined(this.rest, this.text.next(piece, last));
    let at = 0;
    while (at < bytes.length) {
      const next = bytes[at] === lessThan ? this.markup(bytes, at) : this.content(bytes, at, last);
      if (next === more) {
        break;
      }
      this.atStart = false;
      at = next;
    }
    this.rest = at === 0 ? bytes : bytes.subarray(at);
    if (this.rest.length > longestToken) {
      throw overLimit(`${this.part}: một đoạn dài hơn ${longestToken} byte`);
    }
    if (last && (this.rest.length > 0 || !this.sawRoot || this.opened.length > 0)) {
      this.fail();
    }
  }

  private fail(): never {
    throw xmlDamaged(`${this.part}: sai cú pháp XML`);
  }

  private spend(count: number): void {
    this.budget.elements -= count;
    if (this.budget.elements < 0) {
      throw overLimit("quá nhiều phần tử XML");
    }
  }

  private spendReferences(bytes: Uint8Array, start: number, end: number): void {
    this.spend(countReferences(bytes, start, end) ?? this.fail());
  }

  private content(bytes: Uint8Array, at: number, last: boolean): number {
    let end = at;
    let ampersands = false;
    let brackets = false;
    for (; end < bytes.length; end += 1) {
      const byte = bytes[end]!;
      if (byte === lessThan) {
        break;
      }
      ampersands ||= byte === ampersand;
      brackets ||= byte === bracket;
    }
    if (end === bytes.length && !last) {
      return more;
    }
    if (this.opened.length === 0) {
      return skipSpaces(bytes, at) < end ? this.fail() : end;
    }
    if (brackets && indexOf(bytes, cdataEnd, at, end) >= 0) {
      this.fail();
    }
    if (ampersands) {
      this.spendReferences(bytes, at, end);
    }
    this.run.set(bytes, at, end, ampersands);
    this.handler.text(this.run);
    return end;
  }

  private markup(bytes: Uint8Array, at: number): number {
    const byte = byteAt(bytes, at + 1);
    if (byte === slash) {
      return this.closeTag(bytes, at);
    }
    const shortcut = this.opened.length === 0 ? undefined : this.handler.shortcut?.(bytes, at);
    if (shortcut !== undefined && shortcut !== more) {
      return shortcut;
    }
    this.spend(1);
    if (byte === bang) {
      return this.declarationLike(bytes, at);
    }
    return byte === question ? this.instruction(bytes, at) : this.openTag(bytes, at);
  }

  private closeTag(bytes: Uint8Array, at: number): number {
    const name = this.opened[this.opened.length - 1] ?? this.fail();
    const end = nameEnd(bytes, at + 2);
    const close = skipSpaces(bytes, end);
    if (close >= bytes.length) {
      return more;
    }
    if (bytes[close] !== greaterThan || decoded(bytes, at + 2, end) !== name) {
      this.fail();
    }
    this.opened.pop();
    this.handler.close();
    return close + 1;
  }

  private instruction(bytes: Uint8Array, at: number): number {
    const end = indexOf(bytes, instructionEnd, at + 2);
    if (end < 0) {
      return more;
    }
    const targetEnd = nameEnd(bytes, at + 2);
    const target = decoded(bytes, at + 2, targetEnd);
    if (target.toLowerCase() === "xml") {
      const found = this.atStart && end - at < 200 ? declaration.exec(decoded(bytes, at, end + 2)) : null;
      this.encoding = (found ?? this.fail())[1] ?? found?.[2];
    } else if (target === "" || (targetEnd !== end && !isSpace(byteAt(bytes, targetEnd)))) {
      this.fail();
    }
    return end + 2;
  }

  /** A comment, a CDATA section, or what is refused. */
  private declarationLike(bytes: Uint8Array, at: number): number {
    if (startsWith(bytes, at, commentStart)) {
      const end = indexOf(bytes, commentEnd, at + 4);
      if (end < 0 || end + 2 >= bytes.length) {
        return more;
      }
      return bytes[end + 2] === greaterThan ? end + 3 : this.fail();
    }
    if (startsWith(bytes, at, cdataStart)) {
      const end = indexOf(bytes, cdataEnd, at + cdataStart.length);
      if (end < 0) {
        return more;
      }
      if (this.opened.length === 0) {
        this.fail();
      }
      this.run.set(bytes, at + cdataStart.length, end, false);
      this.handler.text(this.run);
      return end + 3;
    }
    if (startsWith(bytes, at, doctypeStart)) {
      throw xmlRefused(`${this.part}: có DOCTYPE`);
    }
    return bytes.length - at < longestStart ? more : this.fail();
  }

  private openTag(bytes: Uint8Array, at: number): number {
    const end = nameEnd(bytes, at + 1);
    this.attributes.clear(bytes);
    let next = end;
    for (;;) {
      const start = skipSpaces(bytes, next);
      const byte = byteAt(bytes, start);
      if (byte === greaterThan) {
        const name = decoded(bytes, at + 1, end);
        this.open(name);
        this.opened.push(name);
        return start + 1;
      }
      if (start + 1 >= bytes.length) {
        return more;
      }
      if (byte === slash) {
        if (bytes[start + 1] !== greaterThan) {
          this.fail();
        }
        this.open(decoded(bytes, at + 1, end));
        this.handler.close();
        return start + 2;
      }
      if (start === next) {
        this.fail();
      }
      next = this.attribute(bytes, start);
      if (next === more) {
        return more;
      }
    }
  }

  private open(name: string): void {
    if (name === "" || (this.opened.length === 0 && this.sawRoot)) {
      this.fail();
    }
    this.sawRoot = true;
    this.handler.open(name, this.attributes);
  }

  private attribute(bytes: Uint8Array, at: number): number {
    const end = nameEnd(bytes, at);
    const afterName = byteAt(bytes, end) === equals ? end : skipSpaces(bytes, end);
    const start = skipSpaces(bytes, afterName + 1);
    if (start >= bytes.length) {
      return more;
    }
    const quote = bytes[start]!;
    if (end === at || bytes[afterName] !== equals || (quote !== 0x22 && quote !== 0x27)) {
      this.fail();
    }
    let close = start + 1;
    let ampersands = false;
    let lines = false;
    for (; close < bytes.length; close += 1) {
      const byte = bytes[close]!;
      if (byte === quote) {
        break;
      }
      if (byte === lessThan) {
        this.fail();
      }
      ampersands ||= byte === ampersand;
      lines ||= byte === lineFeed || byte === 0x09;
    }
    if (close === bytes.length) {
      return more;
    }
    if (ampersands) {
      this.spendReferences(bytes, start + 1, close);
    }
    this.add(decoded(bytes, at, end), start + 1, close, !ampersands && !lines);
    return close + 1;
  }

  private add(name: string, start: number, end: number, plain: boolean): void {
    const { attributes } = this;
    if (attributes.indexOf(name) >= 0) {
      this.fail();
    }
    if (attributes.count >= this.attributeLimit) {
      throw overLimit(`${this.part}: hơn ${this.attributeLimit} thuộc tính`);
    }
    attributes.add(name, start, end, plain);
  }
}
