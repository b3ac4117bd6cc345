import type { JSX } from "react";
import { Chip } from "../components/Chip";
import { usePane } from "../components/paneContext";
import { RemarkLines } from "./fields";
import type { Review } from "./review";

/** Whether the scheme holds together, and everything that is said about it in one place. */
export function SchemeRemarks({ review }: { readonly review: Review }): JSX.Element {
  const { t } = usePane();
  const warnings = review.remarks.length - review.errors;
  return (
    <>
      <div className="ptd-row">
        {review.errors === 0 ? <Chip tone="good">{t("scheme.sound")}</Chip> : <Chip tone="bad">{t("scheme.problems", { count: review.errors })}</Chip>}
      </div>
      {review.remarks.length > 0 && (
        <details className="ptd-details">
          <summary>{[...(review.errors > 0 ? [t("scheme.problems", { count: review.errors })] : []), ...(warnings > 0 ? [t("scheme.warnings", { count: warnings })] : [])].join(" · ")}</summary>
          <div className="ptd-body">
            <RemarkLines remarks={review.remarks} />
          </div>
        </details>
      )}
    </>
  );
}
