export { draftDossier, type Dossier } from "./dossier";
export type { DossierEntry, DossierInput, DossierSubject } from "./entries";
export { factsFromPlan } from "./defaultFacts";
export type { DossierFacts } from "./facts";
export { documentKinds, textsOf, type DocumentKind, type DossierDocument } from "./document";
