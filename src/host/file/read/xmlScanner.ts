import { overLimit, xmlDamaged, xmlRefused } from "./faults";
import { nameEnd } from "./xmlNames";
import { resolveReferences } from "./xmlReferences";

/** The attributes of one element by qualified name; overwritten by the next element's. */
export class AttributeList {
  count = 0;
  readonly names: string[] = [];
  readonly values: string[] = [];

  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index += 1) {
      if (this.names[index] === name) {
        return this.values[index];
      }
    }
    return undefined;
  }

  add(name: string, value: string): void {
    this.names[this.count] = name;
    this.values[this.count] = value;
    this.count += 1;
  }
}

export interface TokenHandler {
  open(name: string, attributes: AttributeList): void;
  close(): void;
  /** Text with references resolved; CDATA sections come separately. */
  text(text: string): void;
}

/** No tag, comment or run of text of a real file is longer, in UTF-16 units. */
const longestToken = 1_000_000;
const more = -1;

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const equals = 0x3d;
const ampersand = 0x26;

/** Anything but the characters of XML 1.0 §2.2; halves of pairs cannot come from strict UTF-8 or UTF-16. */
const unusable = /[^\t\n\r -\ufffd]/;
const declaration =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>$/;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (isSpace(text.charCodeAt(next))) {
    next += 1;
  }
  return next;
}

/** Where the next tag starts: most texts are short numbers, for which a search costs more than a look. */
function textEnd(text: string, at: number): number {
  for (let end = at; end < at + 12; end += 1) {
    if (text.charCodeAt(end) === lessThan) {
      return end;
    }
  }
  const found = text.indexOf("<", at);
  return found < 0 ? text.length : found;
}

/**
 * Strict XML 1.0 without DOCTYPE, text given in pieces. Purpose-built: a general parser took three times as long,
 * overflowed the stack on a long reference, and could not keep hostile parts under two seconds.
 * Throws Fault: file.xml-damaged, file.xml-refused (DOCTYPE), file.limits.
 */
export class XmlScanner {
  /** What the XML declaration names, once it has been read. */
  encoding: string | undefined;
  private readonly attributes = new AttributeList();
  private readonly opened: string[] = [];
  private rest = "";
  private heldReturn = "";
  private atStart = true;
  private sawRoot = false;

  constructor(
    private readonly part: string,
    private readonly attributeLimit: number,
    /** How many tags, comments, references and carriage returns all parts of a file may still have. */
    private readonly budget: { elements: number },
    private readonly handler: TokenHandler,
  ) {}

