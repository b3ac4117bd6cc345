import { Fault } from "../../../finding/fault";
import type { ContentTypes } from "./contentTypes";
import { notXlsx, shown, xmlDamaged } from "./faults";
import type { Limits } from "./limits";
import { relationshipNamespaces, spreadsheetNamespaces } from "./namespaces";
import type { Parts } from "./parts";
import { readRelationships, type Relationship } from "./relationships";
import { storedText } from "./text";
import { atMostCount } from "./values";

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: Relationship;
}

export interface WorkbookPart {
  /** Whether the workbook counts its days from 1904, as Excel for Macintosh once did (ECMA-376 part 1, §18.2.28). */
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** Defined names, as spelled. */
  readonly names: readonly string[];
  readonly relationships: readonly Relationship[];
}

const workbookTypes = new Set([
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  "application/vnd.ms-excel.sheet.macroenabled.main+xml",
  "application/vnd.ms-excel.template.macroenabled.main+xml",
]);

function describe(type: string): string {
  if (type.includes("wordprocessingml") || type.includes("ms-word")) {
    return "tài liệu Word";
  }
  if (type.includes("presentationml") || type.includes("ms-powerpoint")) {
    return "bản trình chiếu PowerPoint";
  }
  return type.includes("binary") ? "sổ Excel nhị phân .xlsb" : "tệp nén không phải sổ tính";
}

const vital: ReadonlySet<string> = new Set(["workbookPr", "sheets", "sheet"]);

/** The name of the part that is the workbook. Throws Fault file.not-xlsx where the package is something else. */
function workbookName(parts: Parts, types: ContentTypes, limits: Limits): string {
  const relationships = [...readRelationships(parts, "", limits).values()];
  const main = relationships.find((relationship) => relationship.kind === "officeDocument")?.target;
  const type = main === undefined ? "" : types.of(main);
  if (main === undefined || !workbookTypes.has(type)) {
    throw notXlsx(describe(type));
  }
  return main;
}

/**
 * The list of sheets, in the order of their tabs. Throws Fault: file.not-xlsx, and what {@link Parts.read} throws.
 */
export function readWorkbook(parts: Parts, types: ContentTypes, limits: Limits): WorkbookPart {
  const part = workbookName(parts, types, limits);
  const relationships = readRelationships(parts, part, limits);
  const sheets: SheetEntry[] = [];
  const seen = new Set<string>();
  const names: string[] = [];
  let date1904 = false;
  parts.read(part, spreadsheetNamespaces, {
    vital,
    open(element, parent, attributes, qualified) {
      if (element === "definedName" && parent === "definedNames") {
        atMostCount(names.push(storedText(attributes.get("name") ?? "")), limits.names, "tên vùng");
      }
      if (element === "workbookPr" && parent === "workbook") {
        date1904 = /^(?:1|true|on)$/.test(attributes.get("date1904") ?? "");
      }
      if (element !== "sheet" || parent !== "sheets") {
        return;
      }
      const name = storedText(attributes.get("name") ?? "");
      const relationship = relationships.get(qualified(relationshipNamespaces, "id") ?? "");
      const folded = name.toLowerCase();
      if (name === "" || name.length > 255 || relationship?.target === undefined || seen.has(folded)) {
        throw new Fault("file.xml-damaged", { sheet: shown(name) }, { detail: "danh sách trang tính sai" });
      }
      seen.add(folded);
      const state = attributes.get("state");
      atMostCount(sheets.push({ name, hidden: state !== undefined && state !== "visible", relationship }), limits.sheets, "trang tính");
    },
  });
  if (sheets.length === 0) {
    throw xmlDamaged("không có trang tính nào");
  }
  return { date1904, sheets, names, relationships: [...relationships.values()] };
}
