import { SaxesParser, type SaxesAttributePlain, type SaxesTagPlain } from "saxes";
import { overLimit, xmlDamaged, xmlRefused } from "./faults";
import type { Limits } from "./limits";

/** Attributes by qualified name, on an object without a prototype. Ask only for names this program knows. */
export type Attributes = Readonly<Record<string, string>>;

/** The value of an attribute with this local name in one of these namespaces. */
export type QualifiedAttribute = (namespaces: ReadonlySet<string>, local: string) => string | undefined;

/**
 * Sees the elements of one vocabulary by their local names, whatever prefixes the file uses. Elements of other
 * vocabularies (extensions) are passed over with all they hold.
 */
export interface XmlHandler {
  /** `parent` is "" for the root. */
  open(name: string, parent: string, attributes: Attributes, qualified: QualifiedAttribute): void;
  close?(name: string, parent: string): void;
  text?(text: string): void;
}

type Scope = ReadonlyMap<string, string>;

const noBindings: Scope = new Map([["xml", "http://www.w3.org/XML/1998/namespace"], ["", ""]]);
const foreign = "";

function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon);
}

/**
 * Strict XML 1.0 with namespaces, without DOCTYPE, within limits. `write` takes the text in pieces; `end` closes it.
 * Throws Fault: file.xml-damaged (not well-formed, or the root is of another vocabulary), file.xml-refused (DOCTYPE),
 * file.limits.
 */
export class XmlReader {
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  private readonly names: string[] = [];
  private readonly scopes: { readonly depth: number; readonly before: Scope }[] = [];
  private scope: Scope = noBindings;
  private resolved = new Map<string, string>();
  private declared: SaxesAttributePlain[] = [];
  private attributeCount = 0;
  /** The depth at which a foreign element was entered, 0 outside of any. */
  private foreignDepth = 0;
  private depth = 0;

  constructor(
    private readonly part: string,
    private readonly vocabulary: ReadonlySet<string>,
    private readonly limits: Limits,
    private readonly handler: XmlHandler,
    private readonly budget: { elements: number },
  ) {
    const { parser } = this;
    const text = (value: string): void => {
      if (this.foreignDepth === 0) {
        handler.text?.(value);
      }
    };
    // Six handlers and no more: with some more keyed properties V8 turns the parser into a dictionary, six times slower.
    parser.on("doctype", () => {
      throw xmlRefused(`${part}: có DOCTYPE`);
    });
    parser.on("attribute", (attribute) => this.attribute(attribute));
    parser.on("opentag", (tag) => this.open(tag));
    parser.on("closetag", () => this.close());
    parser.on("text", text);
    parser.on("cdata", text);
  }

  write(text: string): void {
    this.parsing(() => this.parser.write(text));
  }

  end(): void {
    this.parsing(() => this.parser.close());
  }

  /** What the XML declaration names as its encoding, once it has been read. */
  get declaredEncoding(): string | undefined {
    return this.parser.xmlDecl.encoding;
  }

  /** saxes throws a bare Error where the text is not well-formed. */
  private parsing(step: () => void): void {
    try {
      step();
    } catch (error) {
      throw error instanceof Error && error.constructor === Error ? xmlDamaged(`${this.part}: sai cú pháp XML`) : error;
    }
  }

  private attribute(attribute: SaxesAttributePlain): void {
    this.attributeCount += 1;
    if (this.attributeCount > this.limits.attributes) {
      throw overLimit(`${this.part}: hơn ${this.limits.attributes} thuộc tính`);
    }
    if (attribute.name.charCodeAt(0) === 0x78 && (attribute.name === "xmlns" || attribute.name.startsWith("xmlns:"))) {
      this.declared.push(attribute);
    }
  }

  private open(tag: SaxesTagPlain): void {
    this.attributeCount = 0;
    this.depth += 1;
    this.budget.elements -= 1;
    if (this.depth > this.limits.depth || this.budget.elements < 0) {
      throw overLimit(this.depth > this.limits.depth ? `${this.part}: lồng hơn ${this.limits.depth} cấp` : "quá nhiều phần tử XML");
    }
    if (this.declared.length > 0) {
      this.declare();
    }
    const name = this.localName(tag.name);
    if (this.foreignDepth > 0) {
      return;
    }
    if (name === foreign) {
      if (this.depth === 1) {
        throw xmlDamaged(`${this.part}: không đúng loại nội dung`);
      }
      this.foreignDepth = this.depth;
      return;
    }
    const parent = this.names[this.names.length - 1] ?? "";
    this.names.push(name);
    this.handler.open(name, parent, tag.attributes, (namespaces, local) => this.qualified(tag.attributes, namespaces, local));
  }

  private close(): void {
    if (this.foreignDepth === 0) {
      const name = this.names.pop() ?? "";
      this.handler.close?.(name, this.names[this.names.length - 1] ?? "");
    } else if (this.foreignDepth === this.depth) {
      this.foreignDepth = 0;
    }
    const scope = this.scopes[this.scopes.length - 1];
    if (scope?.depth === this.depth) {
      this.scopes.pop();
      this.scope = scope.before;
      this.resolved = new Map();
    }
    this.depth -= 1;
  }

  private declare(): void {
    const bindings = new Map(this.scope);
    for (const { name, value } of this.declared) {
      bindings.set(name === "xmlns" ? "" : name.slice(6), value);
    }
    this.declared = [];
    this.scopes.push({ depth: this.depth, before: this.scope });
    this.scope = bindings;
    this.resolved = new Map();
  }

  private localName(name: string): string {
    const known = this.resolved.get(name);
    if (known !== undefined) {
      return known;
    }
    const prefix = prefixOf(name);
    const namespace = this.scope.get(prefix);
    if (namespace === undefined) {
      throw xmlDamaged(`${this.part}: sai cú pháp XML`);
    }
    const local = this.vocabulary.has(namespace) ? name.slice(prefix === "" ? 0 : prefix.length + 1) : foreign;
    this.resolved.set(name, local);
    return local;
  }

  private qualified(attributes: Attributes, namespaces: ReadonlySet<string>, local: string): string | undefined {
    for (const [name, value] of Object.entries(attributes)) {
      const prefix = prefixOf(name);
      if (prefix !== "" && name.slice(prefix.length + 1) === local && namespaces.has(this.scope.get(prefix) ?? "")) {
        return value;
      }
    }
    return undefined;
  }
}
