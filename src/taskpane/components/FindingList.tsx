import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { type Finding, messageText, placeText } from "../../finding/finding";
import { usePane } from "./paneContext";

const PAGE = 30;

const tones = { error: "bad", warning: "ask", info: "plain" } as const;

/** Findings about data from outside, worst first, each with its place. Their sentences are Vietnamese in either language. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  const { t } = usePane();
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
              {placeText(found.place) !== "" && `: ${placeText(found.place)}`}
            </span>
            <span lang="vi">{messageText(found.code, found.params)}</span>
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
