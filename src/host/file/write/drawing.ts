import type { Area, Chart } from "../../../book/sheet";
import { xmlAttribute, xmlDeclaration } from "./escape";
import { checkArea } from "./limits";

function corner(element: "from" | "to", row: number, column: number): string {
  return `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;
}

function anchorXml(anchor: Area, title: string, index: number): string {
  checkArea(anchor, "a chart's anchor");
  return [
    "<xdr:twoCellAnchor>",
    corner("from", anchor.top, anchor.left),
    corner("to", anchor.bottom + 1, anchor.right + 1),
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${xmlAttribute(title)}"/><xdr:cNvGraphicFramePr/>`,
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/>`,
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ].join("");
}

/** The drawing part of a sheet: one frame per chart, whose relationship ids are rId1, rId2, … */
export function drawingPart(charts: readonly Chart[]): string {
  return [
    xmlDeclaration,
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    ...charts.map((chart, index) => anchorXml(chart.anchor, chart.title, index)),
    "</xdr:wsDr>",
  ].join("");
}
