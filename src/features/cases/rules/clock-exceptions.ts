import { addDays, daysInclusive, type Day, type Span } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Refusal } from '../../../kernel/refusal';
import type { RecordClockExceptionCode } from '../refusals/clocks';
import type { Advice } from './advice';
import { ClockCode, ClockExceptionKind } from './clock-codes';
import type { ClockRule } from './clock-rule';
import { anyInWords, inWordsWithin, LIMIT_IN_WORDS } from './code-words';
import type { StandingException } from './clocks';
import { isReadable, lengthOf } from '../../../kernel/text';
import { TEXT_LIMITS, written } from './text';

/** What makes a limit impractical to keep, as it is given. */
export interface GivenClockException {
  readonly code: ClockCode;
  readonly kind: ClockExceptionKind;
  readonly adviceRequestId: string | null;
  readonly startDate: Day | null;
  /** Both null: nothing does after all, and what is corrected falls. */
  readonly endDate: Day | null;
  readonly shownBy: string;
  readonly correctsId: string | null;
}

/** The same as it was recorded. */
export interface ClockException extends Omit<StandingException, 'span'> {
  readonly span: Span | null;
  readonly caseId: string;
  readonly isCorrected: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Whether an exception stands: it was not corrected, and there is one. */
export function isStandingException(one: ClockException): one is ClockException & { readonly span: Span } {
  return !one.isCorrected && one.span !== null;
}

/** What counts from four weeks on only (regs 8(2), 10(4) and 13(3)). */
const FOUR_WEEKS: ReadonlySet<ClockExceptionKind> = new Set([
  ClockExceptionKind.SETTING_CLOSED,
  ClockExceptionKind.EARLY_YEARS_CLOSED,
  ClockExceptionKind.AWAY_FROM_AREA,
]);
const CLOSED: ReadonlySet<ClockExceptionKind> = new Set([
  ClockExceptionKind.SETTING_CLOSED,
  ClockExceptionKind.EARLY_YEARS_CLOSED,
]);
const LEAST_DAYS = 28;
const WEEK = 7;

/** What an exception is judged by. */
export interface ExceptionFacts {
  readonly rules: readonly ClockRule[];
  readonly recorded: readonly ClockException[];
  /** The advice asked for on the case. */
  readonly advice: readonly Advice[];
  readonly today: Day;
}

type Refusals = Refusal<RecordClockExceptionCode>[];
const refusal = (code: RecordClockExceptionCode, field: string, message: string): Refusals => [
  { code, field: [field], message },
];

/** All that is wrong with an exception: what the limit does not know, days that do not make one, and what shows it (K1). */
export function checkClockException(given: GivenClockException, facts: ExceptionFacts): Refusals {
  return [
    ...checkKind(given, facts),
    ...checkAdvice(given, facts),
    ...checkDays(given, facts),
    ...checkCorrected(given, facts),
    ...checkShown(given.shownBy),
  ];
}

function checkKind({ code, kind }: GivenClockException, { rules }: ExceptionFacts): Refusals {
  const allowed = [...new Set(rules.filter((one) => one.code === code).flatMap(({ exceptions }) => exceptions))];
  if (allowed.includes(kind)) return [];
  const message =
    allowed.length === 0
      ? `The law knows no exception from the limit “${LIMIT_IN_WORDS[code]}”.`
      : `The law excuses the limit “${LIMIT_IN_WORDS[code]}” by ${anyInWords(allowed)} only.`;
  return refusal('EXCEPTION_NOT_ALLOWED', 'kind', message);
}

function checkAdvice({ code, adviceRequestId }: GivenClockException, { advice }: ExceptionFacts): Refusals {
  const isOfAdvice = code === ClockCode.C2;
  if (isOfAdvice && adviceRequestId === null) {
    return refusal('ADVICE_MISSING', 'adviceRequestId', 'Name the request for advice that is late by it.');
  }
  if (!isOfAdvice && adviceRequestId !== null) {
    return refusal('ADVICE_UNASKED', 'adviceRequestId', 'A request for advice is named of C2 only; leave it out.');
  }
  if (adviceRequestId === null || advice.some((one) => one.adviceRequestId === adviceRequestId)) return [];
  return refusal('ADVICE_OF_ANOTHER_CASE', 'adviceRequestId', 'The advice was asked for on another case.');
}

function checkDays(given: GivenClockException, facts: ExceptionFacts): Refusals {
  const { startDate, endDate, correctsId } = given;
  if (startDate === null || endDate === null) {
    if (startDate === endDate && correctsId !== null) return [];
    const field = startDate === null ? 'startDate' : 'endDate';
    return refusal('DAYS_MISSING', field, 'Give the first and the last day of it.');
  }
  if (endDate < startDate) return refusal('DAYS_REVERSED', 'endDate', 'The last day must not be before the first.');
  const begun = `It must have begun by today, ${dayInWords(facts.today)}; record it when it has.`;
  return [
    ...(startDate > facts.today ? refusal('DATE_IN_FUTURE', 'startDate', begun) : []),
    ...checkWeeks(given.kind, { startDate, endDate }, facts),
  ];
}

/** Closures and absences count from four weeks on, closures where advice was asked from a week before them to a week before their end. */
function checkWeeks(kind: ClockExceptionKind, span: Span, { advice }: ExceptionFacts): Refusals {
  const short = 'It excuses a limit from four weeks without a break on.';
  const [first, last] = [addDays(span.startDate, -WEEK), addDays(span.endDate, 1 - WEEK)];
  const isAsked = advice.some(({ askedDate }) => first <= askedDate && askedDate <= last);
  const unasked = `A closure excuses where advice was asked for from ${dayInWords(first)} to ${dayInWords(last)}; none was.`;
  return [
    ...(FOUR_WEEKS.has(kind) && daysInclusive(span) < LEAST_DAYS ? refusal('TOO_SHORT', 'endDate', short) : []),
    ...(CLOSED.has(kind) && !isAsked ? refusal('ADVICE_NOT_ASKED_THEN', 'startDate', unasked) : []),
  ];
}

function checkCorrected({ code, kind, correctsId }: GivenClockException, { recorded }: ExceptionFacts): Refusals {
  const corrected = recorded.find(({ clockExceptionId }) => clockExceptionId === correctsId);
  if (corrected === undefined) return [];
  if (corrected.isCorrected) {
    return refusal('EXCEPTION_CORRECTED', 'correctsId', 'It was corrected already; correct the one in its place.');
  }
  if (corrected.code === code && corrected.kind === kind) return [];
  return refusal(
    'KIND_DIFFERS',
    'kind',
    `What is corrected is “${inWordsWithin(corrected.kind)}” of the limit “${LIMIT_IN_WORDS[corrected.code]}”; take it back first.`,
  );
}

function checkShown(shownBy: string): Refusals {
  if (written(shownBy) === null) {
    return refusal('EVIDENCE_MISSING', 'shownBy', 'Say what shows it: a letter, a message, a record, with its day.');
  }
  if (!isReadable(shownBy)) {
    return refusal('TEXT_NOT_READABLE', 'shownBy', 'The text holds characters that cannot be shown. Type it again.');
  }
  if (lengthOf(shownBy) > TEXT_LIMITS.reason) {
    return refusal('TEXT_TOO_LONG', 'shownBy', `It may have at most ${String(TEXT_LIMITS.reason)} characters.`);
  }
  return [];
}
