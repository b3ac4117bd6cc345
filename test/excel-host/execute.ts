import { HostError } from "./hostError";
import type { HostObject } from "./objects/hostObject";
import { actionTypes, pathTypes, type WireAction, type WireArguments, type WireBody, type WirePath, type WireResult } from "./wire";

/** What a request led to: the results so far, and the error that ended it. What was done before stays done. */
export interface Execution {
  readonly results: readonly WireResult[];
  readonly failure?: { readonly error: HostError; readonly actionIndex: number };
}

function camel(name: string): string {
  if (name.startsWith("_")) {
    return name;
  }
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function unknown(object: HostObject, name: string): HostError {
  return new HostError("ApiNotFound", `${object.type} has no member “${name}”`);
}

/** The own members only: a table's prototype is no part of the object model. */
function member<T>(table: Readonly<Record<string, T>> | undefined, object: HostObject, name: string): T {
  const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) {
    throw unknown(object, name);
  }
  return found;
}

class Request {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly root: HostObject,
    private readonly body: WireBody,
  ) {}

  perform(action: WireAction): unknown {
    switch (action.ActionType) {
      case actionTypes.instantiate: {
        const object = this.object(action.ObjectPathId);
        return object === null ? null : {};
      }
      case actionTypes.query:
        return this.query(action);
      case actionTypes.method: {
        const object = this.existing(action.ObjectPathId, action.Name);
        member(object.members.call, object, camel(action.Name))(this.arguments(action.ArgumentInfo));
        return null;
      }
      case actionTypes.set: {
        const object = this.existing(action.ObjectPathId, action.Name);
        const [value] = this.arguments(action.ArgumentInfo);
        member(object.members.set, object, camel(action.Name))(value);
        return undefined;
      }
      default:
        throw new HostError("ApiNotFound", `unknown action ${action.ActionType}`);
    }
  }

  private existing(id: number, name: string): HostObject {
    const object = this.object(id);
    if (object === null) {
      throw new HostError("InvalidObjectPath", `“${name}” of an object that is not there`);
    }
    return object;
  }

  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) {
      return known;
    }
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) {
      throw new HostError("InvalidObjectPath", `no path ${id}`);
    }
    const found = this.resolve(path);
    this.objects.set(id, found);
    return found;
  }

  private resolve(path: WirePath): HostObject | null {
    if (path.ObjectPathType === pathTypes.global) {
      return this.root;
    }
    const parent = this.object(path.ParentObjectPathId ?? -1);
    if (parent === null) {
      return null;
    }
    const name = camel(path.Name);
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return member(parent.members.child, parent, name)();
      case pathTypes.indexer: {
        const { item } = parent.members;
        if (item === undefined) {
          throw unknown(parent, "getItem");
        }
        return item(this.arguments(path.ArgumentInfo)[0]);
      }
      case pathTypes.method: {
        const result = member(parent.members.call, parent, name)(this.arguments(path.ArgumentInfo));
        if (result === undefined) {
          throw unknown(parent, name);
        }
        return result;
      }
      default:
        throw new HostError("ApiNotFound", `unknown path ${path.ObjectPathType}`);
    }
  }

  private arguments(info: WireArguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return reference === undefined || reference === null || reference === 0 ? value : this.object(reference);
    });
  }

  /** Only what was asked for by name is answered. */
  private query(action: WireAction): unknown {
    const object = this.object(action.ObjectPathId);
    const { Select: select = [], Expand: expand = [] } = action.QueryInfo ?? {};
    if (select.length === 0 || expand.length > 0) {
      throw new HostError("InvalidArgument", "load() without the names of scalar properties");
    }
    if (object === null) {
      return null;
    }
    return object.members.items === undefined ? this.selected(object, select) : { _Items: object.members.items().map((item) => this.selected(item, select)) };
  }

  private selected(object: HostObject, select: readonly string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    for (const path of select) {
      const [first = "", ...rest] = path.split("/");
      if (rest.length === 0) {
        answer[pascal(first)] = member(object.members.get, object, first)();
      } else {
        const child = member(object.members.child, object, first)();
        answer[pascal(first)] = { ...(answer[pascal(first)] ?? {}), ...this.selected(child, [rest.join("/")]) };
      }
    }
    return answer;
  }
}

/** Carries out a request's actions in order up to the first that fails, at most `limit`; what was done stays done. */
export function execute(root: HostObject, body: WireBody, limit = Number.POSITIVE_INFINITY, stop?: HostError): Execution {
  const request = new Request(root, body);
  const results: WireResult[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index >= limit && stop !== undefined) {
        throw stop;
      }
      const value = request.perform(action);
      if (action.ActionType !== actionTypes.set) {
        results.push({ ActionId: action.Id, Value: value });
      }
    } catch (error) {
      if (error instanceof HostError) {
        return { results, failure: { error, actionIndex: index } };
      }
      throw error;
    }
  }
  return { results };
}
