import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { type Dispatch, type JSX, lazy, type LazyExoticComponent, Suspense, useEffect, useMemo, useReducer, useState } from "react";
import { translator } from "../i18n/translate";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Header } from "./components/Header";
import { OverwriteDialog } from "./components/OverwriteDialog";
import { PaneProvider, usePane } from "./components/paneContext";
import { StatusArea } from "./components/StatusArea";
import { StepNavigation } from "./components/StepNavigation";
import { useFindingLanguage } from "./components/useFindingLanguage";
import { useFocusAfterWork } from "./components/useFocusAfterWork";
import { useFocusOnChange } from "./components/useFocusOnChange";
import { useLeaveWarning } from "./components/useLeaveWarning";
import { useMediaQuery } from "./components/useMediaQuery";
import { watchForTrouble } from "./handed/officeStorage";
import type { BookHost } from "./host/bookHost";
import type { AskOverwrite, OverwriteQuestion } from "./jobs/overwrite";
import { PaneJobs } from "./jobs/paneJobs";
import { initialState } from "./state/model";
import { type Action, reduce } from "./state/reducer";
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

interface Question {
  readonly asked: OverwriteQuestion;
  readonly answer: (goOn: boolean) => void;
}

interface Props {
  readonly step: StepId;
  readonly dark: boolean;
  /** Makes the host; `show` brings a cell of the pane's own preview into view. */
  readonly makeHost: (show: (sheet: string, cell: string) => void) => BookHost;
}

/** The whole pane over one host. */
export function App({ step, dark, makeHost }: Props): JSX.Element {
  const [state, dispatch] = useReducer(reduce, initialState(step, "vi"));
  const [question, setQuestion] = useState<Question | null>(null);
  const { jobs, hostKind } = useJobs(makeHost, dispatch, setQuestion);
  const t = useMemo(() => translator(state.language), [state.language]);
  const sentences = useFindingLanguage(state.language);
  const canPreview = hostKind === "browser";
  const wide = useMediaQuery(BESIDE) && canPreview;
  useLeaveWarning((canPreview && state.unsaved) || state.desk.marks.size > 0 || state.desk.facts !== null);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = t("app.name");
  }, [state.language, t]);
  useEffect(() => (hostKind === "excel" && typeof Office !== "undefined" ? watchForTrouble((handed) => dispatch({ type: "troubleHanded", handed })) : undefined), [hostKind]);
  const answer = (goOn: boolean): void => {
    question?.answer(goOn);
    setQuestion(null);
  };
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="ptd-root">
      <PaneProvider value={{ state, dispatch, t, sentences, jobs, hostKind, busy: state.work !== null }}>
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
        {question !== null && <OverwriteDialog question={question.asked} t={t} answer={answer} />}
      </PaneProvider>
    </FluentProvider>
  );
}

/** The step in view, or the preview in its place where there is no room beside it. */
function Content({ previewing }: { readonly previewing: boolean }): JSX.Element {
  const { state, t, busy } = usePane();
  const main = useFocusOnChange(state.step);
  useFocusAfterWork(busy, main);
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

function useJobs(makeHost: Props["makeHost"], dispatch: Dispatch<Action>, setQuestion: (question: Question) => void): { readonly jobs: PaneJobs; readonly hostKind: BookHost["kind"] } {
  const [made] = useState(() => {
    const host = makeHost((sheet, cell) => dispatch({ type: "sheetChosen", sheet, cell }));
    const ask: AskOverwrite = (asked) => new Promise((resolve) => setQuestion({ asked, answer: resolve }));
    return { jobs: new PaneJobs(host, dispatch, ask), hostKind: host.kind };
  });
  return made;
}
