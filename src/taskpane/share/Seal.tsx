import { Button } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { usePane } from "../components/paneContext";

/** A seal in groups of four, to be copied into the minutes or the covering letter. */
export function Seal({ seal, of }: { readonly seal: string; readonly of: string }): JSX.Element {
  const { t } = usePane();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(seal);
      setCopied("yes");
    } catch {
      // Not every web view lets a page write to the clipboard; the seal can be selected by hand.
      setCopied("failed");
    }
  };
  return (
    <div className="ptd-seal">
      <span className="ptd-note">{t("share.seal")}</span>
      <code>{seal}</code>
      <div className="ptd-row">
        <Button size="small" aria-label={t("share.copySealOf", { file: of })} onClick={() => void copy()}>
          {t("share.copySeal")}
        </Button>
        <span className="ptd-note" role="status">
          {copied === "yes" ? t("share.copied") : copied === "failed" ? t("share.copyFailed") : ""}
        </span>
      </div>
    </div>
  );
}
