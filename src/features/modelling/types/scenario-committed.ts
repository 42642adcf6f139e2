import { Field, Int, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { type BesideCommitted, CommittedReason } from '../rules/scenario/beside-committed';

registerCodes(
  CommittedReason,
  'ScenarioCommittedReason',
  'Why what is projected of a year is not what is committed for it.',
  {
    NOT_DECIDED_YET:
      'More is projected: children who are not decided yet, contracts that are taken to go on beyond their expected end, and what levers that come anyway add.',
    DECIDED_OTHERWISE:
      'Less is projected: places are decided that begin after the day the scenario starts from, fewer end than by the area’s past rates, or a lever that comes anyway cuts prices. Plan with what is committed at least.',
    OTHER_SOURCE: 'It is learnt from imported files: not from the children whom the ledger knows.',
  },
);

/** A year beside what is committed. */
@ObjectType('ScenarioCommitted', {
  simpleResolvers: true,
  description:
    'A projected year, unmitigated (mean over the runs), beside what the ledger held for its financial year when the scenario was made.',
})
export class ScenarioCommittedType {
  @Field(() => Int, { description: 'The projected year.' })
  year: number;

  @Field(() => FinancialYearScalar, { description: 'The financial year that begins in it, in which it is costed.' })
  financialYear: FinancialYear;

  @Field(() => DateTimeScalar, {
    description: 'The instant as at which it was committed: budgetPressure(asAt:) says the same.',
  })
  asAt: Date;

  @Field(() => MoneyScalar, { description: 'What was committed of the high needs block.' })
  blockCommitted: Pence;

  @Field(() => MoneyScalar, { description: 'What is projected of it.' })
  blockForecast: Pence;

  @Field(() => MoneyScalar, { description: 'blockForecast less blockCommitted.' })
  blockDifference: Pence;

  @Field(() => MoneyScalar, { description: 'What was committed of all payers.' })
  committed: Pence;

  @Field(() => MoneyScalar, { description: 'What is projected of them.' })
  forecast: Pence;

  @Field(() => MoneyScalar, { description: 'forecast less committed.' })
  difference: Pence;

  @Field(() => CommittedReason, { nullable: true, description: 'Why they differ; null: they do not.' })
  reason: CommittedReason | null;
}

/** A year as published. */
export function toCommitted({
  year,
  financialYear,
  asAt,
  committed,
  forecast,
  difference,
  reason,
}: BesideCommitted): ScenarioCommittedType {
  return Object.assign(new ScenarioCommittedType(), {
    ...{ year, financialYear, asAt, reason },
    ...{ blockCommitted: committed.block, blockForecast: forecast.block, blockDifference: difference.block },
    ...{ committed: committed.all, forecast: forecast.all, difference: difference.all },
  });
}
