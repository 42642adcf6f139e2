import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import type { HeldWarning } from '../rules/held-warning';
import { PlacementType } from './placement';

/** What is told of warnings where they are given. */
export const HELD_WARNINGS =
  'What it took of what a held plan provides and was recorded all the same, in a preview too; empty: nothing, or it was refused.';

/** What a step took of what a held plan provides. */
@ObjectType({
  description:
    'What a step took of what a plan provides that is held: it was recorded, since it has happened, the place is kept or its provider may be closed, a part is left, or the placement was coded as transport, and the duty goes on (A5; Children and Families Act 2014, section 42).',
  simpleResolvers: true,
})
export class HeldWarningType {
  @Field(() => PlacementType, { nullable: true, description: 'The placement; null: not the reader’s.' })
  placement: PlacementType | null;

  @Field(() => DateScalar, {
    description:
      'When the family was told that the plan is to end, by the letter that holds it, or by the record was to be.',
  })
  noticeDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which the plan may end; null: no day can be told yet.',
  })
  mayEndOn: Day | null;

  @Field(() => DateScalar, {
    description:
      'The first day of the hold, to come or past, on which the child has nothing any more of what was provided, or less, over all its placements; transport aside.',
  })
  fromDate: Day;

  @Field(() => String, { description: 'The same as a sentence, with what to do.' })
  message: string;
}

/** Warnings of a step of a placement as published. */
export function toHeldWarnings(warnings: readonly HeldWarning[], placement: PlacementType | null): HeldWarningType[] {
  return warnings.map(({ noticeDate, mayEndOn, fromDate, message }) =>
    Object.assign(new HeldWarningType(), { placement, noticeDate, mayEndOn, fromDate, message }),
  );
}
