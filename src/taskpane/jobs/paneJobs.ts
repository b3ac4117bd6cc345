import type { Dispatch } from "react";
import type { BookHost } from "../host/bookHost";
import type { Action } from "../state/reducer";
import type { Carrier } from "../work/carrier";
import { BookJobs } from "./bookJobs";
import { CouncilJobs } from "./councilJobs";
import { DossierJobs } from "./dossierJobs";
import { IntakeJobs } from "./intakeJobs";
import { IssuingJobs } from "./issuingJobs";
import { MailJobs } from "./mailJobs";
import { OutcomeJobs } from "./outcomeJobs";
import type { AskOverwrite } from "./overwrite";
import { PreparationJobs } from "./preparationJobs";
import { ReissueJobs } from "./reissueJobs";
import { ReviewJobs } from "./reviewJobs";
import { ShareJobs } from "./shareJobs";
import { Workbench } from "./workbench";

/** Everything the pane can be asked to do. Each job reads the book anew, does its work, writes it back and says what came of it. */
export class PaneJobs {
  private readonly bench: Workbench;
  readonly preparation: PreparationJobs;
  readonly issuing: IssuingJobs;
  readonly book: BookJobs;
  readonly intake: IntakeJobs;
  readonly outcome: OutcomeJobs;
  readonly review: ReviewJobs;
  readonly council: CouncilJobs;
  readonly dossier: DossierJobs;
  readonly share: ShareJobs;
  readonly mail: MailJobs;
  readonly reissue: ReissueJobs;

  constructor(host: BookHost, dispatch: Dispatch<Action>, ask: AskOverwrite, carrier?: Carrier) {
    this.bench = new Workbench(host, dispatch, ask, carrier);
    this.preparation = new PreparationJobs(this.bench);
    this.issuing = new IssuingJobs(this.bench);
    this.book = new BookJobs(this.bench);
    this.intake = new IntakeJobs(this.bench);
    this.outcome = new OutcomeJobs(this.bench);
    this.review = new ReviewJobs(this.bench);
    this.council = new CouncilJobs(this.bench);
    this.dossier = new DossierJobs(this.bench);
    this.share = new ShareJobs(this.bench);
    this.mail = new MailJobs(this.bench);
    this.reissue = new ReissueJobs(this.bench);
  }

  /** A job somebody asked for is at work: another one would not be begun. */
  get busy(): boolean {
    return this.bench.runner.busy;
  }

  /** Does the last thing again that met trouble. */
  again(): Promise<void> {
    return this.bench.runner.again();
  }

  /** Stops the job under way at its next pause; it leaves everything as it was. */
  cancel(): void {
    this.bench.runner.cancel();
  }
}
