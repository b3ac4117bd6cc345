import { Button, Checkbox } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { FindingList } from "../components/FindingList";
import { usePane } from "../components/paneContext";
import type { ReissuePlan } from "../jobs/reissueJobs";

interface Props {
  readonly plan: ReissuePlan;
  readonly go: (confirmed: boolean) => void;
}

/** What issuing again will do. Where marks leave the book, nothing happens before a person has agreed to that. */
export function ReissuePreview({ plan: { units, marksSetAside, returnsSetAside, findings }, go }: Props): JSX.Element {
  const { t, busy } = usePane();
  const [agreed, setAgreed] = useState(false);
  const aside = marksSetAside > 0 || returnsSetAside.length > 0;
  const others = findings.filter(({ code }) => code !== "reissue.set-aside");
  return (
    <section className="ptd-card" data-warn={aside} aria-label={t("reissue.see")}>
      <strong>{units.length === 0 ? t("reissue.noSheets") : t("reissue.list", { count: units.length })}</strong>
      {units.length > 0 && (
        <ul className="ptd-short" lang="vi">
          {units.map(({ code, name, issue }) => (
            <li key={code}>{t("reissue.line", { unit: name, issue })}</li>
          ))}
        </ul>
      )}
      <p>{!aside ? t("reissue.nothingAside") : returnsSetAside.length === 0 ? t("reissue.asideMarks", { marks: marksSetAside }) : t("reissue.aside", { marks: marksSetAside, units: returnsSetAside.join(", ") })}</p>
      {others.length > 0 && <FindingList findings={others} />}
      {aside && <Checkbox checked={agreed} label={t("reissue.agree")} onChange={(_, { checked }) => setAgreed(checked === true)} />}
      <div className="ptd-row">
        <Button appearance="primary" disabled={busy || (aside && !agreed)} onClick={() => go(agreed)}>
          {t("reissue.go")}
        </Button>
      </div>
    </section>
  );
}
