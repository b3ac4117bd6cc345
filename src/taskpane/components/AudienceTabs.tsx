import type { JSX, ReactNode } from "react";
import { type Audience, audiences } from "../../plan/model";
import { usePane } from "./paneContext";
import { Tabs } from "./Tabs";

interface Props {
  readonly label: string;
  readonly audience: Audience;
  readonly onSelect: (audience: Audience) => void;
  readonly children: ReactNode;
}

/** Collectives or individuals: one of the two at a time. */
export function AudienceTabs({ label, audience, onSelect, children }: Props): JSX.Element {
  const { t } = usePane();
  return (
    <>
      <Tabs label={label} selected={audience} onSelect={onSelect} items={audiences.map((value) => ({ value, name: t(`audience.${value}`) }))} />
      <div role="tabpanel" aria-label={t(`audience.${audience}`)} className="ptd-stack">
        {children}
      </div>
    </>
  );
}
