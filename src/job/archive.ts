import { Fault } from "../finding/fault";
import type { MessageCode } from "../finding/messages.vi";
import { archiveLimits, defaultLimits, inflated, type ZipEntry, zipEntries } from "../host/file";
import { excerpt } from "../text/vietnamese";
import { foreignFault, isMail, isZip } from "./archiveSniff";
import type { ReturnedFile } from "./collect";

/** A returned file that is not in memory before it is wanted. */
export interface Arrival {
  readonly name: string;
  /** A mail is refused; see {@link Arrival.mail}. */
  load(): ReturnedFile;
  /** Where it is a mail: the mail, and what each file attached to it brings within the same bounds. */
  readonly mail?: { readonly file: ReturnedFile; expand(attached: ReturnedFile): readonly Arrival[] };
}

/** How many archives may stand inside one another; a sheet in a zip in a zip is still read. */
const DEEPEST = 2;
/** How many mails; one that was forwarded twice as it came is still read. */
const DEEPEST_MAIL = 3;

/** What one archive and those inside it may come to in all, so that a small file cannot become endless work. */
export interface ArchiveBudget {
  readonly entries: number;
  /** Declared sizes of all entries, in bytes like the rest. */
  readonly unpacked: number;
  /** Archives inside, which stay in memory until their sheets are loaded. */
  readonly held: number;
  /** What the workbooks inside inflate to in their turn. */
  readonly inner: number;
}

const MB = 1024 * 1024;

/** Some thousand sheets of real units take a tenth of each. */
export const archiveBudget: ArchiveBudget = { entries: archiveLimits.entries, unpacked: archiveLimits.totalBytes, held: 32 * MB, inner: 1024 * MB };

/** What is left of a budget while an archive is looked through. */
class Spending {
  private readonly left: { -readonly [K in keyof ArchiveBudget]: number };

  constructor(private readonly budget: ArchiveBudget) {
    this.left = { ...budget };
  }

  /** Throws Fault `archive.limits` where there is not so much left. */
  take(what: keyof ArchiveBudget, amount: number): void {
    this.left[what] -= amount;
    if (this.left[what] < 0) {
      throw new Fault("archive.limits", {}, { detail: what === "entries" ? `hơn ${this.budget.entries} tệp con` : `giải nén quá ${Math.ceil(this.budget[what] / MB)} MB` });
    }
  }
}

/** Names of files that are, or may hold, returned sheets. */
export const sheetLike = /\.(?:xls[xmb]?|xlt[xm]|ods|zip|rar|7z|eml|msg)$/i;
/** What systems put into an archive on their own, and the lock files of Office. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a file is judged as a workbook, whatever is in it. */
export function isSheetName(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}

/**
 * What a returned file brings: itself, or where it is an archive of sheets the workbooks in it, named
 * "archive.zip/folder/sheet.xlsx". A workbook is itself a zip archive and is never taken for one of these: its name
 * or the parts of a package tell. Names inside serve for nothing but showing them. What cannot be opened comes along refused, with
 * the reason; files that are no sheets are counted in one refusal of the archive's own name. Nothing is unpacked
 * before it is loaded; never throws.
 */
export function expandReturned(file: ReturnedFile, budget: ArchiveBudget = archiveBudget): readonly Arrival[] {
  return expand(file, 1, new Spending(budget));
}

function expand(file: ReturnedFile, depth: number, spending: Spending, mails = 0): readonly Arrival[] {
  const whole: readonly Arrival[] = [{ name: file.name, load: () => file }];
  const refuse = (fault: Fault): readonly Arrival[] => [{ name: file.name, load: () => ({ ...file, refused: fault }) }];
  if (isSheetName(file.name)) {
    return whole;
  }
  if (!isZip(file.bytes)) {
    const foreign = foreignFault(file.bytes);
    if (foreign === undefined || !isMail(file.bytes)) {
      return foreign === undefined ? whole : refuse(foreign);
    }
    return mails === DEEPEST_MAIL ? refuse(new Fault("archive.too-deep")) : refuse(foreign).map((arrival) => ({ ...arrival, mail: { file, expand: (attached) => attachedTo(attached, depth, spending, mails + 1) } }));
  }
  if (file.bytes.length > archiveLimits.fileBytes) {
    return refuse(new Fault("archive.limits", {}, { detail: `lớn hơn ${archiveLimits.fileBytes / 1024 / 1024} MB` }));
  }
  let entries: readonly ZipEntry[];
  try {
    entries = zipEntries(file.bytes, archiveLimits);
  } catch (error) {
    // A damaged workbook is judged as a workbook, whose reader says more about it.
    return /\.zip$/i.test(file.name) ? refuse(ofArchive(asFault(error))) : whole;
  }
  const sheets = entries.filter(({ name }) => sheetLike.test(name) && !litter.test(name));
  if (isPackage(entries) || sheets.length === 0) {
    return whole;
  }
  if (depth > DEEPEST) {
    return refuse(new Fault("archive.too-deep"));
  }
  try {
    spending.take("entries", entries.length);
    spending.take("unpacked", entries.reduce((sum, { size }) => sum + size, 0));
  } catch (error) {
    return refuse(asFault(error));
  }
  const others = entries.filter(({ name }) => !sheetLike.test(name) && !litter.test(name)).map(({ name }) => name);
  const rest = others.length === 0 ? [] : refuse(new Fault("archive.others", {}, { count: String(others.length), names: excerpt(others.join(", "), 200) }));
  return [...sheets.flatMap((entry) => memberOf(file.name, entry, depth, spending, mails)), ...rest];
}

