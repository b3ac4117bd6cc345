import type { JSX } from "react";
import { Chip } from "../components/Chip";
import { FilePicker } from "../components/FilePicker";
import { FindingText } from "../components/FindingText";
import { usePane } from "../components/paneContext";
import type { CheckedCopy } from "../state/desk";
import { Seal } from "./Seal";

/** Whether a copy that somebody returned still says what it said when it was sealed. Needs no book. */
export function CheckCopy(): JSX.Element {
  const { state, t, jobs, busy } = usePane();
  const { checked } = state.desk;
  return (
    <section className="ptd-stack" aria-labelledby="check-heading">
      <h3 id="check-heading">{t("share.check")}</h3>
      <p className="ptd-note">{t("share.checkLead")}</p>
      <div className="ptd-row">
        <FilePicker label={t("share.pick")} accept=".xlsx" disabled={busy} onPick={([file]) => file !== undefined && void jobs.share.check(file)} />
      </div>
      {checked !== null && <Result checked={checked} />}
    </section>
  );
}

function Result({ checked }: { readonly checked: CheckedCopy }): JSX.Element {
  const { t } = usePane();
  const { file, unchanged, changes, seal } = checked;
  return (
    <article className="ptd-card" data-bad={!unchanged} aria-label={file}>
      <div>
        <strong>{file}</strong>
      </div>
      <div className="ptd-row">
        <Chip tone={unchanged ? "good" : "bad"}>{t(unchanged ? "share.unchanged" : "share.changed")}</Chip>
      </div>
      {unchanged ? (
        <>
          <p className="ptd-note">{t("share.compare")}</p>
          <Seal seal={seal} of={file} />
        </>
      ) : (
        <ul className="ptd-findings">
          {changes.map((change, index) => (
            <li key={index}>
              <span className="ptd-place">{[change.place.sheet, change.place.cell].filter((part) => part !== undefined && part !== "").join(" › ")}</span>
              <FindingText of={change} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
