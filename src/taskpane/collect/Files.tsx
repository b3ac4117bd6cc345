import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Finding } from "../../finding/finding";
import type { FileStatus } from "../../job/intake/decide";
import { Chip, type Tone } from "../components/Chip";
import { FindingText } from "../components/FindingText";
import { usePane } from "../components/paneContext";
import type { OpenBook, ReturnedItem } from "../state/model";
import { hasOffers, isPending } from "../state/progress";
import { shownName } from "./shownName";
import { TwoFiles } from "./TwoFiles";

const MOST_REASONS = 60;

const tones: Readonly<Record<FileStatus, Tone>> = { accepted: "good", duplicate: "plain", newer: "ask", stale: "ask", altered: "ask", foreign: "bad", damaged: "bad", unrelated: "bad" };

/** Every file that was read: those to be decided first, then those not taken in, then, one click away, the rest; latest first. */
export function Files({ items, book }: { readonly items: readonly ReturnedItem[]; readonly book: OpenBook }): JSX.Element {
  const { t } = usePane();
  const pending = items.filter(isPending);
  const settled = items.filter((item) => !isPending(item)).reverse();
  const refused = settled.filter((item) => tones[item.report.status] === "bad" || hasOffers(item));
  const others = settled.filter((item) => !refused.includes(item));
  return (
    <>
      {pending.length > 0 && (
        <section className="ptd-stack" aria-labelledby="pending-heading">
          <h3 id="pending-heading">{t("collect.pending", { count: pending.length })}</h3>
          {pending.some(({ kept }) => kept) && <p className="ptd-note">{t("intake.kept")}</p>}
          {pending.map((item) => (
            <FileCard key={item.key} item={item} book={book} />
          ))}
        </section>
      )}
      {refused.length > 0 && (
        <section className="ptd-stack" aria-labelledby="refused-heading">
          <h3 id="refused-heading">{t("collect.refused", { count: refused.length })}</h3>
          {refused.map((item) => (
            <FileCard key={item.key} item={item} book={book} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <details className="ptd-details">
          <summary>{t("collect.files", { count: others.length })}</summary>
          <div className="ptd-body">
            {others.map((item) => (
              <FileCard key={item.key} item={item} book={book} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function FileCard({ item, book }: { readonly item: ReturnedItem; readonly book: OpenBook }): JSX.Element {
  const { t, jobs, busy } = usePane();
  const { report, decision } = item;
  const pending = isPending(item);
  const two = pending && book.state.register.some(({ unit: code, received }) => code === report.unit && received !== null);
  const reasons = two ? report.reasons.filter(({ code }) => code !== "return.difference" && code !== "return.newer") : report.reasons;
  const unit = book.state.roster.units.find((candidate) => candidate.code === report.unit)?.name ?? report.unit;
  return (
    <article className="ptd-card" data-warn={pending} aria-label={report.file}>
      <div className="ptd-row">
        <Chip tone={decision === "declined" || decision === "settled" ? "plain" : tones[report.status]}>{t(`status.${report.status}`)}</Chip>
        {decision === "declined" && <Chip tone="plain">{t("collect.skipped")}</Chip>}
        {decision === "settled" && <Chip tone="plain">{t("intake.settled")}</Chip>}
        {decision === "accepted" && <Chip tone="good">{t("collect.acceptedLate")}</Chip>}
      </div>
      <div>
        <strong>{shownName(report.file)}</strong>
        {unit !== "" && (
          <div className="ptd-note" lang="vi">
            {unit}
          </div>
        )}
      </div>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      {hasOffers(item) && (
        <div className="ptd-row">
          <Button disabled={busy} aria-label={t("collect.confirmOf", { file: report.file })} onClick={() => void jobs.intake.accept(book, item)}>
            {t("collect.confirm")}
          </Button>
        </div>
      )}
      {two && <TwoFiles item={item} book={book} />}
      {pending && (
        <div className="ptd-row">
          <Button appearance="primary" disabled={busy} aria-label={t(two ? "intake.takeNewOf" : "collect.acceptOf", { file: report.file })} onClick={() => void jobs.intake.accept(book, item)}>
            {t(two ? "intake.takeNew" : "collect.accept")}
          </Button>
          <Button disabled={busy} aria-label={t(two ? "intake.keepFormerOf" : "collect.skipOf", { file: report.file })} onClick={() => void jobs.intake.decline(book, item)}>
            {t(two ? "intake.keepFormer" : "collect.skip")}
          </Button>
        </div>
      )}
    </article>
  );
}

/** The first reason in the open, the others one click away. */
function Reasons({ reasons }: { readonly reasons: readonly Finding[] }): JSX.Element {
  const { t } = usePane();
  const [first, ...others] = reasons;
  return (
    <>
      {first !== undefined && <Reason reason={first} />}
      {others.length > 0 && (
        <details>
          <summary className="ptd-note">{t("collect.reasons", { count: others.length })}</summary>
          <ul className="ptd-findings">
            {others.slice(0, MOST_REASONS).map((reason, index) => (
              <li key={index}>
                <Reason reason={reason} />
              </li>
            ))}
            {others.length > MOST_REASONS && <li>{t("collect.more", { count: others.length - MOST_REASONS })}</li>}
          </ul>
        </details>
      )}
    </>
  );
}

function Reason({ reason }: { readonly reason: Finding }): JSX.Element {
  const { sheet = "", cell = "" } = reason.place;
  const place = [sheet, cell].filter((part) => part !== "").join(" › ");
  return (
    <span className="ptd-reason">
      {place !== "" && <span className="ptd-place">{place}: </span>}
      <FindingText of={reason} />
    </span>
  );
}
