import type { JSX } from "react";
import { isDone } from "../state/progress";
import { stepIds } from "../state/steps";
import { usePane } from "./paneContext";

/** The steps of the round, numbered; their names show where there is room and are always read out. */
export function StepNavigation(): JSX.Element {
  const { state, dispatch, t } = usePane();
  return (
    <nav className="ptd-steps" aria-label={t("steps.label")}>
      <ol>
        {stepIds.map((id, index) => {
          const current = state.step === id;
          const done = isDone(state, id);
          const name = t(`step.${id}`);
          return (
            <li key={id}>
              <button
                type="button"
                className="ptd-step"
                data-done={done && !current}
                aria-current={current ? "step" : undefined}
                title={name}
                onClick={() => dispatch({ type: "stepChosen", step: id })}
              >
                <span className="ptd-step-mark" aria-hidden="true">
                  {done && !current ? "✓" : index + 1}
                </span>
                <span className="ptd-step-name">{name}</span>
                <span className="ptd-sr">, {t(current ? "steps.current" : done ? "steps.done" : "steps.todo")}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
