import { brokenConstraint, sqlState } from './db';
import { Fault } from './faults';

/**
 * What the log may know of an error: of one from the database neither message nor detail, for both repeat values of a
 * row; of one that is meant for a person its code, for the sentence may name what was typed.
 */
export function describeError(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { error: typeof cause };
  const state = sqlState(cause);
  const isOfDatabase = 'severity' in cause && state !== undefined;
  const frames = cause.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return {
    error: cause.name,
    ...(isOfDatabase ? { sqlState: state, constraint: brokenConstraint(cause) } : said(cause)),
    at: frames.slice(0, 12).map((line) => line.trim()),
  };
}

function said(cause: Error): Record<string, unknown> {
  return cause instanceof Fault ? { code: cause.code } : { text: cause.message };
}
