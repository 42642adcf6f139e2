import type { Day } from '../../../../kernel/dates';
import type { Refusal } from '../../../../kernel/refusal';
import { dayInWords } from '../../../../kernel/for-people';
import { isBroken, isReadable, lengthOf, written } from '../../../../kernel/text';
import type { DisposeRecordsCode, RecordLegalHoldCode, SetRetentionRuleCode } from '../../refusals/retention';
import { RetentionState, type RetentionStart } from './codes';
import type { RetentionRule } from './schedule';
import type { RetentionStanding } from './standing';
import { CLASS_IN_WORDS, HOLD_IN_WORDS, USE_IN_WORDS } from './words';

/** A rule as it is given. */
export interface GivenRetentionRule extends Pick<RetentionRule, 'recordClass' | 'isOfLookedAfter' | 'source'> {
  readonly startEvent: RetentionStart | null;
  readonly months: number | null;
  readonly fromDate: Day;
}

/** Nobody keeps for less by a rule of its own: it is a slip of the pen, and what goes by it does not come back. */
export const FEWEST_MONTHS = 12;
const MOST_MONTHS = 1_200;
const LONGEST_SOURCE = 500;
const LONGEST_REASON = 2_000;

/** All that is wrong with a rule. */
export function ruleProblems(
  given: GivenRetentionRule,
  held: RetentionRule | null,
  today: Day,
): Refusal<SetRetentionRuleCode>[] {
  const { startEvent, months, fromDate, source } = given;
  const at = (code: SetRetentionRuleCode, field: string, message: string): Refusal<SetRetentionRuleCode> => ({
    ...{ code, field: [field], message },
  });
  const isInRange = months === null || (Number.isInteger(months) && months >= FEWEST_MONTHS && months <= MOST_MONTHS);
  const isSame = held?.startEvent === startEvent && held.months === months && held.source === source.trim();
  return [
    ...((startEvent === null) === (months === null)
      ? []
      : [
          at(
            'RULE_NOT_WHOLE',
            startEvent === null ? 'startEvent' : 'months',
            'Give both from when and how many months, or neither: then the class has no rule.',
          ),
        ]),
    ...(isInRange
      ? []
      : [at('MONTHS_OUT_OF_RANGE', 'months', `Give ${String(FEWEST_MONTHS)} to ${String(MOST_MONTHS)} months.`)]),
    ...textProblems(source, LONGEST_SOURCE, (code, message) => at(code, 'source', message)),
    ...(fromDate < today
      ? [at('DATE_IN_PAST', 'fromDate', `A rule holds from today, ${dayInWords(today)}, or later.`)]
      : []),
    ...(isSame ? [at('UNCHANGED', 'months', 'The same rule holds then already; nothing would change.')] : []),
  ];
}

/** All that is wrong with the reason of a hold, or of its lifting. */
export function reasonProblems(reason: string): Refusal<'TEXT_MISSING' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG'>[] {
  return textProblems(reason, LONGEST_REASON, (code, message) => ({ code, field: ['reason'], message }));
}

function textProblems<Problem>(
  text: string,
  most: number,
  refuse: (code: 'TEXT_MISSING' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG', message: string) => Problem,
): Problem[] {
  return [
    ...(written(text) === null ? [refuse('TEXT_MISSING', 'Say it in a few words.')] : []),
    ...(isReadable(text) && !isBroken(text, most)
      ? []
      : [refuse('TEXT_NOT_READABLE', 'It holds characters that cannot be shown.')]),
    ...(lengthOf(text) > most ? [refuse('TEXT_TOO_LONG', `It may have ${String(most)} characters.`)] : []),
  ];
}

/** What is wrong with the day of a hold. */
export function holdDayProblems(fromDate: Day, today: Day): Refusal<RecordLegalHoldCode>[] {
  if (fromDate <= today) return [];
  return [
    {
      code: 'IN_FUTURE',
      field: ['fromDate'],
      message: 'A hold begins today at the latest; a later one would hold nothing yet.',
    },
  ];
}

/** Why a class of record may not go today; null: it may. */
export function disposalProblem(
  standing: RetentionStanding,
  field: readonly string[],
): Refusal<DisposeRecordsCode> | null {
  const at = (code: DisposeRecordsCode, message: string): Refusal<DisposeRecordsCode> => ({ code, field, message });
  const { stateOfRest, recordClass, dueOn, holds, uses } = standing;
  switch (stateOfRest) {
    case RetentionState.DUE:
    case RetentionState.DISPOSED:
      return null;
    case RetentionState.HELD:
      return at(
        'ON_HOLD',
        `Nothing of this child may go: ${holds.map(({ kind, since }) => `${HOLD_IN_WORDS[kind]} (since ${dayInWords(since)})`).join('; ')}.`,
      );
    case RetentionState.IN_USE:
      return at(
        'IN_USE',
        `The record of this child is still worked with: ${uses.map((use) => USE_IN_WORDS[use]).join('; ')}.`,
      );
    case RetentionState.NO_RULE:
      return at(
        'NO_RULE',
        `The area has set no rule for this class of record of such a child: ${CLASS_IN_WORDS[recordClass].toLowerCase()}. An administrator sets one.`,
      );
    case RetentionState.NOT_BEGUN:
      return at(
        'NOT_DUE',
        'The time for which it is kept has not begun: what it is counted from has not come, or is not recorded.',
      );
    case RetentionState.KEPT:
      return at('NOT_DUE', `It is kept until ${dueOn === null ? 'its time' : dayInWords(dueOn)}.`);
    case RetentionState.OTHERS_FIRST:
      return at(
        'OTHERS_FIRST',
        'Dispose of every other record of the child first: without the identity nobody can say whose they are.',
      );
  }
}
