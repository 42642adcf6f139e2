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

  @Field(() => MoneyScalar, { description: 'Pounds over a full year, as `fullYear` of the effect tells.' })
  fullYear: Pence;
}

/** What a change does to one budget holder in one financial year. */
@ObjectType('HolderYearEffect', {
  simpleResolvers: true,
  description: 'What a change does to one budget holder in one financial year: after, less before.',
})
export class HolderYearEffectType {
  /** For the field that is loaded. */
  readonly budgetHolderId: string;

  @Field(() => MoneyScalar, { description: 'Pounds of that financial year.' })
  amount: Pence;
}

/** What a change does to one financial year. */
@ObjectType('MoneyEffectYear', {
  simpleResolvers: true,
  description: 'What a change does to what the ledger holds for one financial year: after, less before.',
})
export class MoneyEffectYearType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => FourCostsType, { description: 'The change of what the ledger holds for it.' })
  costs: FourCostsType;

  @Field(() => [HolderYearEffectType], { description: 'By holder; one for whom nothing changes in it is left out.' })
  holders: HolderYearEffectType[];
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
      'The change of the full-year effect where the change acts: at the end of the financial year of the first day on which a cost line is otherwise (this year at the earliest), or on the last day on which it is live, with or without the change, where that is earlier; at the price and shares of that day over the whole of the financial year after it (over its own, where no school calendar reaches further). An uplift from next April counts with its yearly rise, an end next July with the yearly cost taken off; days between two that stay, and what is charged once, count 0.00. What acts after the ledger’s horizon does not show.',
  })
  fullYear: FourCostsType;

  @Field(() => [HolderMoneyEffectType], { description: 'By holder; one for whom nothing changes is left out.' })
  holders: HolderMoneyEffectType[];

  @Field(() => [MoneyEffectYearType], {
    description:
      'Each financial year, this one or another, for which the ledger comes to hold something else, in order, to its horizon.',
  })
  years: MoneyEffectYearType[];
}

/** The effect as published. */
export function toMoneyEffect(stored: StoredEffect): MoneyEffectType {
  const { financialYear, thisYear, fullYear, holders, years } = restoreEffect(stored);
  return Object.assign(new MoneyEffectType(), {
    financialYear,
    thisYear: toFourCosts(thisYear),
    fullYear: toFourCosts(fullYear),
    holders: holders.map((one) => Object.assign(new HolderMoneyEffectType(), one)),
    years: years.map((year) =>
      Object.assign(new MoneyEffectYearType(), {
        financialYear: year.financialYear,
        costs: toFourCosts(year.costs),
        holders: year.holders.map((one) => Object.assign(new HolderYearEffectType(), one)),
      }),
    ),
  });
}
