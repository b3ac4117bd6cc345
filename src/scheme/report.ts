import type { Severity } from "../finding/finding";
import type { MessageCode } from "../finding/messages.vi";

/** Adds a finding at a path inside the scheme, such as "collectives.groups[2].weight". */
export type Report = (code: MessageCode, path: string, params?: Readonly<Record<string, string>>, severity?: Severity) => void;
