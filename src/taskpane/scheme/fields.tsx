import { Input, Select } from "@fluentui/react-components";
import { type JSX, useId } from "react";
import { type Remark, remarksAt } from "./review";
import { usePane } from "../components/paneContext";
import { useScheme } from "./SchemeContext";

/** What is said about a path of the scheme in view, below its field. */
export function Remarks({ path, id, within = false }: { readonly path: string; readonly id?: string; readonly within?: boolean }): JSX.Element | null {
  const { review, audience } = useScheme();
  return <RemarkLines remarks={remarksAt(review, `${audience}.${path}`, within)} {...(id === undefined ? {} : { id })} />;
}

export function RemarkLines({ remarks, id }: { readonly remarks: readonly Remark[]; readonly id?: string }): JSX.Element | null {
  const { sentences } = usePane();
  if (remarks.length === 0) {
    return null;
  }
  return (
    <div id={id} lang={sentences.tag}>
      {remarks.map(({ message, severity }) => (
        <p key={message} className="ptd-remark" data-severity={severity}>
          {severity === "error" ? "✕ " : "! "}
          {message}
        </p>
      ))}
    </div>
  );
}

interface TextProps {
  /** Read out as the field's name. */
  readonly label: string;
  readonly value: string;
  readonly path: string;
  readonly onChange: (value: string) => void;
  readonly number?: boolean;
  readonly placeholder?: string;
}

/** A field of the scheme in view; what is wrong with it is tied to it for screen readers. */
export function TextField({ label, value, path, onChange, number = false, placeholder }: TextProps): JSX.Element {
  const { review, audience } = useScheme();
  const id = useId();
  const bad = remarksAt(review, `${audience}.${path}`).some((remark) => remark.severity === "error");
  return (
    <div className="ptd-fluid">
      <Input
        className={number ? "ptd-number" : ""}
        size="small"
        value={value}
        aria-label={label}
        aria-invalid={bad}
        aria-describedby={bad ? id : undefined}
        inputMode={number ? "decimal" : "text"}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(_, data) => onChange(data.value)}
      />
      <Remarks path={path} id={id} />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** The third is there for words of the plan or the scheme, whatever the language of the pane. */
  readonly options: readonly (readonly [T, string, ("vi" | undefined)?])[];
  readonly onChange: (value: T) => void;
}

/** One of a few words. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>): JSX.Element {
  return (
    <Select className="ptd-fluid" size="small" aria-label={label} value={value} onChange={(_, data) => onChange(data.value as T)}>
      {options.map(([key, word, lang]) => (
        <option key={key} value={key} lang={lang}>
          {word}
        </option>
      ))}
    </Select>
  );
}
