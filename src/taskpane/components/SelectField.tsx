import { Field, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import { audiences, type Audience } from "../../plan/model";
import { usePane } from "./paneContext";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
  readonly onChoose: (code: string) => void;
  /** What stands first for no choice yet. */
  readonly none?: string;
  readonly required?: true;
  readonly wide?: true;
}

/** One of the book's own things to be chosen by its name: a unit, a person, a class. */
export function SelectField({ label, value, options, onChoose, none, required, wide }: Props): JSX.Element {
  return (
    <Field label={label} {...(wide === undefined ? {} : { className: "ptd-whole-row" })} {...(required === undefined ? {} : { required })}>
      <Select value={value} onChange={(_, data) => onChoose(data.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ code, name }) => (
          <option key={code} value={code} lang="vi">
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface AudienceProps {
  readonly audience: Audience;
  /** Those there are to choose from; both unless given. */
  readonly among?: readonly Audience[];
  readonly onChoose: (audience: Audience) => void;
}

/** Collectives or individuals. */
export function AudienceField({ audience, among = audiences, onChoose }: AudienceProps): JSX.Element {
  const { t } = usePane();
  return (
    <Field label={t("review.audience")}>
      <Select value={audience} onChange={(_, { value }) => onChoose(among.find((each) => each === value) ?? audience)}>
        {among.map((each) => (
          <option key={each} value={each}>
            {t(`audience.${each}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
