import { Button, Checkbox } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../components/paneContext";
import type { BandDraft } from "./draft";
import { changeAt, removeAt } from "./edit";
import { Choice, TextField } from "./fields";
import { SchemeSection } from "./SchemeSection";
import { useScheme } from "./SchemeContext";

/** The classes from the best down, each with its edge. */
export function BandsEditor(): JSX.Element {
  const { t } = usePane();
  const { rules, change } = useScheme();
  const { bands } = rules;
  const set = (index: number, part: Partial<BandDraft>): void => change({ bands: changeAt(bands, index, part) });
  const addAbove = (): void => change({ bands: [{ name: "", edge: "", inclusive: true, noZero: false }, ...bands] });
  return (
    <SchemeSection title={t("scheme.bands")} path="bands" add={addAbove}>
      {bands.map((band, index) => (
        <div key={index} className="ptd-card">
          <TextField label={t("scheme.bandName", { index: index + 1 })} value={band.name} path={`bands[${index}].name`} onChange={(name) => set(index, { name })} />
          <div className="ptd-band">
            <Choice
              label={t("scheme.bandInclusive", { index: index + 1 })}
              value={band.inclusive ? "atLeast" : "above"}
              options={[
                ["atLeast", t("scheme.atLeast")],
                ["above", t("scheme.above")],
              ]}
              onChange={(value) => set(index, { inclusive: value === "atLeast" })}
            />
            <TextField number label={t("scheme.bandEdge", { index: index + 1 })} value={band.edge} path={`bands[${index}]`} onChange={(edge) => set(index, { edge })} />
            <span />
            <Button size="small" appearance="subtle" aria-label={t("scheme.removeOf", { what: band.name })} onClick={() => change({ bands: removeAt(bands, index) })}>
              {t("scheme.remove")}
            </Button>
          </div>
          <Checkbox label={{ children: t("scheme.bandNoZero"), "aria-hidden": true }} aria-label={t("scheme.bandNoZeroOf", { name: band.name })} checked={band.noZero} onChange={(_, { checked }) => set(index, { noZero: checked === true })} />
        </div>
      ))}
    </SchemeSection>
  );
}
