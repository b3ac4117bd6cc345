import { areaReference, quoteSheet } from "../../../book/address";
import type { Area, Chart, Num, Sheet, Text } from "../../../book/sheet";
import { xmlDeclaration, xmlText } from "./escape";
import { checkArea, opaque, storedNumber } from "./limits";

const categoryAxis = 111111111;
const valueAxis = 222222222;

function cellsOf(sheet: Sheet, area: Area): readonly (Text | Num | undefined)[] {
  checkArea(area, "a chart's cells");
  const found: (Text | Num | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const content = sheet.rows[row]?.cells[column]?.content;
      found.push(content?.kind === "formula" ? content.result : content);
    }
  }
  return found;
}

function points(values: readonly (string | undefined)[]): string {
  const filled = values.map((value, index) => (value === undefined ? "" : `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${filled.join("")}`;
}

function categoriesXml(sheet: Sheet, area: Area, reference: string): string {
  const labels = cellsOf(sheet, area).map((content) => (content?.kind === "number" ? content.number : content?.text));
  return `<c:cat><c:strRef><c:f>${xmlText(reference)}</c:f><c:strCache>${points(labels)}</c:strCache></c:strRef></c:cat>`;
}

function valuesXml(sheet: Sheet, area: Area, reference: string): string {
  const numbers = cellsOf(sheet, area).map((content) => (content?.kind === "number" ? storedNumber(content.number) : undefined));
  return `<c:val><c:numRef><c:f>${xmlText(reference)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(numbers)}</c:numCache></c:numRef></c:val>`;
}

function titleXml(title: string): string {
  return [
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>',
    `<a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
  ].join("");
}

/** `maxMin` puts the first category on top; the value axis then crosses at the last one to stay at the bottom. */
function axesXml(chart: Chart): string {
  const maximum = chart.maximum === undefined ? "" : `<c:max val="${storedNumber(chart.maximum)}"/>`;
  const minimum = chart.minimum === undefined ? "" : `<c:min val="${storedNumber(chart.minimum)}"/>`;
  return [
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>`,
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="low"/><c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${maximum}${minimum}</c:scaling><c:delete val="0"/>`,
    '<c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${categoryAxis}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

/**
 * A chart part: horizontal bars of one series with an explicit fill. Labels and values are repeated from the
 * sheet's own cells, so that viewers which do not calculate draw them; hidden cells are drawn too.
 */
export function chartPart(chart: Chart, sheet: Sheet): string {
  const before = `${quoteSheet(sheet.name)}!`;
  const categories = categoriesXml(sheet, chart.categories, before + areaReference(chart.categories, "both"));
  const values = valuesXml(sheet, chart.values, before + areaReference(chart.values, "both"));
  const fill = `<c:spPr><a:solidFill><a:srgbClr val="${opaque(chart.color).slice(2)}"/></a:solidFill></c:spPr>`;
  return [
    xmlDeclaration,
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${xmlText(chart.seriesName)}</c:v></c:tx>`,
    `${fill}<c:invertIfNegative val="0"/>${categories}${values}</c:ser>`,
    `<c:gapWidth val="60"/><c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>`,
    axesXml(chart),
    '</c:plotArea><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join("");
}
