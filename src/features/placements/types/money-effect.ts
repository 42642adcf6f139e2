import { Field, ObjectType } from 'type-graphql';
import type { FinancialYear } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { FourCostsType, toFourCosts } from '../../ledger/types/four-costs';
import { restoreEffect, type StoredEffect } from '../rules/stored-effect';

/** What an argument `preview` means, wherever it stands. */
export const PREVIEW =
  'True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed.';

/** What a field `effect` of a payload means, wherever it stands. */
export const EFFECT =
  'What it does to what is committed, or would do where it was a preview; null when it was refused.';

/** What a change does to one budget holder. */
@ObjectType('HolderMoneyEffect', {
  simpleResolvers: true,
  description: 'What a change does to one budget holder: after, less before; a saving is negative.',
})
export class HolderMoneyEffectType {
  /** For the field that is loaded. */
  readonly budgetHolderId: string;

  @Field(() => MoneyScalar, { description: 'Pounds of the financial year it is told for.' })
  thisYear: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds over the whole of the next financial year.' })
  fullYear: Pence;
}

/** What a change does to the money. */
@ObjectType('MoneyEffect', {
  simpleResolvers: true,
  description:
    'What a change does to what is committed: after, less before; a saving is negative. A preview tells what the deed will do.',
})
export class MoneyEffectType {
  @Field(() => FinancialYearScalar, { description: 'The financial year of the day it was asked on.' })
  financialYear: FinancialYear;

  @Field(() => FourCostsType, { description: 'The change of what the ledger holds for that year.' })
  thisYear: FourCostsType;

  @Field(() => FourCostsType, {
    description:
      'The change of the full-year effect at that year’s end: what is live on its last day over the whole of the next, whatever its expected end; what is charged once counts 0.00.',
  })
  fullYear: FourCostsType;

  @Field(() => [HolderMoneyEffectType], { description: 'By holder; one for whom nothing changes is left out.' })
  holders: HolderMoneyEffectType[];
}

/** The effect as published. */
export function toMoneyEffect(stored: StoredEffect): MoneyEffectType {
  const { financialYear, thisYear, fullYear, holders } = restoreEffect(stored);
  return Object.assign(new MoneyEffectType(), {
    financialYear,
    thisYear: toFourCosts(thisYear),
    fullYear: toFourCosts(fullYear),
    holders: holders.map((one) => Object.assign(new HolderMoneyEffectType(), one)),
  });
}
