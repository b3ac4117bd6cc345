import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../components/paneContext";
import { nextStep } from "../state/steps";

/** The way on to the next step. */
export function NextStep(): JSX.Element | null {
  const { state, dispatch, t } = usePane();
  const next = nextStep(state.step);
  return next === undefined ? null : (
    <Button appearance="primary" onClick={() => dispatch({ type: "stepChosen", step: next })}>
      {t("steps.next", { step: t(`step.${next}`) })}
    </Button>
  );
}
