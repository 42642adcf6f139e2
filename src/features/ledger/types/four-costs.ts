import { Field, ObjectType } from 'type-graphql';
import type { Pence } from '../../../kernel/money';
import { MoneyScalar } from '../../../platform/scalars';
import type { FourCosts } from '../rules/four-costs';

/** The four costs of a thing. */
@ObjectType('FourCosts', {
  simpleResolvers: true,
  description:
    'What a thing costs, by whose money it is: always these four numbers, 0.00 where it is nothing. The first three add up to the total. Seen by those who see the money it is about.',
})
export class FourCostsType {
  @Field(() => MoneyScalar, { description: 'Pounds from the high needs block of the schools grant.' })
  block: Pence;

  @Field(() => MoneyScalar, {
    description: 'Pounds from the council’s other budgets: social care, and education beside the block, as transport.',
  })
  otherCouncil: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds from bodies of the health service.' })
  health: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds, all together.' })
  total: Pence;
}

/** The four costs as published. */
export function toFourCosts(costs: FourCosts): FourCostsType {
  return Object.assign(new FourCostsType(), costs);
}
