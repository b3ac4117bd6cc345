import type { Audience } from "../../plan/model";
import type { Standing } from "../../score/standing";
import { plain } from "../../text/decimal";
import type { Chart } from "../sheet";
import type { BookState } from "../state";
import { BAR_COLOR } from "../styles";
import { audienceWord } from "./names";
import { at, columns, FIRST, HEADER_ROW } from "./rankingHeader";

/** Bars of one chart; more would not be legible. */
const CHART_BARS = 15;
const MOST_CHARTS = 8;

/** One chart a cluster, of its first bars, below each other right of the table. */
export function rankingCharts(state: BookState, audience: Audience, inOrder: readonly Standing[]): Chart[] {
  const starts = inOrder.flatMap((standing, index) => (inOrder[index - 1]?.cluster === standing.cluster && index > 0 ? [] : [index]));
  let top = HEADER_ROW;
  return starts.slice(0, MOST_CHARTS).map((start, number) => {
    const end = Math.min((starts[number + 1] ?? inOrder.length) - 1, start + CHART_BARS - 1);
    const rows = { top: FIRST + start, bottom: FIRST + end };
    const height = Math.max(10, end - start + 5);
    const anchor = { top, left: columns.length + 1, bottom: top + height, right: columns.length + 9 };
    top += height + 2;
    const cluster = inOrder[start]?.cluster ?? "";
    return {
      title: `Tổng điểm ${audienceWord(audience).toLocaleLowerCase("vi")}${cluster === "" ? "" : `, ${cluster}`}`,
      anchor,
      categories: { ...rows, left: at("name"), right: at("name") },
      values: { ...rows, left: at("total"), right: at("total") },
      seriesName: "Tổng điểm",
      color: BAR_COLOR,
      minimum: "0",
      maximum: plain(state.scheme.scale.plus(state.scheme[audience].bonusCap)),
    };
  });
}
