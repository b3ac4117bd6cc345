import type { marks as vietnamese } from "../vi/marks";
import type { Parallel } from "./parallel";

/** Marks, and what people decide about them. */
export const marks: Parallel<typeof vietnamese> = {
  "mark.missing": "Criterion {id} has no mark. Add one, or KAD where it is allowed.",
  "mark.all-missing": "No criterion has a mark. Add the marks, or take this entry off the list.",
  "mark.text": "The mark for criterion {id} is the text “{value}” and does not count. Enter a number at the verified stage.",
  "mark.negative": "The mark for criterion {id} is {value}; it cannot be negative. Correct it at the verified stage.",
  "mark.above-maximum": "The mark for criterion {id} is {value}, above the maximum of {maximum}. Correct it at the verified stage.",
  "mark.off-step": "The mark for criterion {id} is {value}, which is off the step of {step}. Correct it at the verified stage.",
  "mark.not-applicable-refused": "KAD is not allowed for criterion {id}. Enter a mark at the verified stage.",
  "mark.knock-out-unclear": "Knock-out {id} is answered “{value}”, which is neither yes nor no. Answer it again at the verified stage.",
  "mark.knocked-out": "Knock-out {id} applies: {text}. There is no rank.",
  "mark.evidence-missing": "Criterion {id} has a mark of {value} but no evidence. Ask for it.",
  "mark.nothing-applies": "No criterion applies, so there is no total.",
  "adjust.reason-missing": "The mark for {id} was changed from {from:words} to {to:words} without a reason. Give the reason on the page “Điều chỉnh”.",
  "exclusion.code-missing": "This exclusion names no code, so it has no effect. Write the code of the unit or the person.",
  "exclusion.unclear-answer": "The answer for {code} is “{said}”, which is neither “Có”, “Không” nor “Đang xem xét”; the subject is held back from the proposal. Choose one of the three.",
  "exclusion.reason-missing": "{code} is excluded or capped without a reason and a document number. Add them.",
  "exclusion.unknown-code": "The code “{code}” is not on the roster, so this exclusion has no effect. Correct the code.",
  "exclusion.unknown-class": "“{name}” is not the name of a class, so nothing can be capped at it; the subject is held back from the proposal. Choose the right class.",
  "decision.unknown-award": "No quota “{award}” is waiting for the decision this line records. Check the audience, the award and the cluster.",
  "decision.code-missing": "This decision names no code, so it has no effect. Write the subject's code.",
  "decision.votes-few": "{code} received {votes}/{base} votes in favour, {needed} are needed ({arithmetic}). This decision has no effect yet; check the votes, or the threshold on the page “Hồ sơ”.",
  "decision.votes-missing": "A threshold is set but {code} has no votes in favour or no number of members. Write both for the decision to take effect.",
  "decision.votes-unreadable": "A vote count of {code} is not a whole number. Write it as in the minutes.",
  "decision.no-members": "The council's members on the line of {code} number 0. Count them all, absentees included.",
  "decision.votes-sum": "The votes for, against and without opinion on {code} add up to {cast}, more than the {base} members. Check the votes.",
  "decision.votes-present": "{code} has {cast} votes; without those in writing that is still more than the {present} present. Check the votes, or those present on the page “Hồ sơ”.",
  "decision.votes-written": "{code} has more votes in writing than votes in all. Check the votes.",
  "decision.base-differs": "{code} counts {base} members, the page “Hồ sơ” says {members}. The threshold is taken of the larger number; make them agree.",
  "decision.unknown-code": "The code “{code}” is not on the roster, so this decision has no effect. Correct the code.",
};
