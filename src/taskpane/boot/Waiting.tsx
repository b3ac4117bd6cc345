import type { JSX } from "react";
import type { Translate } from "../../i18n/translate";

/** What is seen before anything else can be. */
export function Waiting({ t }: { readonly t: Translate }): JSX.Element {
  return (
    <div className="ptd-shell" role="status">
      <h1>{t("app.name")}</h1>
      <p>{t("app.loading")}</p>
    </div>
  );
}
