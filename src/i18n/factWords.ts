import { factLabels, type FactKey } from "../dossier/facts";
import type { Language } from "./translate";

/** How a fact of the dossier is called, and how it is written. */
export interface FactWord {
  readonly label: string;
  readonly hint: string;
}

const english: Readonly<Record<FactKey, FactWord>> = {
  draft: { label: "Is a draft", hint: "Every page carries the mark DỰ THẢO. Only the secretary takes it away, once everything has been checked." },
  superior: { label: "Superior body", hint: "Leave empty if there is none." },
  issuer: { label: "Issuing body", hint: "The present name of the body that signs the submission." },
  number: { label: "Number of the submission", hint: "A 0 is put before numbers below 10. Leave empty until there is one." },
  symbol: { label: "Symbol of the submission", hint: "For example TTr-UBND." },
  place: { label: "Place", hint: "The name of the administrative unit in which the body has its seat." },
  date: { label: "Date of the submission", hint: "For example 05/12/2025. Legal bases are held against this day." },
  addressee: { label: "Addressee", hint: "The body or person with authority to commend." },
  campaign: { label: "Emulation campaign", hint: "In the words of the plan, in Vietnamese." },
  capacity: { label: "On behalf of, signed for", hint: "For example TM. or KT. with the words after it. Leave empty if the head signs." },
  signerTitle: { label: "Signer's post", hint: "In capitals, as it is printed." },
  signerName: { label: "Signer's name", hint: "Without academic titles." },
  filing: { label: "Filing", hint: "For example VT, VHXH." },
  council: { label: "Council", hint: "The name of the council that considered the awards." },
  minutesNumber: { label: "Number of the minutes", hint: "Leave empty until there is one." },
  minutesSymbol: { label: "Symbol of the minutes", hint: "For example BB-HĐTĐKT." },
  meetingDate: { label: "Day of the council's meeting", hint: "For example 01/12/2025." },
  meetingStart: { label: "Meeting began at", hint: "As it is printed, in Vietnamese." },
  meetingEnd: { label: "Meeting ended at", hint: "As it is printed, in Vietnamese." },
  meetingPlace: { label: "Place of the meeting", hint: "" },
  members: { label: "Members of the council, in all", hint: "The absent included." },
  present: { label: "Members present", hint: "" },
  absent: { label: "Members absent, and why", hint: "Name, post and reason." },
  chair: { label: "Chair", hint: "Name and post." },
  secretary: { label: "Secretary", hint: "Name and post." },
  agenda: { label: "What was discussed", hint: "Further remarks for the minutes, one to a line." },
  merit: { label: "Awards for merit as a whole", hint: "Names of titles and awards for merit (công trạng), separated by “;”. The result of a theme campaign is not used again for them (Decree 152/2025/NĐ-CP, Article 4). Leave empty for no reminder." },
  threshold: { label: "Share of votes needed (%)", hint: "Leave empty for none. Taken of all members." },
};

/** The words for a fact in the language of the pane; in Vietnamese those of the book's own page. */
export function factWord(key: FactKey, language: Language): FactWord {
  return language === "vi" ? factLabels[key] : english[key];
}
