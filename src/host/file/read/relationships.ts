import { shown, xmlDamaged, xmlRefused } from "./faults";
import type { Limits } from "./limits";
import { packageRelationshipNamespaces, relationshipKind } from "./namespaces";
import type { Parts } from "./parts";
import { atMostCount } from "./values";

/** A pointer from one part to another. */
export interface Relationship {
  /** "worksheet", "styles", …; "" for kinds of other vocabularies. */
  readonly kind: string;
  readonly type: string;
  /** A part's name, without a leading slash; undefined where the target lies outside of the package. */
  readonly target: string | undefined;
}

/** Where the relationships of a part are described (ECMA-376 part 2, §6.5.2); "" is the package itself. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part a target names, seen from the part that points to it. Throws Fault file.xml-refused where it leaves the package. */
export function resolveTarget(source: string, target: string): string {
  const path = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.replace(/^\//, "").split("/")) {
    if (step === "..") {
      if (path.pop() === undefined) {
        throw xmlRefused(`liên kết “${shown(target)}” ra ngoài tệp`);
      }
    } else if (step !== ".") {
      path.push(step);
    }
  }
  return path.join("/");
}

/** The relationships of a part by id; none where the part describes none. Throws what {@link Parts.read} throws. */
export function readRelationships(parts: Parts, source: string, limits: Limits): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  const name = relationshipsOf(source);
  if (!parts.has(name)) {
    return found;
  }
  parts.read(name, packageRelationshipNamespaces, {
    open(element, parent, attributes) {
      if (element !== "Relationship" || parent !== "Relationships") {
        return;
      }
      const [id, type, target] = [attributes.get("Id"), attributes.get("Type"), attributes.get("Target")];
      if (id === undefined || type === undefined || target === undefined || found.has(id)) {
        throw xmlDamaged(`${shown(name)}: liên kết sai`);
      }
      atMostCount(found.size, limits.entries * 4, "liên kết giữa các phần");
      const external = attributes.get("TargetMode") === "External";
      found.set(id, { kind: relationshipKind(type), type, target: external ? undefined : resolveTarget(source, target) });
    },
  });
  return found;
}
