import type { Plan } from "../../plan/model";
import type { Roster } from "../../roster/model";
import type { ReadRoster } from "../../roster/read";
import { fileTypes } from "../host/bookHost";
import type { SchemeDraft } from "../scheme/draft";
import type { ChosenPlan, LoadedRoster } from "../state/model";
import { bytesOf } from "./bytesOf";
import type { Workbench } from "./workbench";

/** What is set before a round is issued: plan, scheme, roster. */
export class PreparationJobs {
  constructor(private readonly bench: Workbench) {}

  choosePlan(id: string): Promise<void> {
    return this.bench.runner.run("work.plan", async () => {
      const { chooseFromLibrary } = await import("./plans");
      const chosen = chooseFromLibrary(id);
      if (chosen !== undefined) {
        this.bench.dispatch({ type: "planChosen", ...chosen });
      }
      return undefined;
    });
  }

  openPlan(file: File): Promise<void> {
    return this.bench.runner.run("work.plan", async (long) => {
      const [{ chooseFromFile, chooseReading }, bytes] = await Promise.all([import("./plans"), bytesOf(file)]);
      if (/\.json$/i.test(file.name)) {
        this.bench.dispatch({ type: "planChosen", ...chooseFromFile(bytes, file.name) });
      } else {
        const { readPlanDocument } = await import("./planDocument");
        this.bench.dispatch({ type: "planChosen", ...chooseReading(await readPlanDocument(bytes, file.name, long), file.name) });
      }
      return undefined;
    }, true);
  }

  /** Takes another version of a plan that was read automatically; its scheme is offered anew. */
  correctPlan(chosen: ChosenPlan, plan: Plan): Promise<void> {
    return this.bench.runner.run("work.plan", async () => {
      const { corrected } = await import("./plans");
      this.bench.dispatch({ type: "planChosen", ...corrected(chosen, plan) });
      return undefined;
    });
  }

  savePlan(plan: Plan): Promise<void> {
    return this.bench.runner.run("work.write", async () => {
      const { planJson } = await import("../../plan/planJson");
      return this.bench.offer(`ke-hoach-${plan.id}.json`, new TextEncoder().encode(planJson(plan)), fileTypes.json);
    });
  }

  openScheme(file: File): Promise<void> {
    return this.bench.runner.run("work.read", async () => {
      const [{ schemeFromFile }, { draftOf }] = await Promise.all([import("./plans"), import("../scheme/draft")]);
      this.bench.dispatch({ type: "schemeEdited", draft: draftOf(schemeFromFile(await bytesOf(file), file.name)) });
      return { key: "scheme.loaded", words: { file: file.name } };
    });
  }

  saveScheme(draft: SchemeDraft): Promise<void> {
    return this.bench.runner.run("work.write", async () => {
      const [{ readDraft }, { schemeJson }] = await Promise.all([import("../scheme/draft"), import("../../scheme/json")]);
      const { scheme } = readDraft(draft);
      return scheme === undefined ? undefined : this.bench.offer(`thang-diem-${scheme.plan}.json`, new TextEncoder().encode(schemeJson(scheme)), fileTypes.json);
    });
  }

  sampleRoster(): Promise<void> {
    return this.loadRoster({ kind: "sample" }, async () => (await import("./roster")).rosterOfSample());
  }

  /** An empty roster to fill in. */
  rosterTemplate(): Promise<void> {
    return this.bench.runner.run("work.write", async () => {
      const [{ layRosterTemplate }, { writeXlsx }] = await Promise.all([import("../../book/rosterTemplate"), import("../../host/file")]);
      return this.bench.offer("danh-sach.xlsx", writeXlsx(layRosterTemplate()), fileTypes.xlsx);
    });
  }

  /** `before` here and below: the roster of the open book, whose people keep their codes. */
  rosterFromFiles(files: readonly File[], before?: Roster): Promise<void> {
    return this.loadRoster({ kind: "file", names: files.map((file) => file.name).join(", ") }, async () => {
      const { rosterOfFiles } = await import("./roster");
      return rosterOfFiles(await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) }))), before);
    });
  }

  rosterFromText(units: string, people: string, names: { readonly units: string; readonly people: string }, before?: Roster): Promise<void> {
    return this.loadRoster({ kind: "paste" }, async () => (await import("./roster")).rosterOfText(units, people, names, before));
  }

  rosterFromBook(before?: Roster): Promise<void> {
    return this.loadRoster({ kind: "book" }, async () => {
      const [{ rosterOfBook }, cells] = await Promise.all([import("./roster"), this.bench.host.read()]);
      return rosterOfBook(cells ?? { sheets: [], baggage: [] }, before);
    });
  }

  private loadRoster(origin: LoadedRoster["origin"], read: () => Promise<ReadRoster>): Promise<void> {
    return this.bench.runner.run("work.roster", async () => {
      const { roster, findings } = await read();
      this.bench.dispatch({ type: "rosterLoaded", roster: { roster, findings, origin } });
      return { key: "roster.count", words: { units: roster.units.length, people: roster.people.length } };
    });
  }
}
