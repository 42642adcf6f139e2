import { Field, Int, ObjectType } from 'type-graphql';
import type { Pence } from '../../../kernel/money';
import { MoneyScalar } from '../../../platform/scalars';
import { PlaceKind } from '../../providers/rules/place-kind';
import '../../providers/types/codes';
import type { OptionPlace } from '../rules/option-place';

/** What a funded place means for the cost of an option. */
@ObjectType('OptionPlace', {
  simpleResolvers: true,
  description:
    'The funded place that the child would take by an option, as places stand on the first day expected: what the block pays for it beside the option’s own cost lines. Nothing of it is posted with a placement: places are paid for filled or not.',
})
export class OptionPlaceType {
  @Field(() => PlaceKind, { description: 'The kind of place, by what the option is and the child’s age.' })
  kind: PlaceKind;

  @Field(() => Int, { description: 'Places of the kind that the area funds there on that day.' })
  commissioned: number;

  @Field(() => Int, {
    description:
      'Of these, places that nobody has or was promised; the child itself counts, once it was decided for here.',
  })
  vacancies: number;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds that a place of the kind costs the block over a whole year; null: no rate is known for the year.',
  })
  yearlyRate: Pence | null;

  @Field(() => Boolean, { description: 'Whether a place stands empty that the block pays for anyway.' })
  isFundedAndEmpty: boolean;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds over a whole year that the place would cost the block more than now: 0.00 where one is funded and empty, else the yearly rate; null where that is not known.',
  })
  marginalCost: Pence | null;

  @Field(() => String, { description: 'The same as a sentence for the panel.' })
  sentence: string;
}

/** An option's place as published. */
export function toOptionPlace(place: OptionPlace): OptionPlaceType {
  return Object.assign(new OptionPlaceType(), place);
}
