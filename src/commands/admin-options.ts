import { parseArgs } from 'node:util';
import { parseDay } from '../kernel/dates';

/** One option of a command, as it is explained and checked. */
export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for its value in the help, such as `NAME`; none for an option that is given or not. */
  readonly value?: string;
  /** A sentence for the person who types it. */
  readonly explanation: string;
  readonly isRequired?: boolean;
  /** Whether it may be given more than once. */
  readonly isRepeatable?: boolean;
  /** What is wrong with a value, as the end of a sentence that begins with the option; null when nothing is. */
  readonly check?: (value: string) => string | null;
}

/** Something wrong with what was typed, at an option unless it is about the whole. */
export interface OptionProblem {
  readonly option: string | null;
  readonly message: string;
}

/** What was typed, and all that is wrong with it. */
export interface ReadOptions {
  /** The value of an option that was given, or null; the empty text when it was given without one. */
  readonly text: (name: string) => string | null;
  /** The value of a required option; the empty text when it is missing, which is among the problems then. */
  readonly required: (name: string) => string;
  readonly list: (name: string) => readonly string[];
  readonly isGiven: (name: string) => boolean;
  readonly problems: readonly OptionProblem[];
}

/** Reads a command's arguments against its options: unknown, missing, doubled and malformed ones, all at once. */
export function readOptions(argv: readonly string[], options: readonly Option[]): ReadOptions {
  const given = new Map<string, string[]>();
  const problems: OptionProblem[] = [];
  let isAfterUnknown = false;
  for (const token of tokensOf(argv, options)) {
    if (token.kind === 'option-terminator') continue;
    const option = token.kind === 'option' ? options.find(({ name }) => name === token.name) : undefined;
    if (option !== undefined) {
      given.set(option.name, [...(given.get(option.name) ?? []), token.value ?? '']);
    } else if (token.kind === 'option') {
      problems.push({ option: token.name, message: 'there is no such option.' });
    } else if (!isAfterUnknown) {
      // What follows an unknown option is that one's value, and no mistake of its own.
      problems.push({ option: null, message: `"${token.value}" stands alone: every value follows an option.` });
    }
    isAfterUnknown = token.kind === 'option' && option === undefined;
  }
  for (const option of options) problems.push(...problemsOf(option, given.get(option.name)));
  return {
    text: (name) => given.get(name)?.[0] ?? null,
    required: (name) => given.get(name)?.[0] ?? '',
    list: (name) => given.get(name) ?? [],
    isGiven: (name) => given.has(name),
    problems,
  };
}

type Token = ReturnType<typeof parseLoosely>[number];

/** The arguments as tokens. An option never takes the next option for its value: it has none then. */
function tokensOf(argv: readonly string[], options: readonly Option[]): Token[] {
  const tokens = parseLoosely(argv, options);
  const at = tokens.findIndex(
    (token) => token.kind === 'option' && token.inlineValue === false && token.value.startsWith('--'),
  );
  const token = tokens[at];
  if (token?.kind !== 'option') return tokens;
  return [
    ...tokens.slice(0, at),
    { ...token, value: undefined, inlineValue: undefined },
    ...tokensOf(argv.slice(token.index + 1), options),
  ];
}

function parseLoosely(argv: readonly string[], options: readonly Option[]) {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string', multiple: true }]),
    ),
    // Strictness stops at the first mistake; we want them all.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

function problemsOf(option: Option, values: readonly string[] | undefined): OptionProblem[] {
  const at = (message: string): OptionProblem => ({ option: option.name, message });
  if (values === undefined) return option.isRequired === true ? [at(`is missing: ${option.explanation}`)] : [];
  const doubled = values.length > 1 && option.isRepeatable !== true ? [at('is given more than once.')] : [];
  if (option.value === undefined) return doubled;
  const wrong = values.map((value) => (value.trim() === '' ? 'needs a value.' : (option.check?.(value) ?? null)));
  return [...doubled, ...wrong.filter((message) => message !== null).map(at)];
}

/** A check for one of a list of codes. */
export function oneOf(codes: readonly string[]): (value: string) => string | null {
  return (value) => (codes.includes(value) ? null : `must be one of ${codes.join(', ')}.`);
}

/** A check for a whole number. */
export function wholeNumber(least: number, most: number): (value: string) => string | null {
  return (value) =>
    /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `must be a whole number from ${least} to ${most}.`;
}

/** A check for a date. */
export function calendarDate(value: string): string | null {
  const day = parseDay(value);
  return day.ok ? null : 'must be a date written year-month-day, such as 2025-11-01.';
}

/** An option as it is written in the help: `--name NAME`, in brackets when it may be left out. */
export function usageOf({ name, value, isRequired, isRepeatable }: Option): string {
  const written = `--${name}${value === undefined ? '' : ` ${value}`}${isRepeatable === true ? ' …' : ''}`;
  return isRequired === true ? written : `[${written}]`;
}
