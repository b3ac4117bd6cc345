/** An error the simulated Excel answers with, as the real one would. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export function invalidArgument(message: string): HostError {
  return new HostError("InvalidArgument", message);
}

export function accessDenied(message: string): HostError {
  return new HostError("AccessDenied", message);
}

/** The code under test did something whose outcome in the real Excel is not known: the simulation must not guess. */
export class NotModelled extends Error {
  constructor(what: string) {
    super(`not modelled, since real Excel's behaviour is not known: ${what}`);
    this.name = "NotModelled";
  }
}
