import { type JSX, useEffect, useState } from "react";
import { translator } from "../../i18n/translate";
import { App } from "../App";
import { useMediaQuery } from "../components/useMediaQuery";
import type { Begun } from "./begin";
import { Waiting } from "./Waiting";
import { browserAddress } from "./surroundings";

/** The shell at first, then the pane over the session that was put to work. */
export function Start({ begun }: { readonly begun: Promise<Begun> }): JSX.Element {
  const known = useKnown(begun);
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
  const t = translator("vi");
  if (known === undefined) {
    return <Waiting t={t} />;
  }
  if (known.kind === "ready") {
    return <App session={known.session} dark={known.dark ?? prefersDark} />;
  }
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

function useKnown<T>(promise: Promise<T>): T | undefined {
  const [known, setKnown] = useState<T>();
  useEffect(() => {
    let wanted = true;
    void promise.then((value) => {
      if (wanted) {
        setKnown(() => value);
      }
    });
    return () => {
      wanted = false;
    };
  }, [promise]);
  return known;
}
