import type { JSX } from "react";

/** The add-in's mark: a scoring sheet with rising bars. The same drawing as the ribbon's icons. */
export function Brand(): JSX.Element {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="4" y="2" width="24" height="28" rx="3" fill="#0f6cbd" />
      <rect x="8" y="18" width="4" height="8" fill="#fff" />
      <rect x="14" y="13" width="4" height="13" fill="#fff" />
      <rect x="20" y="8" width="4" height="18" fill="#ffd866" />
    </svg>
  );
}
