import { Field, Int, ObjectType } from 'type-graphql';
import type { Pence } from '../../../../kernel/money';
import { MoneyScalar } from '../../../../platform/scalars';
import { Circumstance } from '../../../cases/rules/circumstance-codes';
import '../../../cases/types/circumstance-codes';

/** What children in one circumstance cost. */
@ObjectType('PressureInSight', {
  simpleResolvers: true,
  description:
    'What the children who are in one circumstance on the day of the pressure’s instant cost its budget. A child can be in more than one, so the rows do not add up.',
})
export class PressureInSightType {
  @Field(() => Circumstance, { description: 'Which circumstance.' })
  kind: Circumstance;

  @Field(() => Int, { description: 'How many children.' })
  children: number;

  @Field(() => Int, { description: 'Of them, those of whom a placement has committed cost in the year.' })
  childrenWithCost: number;

  @Field(() => MoneyScalar, { description: 'Committed for them in the year, in pounds; part of committed.' })
  committed: Pence;
}

/** What those who wait would add. */
@ObjectType('WaitingDemand', {
  simpleResolvers: true,
  description:
    'What children who wait for a specialist place would add to the budget over a full year. It stands beside the pipeline and is in no figure of the pressure: nothing is proposed for them yet. It is of the financial year of the pressure’s instant alone.',
})
export class WaitingDemandType {
  @Field(() => Int, { description: 'How many wait on the day of the pressure’s instant.' })
  children: number;

  @Field(() => Int, { description: 'Of them, those whose case is in the pipeline with an amount, and counted there.' })
  inPipeline: number;

  @Field(() => Int, {
    description:
      'Of the others, those for whom a place of education is committed that is still to begin: it is in the commitments.',
  })
  placeToCome: number;

  @Field(() => Int, {
    description:
      'Of the rest, those that are priced: for whose place five placements that are live on that day are alike in need, phase, day or residential kind and the kind of provision that they wait for.',
  })
  priced: number;

  @Field(() => MoneyScalar, {
    description: 'What the priced would cost this budget over a full year at the mean of those, in pounds.',
  })
  fullYear: Pence;

  @Field(() => MoneyScalar, {
    description:
      'What they cost it over a full year where they are on that day, in pounds; who is nowhere costs nothing.',
  })
  current: Pence;

  @Field(() => MoneyScalar, { description: 'fullYear less current, in pounds: what they would add.' })
  difference: Pence;
}
