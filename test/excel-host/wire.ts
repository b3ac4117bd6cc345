/** The body of a request as the real client library sends it. */
export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Per argument the object path it stands for; 0 or null for a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireBody {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export const actionTypes = { instantiate: 1, query: 2, method: 3, set: 4 } as const;
export const pathTypes = { global: 1, method: 3, property: 4, indexer: 5 } as const;

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly ErrorMessage?: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: {
    readonly Results: readonly WireResult[];
    readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number; readonly HttpStatusCode: number; readonly Location: string };
  } | null;
}
