/**
 * Faults: what the caller must fix, or what broke. They are thrown and become top-level errors; a broken
 * business rule is a `Refusal` instead (context.ts).
 */

/** The kinds of top-level error, as `extensions.code` (api.md, Conventions). */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'QUERY_TOO_COSTLY'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** An error whose sentence may be shown to the client. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    code: FaultCode,
    message: string,
    extensions: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Fault';
    this.code = code;
    this.extensions = extensions;
  }
}

/** The token is missing, wrong or expired. */
export class Unauthenticated extends Fault {
  constructor(message: string) {
    super('UNAUTHENTICATED', message);
  }
}

/** The actor may not ask this at all. */
export class Forbidden extends Fault {
  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** The input is malformed; the message names what, where, and what would be right. */
export class BadInput extends Fault {
  constructor(message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super('BAD_USER_INPUT', message, extensions);
  }
}

/** Not there and not yours are the same answer. */
export class NotFound extends Fault {
  constructor(message: string) {
    super('NOT_FOUND', message);
  }
}

/** The object moved on, or the key was used for another request. */
export class Conflict extends Fault {
  constructor(message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super('CONFLICT', message, extensions);
  }
}

/** A resource is exhausted for the moment; the caller may try again after `retryAfterSeconds`. */
export class Unavailable extends Fault {
  constructor(
    message: string,
    { retryAfterSeconds = 1, ...options }: ErrorOptions & { readonly retryAfterSeconds?: number } = {},
  ) {
    super('UNAVAILABLE', message, { retryAfterSeconds }, options);
  }
}
