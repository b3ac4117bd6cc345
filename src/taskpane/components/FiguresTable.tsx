import type { JSX, ReactNode } from "react";

export interface FiguresRow {
  readonly key: string;
  readonly subject: ReactNode;
  /** Where it belongs; in small print under the subject. */
  readonly about: string;
  readonly figures: readonly [ReactNode, ReactNode];
}

interface Props {
  readonly caption: string;
  /** Only for those who do not see that the heading above says the same. */
  readonly captionHidden?: true;
  readonly heads: readonly [subject: string, first: string, second: string];
  readonly rows: readonly FiguresRow[];
}

/** Subjects with two figures each. */
export function FiguresTable({ caption, captionHidden, heads: [subject, ...figures], rows }: Props): JSX.Element {
  return (
    <table className="ptd-table">
      <caption {...(captionHidden === undefined ? {} : { className: "ptd-sr" })}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{subject}</th>
          {figures.map((head) => (
            <th key={head} scope="col" className="ptd-num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody lang="vi">
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.subject}
              <div className="ptd-note">{row.about}</div>
            </th>
            {row.figures.map((figure, index) => (
              <td key={index} className="ptd-num">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
