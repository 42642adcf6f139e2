import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { CostCategory } from '../../ledger/rules/coding';
import '../../ledger/types/codes';
import type { UnprovidedPart } from '../rules/unprovided';

/** A category that is missing while a plan is held, as published. */
@ObjectType('UnprovidedPart', {
  description: 'A category of cost of which nothing is provided for a child any more while its plan is held.',
  simpleResolvers: true,
})
export class UnprovidedPartType {
  @Field(() => CostCategory, { description: 'Of what: education, care, health or therapy.' })
  category: CostCategory;

  @Field(() => DateScalar, {
    description: 'The first day without any, of what is missing today or comes next, else of what was.',
  })
  fromDate: Day;
}

/** A category that is missing as published. */
export function toUnprovidedPart(part: UnprovidedPart): UnprovidedPartType {
  return Object.assign(new UnprovidedPartType(), part);
}
