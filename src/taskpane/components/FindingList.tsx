import type { JSX } from "react";
import { type Finding, placeText } from "../../finding/finding";
import { FindingText } from "./FindingText";
import { usePane } from "./paneContext";
import { useShown } from "./useShown";

const PAGE = 30;

const severities = ["error", "warning", "info"] as const;
const tones = { error: "bad", warning: "ask", info: "plain" } as const;

interface Props {
  readonly findings: readonly Finding[];
  /** Cells they name are those of the open book, and a click goes there. */
  readonly inBook?: true;
}

/** Findings, worst first, each with its place. */
export function FindingList({ findings, inBook }: Props): JSX.Element {
  const sorted = severities.flatMap((severity) => findings.filter((found) => found.severity === severity));
  const { shown, more } = useShown(sorted, PAGE);
  return (
    <>
      <ul className="ptd-findings">
        {shown.map((found, index) => (
          <li key={index} data-tone={tones[found.severity]}>
            <Place of={found} inBook={inBook === true} />
            <FindingText of={found} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function Place({ of: { severity, place }, inBook }: { readonly of: Finding; readonly inBook: boolean }): JSX.Element {
  const { t, jobs, sentences } = usePane();
  const { sheet, cell } = place;
  const where = placeText(place, sentences);
  return (
    <span className="ptd-place">
      {t(`severity.${severity}`)}
      {where !== "" && ": "}
      {inBook && sheet !== undefined && cell !== undefined ? (
        <button type="button" className="ptd-link" aria-label={t("rank.goTo", { place: where })} onClick={() => void jobs.book.goTo(sheet, cell)}>
          {where}
        </button>
      ) : (
        where
      )}
    </span>
  );
}