  /** Reads on; `last` says that nothing follows. */
  write(piece: string, last: boolean): void {
    const text = this.rest + this.withPlainLineEnds(piece, last);
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === lessThan ? this.markup(text, at) : this.content(text, at, last);
      if (next === more) {
        break;
      }
      this.atStart = false;
      at = next;
    }
    this.rest = at === 0 ? text : text.slice(at);
    if (this.rest.length > longestToken) {
      throw overLimit(`${this.part}: một đoạn dài hơn ${longestToken} ký tự`);
    }
    if (last && (this.rest !== "" || !this.sawRoot || this.opened.length > 0)) {
      this.fail();
    }
  }

  private fail(): never {
    throw xmlDamaged(`${this.part}: sai cú pháp XML`);
  }

  /** XML 1.0 §2.11; characters XML cannot hold are refused on the way. */
  private withPlainLineEnds(piece: string, last: boolean): string {
    if (unusable.test(piece)) {
      this.fail();
    }
    if (this.heldReturn === "" && !piece.includes("\r")) {
      return piece;
    }
    const all = this.heldReturn + piece;
    this.heldReturn = !last && all.endsWith("\r") ? "\r" : "";
    const text = all.slice(0, all.length - this.heldReturn.length);
    const lines: string[] = [];
    let from = 0;
    for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", from)) {
      this.spend();
      lines.push(text.slice(from, at));
      from = text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
    }
    lines.push(text.slice(from));
    return lines.join("\n");
  }

  private resolved(text: string): string {
    return resolveReferences(text, this.spend) ?? this.fail();
  }

  private readonly spend = (): void => {
    this.budget.elements -= 1;
    if (this.budget.elements < 0) {
      throw overLimit("quá nhiều phần tử XML");
    }
  };

  private content(text: string, at: number, last: boolean): number {
    const end = textEnd(text, at);
    if (end === text.length && !last) {
      return more;
    }
    if (this.opened.length === 0) {
      return skipSpaces(text, at) < end ? this.fail() : end;
    }
    const raw = text.slice(at, end);
    if (raw.includes("]]>")) {
      this.fail();
    }
    this.handler.text(raw.includes("&") ? this.resolved(raw) : raw);
    return end;
  }

  private markup(text: string, at: number): number {
    const code = text.charCodeAt(at + 1);
    if (code === slash) {
      return this.closeTag(text, at);
    }
    this.spend();
    if (code === bang) {
      return this.declarationLike(text, at);
    }
    return code === question ? this.instruction(text, at) : this.openTag(text, at);
  }

  private closeTag(text: string, at: number): number {
    const name = this.opened[this.opened.length - 1] ?? this.fail();
    for (let index = 0; index < name.length; index += 1) {
      if (text.charCodeAt(at + 2 + index) !== name.charCodeAt(index)) {
        return at + 2 + index >= text.length ? more : this.fail();
      }
    }
    const end = skipSpaces(text, at + 2 + name.length);
    if (text.charCodeAt(end) !== greaterThan) {
      return end >= text.length ? more : this.fail();
    }
    this.opened.pop();
    this.handler.close();
    return end + 1;
  }

  private instruction(text: string, at: number): number {
    const end = text.indexOf("?>", at + 2);
    if (end < 0) {
      return more;
    }
    const targetEnd = nameEnd(text, at + 2);
    const target = text.slice(at + 2, targetEnd);
    if (target.toLowerCase() === "xml") {
      const found = this.atStart && end - at < 200 ? declaration.exec(text.slice(at, end + 2)) : null;
      this.encoding = (found ?? this.fail())[1] ?? found?.[2];
    } else if (target === "" || (targetEnd !== end && !isSpace(text.charCodeAt(targetEnd)))) {
      this.fail();
    }
    return end + 2;
  }

  /** A comment, a CDATA section, or what is refused. */
  private declarationLike(text: string, at: number): number {
    if (text.startsWith("<!--", at)) {
      const end = text.indexOf("--", at + 4);
      if (end < 0 || end + 2 >= text.length) {
        return more;
      }
      return text.charCodeAt(end + 2) === greaterThan ? end + 3 : this.fail();
    }
    if (text.startsWith("<![CDATA[", at)) {
      const end = text.indexOf("]]>", at + 9);
      if (end < 0) {
        return more;
      }
      if (this.opened.length === 0) {
        this.fail();
      }
      this.handler.text(text.slice(at + 9, end));
      return end + 3;
    }
    if (text.startsWith("<!DOCTYPE", at)) {
      throw xmlRefused(`${this.part}: có DOCTYPE`);
    }
    return text.length - at < 9 ? more : this.fail();
  }

  private openTag(text: string, at: number): number {
    const end = nameEnd(text, at + 1);
    const name = text.slice(at + 1, end);
    this.attributes.count = 0;
    let next = end;
    for (;;) {
      const start = skipSpaces(text, next);
      const code = text.charCodeAt(start);
      if (code === greaterThan) {
        this.open(name);
        this.opened.push(name);
        return start + 1;
      }
      if (start + 1 >= text.length) {
        return more;
      }
      if (code === slash) {
        if (text.charCodeAt(start + 1) !== greaterThan) {
          this.fail();
        }
        this.open(name);
        this.handler.close();
        return start + 2;
      }
      if (start === next) {
        this.fail();
      }
      next = this.attribute(text, start);
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

  private attribute(text: string, at: number): number {
    const end = nameEnd(text, at);
    const afterName = text.charCodeAt(end) === equals ? end : skipSpaces(text, end);
    const start = skipSpaces(text, afterName + 1);
    if (start >= text.length) {
      return more;
    }
    const quote = text.charCodeAt(start);
    if (end === at || text.charCodeAt(afterName) !== equals || (quote !== 0x22 && quote !== 0x27)) {
      this.fail();
    }
    let close = start + 1;
    let plain = true;
    for (let code = text.charCodeAt(close); code !== quote; code = text.charCodeAt(close)) {
      if (code === lessThan) {
        this.fail();
      }
      if (code === ampersand || code === 0x0a || code === 0x09) {
        plain = false;
      } else if (close >= text.length) {
        return more;
      }
      close += 1;
    }
    const value = text.slice(start + 1, close);
    this.add(text.slice(at, end), plain ? value : this.resolved(value.replace(/[\n\t]/g, " ")));
    return close + 1;
  }

  private add(name: string, value: string): void {
    const { attributes } = this;
    if (attributes.get(name) !== undefined) {
      this.fail();
    }
    if (attributes.count >= this.attributeLimit) {
      throw overLimit(`${this.part}: hơn ${this.attributeLimit} thuộc tính`);
    }
    attributes.add(name, value);
  }
}
