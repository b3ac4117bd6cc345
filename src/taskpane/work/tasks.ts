import { zipSync, type Zippable } from "fflate";
import { layBook, landing, readBook } from "../../book/secretaryBook";
import type { BookState } from "../../book/state";
import { layUnitBook } from "../../book/unitBook";
import { readOwnBook, readXlsx, writeXlsx } from "../../host/file";
import { Fault } from "../../finding/fault";
import { decideWaiting, waitingReports } from "../../job/intake/decideWaiting";
import { decline } from "../../job/intake/decline";
import { phieus } from "../../job/issue";
import { type IncomingFile, waitingFiles } from "../../job/returnedFiles";
import { takeIn } from "../../job/takeIn";
import type { BookSource, Collected, CollectOrder, Drafts, MailOrder, Order, PackOrder, Results, Step } from "./orders";
import type { PickedFile } from "../state/pickedFile";

/** Does a piece of work. The same whether it runs in a worker or, step by step, beside the page's own work. */
export async function perform<K extends Order["kind"]>(order: Extract<Order, { kind: K }>, step: Step): Promise<Results[K]>;
export async function perform(order: Order, step: Step): Promise<Results[Order["kind"]]> {
  switch (order.kind) {
    case "collect":
      return collect(order, step);
    case "pack":
      return pack(order, step);
    case "mail":
      return draft(order, step);
  }
}

function stateFrom(source: BookSource, file: string): BookState {
  return "state" in source ? source.state : readBook(readOwnBook(source.bytes), file);
}

function incoming({ name, file }: PickedFile): IncomingFile {
  return { name, read: async (most) => new Uint8Array(await file.slice(0, most).arrayBuffer()) };
}

async function collect({ source, file, files, accept, acceptWaiting, decline: declined, now, packed }: CollectOrder, step: Step): Promise<Collected> {
  const before = stateFrom(source, file);
  const decided = acceptWaiting === undefined ? { state: before, reports: [] } : decideWaiting(before, { accept: [waitingBy(before, acceptWaiting)], decline: [] }, { now });
  const state = declined === undefined ? decided.state : decline(decided.state, declined, now);
  const all = await waitingFiles(files.map(incoming), (_, name) => step({ done: 0, total: 0, name }));
  const chosen = accept === undefined ? all : all.filter(({ name }) => name === accept);
  const options = { now, read: readXlsx, accept: (name: string) => name === accept };
  const taken = await takeIn(state, chosen, options, (done, name) => step({ done, total: chosen.length, name }));
  await step({ done: 0, total: 0, name: "", what: "work.lay" });
  const pages = layBook(taken.state, { active: landing.checks });
  return { book: { file, state: taken.state, pages }, reports: [...decided.reports, ...taken.reports], from: chosen.map(({ from }) => from), waiting: waitingReports(taken.state), ...(packed ? { packed: writeXlsx(pages) } : {}) };
}

function waitingBy({ waiting }: BookState, digest: string): BookState["waiting"][number] {
  const found = waiting.find(({ sha256 }) => sha256 === digest);
  if (found === undefined) {
    throw new Fault("waiting.gone");
  }
  return found;
}

/** Workbooks are compressed already and are only stored. */
async function pack({ source, file, units, book }: PackOrder, step: Step): Promise<Uint8Array> {
  const state = stateFrom(source, file);
  const all = phieus(state).filter(({ unit }) => units?.includes(unit.code) ?? true);
  const files: Zippable = {};
  for (const [done, phieu] of all.entries()) {
    const name = `${phieu.unit.code}.xlsx`;
    await step({ done, total: all.length, name });
    files[book === undefined ? name : `phieu/${name}`] = writeXlsx(layUnitBook(phieu));
  }
  if (book !== undefined) {
    await step({ done: all.length, total: all.length, name: book });
    files[book] = writeXlsx(layBook(state));
  }
  return zipSync(files, { level: 0 });
}

async function draft({ source, file, letters, template, units, now }: MailOrder, step: Step): Promise<Drafts> {
  const [{ issueMail, reminderMail }, { parseTemplate }, { zipOf }] = await Promise.all([import("../../job/mail"), import("../../job/mailTemplate"), import("../../host/mail")]);
  const make = letters === "issue" ? issueMail : reminderMail;
  const mailing = make(stateFrom(source, file), { now, template: parseTemplate(template), ...(units === undefined ? {} : { units }) });
  const drafts = [];
  for (const [done, unit] of mailing.units.entries()) {
    await step({ done, total: mailing.units.length, name: `${unit}.eml` });
    drafts.push(mailing.draft(unit));
  }
  return { zip: zipOf(drafts, now), count: drafts.length, findings: mailing.findings };
}
