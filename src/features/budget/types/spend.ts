import { Field, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType } from '../../../platform/paging';
import { FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { PartingKind, type Parting } from '../rules/parting';
import { byPeriod, bySettlement, byStatus, type HolderSpend, together, unmatchedBySupplier } from '../rules/spend';
import { SettledSpendType, SpendPeriodType, SpendSumType, UnmatchedSupplierType } from './spend-sums';

registerCodes(PartingKind, 'PartingKind', 'How payments and the commitment of a placement part company.', {
  NOT_COMMITTED: 'It is paid for, and nothing is committed for it in the year.',
  ABOVE_COMMITMENT: 'More is paid than is committed for the whole year.',
  NOTHING_PAID: 'Something ought to be paid by now, and nothing is.',
  BEHIND_COMMITMENT: 'Less is paid than ought to be by now.',
});

/** Where payments and the commitment of a placement part company. */
@ObjectType('SpendParting', {
  simpleResolvers: true,
  description: 'A placement of which payments and commitment part company: an early warning to be looked into.',
})
export class SpendPartingType {
  /** For the field that is loaded: the placement. */
  readonly placementId: string;

  @Field(() => PartingKind, { description: 'How.' })
  kind: PartingKind;

  @Field(() => MoneyScalar, { description: 'Pounds committed for the year.' })
  committed: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds committed that ought to be paid by now.' })
  due: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds paid, net of VAT, of amounts whose match is confirmed.' })
  paid: Pence;

  @Field(() => MoneyScalar, {
    description: 'Pounds paid beyond the commitment of the year; negative: what is lacking of what is due.',
  })
  difference: Pence;
}

/** A parting as published. */
export function toSpendParting(parting: Parting): SpendPartingType {
  return Object.assign(new SpendPartingType(), parting);
}

export const SpendPartingConnection = connectionType('SpendParting', () => SpendPartingType);

/** The spend of a budget in a year. */
@ObjectType('Spend', {
  simpleResolvers: true,
  description:
    'What is recorded as spent of one budget in one financial year, by the period it belongs to, and how much of it is known to pay for which placement. matched + proposed + settled + unmatched = total.',
})
export class SpendType {
  /** For the fields that are loaded. */
  readonly spend: HolderSpend;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => SpendSumType, {
    description: 'All of it: budgetPressure’s actual, before what belongs to closed periods is moved.',
  })
  total: SpendSumType;

  @Field(() => SpendSumType, { description: 'That whose placement is confirmed.' })
  matched: SpendSumType;

  @Field(() => SpendSumType, { description: 'That for which a placement is proposed and waits for a person.' })
  proposed: SpendSumType;

  @Field(() => SpendSumType, {
    description: 'That of which a person said that it pays for no placement, and why (settleSpend).',
  })
  settled: SpendSumType;

  @Field(() => [SettledSpendType], { description: 'The same by reason; together they are settled.' })
  settledReasons: SettledSpendType[];

  @Field(() => SpendSumType, { description: 'That for which there is none, and nobody said why.' })
  unmatched: SpendSumType;

  @Field(() => [SpendPeriodType], { description: 'The twelve periods.' })
  periods: SpendPeriodType[];

  @Field(() => [UnmatchedSupplierType], {
    description: 'What is unmatched by who was paid, the largest sum first; together they are unmatched.',
  })
  unmatchedSuppliers: UnmatchedSupplierType[];
}

/** Spend as published. */
export function toSpend(spend: HolderSpend): SpendType {
  const { CONFIRMED, PROPOSED, SETTLED, UNMATCHED } = byStatus(spend.rows);
  const toSum = (of: object): SpendSumType => Object.assign(new SpendSumType(), of);
  return Object.assign(new SpendType(), {
    spend,
    financialYear: spend.financialYear,
    total: toSum(together(spend.rows)),
    matched: toSum(CONFIRMED),
    proposed: toSum(PROPOSED),
    settled: toSum(SETTLED),
    settledReasons: bySettlement(spend.rows).map((of) => Object.assign(new SettledSpendType(), of)),
    unmatched: toSum(UNMATCHED),
    periods: byPeriod(spend.rows).map((period) => Object.assign(new SpendPeriodType(), period)),
    unmatchedSuppliers: unmatchedBySupplier(spend.rows).map((of) => Object.assign(new UnmatchedSupplierType(), of)),
  });
}
