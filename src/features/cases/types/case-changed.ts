import { Field, ObjectType } from 'type-graphql';
import { CURSOR_DESCRIPTION } from '../../../platform/graphql-live';
import { CaseType } from './case';

/** One event of `caseChanged`. */
@ObjectType('CaseChanged', {
  simpleResolvers: true,
  description: 'A case changed: its referral, evidence, options, decisions, funding, placement or state.',
})
export class CaseChangedType {
  @Field(() => String, { description: CURSOR_DESCRIPTION })
  cursor: string;

  @Field(() => CaseType, {
    nullable: true,
    description:
      'The case as this subscriber may see it now. Null: something in it could not be read this time, and errors says what; the next event brings it.',
  })
  case: CaseType | null;
}
