import { parseDay, type Day } from '../kernel/dates';
import { ok, refuse, type Result } from '../kernel/result';
import { type WriteTx } from '../platform/db';
import { type Refusal } from '../platform/request';
import { findLocalArea } from '../features/access/repository/directory';
import { type Found } from './admin-lookups';
import { calendarDate, type Option, type OptionProblem, type ReadOptions } from './admin-options';

/** One command of `npm run admin`. */
export interface AdminCommand {
  readonly name: string;
  /** A sentence on what it does. */
  readonly summary: string;
  /** What the audit log calls what it did. */
  readonly event: string;
  readonly options: readonly Option[];
  /** The option whose value is the code of the area that it acts in. */
  readonly areaOption: 'area' | 'code' | 'from';
  readonly example: string;
  /** Does it, or says all that is wrong; gives the lines that tell what was done. */
  readonly run: (tx: WriteTx, given: ReadOptions) => Promise<Result<readonly string[], Refusal>>;
}

/** What is wrong with the code of an area, or null. */
export const areaCode = (value: string): string | null =>
  /^\d{3}$/.test(value) ? null : 'must be the three digits of a local authority, such as 311.';

/** The area that a command acts in. */
export const AREA: Option = {
  name: 'area',
  value: 'CODE',
  isRequired: true,
  check: areaCode,
  explanation: 'the three-digit code of the area.',
};

/** The first day of what is made. */
export const START_DATE: Option = {
  name: 'start-date',
  value: 'DATE',
  check: calendarDate,
  explanation: 'the first day, such as 2025-11-01; today unless it is given.',
};

/**
 * Goes to work when nothing is wrong with the options, everything that they name was found and the area is there;
 * else refuses with all that is wrong.
 */
export async function inArea(
  tx: WriteTx,
  given: ReadOptions,
  lookups: readonly (Found<unknown> | null)[],
  work: () => Promise<Result<readonly string[], Refusal>>,
): Promise<Result<readonly string[], Refusal>> {
  if ((await findLocalArea(tx)) === undefined) {
    const message = `there is no area ${tx.actor.localArea}. Open it first: npm run admin -- help create-area`;
    return refuse(toRefusals([...given.problems, { option: 'area', message }]));
  }
  const missing = lookups.flatMap((found) => (found !== null && 'problem' in found ? [found.problem] : []));
  const problems = [...given.problems, ...missing];
  return problems.length > 0 ? refuse(toRefusals(problems)) : work();
}

/** What an option names; null when it was not given, or without a value. */
export async function lookedUp<Value>(
  given: ReadOptions,
  option: string,
  find: (named: string) => Promise<Found<Value>>,
): Promise<Found<Value> | null> {
  const named = given.required(option);
  return named === '' ? null : find(named);
}

/** What was found. `inArea` has let nothing else through: a fault otherwise. */
export function valueOf<Value>(found: Found<Value> | null): Value {
  if (found === null || 'problem' in found) throw new Error('a look-up that failed was not refused');
  return found.value;
}

/** A code that its option's check has let through: a fault otherwise. */
export function codeOf<Code extends string>(codes: readonly Code[], text: string): Code {
  const code = codes.find((one) => one === text);
  if (code === undefined) throw new Error('an unknown code was not refused');
  return code;
}

/** The day of an option, or null when it was not given. */
export function dayOf(given: ReadOptions, option: string): Day | null {
  const day = parseDay(given.text(option));
  return day.ok ? day.value : null;
}

/** An accepted result as the lines that tell it. */
export function told<Value>(
  result: Result<Value, Refusal>,
  lines: (value: Value) => readonly string[],
): Result<readonly string[], Refusal> {
  return result.ok ? ok(lines(result.value)) : result;
}

/** Problems with options as refusals of the write: it changes nothing then. */
export function toRefusals(problems: readonly OptionProblem[]): Refusal[] {
  return problems.map(({ option, message }) => ({
    code: 'OPTION',
    field: option === null ? [] : [option],
    message,
  }));
}
