import { londonDay } from '../../../../kernel/dates';
import { dayInWords, listInWords } from '../../../../kernel/for-people';
import { isQuestioned, type QuestionedShare } from '../../../panels/rules/told-otherwise';
import type { NoticeFacts } from './facts';

/* What is told of a share that is refused or in dispute: who pays is argued about, and the child does not wait for that (J2). */

type Questions = Pick<NoticeFacts, 'questioned'>;

/** The shares that are refused or in dispute now. */
export function openShares({ questioned = [] }: Pick<NoticeFacts, 'questioned'>): readonly QuestionedShare[] {
  return questioned.filter(isQuestioned);
}

/** Whether a share was refused or in dispute, and none is any more. */
export function isSettled({ questioned = [] }: Pick<NoticeFacts, 'questioned'>): boolean {
  return questioned.length > 0 && !questioned.some(isQuestioned);
}

/** That not all who pay agree, and what that means for the child; blank: all agree. */
export function questionedForFamily(facts: Questions): string {
  const open = openShares(facts);
  return open.length === 0 ? '' : ` Not all who pay agree to their part of the cost. ${meanwhileForFamily(open)}`;
}

/** What happens to the help until it is settled who pays these shares. */
export function meanwhileForFamily(open: readonly QuestionedShare[]): string {
  const isPaid = open.every(({ isCommitted }) => isCommitted);
  if (open.every(({ carriedSince }) => carriedSince !== null)) {
    return `That does not hold up the help. That part is paid for now, until they have settled it. ${RIGHTS}`;
  }
  return isPaid
    ? `That does not hold up the help. It goes on while they settle it. ${RIGHTS}`
    : `The money for the help is not agreed yet. Someone has to pay until they have settled it. We will tell you when that is done. ${RIGHTS}`;
}

const RIGHTS = 'It takes no right away from you.';

/** The same to an agency; blank: all agree. */
export function questionedForAgencies(facts: Questions): string {
  const open = openShares(facts);
  if (open.length === 0) return '';
  const isHeldUp = open.some(({ isCommitted, carriedSince }) => !isCommitted && carriedSince === null);
  return [
    ...open.map((share) => ` ${standingInWords(share)}`),
    isHeldUp ? ' No interim payer is named yet.' : ' The placement is not held up.',
  ].join('');
}

/** How a share that is refused or in dispute stands, to an agency. */
export function standingInWords({ agencyName, isRefused, since, carriedSince, payerName }: QuestionedShare): string {
  const stands = `The share of ${agencyName} is ${isRefused ? 'refused' : 'in dispute'} since ${dayInWords(londonDay(since))}.`;
  if (carriedSince === null) return stands;
  return `${stands} ${payerName === null ? 'Several budgets pay it meanwhile' : `${payerName} pays it meanwhile`}, without prejudice.`;
}

/** Who does not agree to its part, as the family reads it beside who pays; blank: nobody. */
export function whoDisagrees(facts: Questions): string {
  const names = [...new Set(openShares(facts).map(({ agencyName }) => agencyName))];
  if (names.length === 0) return '';
  return `${listInWords(names)} ${names.length === 1 ? 'does not agree to its' : 'do not agree to their'} part.`;
}