/** What is attached to a mail inside; it has been decoded and stays in memory with the mail. */
function attachedTo(attached: ReturnedFile, depth: number, spending: Spending, mails: number): readonly Arrival[] {
  try {
    spending.take("entries", 1);
    spending.take("unpacked", attached.bytes.length);
  } catch (error) {
    const refused = asFault(error);
    return [{ name: attached.name, load: () => ({ ...attached, refused }) }];
  }
  const isWhole = ({ name, mail }: Arrival): boolean => name === attached.name && mail === undefined && isZip(attached.bytes);
  return expand(attached, depth, spending, mails).map((arrival) => (isWhole(arrival) ? { ...arrival, load: () => withinBudget(arrival.load(), spending) } : arrival));
}

/** A member of an archive; an archive or a mail in it is looked into at once, a workbook only when it is wanted. */
function memberOf(archive: string, entry: ZipEntry, depth: number, spending: Spending, mails: number): readonly Arrival[] {
  const name = `${archive}/${entry.name}`;
  const nested = /\.(?:zip|eml)$/i.test(entry.name);
  const unpack = (): ReturnedFile => {
    try {
      if (entry.size > defaultLimits.fileBytes) {
        throw new Fault("file.too-large", {}, { limit: String(defaultLimits.fileBytes / MB) });
      }
      if (nested) {
        spending.take("held", entry.size);
      }
      return { name, bytes: unpacked(entry) };
    } catch (error) {
      return { name, bytes: entry.data, refused: asFault(error) };
    }
  };
  if (nested) {
    const file = unpack();
    return file.refused === undefined ? expand(file, depth + 1, spending, mails) : [{ name, load: () => file }];
  }
  return [
    {
      name,
      load: () => {
        const file = unpack();
        const [only] = file.refused === undefined && !isZip(file.bytes) ? expand(file, DEEPEST, spending) : [];
        return only?.load() ?? withinBudget(file, spending);
      },
    },
  ];
}

function unpacked(entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of inflated(entry)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Many small workbooks that each inflate to the most a workbook may would still take an hour. */
function withinBudget(file: ReturnedFile, spending: Spending): ReturnedFile {
  if (file.refused !== undefined) {
    return file;
  }
  try {
    const size = zipEntries(file.bytes, defaultLimits).reduce((sum, entry) => sum + entry.size, 0);
    spending.take("inner", size);
    return file;
  } catch (error) {
    const fault = asFault(error);
    // What is wrong with the workbook itself its own reader says as well.
    return fault.code === "archive.limits" ? { ...file, refused: fault } : file;
  }
}

/** Anything but a Fault is a mistake of this program, and not to be hidden. */
function asFault(error: unknown): Fault {
  if (error instanceof Fault) {
    return error;
  }
  throw error;
}

/** Whether the archive is one document of a spreadsheet or word program (ECMA-376 part 2; OpenDocument part 2, §3.3). */
function isPackage(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => /^(?:\[content_types\]\.xml|_rels\/.*|xl\/.*|mimetype)$/i.test(name));
}

const archiveCodes: ReadonlyMap<MessageCode, MessageCode> = new Map([
  ["file.zip-damaged", "archive.damaged"],
  ["file.zip-refused", "archive.refused"],
  ["file.limits", "archive.limits"],
]);

/** A fault of reading a zip archive in the words for an archive of sheets. */
function ofArchive(fault: Fault): Fault {
  return new Fault(archiveCodes.get(fault.code) ?? fault.code, fault.place, fault.params);
}
