import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { sum, type Pence } from '../../../kernel/money';
import { DateScalar, MoneyScalar } from '../../../platform/scalars';
import type { LeavingCost } from '../rules/leaving';
import { LeavingBasis } from '../rules/review-codes';
import './review-codes';

/** A placement that is paid after its child has left. */
@ObjectType('PaidPlacement', {
  simpleResolvers: true,
  description: 'A placement that is charged for days after its child had left, as far as that is on record.',
})
export class PaidPlacementType {
  /** For the field that is loaded. */
  readonly placementId: string;

  @Field(() => DateScalar, { description: 'The last day the child was there, or was the area’s to place.' })
  leftDate: Day;

  @Field(() => LeavingBasis, { description: 'From what that is known.' })
  basis: LeavingBasis;

  @Field(() => MoneyScalar, {
    description: 'Pounds, all holders, from the day after to the last day that is committed.',
  })
  amount: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds of it that fall on days up to today.' })
  amountToDate: Pence;
}

/** What is paid after children have left. */
@ObjectType('PaidAfterLeaving', {
  simpleResolvers: true,
  description:
    'What is committed for days after children have left, of the cases the reader may know of. An end that is recorded, notice included, is not among them.',
})
export class PaidAfterLeavingType {
  @Field(() => Int, { description: 'How many placements there are.' })
  count: number;

  @Field(() => MoneyScalar, { description: 'Pounds, all together.' })
  amount: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds of it that fall on days up to today.' })
  amountToDate: Pence;

  @Field(() => [PaidPlacementType], { description: 'The placements, the one whose child left first at the head.' })
  placements: PaidPlacementType[];
}

/** What is paid after leaving, as published. */
export function toPaidAfterLeaving(found: readonly LeavingCost[]): PaidAfterLeavingType {
  return Object.assign(new PaidAfterLeavingType(), {
    count: found.length,
    amount: sum(found.map(({ amount }) => amount)),
    amountToDate: sum(found.map(({ amountToDate }) => amountToDate)),
    placements: found.map((one) => Object.assign(new PaidPlacementType(), one)),
  });
}
