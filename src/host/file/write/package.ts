import { xmlAttribute, xmlDeclaration, xmlText } from "./escape";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const contentTypes = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  extended: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
} as const;

export const relationships = {
  workbook: `${relationshipTypes}/officeDocument`,
  worksheet: `${relationshipTypes}/worksheet`,
  styles: `${relationshipTypes}/styles`,
  sharedStrings: `${relationshipTypes}/sharedStrings`,
  theme: `${relationshipTypes}/theme`,
  drawing: `${relationshipTypes}/drawing`,
  chart: `${relationshipTypes}/chart`,
  core: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  extended: `${relationshipTypes}/extended-properties`,
} as const;

/** The part [Content_Types].xml for parts given as name (without a leading slash) and type. */
export function contentTypesPart(parts: Iterable<readonly [name: string, type: string]>): string {
  const overrides = [...parts].map(([name, type]) => `<Override PartName="/${xmlAttribute(name)}" ContentType="${type}"/>`);
  return [
    xmlDeclaration,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    "</Types>",
  ].join("");
}

/** A relationships part; the n-th target has the id rIdn. */
export function relationshipsPart(targets: readonly (readonly [type: string, target: string])[]): string {
  const elements = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${xmlAttribute(target)}"/>`);
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

/** Title only: neither author nor time, so that files betray nobody and equal books give equal bytes. */
export function corePart(title: string): string {
  return [
    xmlDeclaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
  ].join("");
}

/** Programs trust stored results only of generators they know; ours are Excel's own grammar and arithmetic. */
export const extendedPart = [
  xmlDeclaration,
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
  "<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>",
].join("");
