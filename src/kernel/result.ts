/**
 * A value, or every reason why there is none. Refusals are expected answers and therefore values;
 * faults (a broken promise of the code itself) are thrown and never put in a Result.
 */
export type Result<T, R> =
  | { readonly ok: true; readonly value: T; readonly isUnchanged?: true }
  | { readonly ok: false; readonly refusals: readonly R[] };

/** The accepted answer, carrying its value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The accepted answer of a command that asked for what already was: nothing changed, and nothing is recorded as a change. */
export function unchanged<T>(value: T): { readonly ok: true; readonly value: T; readonly isUnchanged: true } {
  return { ok: true, value, isUnchanged: true };
}

/** The refused answer, carrying every reason at once. Throws a RangeError fault when no reason is given. */
export function refuse<R>(refusals: readonly R[]): {
  readonly ok: false;
  readonly refusals: readonly R[];
} {
  if (refusals.length === 0) throw new RangeError('A refusal must give at least one reason');
  return { ok: false, refusals };
}
