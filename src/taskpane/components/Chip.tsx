import type { JSX } from "react";

export type Tone = "good" | "bad" | "ask" | "plain";

const signs: Readonly<Record<Tone, string>> = { good: "✓", bad: "✕", ask: "?", plain: "•" };

/** A state in a word; the sign says it where colours cannot. */
export function Chip({ tone, children }: { readonly tone: Tone; readonly children: string }): JSX.Element {
  return (
    <span className="ptd-chip" data-tone={tone}>
      <span aria-hidden="true">{signs[tone]}</span>
      {children}
    </span>
  );
}
