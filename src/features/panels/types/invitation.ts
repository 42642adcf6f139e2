import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/scalars';
import { AttendanceStatus, type Invitation } from '../rules/meeting';
import { Capacity } from '../rules/panel';
import './codes';

/** An invitation as the schema publishes it. */
@ObjectType('MeetingInvitation', {
  simpleResolvers: true,
  description: 'Somebody invited to a sitting, in one capacity, and whether that person is there.',
})
export class MeetingInvitationType {
  /** For the fields that are loaded. */
  readonly invitation: Invitation;

  @Field(() => Capacity, { description: 'In which capacity; a substitute in that of the member replaced.' })
  capacity: Capacity;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When an observer acknowledged that all is confidential; null: not yet, and then nothing of an item is shown to the observer. Always null for others.',
  })
  acknowledgedAt: Date | null;
}

/** The invitation as published. */
export function toInvitation(invitation: Invitation): MeetingInvitationType {
  const { capacity, acknowledgedAt } = invitation;
  return Object.assign(new MeetingInvitationType(), { invitation, capacity, acknowledgedAt });
}

/** Somebody's attendance as it stands. */
@ObjectType('Attendance', { simpleResolvers: true, description: 'The last entry of somebody’s attendance.' })
export class AttendanceType {
  @Field(() => AttendanceStatus, { description: 'Whether the person is in the room.' })
  status: AttendanceStatus;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  recordedAt: Date;
}
