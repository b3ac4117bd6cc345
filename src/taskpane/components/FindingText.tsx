import type { JSX } from "react";
import { type Finding, messageText } from "../../finding/finding";
import { usePane } from "./paneContext";

/** A finding's sentence in the language of the pane. */
export function FindingText({ of: { code, params } }: { readonly of: Pick<Finding, "code" | "params"> }): JSX.Element {
  const { sentences } = usePane();
  return <span lang={sentences.tag}>{messageText(code, params, sentences)}</span>;
}
