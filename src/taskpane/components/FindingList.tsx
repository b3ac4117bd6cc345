import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { type Finding, placeText } from "../../finding/finding";
import { FindingText } from "./FindingText";
import { usePane } from "./paneContext";

const PAGE = 30;

const tones = { error: "bad", warning: "ask", info: "plain" } as const;

/** Findings about data from outside, worst first, each with its place. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  const { t, sentences } = usePane();
  const [shown, setShown] = useState(PAGE);
  const weights = ["error", "warning", "info"];
  const sorted = [...findings].sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity));
  return (
    <>
      <ul className="ptd-findings">
        {sorted.slice(0, shown).map((found, index) => (
          <li key={index} data-tone={tones[found.severity]}>
            <span className="ptd-place">
              {t(`severity.${found.severity}`)}
              {placeText(found.place) !== "" && `: ${placeText(found.place, sentences)}`}
            </span>
            <FindingText of={found} />
          </li>
        ))}
      </ul>
      {sorted.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t("rank.showMore", { count: Math.min(PAGE, sorted.length - shown) })}
        </Button>
      )}
    </>
  );
}
