import { overLimit, xmlDamaged, xmlRefused } from "./faults";
import type { Limits } from "./limits";
import type { AttributeList } from "./attributeList";
import type { Run } from "./run";
import { XmlScanner, type TokenHandler } from "./xmlScanner";

/** The attributes of one element by qualified name, good until the next element. */
export type Attributes = Pick<AttributeList, "get" | "indexOf" | "scan">;

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
  /** The run is good until the next element. */
  text?(run: Run): void;
  readonly shortcut?: Shortcut;
  /**
   * Names of elements that carry what is read: where one of them stands within an element of another vocabulary
   * (mc:AlternateContent, mc:ProcessContent), programs differ in what they show, and the part is refused.
   */
  readonly vital?: ReadonlySet<string>;
}

/**
 * A handler's own way of reading the elements of one name that stand in another, much faster than the general one
 * where they are spelled without a prefix and the way it expects.
 */
export interface Shortcut {
  readonly name: string;
  readonly parent: string;
  /** What the elements may hold; all of it is of the handler's vocabulary. */
  readonly depth: number;
  /** Reads the element at `at`; returns where it ends, or -1 where it must go the general way. Pays for all it takes. */
  read(bytes: Uint8Array, at: number, budget: { elements: number }): number;
}

type Scope = ReadonlyMap<string, string>;

const noBindings: Scope = new Map([["xml", "http://www.w3.org/XML/1998/namespace"], ["", ""]]);
const foreign = "";

function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon);
}

/** Between the scanner's tokens and a handler: namespaces, depth, and what is passed over. */
class Elements implements TokenHandler {
  /** The local names of the open elements by depth, the root's at 1. */
  private readonly names: string[] = [""];
  /** The bindings in force, the depth that declared them, and those they cover. */
  private scope: Scope = noBindings;
  private scopeDepth = 0;
  private readonly scopes: { readonly depth: number; readonly bindings: Scope }[] = [];
  private resolved = new Map<string, string>();
  private depth = 0;
  /** The depth at which a foreign element was entered, 0 outside of any. */
  private foreignDepth = 0;
  private attributes: AttributeList | undefined;
  private readonly qualified: QualifiedAttribute = (namespaces, local) => this.qualifiedAttribute(namespaces, local);

  constructor(
    private readonly part: string,
    private readonly vocabulary: ReadonlySet<string>,
    private readonly limits: Limits,
    private readonly budget: { elements: number },
    private readonly handler: XmlHandler,
  ) {}

  open(qualifiedName: string, attributes: AttributeList): void {
    this.depth += 1;
    if (this.depth > this.limits.depth) {
      throw overLimit(`${this.part}: lồng hơn ${this.limits.depth} cấp`);
    }
    this.declare(attributes);
    const name = this.localName(qualifiedName);
    if (this.foreignDepth > 0) {
      if (this.handler.vital?.has(name) === true) {
        throw xmlRefused(`${this.part}: nội dung có hai bản thay nhau`);
      }
      return;
    }
    if (name === foreign) {
      if (this.depth === 1) {
        throw xmlDamaged(`${this.part}: không đúng loại nội dung`);
      }
      this.foreignDepth = this.depth;
      return;
    }
    this.names[this.depth] = name;
    this.attributes = attributes;
    this.handler.open(name, this.names[this.depth - 1] ?? "", attributes, this.qualified);
  }

  close(): void {
    if (this.foreignDepth === 0) {
      this.handler.close?.(this.names[this.depth] ?? "", this.names[this.depth - 1] ?? "");
    } else if (this.foreignDepth === this.depth) {
      this.foreignDepth = 0;
    }
    if (this.scopeDepth === this.depth) {
      this.leaveScope();
    }
    this.depth -= 1;
  }

  text(run: Run): void {
    if (this.foreignDepth === 0) {
      this.handler.text?.(run);
    }
  }

  shortcut(bytes: Uint8Array, at: number): number {
    const { shortcut } = this.handler;
    if (shortcut === undefined || this.foreignDepth > 0 || this.names[this.depth] !== shortcut.parent) {
      return -1;
    }
    if (this.depth + shortcut.depth > this.limits.depth || this.localName(shortcut.name) !== shortcut.name) {
      return -1;
    }
    const end = shortcut.read(bytes, at, this.budget);
    if (this.budget.elements < 0) {
      throw overLimit("quá nhiều phần tử XML");
    }
    return end;
  }

  private declare(attributes: AttributeList): void {
    let bindings: Map<string, string> | undefined;
    for (let index = 0; index < attributes.count; index += 1) {
      const name = attributes.names[index] ?? "";
      if (name.charCodeAt(0) === 0x78 && (name === "xmlns" || name.startsWith("xmlns:"))) {
        this.budget.elements -= 10;
        bindings ??= new Map(this.scope);
        bindings.set(name === "xmlns" ? "" : name.slice(6), attributes.value(index));
      }
    }
    if (bindings !== undefined) {
      this.scopes.push({ depth: this.scopeDepth, bindings: this.scope });
      this.scopeDepth = this.depth;
      this.scope = bindings;
      this.resolved = new Map();
    }
  }

  private leaveScope(): void {
    const outer = this.scopes.pop();
    this.scopeDepth = outer?.depth ?? 0;
    this.scope = outer?.bindings ?? noBindings;
    this.resolved = new Map();
  }

  private localName(name: string): string {
    const known = this.resolved.get(name);
    if (known !== undefined) {
      return known;
    }
    const prefix = prefixOf(name);
    const bare = name.slice(prefix === "" ? 0 : prefix.length + 1);
    const namespace = this.scope.get(prefix);
    if (namespace === undefined || bare === "" || bare.includes(":")) {
      throw xmlDamaged(`${this.part}: sai cú pháp XML`);
    }
    const local = this.vocabulary.has(namespace) ? bare : foreign;
    this.resolved.set(name, local);
    return local;
  }

  private qualifiedAttribute(namespaces: ReadonlySet<string>, local: string): string | undefined {
    const { attributes } = this;
    const index = (attributes?.names ?? []).findIndex((name, place) => {
      const prefix = prefixOf(name);
      return place < (attributes?.count ?? 0) && prefix !== "" && name.slice(prefix.length + 1) === local && namespaces.has(this.scope.get(prefix) ?? "");
    });
    return index < 0 ? undefined : attributes?.value(index);
  }
}

/**
 * A reader of one part's text, which is given to it in pieces: strict XML 1.0 with namespaces, without DOCTYPE,
 * within limits. Throws Fault: file.xml-damaged (not well-formed, or the root is of another vocabulary),
 * file.xml-refused, file.limits.
 */
export function xmlReader(
  part: string,
  vocabulary: ReadonlySet<string>,
  limits: Limits,
  budget: { elements: number },
  handler: XmlHandler,
): XmlScanner {
  return new XmlScanner(part, limits.attributes, budget, new Elements(part, vocabulary, limits, budget, handler));
}
