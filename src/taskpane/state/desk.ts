import type { BookState } from "../../book/state";
import type { ShareContents } from "../../book/share/contents";
import type { DossierFacts } from "../../dossier/facts";
import type { Finding } from "../../finding/finding";
import type { CouncilFacts, Counts, VoteOn } from "../../job/recordVotes";
import type { MarkPlace } from "../../job/markPlace";
import type { Audience } from "../../plan/model";

/** A mark as it is being typed, not yet in the book. */
export interface MarkDraft extends MarkPlace {
  readonly typed: string;
  readonly reason: string;
}

/** The dossier as it was last drafted. */
export interface DraftedDossier {
  /** The book it was drafted from. */
  readonly state: BookState;
  readonly findings: readonly Finding[];
  /** Whether its files were handed out since. */
  readonly offered: boolean;
}

/** A copy for others that was made in this pane. */
export interface MadeCopy extends ShareContents {
  readonly file: string;
  /** Whom it is for. */
  readonly recipient: string;
  readonly at: string;
}

/** A copy somebody returned, checked against its seal. */
export interface CheckedCopy {
  readonly file: string;
  readonly unchanged: boolean;
  readonly seal: string;
  readonly changes: readonly Finding[];
}

/** What lies beside the open book: things typed that are not in it yet, and what was made from it. */
export interface Desk {
  readonly audience: Audience;
  /** The subject under review by audience; "" for the first. */
  readonly codes: Readonly<Record<Audience, string>>;
  readonly stage: MarkDraft["stage"];
  /** By {@link keyOf} of the mark. */
  readonly marks: ReadonlyMap<string, MarkDraft>;
  /** Who changes marks, as they sign. */
  readonly by: string;
  /** The facts being edited; null while they are those of the book. */
  readonly facts: DossierFacts | null;
  /** The facts of the book over which they are edited. */
  readonly factsFrom: DossierFacts | null;
  /** The council's votes as they are typed, by {@link voteKey}. */
  readonly votes: ReadonlyMap<string, VoteOn & Counts>;
  /** The council as it is being stated; null while it is as the book has it. */
  readonly council: CouncilFacts | null;
  readonly dossier: DraftedDossier | null;
  /** Latest first. */
  readonly copies: readonly MadeCopy[];
  readonly checked: CheckedCopy | null;
}

export const emptyDesk: Desk = { audience: "collectives", codes: { collectives: "", individuals: "" }, stage: "verified", marks: new Map(), by: "", facts: null, factsFrom: null, votes: new Map(), council: null, dossier: null, copies: [], checked: null };

export type DeskAction =
  | { readonly type: "subjectChosen"; readonly audience: Audience; readonly code: string }
  | { readonly type: "stageChosen"; readonly stage: MarkDraft["stage"] }
  | { readonly type: "markTyped"; readonly key: string; /** null takes back what was typed. */ readonly draft: MarkDraft | null }
  | { readonly type: "signed"; readonly by: string }
  | { readonly type: "factsTyped"; readonly facts: DossierFacts | null; /** What the book said when typing began. */ readonly from?: DossierFacts }
  | { readonly type: "votesTyped"; readonly votes: readonly (VoteOn & Counts)[] }
  | { readonly type: "councilStated"; readonly council: CouncilFacts | null }
  | { readonly type: "votesCleared" }
  | { readonly type: "dossierDrafted"; readonly dossier: DraftedDossier }
  | { readonly type: "copiesMade"; readonly copies: readonly MadeCopy[] }
  | { readonly type: "copyChecked"; readonly checked: CheckedCopy };

/** Tells the typed votes of one subject from another's. */
export function voteKey({ audience, award, cluster, code }: VoteOn): string {
  return [audience, award, cluster, code].join("\n");
}

/** The desk after something was typed or made. */
export function reduceDesk(desk: Desk, action: DeskAction): Desk {
  switch (action.type) {
    case "subjectChosen":
      return { ...desk, audience: action.audience, codes: { ...desk.codes, [action.audience]: action.code } };
    case "stageChosen":
      return { ...desk, stage: action.stage };
    case "markTyped": {
      const marks = new Map(desk.marks);
      if (action.draft === null) {
        marks.delete(action.key);
      } else {
        marks.set(action.key, action.draft);
      }
      return { ...desk, marks };
    }
    case "signed":
      return { ...desk, by: action.by };
    case "factsTyped":
      return { ...desk, facts: action.facts, factsFrom: action.facts === null ? null : (desk.factsFrom ?? action.from ?? null) };
    case "votesTyped":
      return { ...desk, votes: new Map([...desk.votes, ...action.votes.map((vote) => [voteKey(vote), vote] as const)]) };
    case "councilStated":
      return { ...desk, council: action.council };
    case "votesCleared":
      return { ...desk, votes: new Map(), council: null };
    case "dossierDrafted":
      return { ...desk, facts: null, factsFrom: null, dossier: action.dossier };
    case "copiesMade":
      return { ...desk, copies: [...action.copies, ...desk.copies] };
    case "copyChecked":
      return { ...desk, checked: action.checked };
  }
}

/** The desk without the typed marks that have gone into the book. */
export function withoutWritten(desk: Desk, written: readonly string[]): Desk {
  const gone = new Set(written);
  return { ...desk, marks: new Map([...desk.marks].filter(([key]) => !gone.has(key))) };
}
