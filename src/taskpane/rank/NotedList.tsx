import type { JSX } from "react";
import type { Noted } from "../../book/state";
import type { Severity } from "../../finding/finding";
import { retold } from "../../finding/retell";
import type { Key } from "../../i18n/translate";
import { usePane } from "../components/paneContext";
import { useShown } from "../components/useShown";

const PAGE = 20;

const groups: readonly (readonly [Severity, Key])[] = [
  ["error", "rank.errors"],
  ["warning", "rank.warnings"],
  ["info", "rank.infos"],
];

/** The book's findings by how bad they are; one that stands in the book is a click away from its cell. */
export function NotedList({ noted }: { readonly noted: readonly Noted[] }): JSX.Element {
  const { t } = usePane();
  return (
    <section className="ptd-stack" aria-labelledby="noted-heading">
      <h3 id="noted-heading">{t("rank.findings", { count: noted.length })}</h3>
      {noted.length === 0 && <p className="ptd-note">{t("rank.findingsNone")}</p>}
      {groups.map(([severity, title]) => {
        const items = noted.filter((item) => item.severity === severity);
        return items.length === 0 ? null : <NotedGroup key={severity} title={t(title, { count: items.length })} items={items} open={severity === "error"} />;
      })}
    </section>
  );
}

function NotedGroup({ title, items, open }: { readonly title: string; readonly items: readonly Noted[]; readonly open: boolean }): JSX.Element {
  const { shown, more } = useShown(items, PAGE);
  return (
    <details className="ptd-details" open={open}>
      <summary>{title}</summary>
      <div className="ptd-body">
        <ul className="ptd-findings">
          {shown.map((item, index) => (
            <li key={index}>
              <NotedPlace item={item} />
              <NotedMessage item={item} />
            </li>
          ))}
        </ul>
        {more}
      </div>
    </details>
  );
}

/** The sentence in the language of the pane; as the book keeps it where it cannot be said anew. */
export function NotedMessage({ item: { code, message } }: { readonly item: Noted }): JSX.Element {
  const { sentences } = usePane();
  const anew = sentences.tag === "vi" ? undefined : retold(code, message, sentences);
  return anew === undefined ? <span lang="vi">{message}</span> : <span lang={sentences.tag}>{anew}</span>;
}

function NotedPlace({ item }: { readonly item: Noted }): JSX.Element | null {
  const { t, jobs } = usePane();
  const { file, sheet, cell, unit } = item;
  if (file === "" && sheet !== "" && cell !== "") {
    return (
      <button type="button" lang="vi" className="ptd-link" aria-label={t("rank.goTo", { place: `${sheet} › ${cell}` })} onClick={() => void jobs.book.goTo(sheet, cell)}>
        {sheet} › {cell}
      </button>
    );
  }
  const place = [unit, file, sheet, cell].filter((part) => part !== "").join(" › ");
  return place === "" ? null : <span lang="vi" className="ptd-place">
      {place}
    </span>;
}
