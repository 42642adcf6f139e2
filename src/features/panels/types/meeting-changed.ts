import { Field, ObjectType } from 'type-graphql';
import { CURSOR_DESCRIPTION } from '../../../platform/graphql-live';
import { PanelMeetingType } from './meeting';

/** One event of `panelMeetingChanged`. */
@ObjectType('PanelMeetingChanged', {
  simpleResolvers: true,
  description:
    'A sitting changed: who is there, its agenda, an interest, a position, a decision, its papers or its state.',
})
export class PanelMeetingChangedType {
  @Field(() => String, { description: CURSOR_DESCRIPTION })
  cursor: string;

  @Field(() => PanelMeetingType, {
    nullable: true,
    description:
      'The sitting as this subscriber may see it now. Null: something in it could not be read this time, and errors says what; the next event brings it.',
  })
  meeting: PanelMeetingType | null;
}
