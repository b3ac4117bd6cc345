import { notXlsx } from "./faults";
import type { Limits } from "./limits";
import { contentTypeNamespaces } from "./namespaces";
import type { Parts } from "./parts";
import { atMostCount } from "./values";

const listName = "[Content_Types].xml";

/** What each part is said to be (ECMA-376 part 2, §7.2.3). */
export class ContentTypes {
  private readonly byName = new Map<string, string>();
  private readonly byExtension = new Map<string, string>();

  constructor(parts: Parts, limits: Limits) {
    parts.read(listName, contentTypeNamespaces, {
      open: (element, parent, attributes) => {
        const type = attributes.get("ContentType")?.toLowerCase();
        if (parent !== "Types" || type === undefined) {
          return;
        }
        if (element === "Override") {
          this.byName.set((attributes.get("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
        } else if (element === "Default") {
          this.byExtension.set((attributes.get("Extension") ?? "").toLowerCase(), type);
        }
        atMostCount(this.byName.size + this.byExtension.size, limits.entries * 4, "loại nội dung");
      },
    });
  }

  /** In lower case; "" where nothing is said. */
  of(part: string): string {
    const folded = part.toLowerCase();
    return this.byName.get(folded) ?? this.byExtension.get(folded.slice(folded.lastIndexOf(".") + 1)) ?? "";
  }

  all(): readonly string[] {
    return [...this.byName.values(), ...this.byExtension.values()];
  }
}

/** The content types of an OPC package. Throws Fault file.not-xlsx where the archive is no such package. */
export function contentTypesOf(parts: Parts, limits: Limits): ContentTypes {
  if (parts.has(listName)) {
    return new ContentTypes(parts, limits);
  }
  const mimetype = parts.beginning("mimetype", 80);
  if (mimetype.startsWith("application/vnd.oasis.opendocument.")) {
    throw notXlsx(mimetype.includes(".spreadsheet") ? "bảng tính OpenDocument .ods" : "tài liệu OpenDocument");
  }
  throw notXlsx("tệp nén không phải sổ tính");
}
