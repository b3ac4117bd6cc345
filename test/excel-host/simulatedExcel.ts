import { execute, type Execution } from "./execute";
import { HostError } from "./hostError";
import { workbookObject } from "./objects/workbookObject";
import type { WireBody, WireResponse } from "./wire";
import { Workbook } from "./workbook";

/** What goes wrong with a request. */
export type Trouble =
  /** Excel refuses it before its first action. */
  | { readonly kind: "refused"; readonly code: string }
  /** Excel fails at this action; those before it are done. Beyond the last action: all are done. */
  | { readonly kind: "fails"; readonly code: string; readonly atAction: number }
  /** It never arrives. */
  | { readonly kind: "lostBefore" }
  /** It is carried out, but the answer never arrives. */
  | { readonly kind: "lostAfter" }
  /** It is carried out, but Excel refuses to answer. */
  | { readonly kind: "unanswered"; readonly code: string }
  /** The user does something just before it arrives. */
  | { readonly kind: "meanwhile"; readonly act: () => void };

export interface RequestRecord {
  readonly bytes: number;
  readonly answerBytes: number;
  readonly actions: number;
}

/** Excel on the web refuses requests and answers above 5 MB. */
const LIMIT_BYTES = 5 * 1024 * 1024;

const encoder = new TextEncoder();

function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/**
 * An Excel for the real client library to talk to: its object model is as strict as Excel is known to be, and answers
 * only what was asked. Counts requests and bytes, and lets requests fail on demand.
 */
export class SimulatedExcel {
  readonly workbook = new Workbook();
  readonly requests: RequestRecord[] = [];
  /** The newest set of ExcelApi this Excel offers. */
  version = 13;
  private troubleAt: (index: number) => Trouble | undefined = () => undefined;

  /** Decides per request, counted from 0 from now on, whether and how it goes wrong. */
  trouble(decide: (index: number) => Trouble | undefined): void {
    const start = this.requests.length;
    this.troubleAt = (index) => decide(index - start);
  }

  /** What `OfficeExtension.SessionBase._overrideSession` wants. */
  readonly session = {
    _resolveRequestUrlAndHeaderInfo: (): Promise<null> => Promise.resolve(null),
    getEventRegistration: (): null => null,
    _createRequestExecutorOrNull: (): { executeAsync: (customData: string, flags: number, message: { Body: WireBody }) => Promise<WireResponse> } => ({
      executeAsync: (_customData, _flags, message) => Promise.resolve().then(() => this.answer(message.Body)),
    }),
  };

  isSetSupported(name: string, version: string): boolean {
    const [major = "0", minor = "0"] = version.split(".");
    return name === "ExcelApi" && Number(major) === 1 && Number(minor) <= this.version;
  }

  private answer(body: WireBody): WireResponse {
    const bytes = jsonBytes(body);
    const trouble = this.troubleAt(this.requests.length);
    const response = this.respond(body, bytes, trouble);
    const answerBytes = jsonBytes(response.Body ?? {});
    this.requests.push({ bytes, answerBytes, actions: body.Actions.length });
    return answerBytes > LIMIT_BYTES ? refusal("ResponsePayloadSizeLimitExceeded") : response;
  }

  private respond(body: WireBody, bytes: number, trouble: Trouble | undefined): WireResponse {
    if (bytes > LIMIT_BYTES) {
      return refusal("RequestPayloadSizeLimitExceeded");
    }
    switch (trouble?.kind) {
      case "refused":
        return refusal(trouble.code);
      case "lostBefore":
        return refusal("ConnectionFailure");
      case "lostAfter":
        execute(workbookObject(this.workbook), body);
        return refusal("ConnectionFailure");
      case "unanswered":
        execute(workbookObject(this.workbook), body);
        return refusal(trouble.code);
      case "meanwhile":
        trouble.act();
        return result(execute(workbookObject(this.workbook), body));
      case "fails":
        return result(execute(workbookObject(this.workbook), body, trouble.atAction, new HostError(trouble.code, "on demand")));
      case undefined:
        return result(execute(workbookObject(this.workbook), body));
    }
  }
}

function refusal(code: string): WireResponse {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: `simulated ${code}`, Headers: {}, Body: null };
}

function result({ results, failure }: Execution): WireResponse {
  return {
    HttpStatusCode: 200,
    ErrorCode: null,
    Headers: {},
    Body: {
      Results: results,
      ...(failure === undefined
        ? {}
        : { Error: { Code: failure.error.code, Message: failure.error.message, ActionIndex: failure.actionIndex, HttpStatusCode: 400, Location: "" } }),
    },
  };
}
