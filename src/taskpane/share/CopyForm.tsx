import { Button, Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import type { Key } from "../../i18n/translate";
import { usePane } from "../components/paneContext";
import type { Recipients } from "../jobs/shareJobs";
import type { OpenBook } from "../state/model";

const kinds = ["council", "unit", "units", "public"] as const;
type Kind = (typeof kinds)[number];

/** Whom a copy is for, what it holds and what it does not. */
const words: Readonly<Record<Kind, { readonly name: Key; readonly holds: Key; readonly lacks: Key }>> = {
  council: { name: "share.council", holds: "share.councilHolds", lacks: "share.councilLacks" },
  unit: { name: "share.unit", holds: "share.unitHolds", lacks: "share.unitLacks" },
  units: { name: "share.units", holds: "share.unitHolds", lacks: "share.unitLacks" },
  public: { name: "share.public", holds: "share.publicHolds", lacks: "share.publicLacks" },
};

/** Choosing whom a copy is made for; what is in it and what is left out is said before it is made. */
export function CopyForm({ book }: { readonly book: OpenBook }): JSX.Element {
  const { t, jobs, busy } = usePane();
  const { units } = book.state.roster;
  const [kind, setKind] = useState<Kind>("council");
  const [code, setCode] = useState(units[0]?.code ?? "");
  const [live, setLive] = useState(false);
  const recipients: Recipients = kind === "unit" ? { kind, code } : { kind };
  return (
    <section className="ptd-stack" aria-labelledby="copy-heading">
      <h3 id="copy-heading">{t("share.make")}</h3>
      <Field label={t("share.for")}>
        <RadioGroup value={kind} onChange={(_, { value }) => setKind(kinds.find((each) => each === value) ?? "council")}>
          {kinds.map((each) => (
            <Radio key={each} value={each} label={t(words[each].name, { count: units.length })} />
          ))}
        </RadioGroup>
      </Field>
      {kind === "unit" && (
        <Field label={t("review.unit")}>
          <Select value={code} onChange={(_, { value }) => setCode(value)}>
            {units.map((unit) => (
              <option key={unit.code} value={unit.code} lang="vi">
                {unit.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Checkbox label={t("share.live")} checked={live && kind !== "public"} disabled={kind === "public"} onChange={(_, { checked }) => setLive(checked === true)} />
      <dl className="ptd-inout" aria-live="polite">
        <div>
          <dt>{t("share.holds")}</dt>
          <dd>{t(words[kind].holds)}</dd>
        </div>
        <div>
          <dt>{t("share.lacks")}</dt>
          <dd>{t(words[kind].lacks)}</dd>
        </div>
      </dl>
      <div className="ptd-row">
        <Button appearance="primary" disabled={busy || (kind === "unit" && code === "")} onClick={() => void jobs.share.make(book, recipients, live && kind !== "public")}>
          {t(kind === "units" ? "share.goAll" : "share.go")}
        </Button>
      </div>
    </section>
  );
}
