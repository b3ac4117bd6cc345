import { Button, Field, Textarea } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { FilePicker } from "../components/FilePicker";
import { FindingList } from "../components/FindingList";
import { usePane } from "../components/paneContext";
import type { LoadedRoster } from "../state/model";
import { NextStep } from "./NextStep";

/** Who is scored: from the sample, a file, the open workbook or pasted tables. */
export function RosterStep(): JSX.Element {
  const { state, t, jobs, hostKind, busy } = usePane();
  return (
    <>
      <p className="ptd-note">{t("roster.lead")}</p>
      <ul className="ptd-marks ptd-note">
        <li>{t("roster.needUnits")}</li>
        <li>{t("roster.needPeople")}</li>
      </ul>
      <p className="ptd-note">{t("roster.generous")}</p>
      <div className="ptd-row">
        <FilePicker label={t("roster.file")} accept=".xlsx,.csv,.txt" multiple primary disabled={busy} onPick={(files) => void jobs.preparation.rosterFromFiles(files, state.book?.state.roster)} />
        {hostKind === "excel" && (
          <Button disabled={busy} onClick={() => void jobs.preparation.rosterFromBook(state.book?.state.roster)}>
            {t("roster.fromBook")}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void jobs.preparation.rosterTemplate()}>
          {t("roster.template")}
        </Button>
        <Button disabled={busy} onClick={() => void jobs.preparation.sampleRoster()}>
          {t("roster.sample")}
        </Button>
      </div>
      <p className="ptd-note">
        {t("roster.sampleHint")} {hostKind === "excel" && t("roster.fromBookHint")}
      </p>
      <PasteTables />
      {state.roster === null ? <p className="ptd-empty">{t("roster.none")}</p> : <RosterView loaded={state.roster} />}
    </>
  );
}

function PasteTables(): JSX.Element {
  const { state, t, jobs, busy } = usePane();
  const [units, setUnits] = useState("");
  const [people, setPeople] = useState("");
  const names = { units: t("roster.pasteUnits").split(" (")[0] ?? "", people: t("roster.pastePeople").split(" (")[0] ?? "" };
  return (
    <details className="ptd-details">
      <summary>{t("roster.paste")}</summary>
      <div className="ptd-body">
        <Field label={t("roster.pasteUnits")}>
          <Textarea rows={4} value={units} onChange={(_, { value }) => setUnits(value)} />
        </Field>
        <Field label={t("roster.pastePeople")}>
          <Textarea rows={4} value={people} onChange={(_, { value }) => setPeople(value)} />
        </Field>
        <Button disabled={busy || people.trim() === ""} onClick={() => void jobs.preparation.rosterFromText(units, people, names, state.book?.state.roster)}>
          {t("roster.pasteGo")}
        </Button>
      </div>
    </details>
  );
}

function RosterView({ loaded }: { readonly loaded: LoadedRoster }): JSX.Element {
  const { t } = usePane();
  const { roster, findings, origin } = loaded;
  const errors = findings.filter((found) => found.severity === "error").length;
  const people = new Map<string, number>();
  for (const person of roster.people) {
    people.set(person.unit, (people.get(person.unit) ?? 0) + 1);
  }
  const from = origin.kind === "file" ? origin.names : t(origin.kind === "sample" ? "roster.originSample" : origin.kind === "paste" ? "roster.originPaste" : "roster.originBook");
  return (
    <section className="ptd-stack" aria-labelledby="roster-heading">
      <h3 id="roster-heading">{t("roster.count", { units: roster.units.length, people: roster.people.length })}</h3>
      <p className="ptd-note">{from}</p>
      <p>{errors > 0 ? t("roster.refused", { count: errors }) : t("roster.fine")}</p>
      {errors === 0 && (
        <div className="ptd-row">
          <NextStep />
        </div>
      )}
      {findings.length > 0 && (
        <details className="ptd-details" open={errors > 0}>
          <summary>{t("roster.findings", { count: findings.length })}</summary>
          <div className="ptd-body">
            <FindingList findings={findings} />
          </div>
        </details>
      )}
      <table className="ptd-table">
        <caption>{t("roster.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("roster.code")}</th>
            <th scope="col">{t("roster.name")}</th>
            <th scope="col" className="ptd-num">
              {t("roster.people")}
            </th>
          </tr>
        </thead>
        <tbody lang="vi">
          {roster.units.map((unit) => (
            <tr key={unit.code}>
              <th scope="row">{unit.code}</th>
              <td>
                {unit.name}
                {unit.cluster !== "" && <div className="ptd-note">{unit.cluster}</div>}
              </td>
              <td className="ptd-num">{people.get(unit.code) ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
