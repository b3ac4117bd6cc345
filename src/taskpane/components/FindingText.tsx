import type { JSX } from "react";
import { type Finding, messageText } from "../../finding/finding";

/** A finding's sentence. */
export function FindingText({ of: { code, params } }: { readonly of: Pick<Finding, "code" | "params"> }): JSX.Element {
  return <span lang="vi">{messageText(code, params)}</span>;
}
