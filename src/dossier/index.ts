export { draftDossier, producedKinds, type Dossier } from "./dossier";
export { type DossierEntry, type DossierInput, type DossierSubject, entriesOf } from "./entries";
export { factsFromPlan } from "./defaultFacts";
export type { DossierFacts } from "./facts";
export { documentKinds, textsOf, type DocumentKind, type DossierDocument } from "./document";
