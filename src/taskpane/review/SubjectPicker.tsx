import { Button, Field, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import { type BookState, subjectsOf } from "../../book/state";
import { type Audience, scoredAudiences } from "../../plan/model";
import { usePane } from "../components/paneContext";

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
        <Field label={t("review.audience")}>
          <Select value={audience} onChange={(_, { value }) => dispatch({ type: "subjectChosen", audience: scored.find((each) => each === value) ?? audience, code: "" })}>
            {scored.map((each) => (
              <option key={each} value={each}>
                {t(`audience.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("review.unit")}>
          <Select value={unit} onChange={(_, { value }) => choose(people ? (subjects.find((subject) => subject.unit === value)?.code ?? "") : value)}>
            {units.map((each) => (
              <option key={each.code} value={each.code} lang="vi">
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
        {people && (
          <Field label={t("review.person")} className="ptd-whole-row">
            <Select value={code} onChange={(_, { value }) => choose(value)}>
              {subjects
                .filter((subject) => subject.unit === unit)
                .map((subject) => (
                  <option key={subject.code} value={subject.code} lang="vi">
                    {[subject.name, subject.post].filter((part) => part !== "").join(", ")}
                  </option>
                ))}
            </Select>
          </Field>
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
