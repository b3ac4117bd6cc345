import { type JSX, useEffect, useState } from "react";
import { translator } from "../../i18n/translate";
import { App } from "../App";
import { useMediaQuery } from "../components/useMediaQuery";
import { BrowserHost } from "../host/browserHost";
import { ExcelHost } from "../host/excelHost";
import type { StepId } from "../state/steps";
import { Waiting } from "./Waiting";
import type { OfficeOutcome } from "./officeLoader";
import { browserAddress } from "./surroundings";

interface Props {
  readonly step: StepId;
  /** Comes to an end when it is known what is around the page; undefined in a plain browser. */
  readonly office: Promise<OfficeOutcome> | undefined;
}

/** The shell at first, then the pane over the host that turned out to be there. */
export function Start({ step, office }: Props): JSX.Element {
  const outcome = useOutcome(office);
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
  const t = translator("vi");
  if (outcome === undefined) {
    return <Waiting t={t} />;
  }
  if (outcome.kind === "silent") {
    return (
      <div className="ptd-shell" role="alert">
        <h1>{t("app.name")}</h1>
        <p>{t("app.excelSilent")}</p>
        <p>
          <button type="button" onClick={() => window.location.reload()}>
            {t("app.retry")}
          </button>{" "}
          <a href={browserAddress(window.location.href)}>{t("app.useBrowser")}</a>
        </p>
      </div>
    );
  }
  return outcome.kind === "excel" ? (
    <App step={step} dark={outcome.dark} makeHost={() => new ExcelHost(document)} />
  ) : (
    <App step={step} dark={prefersDark} makeHost={(show) => new BrowserHost(document, show)} />
  );
}

function useOutcome(office: Promise<OfficeOutcome> | undefined): OfficeOutcome | undefined {
  const [outcome, setOutcome] = useState<OfficeOutcome | undefined>(office === undefined ? { kind: "noHost" } : undefined);
  useEffect(() => {
    let wanted = true;
    void office?.then((known) => {
      if (wanted) {
        setOutcome(known);
      }
    });
    return () => {
      wanted = false;
    };
  }, [office]);
  return outcome;
}
