import { basename, join } from "node:path";
import { rosterFromBook } from "../book/pages/rosterInput";
import { readBook } from "../book/secretaryBook";
import type { BookState } from "../book/state";
import { Fault } from "../finding/fault";
import { readXlsx } from "../host/file";
import { library, planById } from "../plan/library";
import type { Plan } from "../plan/model";
import { parsePlan } from "../plan/readPlan";
import { csvNames, rosterFromCsv } from "../roster/csv";
import type { Roster } from "../roster/model";
import { type ReadRoster, readRoster } from "../roster/read";
import { checkScheme } from "../scheme/check";
import { parseScheme } from "../scheme/json";
import type { Scheme } from "../scheme/model";
import { offerScheme } from "../scheme/offer";
import { refuseErrors } from "../job/issue";
import { filesUnder, isFolder, readBytes, readText } from "./files";
import { readBookFile } from "./native";

/** Names the file in a fault thrown while reading it. */
export async function inFile<T>(path: string, read: () => Promise<T> | T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof Fault ? error.at({ file: path }) : error;
  }
}

/** A library plan by id, or a plan document by path. */
export async function loadPlan(id: string): Promise<Plan> {
  const plan = planById(id);
  if (plan !== undefined) {
    return plan;
  }
  if (/\.json$/i.test(id)) {
    return parsePlan(await readText(id), { file: id });
  }
  throw new Fault("plan.unknown", {}, { id, options: library.map((known) => known.id).join(", ") });
}

/** The scheme of a file, checked against the plan, or the plan's first offer. */
export async function loadScheme(path: string | undefined, plan: Plan): Promise<Scheme> {
  if (path === undefined) {
    return offerScheme(plan);
  }
  const scheme = parseScheme(await readText(path), { file: path });
  await inFile(path, () => refuseErrors(checkScheme(scheme, plan)));
  return scheme;
}

/**
 * A roster from a workbook or one CSV file of people, or from a folder with two CSV files or one workbook; `before` is
 * the roster in use, whose people keep their codes where the new one has none.
 */
export async function loadRoster(path: string, before?: Roster): Promise<ReadRoster> {
  if (!(await isFolder(path))) {
    const bytes = await readBytes(path);
    if (/\.(?:csv|txt)$/i.test(path)) {
      return readRoster(rosterFromCsv(undefined, bytes, { units: path, people: path }), before);
    }
    return inFile(path, () => readRoster(rosterFromBook(readXlsx(bytes), { file: path }), before));
  }
  const names = new Map((await filesUnder(path)).map((name) => [name.normalize("NFC").toLowerCase(), name]));
  const units = names.get(csvNames.units);
  const people = names.get(csvNames.people);
  if (units !== undefined && people !== undefined) {
    const paths = { units: join(path, units), people: join(path, people) };
    return readRoster(rosterFromCsv(await readBytes(paths.units), await readBytes(paths.people), paths), before);
  }
  const workbooks = [...names.values()].filter((name) => /\.xlsx$/i.test(name));
  const [workbook] = workbooks;
  if (workbook !== undefined && workbooks.length === 1) {
    return loadRoster(join(path, workbook), before);
  }
  throw new Fault("file.not-found", { file: join(path, csvNames.units) });
}

export async function loadBook(path: string): Promise<BookState> {
  return inFile(path, async () => readBook(readBookFile(await readBytes(path)), basename(path)));
}
