import { inWordsWithin } from '../../../../kernel/code-words';
import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import type { Refusal } from '../../../../kernel/refusal';
import type { AppealRight } from '../../../cases/rules/appeal-rights';
import type { AppealGround } from '../../../cases/rules/redress-codes';
import type { GivenMatter } from './matter';

/** What a family may appeal against, and the days by which it can name that: on which it was decided, and on which it was told. */
export interface RightTold {
  readonly right: AppealRight;
  readonly days: readonly Day[];
}

/** What is appealed against where there is no plan, and what the same notice is where one goes on (Children and Families Act 2014, section 51(2)(a), (b), (d) and (e)). */
const BESIDE_PLAN: Partial<
  Readonly<
    Record<AppealGround, { readonly own: AppealRight; readonly told: AppealRight; readonly fitting: AppealGround }>
  >
> = {
  REFUSAL_TO_ASSESS: { own: 'REFUSAL_TO_ASSESS', told: 'REFUSAL_TO_REASSESS', fitting: 'REFUSAL_TO_REASSESS' },
  REFUSAL_TO_MAKE_PLAN: { own: 'REFUSAL_TO_ISSUE', told: 'REFUSAL_TO_AMEND', fitting: 'REFUSAL_TO_AMEND' },
};

/**
 * What is wrong with the grounds of a matter against a notice that was told beside a plan that goes on: what is brought against it is brought against what it is in law, whatever a letter called it. The other way round
 * nothing is: a plan that is not on record here may be there.
 */
export function checkGroundsBesidePlan(
  { grounds, noticeDate }: Pick<GivenMatter, 'grounds' | 'noticeDate'>,
  told: readonly RightTold[],
): Refusal<'GROUNDS_BESIDE_PLAN'>[] {
  if (noticeDate === null) return [];
  const ofNotice = told.filter(({ days }) => days.includes(noticeDate)).map(({ right }) => right);
  return grounds.flatMap((ground) => {
    const { own, told: right, fitting } = BESIDE_PLAN[ground] ?? {};
    if (own === undefined || right === undefined || fitting === undefined) return [];
    if (!ofNotice.includes(right) || ofNotice.includes(own)) return [];
    const message = `A plan went on when the notice of ${dayInWords(noticeDate)} was told, so that it is a ${inWordsWithin(right)}: give the ground “${inWordsWithin(fitting)}” in the place of “${inWordsWithin(ground)}”.`;
    return [{ code: 'GROUNDS_BESIDE_PLAN', field: ['grounds'], message }];
  });
}
