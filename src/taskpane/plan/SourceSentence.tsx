import type { JSX } from "react";
import type { SourceLines, TableRow } from "../../plan/model";
import { sourceLinesText, sourceText, tableRowText } from "../../plan/source";
import { usePane } from "../components/paneContext";

interface Props {
  readonly lines: readonly string[];
  readonly at: SourceLines;
  readonly row?: TableRow | undefined;
  readonly expanded: boolean;
}

/** The plan's own words on these lines: open beside the criterion, or one click away. */
export function SourceSentence({ lines, at, row, expanded }: Props): JSX.Element {
  const { t, sentences } = usePane();
  const passage = sourceText(lines, at);
  const label = t("plan.source", { lines: sentences.words(row === undefined ? sourceLinesText(at) : tableRowText(row)) });
  const words = passage === "" ? t("plan.sourceNone") : <span lang="vi">{passage}</span>;
  if (expanded) {
    return (
      <blockquote className="ptd-source">
        <span className="ptd-lines">{label}</span>
        {words}
      </blockquote>
    );
  }
  return (
    <details>
      <summary className="ptd-note">{label}</summary>
      <blockquote className="ptd-source">{words}</blockquote>
    </details>
  );
}
