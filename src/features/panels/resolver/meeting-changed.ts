import { Arg, Ctx as GraphQLContext, ID, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { NotFound } from '../../../platform/faults';
import { fromGlobalId } from '../../../platform/global-id';
import { Live, SINCE, type LiveEvent } from '../../../platform/graphql-live';
import { meetingById } from '../loaders';
import { toMeeting } from '../types/meeting';
import { PanelMeetingChangedType } from '../types/meeting-changed';

/** `panelMeetingChanged`. */
@Resolver()
export class MeetingSubscriptions {
  @Can('meeting:read')
  @Live(
    () => PanelMeetingChangedType,
    {
      kind: 'panelMeetingChanged',
      ids: ({ meetingId = '' }) => ({ meetingId: fromGlobalId('PanelMeeting', meetingId, 'meetingId') }),
    },
    'Follows a sitting: an event for each change of it, with what this subscriber may see of it then. One that is not there, or not the subscriber’s to know of, is NOT_FOUND; so is one that ceases to be, and the stream ends.',
  )
  async panelMeetingChanged(
    @GraphQLContext() ctx: Ctx,
    @Root() { cursor }: LiveEvent,
    @Arg('meetingId', () => ID, { description: 'The sitting.' }) meetingId: string,
    @Arg('since', () => String, SINCE) _since: string | null,
  ): Promise<PanelMeetingChangedType> {
    const meeting = await ctx.load(meetingById, fromGlobalId('PanelMeeting', meetingId, 'meetingId'));
    if (meeting === null) throw new NotFound('There is no such sitting.');
    return Object.assign(new PanelMeetingChangedType(), { cursor, meeting: toMeeting(meeting) });
  }
}
