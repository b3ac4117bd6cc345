import type { JSX } from "react";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  readonly tied?: boolean;
}

/** A bar chart as a list: every bar carries its label and number as text, the drawing only repeats them. */
export function BarChart({ title, bars, maximum }: { readonly title: string; readonly bars: readonly Bar[]; readonly maximum: number }): JSX.Element {
  return (
    <figure className="ptd-chart">
      <figcaption>{title}</figcaption>
      <ol>
        {bars.map(({ key, label, value, shown, tied = false }) => (
          <li key={key} data-tied={tied}>
            <span>{label}</span>
            <span className="ptd-num">{shown}</span>
            <svg className="ptd-track" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="8" />
              <rect width={maximum <= 0 ? 0 : Math.max(0, Math.min(100, (value / maximum) * 100))} height="8" />
            </svg>
          </li>
        ))}
      </ol>
    </figure>
  );
}
