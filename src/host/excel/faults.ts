import { Fault } from "../../finding/fault";
import type { Params } from "../../finding/finding";
import { messages, type MessageCode } from "../../finding/messages.vi";
import type { Place } from "../../finding/place";
import { isViewOnly } from "./features";

/**
 * What became of the open workbook: `before`: as it was; `leftovers`: as it was but for hidden working sheets, which
 * the next write removes; `complete`: everything is written; `unknown`: Excel could not be asked any more.
 */
export type BookState = "before" | "leftovers" | "complete" | "unknown";

/** A fault of a job on the open workbook. It says in its sentence and in `bookState` what became of the workbook. */
export class WriteFault extends Fault {
  readonly bookState: BookState;

  /** `cause` is what Excel threw, if anything. */
  constructor(code: MessageCode, bookState: BookState, place: Place = {}, params: Params = {}, cause?: unknown) {
    super(code, place, { ...params, state: messages[`excel.state-${bookState}`] });
    this.name = "WriteFault";
    this.bookState = bookState;
    this.cause = cause;
  }

  /** The same fault, now that it is known what became of the workbook. */
  inState(bookState: BookState): WriteFault {
    return new WriteFault(this.code, bookState, this.place, this.params, this.cause);
  }
}

/** Codes of OfficeExtension and Excel errors, and what they mean to a person. */
const meanings: Readonly<Record<string, MessageCode>> = {
  InvalidOperationInCellEditMode: "excel.edit-mode",
  ItemNotFound: "excel.sheet-deleted",
  InvalidObjectPath: "excel.sheet-deleted",
  RequestPayloadSizeLimitExceeded: "excel.too-large",
  ResponsePayloadSizeLimitExceeded: "excel.too-large",
  ConnectionFailure: "excel.connection",
  InvalidOrTimedOutSession: "excel.connection",
  ServiceNotAvailable: "excel.connection",
  Timeout: "excel.connection",
  ActivityLimitReached: "excel.busy",
  RequestAborted: "excel.busy",
  Conflict: "excel.busy",
  WriteNotSupportedWhenModalDialogOpen: "excel.dialog-open",
  ApiNotFound: "excel.too-old",
  UnsupportedFeature: "excel.too-old",
};

interface OfficeError {
  readonly code: string;
  readonly message: string;
}

/** Recognised by its shape: the library may live in another frame, where `instanceof` does not reach. */
function isOfficeError(error: unknown): error is OfficeError {
  if (typeof error !== "object" || error === null) {
    return false;
  }
  return "code" in error && typeof error.code === "string" && "message" in error && typeof error.message === "string";
}

/** The code of an error of Excel or its library, undefined for anything else. */
export function officeCode(error: unknown): string | undefined {
  return isOfficeError(error) && !(error instanceof Fault) ? error.code : undefined;
}

/**
 * The fault for whatever a request threw. Errors of Excel are told apart by their `code`; anything else is no error of
 * Excel but a mistake of this program, and is given back as it is.
 */
export function faultOf(error: unknown, bookState: BookState): unknown {
  if (error instanceof WriteFault) {
    return error.inState(bookState);
  }
  if (error instanceof Fault || !isOfficeError(error)) {
    return error;
  }
  if (error.code === "AccessDenied") {
    return new WriteFault(isViewOnly() ? "excel.read-only" : "excel.protected", bookState, {}, {}, error);
  }
  return new WriteFault(meanings[error.code] ?? "excel.general", bookState, {}, { detail: `${error.code}: ${error.message}` }, error);
}

/** Codes with which Excel refuses a request as a whole, before its first action. */
const refusals = new Set(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded", "WriteNotSupportedWhenModalDialogOpen"]);

export function wasRefusedWhole(error: unknown): boolean {
  return refusals.has(officeCode(error) ?? "");
}
