import { Checkbox } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Unit } from "../../roster/model";

interface Props {
  readonly label: string;
  readonly units: readonly Unit[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Units to be ticked. */
export function UnitChoice({ label, units, chosen, onChange }: Props): JSX.Element {
  const toggle = (code: string, checked: boolean): void => {
    const next = new Set(chosen);
    if (checked) {
      next.add(code);
    } else {
      next.delete(code);
    }
    onChange(next);
  };
  return (
    <fieldset className="ptd-choice">
      <legend>{label}</legend>
      {units.map(({ code, name }) => (
        <Checkbox key={code} label={<span lang="vi">{name}</span>} checked={chosen.has(code)} onChange={(_, { checked }) => toggle(code, checked === true)} />
      ))}
    </fieldset>
  );
}
