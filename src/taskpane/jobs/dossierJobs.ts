import type { DossierFacts } from "../../dossier/facts";
import { fileTypes } from "../host/bookHost";
import type { OpenBook } from "../state/model";
import type { DraftedBook, TypedFacts } from "./bookChanges";
import type { Workbench } from "./workbench";

/** What the dossier's zip is called. */
const DOSSIER_FILE = "ho-so-de-nghi.zip";

/** Stating the dossier's facts, drafting it into the book, and handing out its files. */
export class DossierJobs {
  constructor(private readonly bench: Workbench) {}

  /** Writes the facts typed over `from` and nothing else; whatever was drafted before is out of date then. */
  saveFacts(current: OpenBook, facts: DossierFacts, from: DossierFacts = current.state.dossier): Promise<void> {
    return this.bench.runner.run("work.write", async () => {
      const changes = await import("./bookChanges");
      const book = changes.factsBook(await this.bench.stateOf(current), { from, facts }, current.file);
      await this.bench.update(book, { edit: true });
      this.bench.dispatch({ type: "bookEdited", book });
      this.bench.dispatch({ type: "factsTyped", facts: null });
      return { key: "dossier.saved" };
    });
  }

  /** Drafts the documents into the book and tells what is to be seen to; no file is made. */
  draft(current: OpenBook, facts: DossierFacts | null, from: DossierFacts = current.state.dossier): Promise<void> {
    return this.bench.runner.run("work.dossier", async () => {
      const { findings } = await this.drafted(current, facts === null ? null : { from, facts });
      return { key: "dossier.drafted", words: { errors: findings.filter((found) => found.severity === "error").length, warnings: findings.filter((found) => found.severity === "warning").length } };
    });
  }

  /** Drafts once more, so that the files are those of the book as it is now, and hands them out in one zip unless the documents contradict each other. */
  handOut(current: OpenBook): Promise<void> {
    return this.bench.runner.run("work.dossier", async () => {
      const [{ refuseUnfit }, { packDossier }] = await Promise.all([import("../../job/dossier"), import("./packFiles")]);
      const { draft, findings } = await this.drafted(current, null);
      refuseUnfit(findings);
      const result = await this.bench.offer(DOSSIER_FILE, await packDossier(draft), fileTypes.zip);
      this.bench.dispatch({ type: "dossierDrafted", dossier: { state: draft.state, findings, offered: true } });
      return result;
    });
  }

  private async drafted(current: OpenBook, typed: TypedFacts | null): Promise<DraftedBook> {
    const changes = await import("./bookChanges");
    const made = changes.draftedBook(await this.bench.stateOf(current), typed, current.file);
    await this.bench.update(made.book, { edit: true });
    this.bench.dispatch({ type: "ranked", book: made.book, ranking: made.ranking });
    this.bench.dispatch({ type: "proposed", book: made.book, proposal: made.proposal });
    this.bench.dispatch({ type: "dossierDrafted", dossier: { state: made.book.state, findings: made.findings, offered: false } });
    return made;
  }
}
