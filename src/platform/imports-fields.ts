import { parseDay, type Day } from '../kernel/dates';
import { parseMoney, ZERO, type Pence } from '../kernel/money';
import { ok, refuse, type Result } from '../kernel/result';
import { isBroken, isReadable, written } from '../kernel/text';
import { type RawRow, type RowProblem } from './imports';

/** A value a file may leave out: undefined when it has no such column, null when the row says nothing there. */
export type Optional<Value> = Value | null | undefined;

/**
 * Reads the fields of a row one by one and gathers what is wrong with them. What could not be read is given as null
 * and spoils the row in `finish`. Sentences say what would be right and never repeat what was given.
 */
export interface RowReader {
  /** Text that must be there, of characters that can be shown. */
  readonly text: (column: string, most: number) => string;
  readonly optionalText: (column: string, most: number) => Optional<string>;
  /** The same on one line, such as a name. */
  readonly optionalLine: (column: string, most: number) => Optional<string>;
  /** Text that must be there and look like `pattern`; `expected` completes "must be …". */
  readonly code: (column: string, pattern: RegExp, expected: string) => string;
  readonly optionalCode: (column: string, pattern: RegExp, expected: string) => Optional<string>;
  /** One of a list of codes. */
  readonly oneOf: (column: string, codes: readonly string[]) => string;
  readonly whole: (column: string, least: number, most: number) => number;
  readonly optionalWhole: (column: string, least: number, most: number) => Optional<number>;
  readonly optionalNumber: (column: string, least: number, most: number) => Optional<number>;
  /** Pounds that must be there, with at most two decimals. */
  readonly money: (column: string) => Pence;
  /** A date that must be there. */
  readonly day: (column: string) => Day;
  /** A date as the Department for Education writes it, 31/03/2019 or 31-03-2019, or as 2019-03-31. */
  readonly optionalDay: (column: string) => Optional<Day>;
  readonly refuse: (column: string | null, message: string) => void;
  /** The command, or all problems of the row. `make` runs only when there are none. */
  readonly finish: <Command>(make: () => Command) => Result<Command, RowProblem>;
}

/** A reader of one row. */
export function readRow(raw: RawRow): RowReader {
  const problems: RowProblem[] = [];
  const note = (column: string | null, message: string): void => {
    problems.push({ column, message });
  };
  const required = (column: string): string => {
    const given = written(raw[column]) ?? '';
    if (given === '') note(column, `${column} must not be empty.`);
    return given;
  };
  const checked = <Value>(column: string, value: Value | null, expected: string): Value | null => {
    if (value === null) note(column, `${column} must be ${expected}.`);
    return value;
  };
  const optional = <Value>(
    column: string,
    read: (given: string) => Value | null,
    expected: string,
  ): Optional<Value> => {
    if (raw[column] === undefined) return undefined;
    const given = written(raw[column]);
    return given === null ? null : checked(column, read(given), expected);
  };
  const must = <Value>(
    column: string,
    read: (given: string) => Value | null,
    expected: string,
    otherwise: Value,
  ): Value => {
    const given = required(column);
    return given === '' ? otherwise : (checked(column, read(given), expected) ?? otherwise);
  };
  const matching =
    (pattern: RegExp) =>
    (given: string): string | null =>
      pattern.test(given) ? given : null;
  const shorter =
    (most: number) =>
    (given: string): string | null =>
      given.length <= most ? given : null;

  const shown = <Value extends Optional<string>>(column: string, value: Value): Value => {
    if (typeof value === 'string' && !isReadable(value)) {
      note(column, `${column} holds characters that cannot be shown; type it again without them.`);
    }
    return value;
  };
  const oneLine = (column: string, most: number, value: Optional<string>): Optional<string> => {
    if (typeof value === 'string' && isBroken(value, most)) {
      note(column, `${column} must be on one line, without tabs.`);
    }
    return value;
  };

  return {
    text: (column, most) => shown(column, must(column, shorter(most), `at most ${most} characters long`, '')),
    optionalText: (column, most) => shown(column, optional(column, shorter(most), `at most ${most} characters long`)),
    optionalLine: (column, most) =>
      oneLine(column, most, shown(column, optional(column, shorter(most), `at most ${most} characters long`))),
    code: (column, pattern, expected) => must(column, matching(pattern), expected, ''),
    optionalCode: (column, pattern, expected) => optional(column, matching(pattern), expected),
    oneOf: (column, codes) =>
      must(column, (given) => (codes.includes(given) ? given : null), `one of ${codes.join(', ')}`, ''),
    whole: (column, least, most) => must(column, wholeFrom(least, most), wholeExpected(least, most), 0),
    optionalWhole: (column, least, most) => optional(column, wholeFrom(least, most), wholeExpected(least, most)),
    optionalNumber: (column, least, most) =>
      optional(column, numberFrom(least, most), `a number from ${least} to ${most}`),
    money: (column) =>
      must(column, poundsOf, 'pounds such as 182500.00, without a sign or a separator of thousands', ZERO),
    day: (column) => must(column, dayOf, DAY_EXPECTED, '' as Day),
    optionalDay: (column) => optional(column, dayOf, DAY_EXPECTED),
    refuse: note,
    finish: (make) => (problems.length > 0 ? refuse(problems) : ok(make())),
  };
}

function wholeFrom(least: number, most: number): (given: string) => number | null {
  return (given) => (/^-?\d{1,9}$/.test(given) ? within(Number(given), least, most) : null);
}

function wholeExpected(least: number, most: number): string {
  return `a whole number from ${least} to ${most}`;
}

function numberFrom(least: number, most: number): (given: string) => number | null {
  return (given) => (/^-?\d{1,9}(\.\d{1,15})?$/.test(given) ? within(Number(given), least, most) : null);
}

function within(value: number, least: number, most: number): number | null {
  return value >= least && value <= most ? value : null;
}

const DAY_EXPECTED = 'a date such as 31/03/2019 or 2019-03-31';

function poundsOf(given: string): Pence | null {
  const parsed = parseMoney(given);
  return parsed.ok ? parsed.value : null;
}

function dayOf(given: string): Day | null {
  const british = /^(\d{2})[/-](\d{2})[/-](\d{4})$/.exec(given);
  const result = parseDay(british === null ? given : `${british[3]}-${british[2]}-${british[1]}`);
  return result.ok ? result.value : null;
}
