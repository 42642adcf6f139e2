import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';

/** A board that took the place of a group. */
@ObjectType('NhsSuccessor', {
  simpleResolvers: true,
  description:
    'An integrated care board, and the clinical commissioning group whose place it took, by the published look-up that was imported. What recordSuccession can be given.',
})
export class NhsSuccessorType {
  @Field(() => String, { description: 'The name of the clinical commissioning group.' })
  predecessorName: string;

  @Field(() => String, { description: 'The name of the integrated care board.' })
  name: string;

  @Field(() => String, { description: 'The board’s code of the Organisation Data Service, such as QE1.' })
  odsCode: string;

  @Field(() => String, { description: 'The board’s code of the Office for National Statistics.' })
  gssCode: string;

  @Field(() => DateScalar, { description: 'The board’s first day.' })
  firstDate: Day;
}
