import { Button } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { usePane } from "../components/paneContext";
import { remarksAt } from "./review";
import { useScheme } from "./SchemeContext";

interface Props {
  readonly title: string;
  /** Remarks below this path open the section and are counted in its heading. */
  readonly path: string;
  readonly add?: () => void;
  readonly children: ReactNode;
}

/** A part of the scheme that is folded away until it is wanted or something in it is wrong. */
export function SchemeSection({ title, path, add, children }: Props): JSX.Element {
  const { t } = usePane();
  const { review, audience } = useScheme();
  const errors = remarksAt(review, `${audience}.${path}`, true).filter((remark) => remark.severity === "error").length;
  return (
    <details className="ptd-details" {...(errors > 0 ? { open: true } : {})}>
      <summary>
        {title}
        {errors > 0 && <span className="ptd-remark" data-severity="error">{` ✕ ${t("scheme.problems", { count: errors })}`}</span>}
      </summary>
      <div className="ptd-body">
        {children}
        {add !== undefined && (
          <div className="ptd-row">
            <Button size="small" aria-label={t("scheme.addTo", { what: title })} onClick={add}>
              {t("scheme.add")}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
