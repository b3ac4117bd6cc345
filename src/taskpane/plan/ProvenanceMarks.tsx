import type { JSX } from "react";
import type { Provenance } from "../../plan/model";
import type { Translate } from "../../i18n/translate";
import { usePane } from "../components/paneContext";

interface Props {
  readonly of: Provenance;
  readonly text?: string;
  readonly appliesTo?: string | undefined;
  /** The most points the plan gives, a decimal. */
  readonly maximum?: string | undefined;
  readonly implicit?: boolean;
  readonly shortened?: boolean;
}

/** How faithful a passage is to the paper original, and whom it concerns. */
export function ProvenanceMarks(props: Props): JSX.Element | null {
  const { t } = usePane();
  const marks = marksOf(props, t);
  const { note } = props.of;
  return marks.length === 0 && note === undefined ? null : (
    <ul className="ptd-marks">
      {note !== undefined && <li lang="vi">{note}</li>}
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  );
}

function marksOf({ of, text = "", appliesTo, maximum, implicit = false, shortened = false }: Props, t: Translate): readonly string[] {
  const similarity = of.ocrSimilarity === undefined ? "?" : String(Math.round(of.ocrSimilarity * 100));
  return [
    ...(maximum === undefined ? [] : [t("plan.maximum", { points: maximum.replace(".", ",") })]),
    ...(appliesTo === undefined ? [] : [t("plan.appliesTo", { who: appliesTo })]),
    ...(implicit ? [t("plan.implicit")] : []),
    ...(shortened ? [t("plan.shortened")] : []),
    ...(/\p{L} % /u.test(text) ? [t("plan.figure")] : []),
    ...(of.corrections ?? []).map(({ asWritten, corrected }) => t("plan.correction", { written: asWritten, corrected })),
    ...(of.restored === true && of.ocr === undefined ? [t("plan.restored")] : []),
    ...(of.ocr === undefined ? [] : [t("plan.ocr", { percent: similarity, text: of.ocr })]),
    ...((of.uncertain ?? []).length === 0 ? [] : [t("plan.uncertain", { words: (of.uncertain ?? []).join(", ") })]),
  ];
}
