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
  "exclusion.unknown-code": "The code “{code}” is not on the roster, so this exclusion has no effect. Correct the code.",
  "exclusion.unknown-class": "“{name}” is not the name of a class, so nothing can be capped at it. Choose the right class.",
  "decision.unknown-award": "No quota “{award}” is waiting for the decision this line records. Check the audience, the award and the cluster.",
  "decision.unknown-code": "The code “{code}” is not on the roster, so this decision has no effect. Correct the code.",
};
