import { areaReference } from "../../../book/address";
import type { Conditional } from "../../../book/sheet";
import { xmlText } from "./escape";
import { atMost, checkArea, opaque, storedNumber } from "./limits";
import type { Styles } from "./styles";

function ruleXml(conditional: Conditional, priority: number, styles: Styles): string {
  if (conditional.kind === "formula") {
    const style = styles.differentialIndex(conditional.style);
    const formula = xmlText(atMost(conditional.formula, 8192, "a conditional formula"));
    return `<cfRule type="expression" dxfId="${style}" priority="${priority}"><formula>${formula}</formula></cfRule>`;
  }
  const ends = [conditional.minimum, conditional.maximum].map((end) => `<cfvo type="num" val="${storedNumber(end)}"/>`).join("");
  const bar = `<dataBar minLength="0" maxLength="100">${ends}<color rgb="${opaque(conditional.color)}"/></dataBar>`;
  return `<cfRule type="dataBar" priority="${priority}">${bar}<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>${barId(priority)}</x14:id></ext></extLst></cfRule>`;
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** Ties a data bar to what the extension says of it; only bars of one sheet must differ. */
function barId(priority: number): string {
  return `{0B5A4B1E-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/**
 * What Excel since 2010 wants to know of data bars besides (MS-XLSX 2.6.30): filled evenly, from nothing to the whole
 * cell, along the ends given. Without it a bar fades out, and a mark cannot be read from its length. To stand in the
 * `extLst` of a worksheet; "" where it has no bars.
 */
export function barExtension(conditionals: readonly Conditional[]): string {
  const bars = conditionals.flatMap((conditional, index) => {
    if (conditional.kind !== "dataBar") {
      return [];
    }
    const ends = [conditional.minimum, conditional.maximum].map((end) => `<x14:cfvo type="num"><xm:f>${storedNumber(end)}</xm:f></x14:cfvo>`).join("");
    const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0">${ends}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar>`;
    return [`<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${barId(index + 1)}">${bar}</x14:cfRule><xm:sqref>${areaReference(conditional.area)}</xm:sqref></x14:conditionalFormatting>`];
  });
  return bars.length === 0 ? "" : `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>${bars.join("")}</x14:conditionalFormattings></ext>`;
}

/** The elements `conditionalFormatting`; where two colour one cell, the earlier wins. */
export function conditionalFormats(conditionals: readonly Conditional[], styles: Styles): string {
  return conditionals
    .map((conditional, index) => {
      const cells = areaReference(checkArea(conditional.area, "a conditional format"));
      return `<conditionalFormatting sqref="${cells}">${ruleXml(conditional, index + 1, styles)}</conditionalFormatting>`;
    })
    .join("");
}
