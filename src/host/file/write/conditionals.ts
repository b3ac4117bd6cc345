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
  return `<cfRule type="dataBar" priority="${priority}"><dataBar>${ends}<color rgb="${opaque(conditional.color)}"/></dataBar></cfRule>`;
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
