import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { type JSX, lazy, type LazyExoticComponent, Suspense, useEffect, useMemo, useSyncExternalStore } from "react";
import { translator } from "../i18n/translate";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Header } from "./components/Header";
import { OverwriteDialog } from "./components/OverwriteDialog";
import { PaneProvider, usePane } from "./components/paneContext";
import { StatusArea } from "./components/StatusArea";
import { StepNavigation } from "./components/StepNavigation";
import { useFindingLanguage } from "./components/useFindingLanguage";
import { useFocusOnChange } from "./components/useFocusOnChange";
import { useLeaveWarning } from "./components/useLeaveWarning";
import { useMediaQuery } from "./components/useMediaQuery";
import type { PaneSession } from "./session";
import type { StepId } from "./state/steps";

const steps: Readonly<Record<StepId, LazyExoticComponent<() => JSX.Element>>> = {
  plan: lazy(async () => ({ default: (await import("./steps/PlanStep")).PlanStep })),
  scheme: lazy(async () => ({ default: (await import("./steps/SchemeStep")).SchemeStep })),
  roster: lazy(async () => ({ default: (await import("./steps/RosterStep")).RosterStep })),
  issue: lazy(async () => ({ default: (await import("./steps/IssueStep")).IssueStep })),
  collect: lazy(async () => ({ default: (await import("./steps/CollectStep")).CollectStep })),
  review: lazy(async () => ({ default: (await import("./steps/ReviewStep")).ReviewStep })),
  rank: lazy(async () => ({ default: (await import("./steps/RankStep")).RankStep })),
  propose: lazy(async () => ({ default: (await import("./steps/ProposeStep")).ProposeStep })),
  dossier: lazy(async () => ({ default: (await import("./steps/DossierStep")).DossierStep })),
  share: lazy(async () => ({ default: (await import("./steps/ShareStep")).ShareStep })),
};

const BookPreview = lazy(async () => ({ default: (await import("./preview/BookPreview")).BookPreview }));

/** From this width on the preview of the browser edition stands beside the pane. */
const BESIDE = "(min-width: 960px)";

interface Props {
  readonly session: PaneSession;
  readonly dark: boolean;
}

/** The whole pane over one session. */
export function App({ session: { store, jobs, hostKind, answer }, dark }: Props): JSX.Element {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const t = useMemo(() => translator(state.language), [state.language]);
  const sentences = useFindingLanguage(state.language);
  const canPreview = hostKind === "browser";
  const wide = useMediaQuery(BESIDE) && canPreview;
  useLeaveWarning((canPreview && state.unsaved) || state.desk.marks.size > 0 || state.desk.facts !== null || state.desk.votes.size > 0);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = t("app.name");
  }, [state.language, t]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="ptd-root">
      <PaneProvider value={{ state, dispatch: store.dispatch, t, sentences, jobs, hostKind, busy: state.work !== null }}>
        <a className="ptd-skip" href="#main">
          {t("app.skip")}
        </a>
        <div className="ptd-app" data-wide={wide}>
          <div className="ptd-pane">
            <Header canPreview={canPreview && !wide} />
            <StepNavigation />
            <StatusArea />
            <Content previewing={canPreview && !wide && state.preview.shown} />
            <footer className="ptd-footer">
              {t("app.private")} {canPreview && t("app.noExcel")}
            </footer>
          </div>
          {wide && (
            <Suspense fallback={<Spinner label={t("app.loading")} />}>
              <BookPreview wide />
            </Suspense>
          )}
        </div>
        {state.question !== null && <OverwriteDialog question={state.question} t={t} answer={answer} />}
      </PaneProvider>
    </FluentProvider>
  );
}

/** The step in view, or the preview in its place where there is no room beside it. */
function Content({ previewing }: { readonly previewing: boolean }): JSX.Element {
  const { state, t } = usePane();
  const main = useFocusOnChange(state.step);
  const Step = steps[state.step];
  return (
    <main id="main" ref={main} tabIndex={-1} className={previewing ? "" : "ptd-main"} aria-label={t(`step.${state.step}`)}>
      <ErrorBoundary key={state.step} message={t("app.crashed")} retry={t("app.retry")}>
        <Suspense fallback={<Spinner label={t("app.loading")} />}>
          {previewing ? (
            <BookPreview wide={false} />
          ) : (
            <>
              <h2>{t(`step.${state.step}`)}</h2>
              <Step />
            </>
          )}
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}
