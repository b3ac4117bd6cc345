import type { JSX, ReactNode } from "react";
import type { Audience } from "../../plan/model";
import { usePane } from "./paneContext";
import { Tabs } from "./Tabs";

interface Props {
  readonly label: string;
  /** Those that can be chosen; a single one needs no tabs. */
  readonly among: readonly Audience[];
  readonly audience: Audience;
  readonly onSelect: (audience: Audience) => void;
  readonly children: ReactNode;
}

/** Collectives or individuals: one of the two at a time, or the only one there is. */
export function AudienceTabs({ label, among, audience, onSelect, children }: Props): JSX.Element {
  const { t } = usePane();
  return (
    <>
      {among.length > 1 && <Tabs label={label} selected={audience} onSelect={onSelect} items={among.map((value) => ({ value, name: t(`audience.${value}`) }))} />}
      {among.length === 1 && <p className="ptd-note">{t("audience.only", { audience: t(`audience.${audience}`).toLocaleLowerCase("vi") })}</p>}
      <div role={among.length > 1 ? "tabpanel" : "group"} aria-label={t(`audience.${audience}`)} className="ptd-stack">
        {children}
      </div>
    </>
  );
}
