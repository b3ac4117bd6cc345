import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { type BookState, subjectsOf } from "../../book/state";
import { type Audience, scoredAudiences } from "../../plan/model";
import { usePane } from "../components/paneContext";
import { AudienceField, SelectField } from "../components/SelectField";

interface Props {
  readonly state: BookState;
  readonly audience: Audience;
  /** The subject chosen; "" where the audience has none. */
  readonly code: string;
}

/** Who is looked at: collectives or individuals, then the unit, then the person; and one after the other. */
export function SubjectPicker({ state, audience, code }: Props): JSX.Element {
  const { t, dispatch } = usePane();
  const subjects = subjectsOf(state, audience);
  const index = subjects.findIndex((subject) => subject.code === code);
  const unit = subjects[index]?.unit ?? "";
  const choose = (next: string): void => dispatch({ type: "subjectChosen", audience, code: next });
  const step = (by: number): void => choose(subjects[index + by]?.code ?? code);
  const scored = scoredAudiences(state.scheme);
  const people = audience === "individuals";
  const units = people ? state.roster.units.filter((candidate) => state.roster.people.some((person) => person.unit === candidate.code)) : state.roster.units;
  return (
    <div className="ptd-stack">
      <div className="ptd-fields ptd-pair">
        <AudienceField among={scored} audience={audience} onChoose={(next) => dispatch({ type: "subjectChosen", audience: next, code: "" })} />
        <SelectField label={t("review.unit")} value={unit} options={units} onChoose={(next) => choose(people ? (subjects.find((subject) => subject.unit === next)?.code ?? "") : next)} />
        {people && (
          <SelectField
            wide
            label={t("review.person")}
            value={code}
            options={subjects.filter((subject) => subject.unit === unit).map((subject) => ({ code: subject.code, name: [subject.name, subject.post].filter((part) => part !== "").join(", ") }))}
            onChoose={choose}
          />
        )}
      </div>
      <div className="ptd-row">
        <Button size="small" disabled={index <= 0} onClick={() => step(-1)}>
          {t("review.previous")}
        </Button>
        <Button size="small" disabled={index < 0 || index >= subjects.length - 1} onClick={() => step(1)}>
          {t("review.next")}
        </Button>
        <span className="ptd-note" role="status">
          {t("review.position", { at: index + 1, of: subjects.length })}
        </span>
      </div>
    </div>
  );
}
