import { londonDay, type FinancialYear } from '../../kernel/dates';
import { commentOnVariance } from '../../features/budget/service/comment-on-variance';
import { setFinanceCode } from '../../features/budget/service/set-finance-code';
import { type FinanceCodeUse } from '../../features/budget/rules/journal-codes';
import { type HolderKey } from '../facts/areas';
import { accepted, remembered, type AreaSession } from './session';

/** Invented cost centres, and the subjective codes of each use; what is spent on independent places has one of its own. */
const COST_CENTRES: Readonly<Record<HolderKey, string>> = {
  block: 'HN100',
  transport: 'ST200',
  socialCare: 'SC300',
  health: 'IC400',
};
const OF_COUNCIL: readonly (readonly [FinanceCodeUse, string])[] = [
  ['SPEND', '41000'],
  ['RECHARGE_INCOME', '92000'],
  ['ACCRUALS', 'B7100'],
  ['PREPAYMENTS', 'B7200'],
];
const OF_HEALTH: readonly (readonly [FinanceCodeUse, string])[] = [['RECHARGE_DEBTOR', 'B6400']];

/** Finance says under which codes its ledger books what is here, before the first year begins. */
export async function setCodes(session: AreaSession, at: Date): Promise<void> {
  const startDate = londonDay(at);
  const set = async (
    holder: HolderKey,
    use: FinanceCodeUse,
    subjective: string,
    section251Line: string | null,
  ): Promise<void> => {
    const command = {
      ...{ budgetHolderId: remembered(session.holders, holder), use, section251Line, category: null, startDate },
      ...{ costCentre: COST_CENTRES[holder], subjective },
    };
    accepted(await setFinanceCode(await session.as('finance', at), command, null), `set the code of ${use}`);
  };
  for (const holder of ['block', 'transport', 'socialCare', 'health'] as const) {
    for (const [use, subjective] of holder === 'health' ? OF_HEALTH : OF_COUNCIL) {
      await set(holder, use, subjective, null);
    }
  }
  await set('block', 'SPEND', '41230', '1.2.3');
}

/** Finance says why the block stands as it does. */
export async function comment(session: AreaSession, financialYear: FinancialYear, at: Date): Promise<void> {
  const said = [
    [
      null,
      'Places agreed in earlier years go on and are in the forecast to the end of the year; new ones come on top.',
    ],
    [
      '1.2.3',
      'Independent and non-maintained places: each was decided, and its fee stands until the next uplift is agreed.',
    ],
  ] as const;
  for (const [section251Line, text] of said) {
    const budgetHolderId = remembered(session.holders, 'block');
    const command = { budgetHolderId, financialYear, section251Line, cause: null, text, isForPublication: true };
    accepted(await commentOnVariance(await session.as('finance', at), command, null), 'comment on the variance');
  }
}
