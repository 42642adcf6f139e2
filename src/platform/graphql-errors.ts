import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { sqlState } from './db';
import { describeError } from './describe-error';
import { BadInput, Fault, Forbidden, Unavailable } from './faults';
import { type Logger } from './log';

/** What a failed operation is answered with in HTTP, where the whole request failed and nothing was answered. */
export const HTTP_STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  QUERY_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The codes that graphql and Apollo give to a request that the client's author must put right. */
const BAD_INPUT_CODES: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const ABOUT_ARGUMENT = /^Argument "/;

/** Our own codes; an error that carries one was made to be shown. */
const OWN_CODES: ReadonlySet<unknown> = new Set(Object.keys(HTTP_STATUS).filter((code) => code !== 'INTERNAL'));

/** SQLSTATE classes and codes of a database that is busy, restarting or out of something: the same may do later. */
const MOMENTARY = /^(08|53|57P|57014|55P03|25P03|25P04|40001|40P01)/;
const INSUFFICIENT_PRIVILEGE = '42501';
/** A text with the character U+0000, which JSON can hold and PostgreSQL cannot. */
const NOT_STORABLE: ReadonlySet<unknown> = new Set(['22021', '22P05']);

/** What is called with every error that would leave; the client sees what this gives and nothing else. */
export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** For Apollo, and for subscriptions, which it does not serve. */
export function errorFormatter(log: Logger): ErrorFormatter {
  return (formatted, error) => {
    const cause = causeOf(error);
    const shown = toShown(formatted, cause) ?? internal(cause, log);
    return {
      message: shown.message,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: shown.extensions,
    };
  };
}

interface Shown {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly [name: string]: unknown };
}

/** What a fault outside GraphQL (evidence, imports, exports) is answered with. */
export function toHttpError(error: unknown, log: Logger): { readonly status: number; readonly body: Shown } {
  const cause = causeOf(error);
  const body = faultShown(asFault(cause)) ?? internal(cause, log);
  return { status: HTTP_STATUS[body.extensions.code] ?? 500, body };
}

function toShown(formatted: GraphQLFormattedError, cause: unknown): Shown | null {
  const fault = faultShown(asFault(cause));
  if (fault !== null) return fault;
  const code = formatted.extensions?.['code'];
  if (OWN_CODES.has(code) || BAD_INPUT_CODES.has(code)) return clientError(formatted, code);
  // graphql-js's own words about a request carry no code. Without a path they are about the request as a whole, with
  // one about an argument; all others (a required field that was null) are about our answer, and are ours to mend.
  const isAboutRequest =
    cause instanceof GraphQLError && (formatted.path === undefined || ABOUT_ARGUMENT.test(cause.message));
  return isAboutRequest ? clientError(formatted, 'BAD_USER_INPUT') : null;
}

/** How a parser gives up on a text that no limit of ours has seen yet, and what that means for its author. */
const TOO_COSTLY = [
  ['Document contains more', 'The query text is too long. Split it into several requests.'],
  ['Maximum call stack size', 'The query is nested too deeply. Split it into several requests.'],
] as const;

function clientError(formatted: GraphQLFormattedError, code: unknown): Shown {
  const argument = formatted.extensions?.['argument'];
  const tooCostly = TOO_COSTLY.find(([words]) => formatted.message.includes(words))?.[1];
  return {
    message: tooCostly ?? formatted.message,
    extensions: {
      code: tooCostly !== undefined ? 'QUERY_TOO_COSTLY' : OWN_CODES.has(code) ? String(code) : 'BAD_USER_INPUT',
      ...(argument === undefined ? {} : { argument }),
    },
  };
}

function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

function faultShown(fault: Fault | null): Shown | null {
  if (fault === null || fault.code === 'INTERNAL') return null;
  return { message: fault.message, extensions: { ...fault.extensions, code: fault.code } };
}

/** Database errors that say something to the client, as faults. */
function asFault(cause: unknown): Fault | null {
  if (cause instanceof Fault) return cause;
  const state = sqlState(cause);
  if (state !== undefined && MOMENTARY.test(state)) {
    return new Unavailable(
      'The database could not answer in time. Nothing was changed by this request; try again shortly.',
    );
  }
  if (cause instanceof Error && cause.message.startsWith('Connection terminated')) {
    return new Unavailable('The connection to the database was lost. Try again shortly.');
  }
  if (NOT_STORABLE.has(state))
    return new BadInput('A text holds a character that cannot be stored (U+0000). Leave it out.');
  // Row-level security refused what the service would have let through: the last of the three fences.
  return state === INSUFFICIENT_PRIVILEGE ? new Forbidden('Your roles do not allow this change.') : null;
}

/** Says nothing but a number, which the log has too, with the insides. */
function internal(cause: unknown, log: Logger): Shown {
  const reference = randomBytes(5).toString('hex');
  log.error({ reference, ...describeError(cause) }, 'a request failed');
  return {
    message: `Something went wrong on our side. If you report it, please give this reference: ${reference}.`,
    extensions: { code: 'INTERNAL', reference },
  };
}
