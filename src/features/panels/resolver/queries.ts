import { Arg, Args, Ctx as GraphQLContext, ID, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { toLocalIds } from '../../../platform/filters';
import { fromGlobalId } from '../../../platform/global-id';
import { mapPage } from '../../../platform/keyset';
import { orNull } from '../../access/types/directory';
import { meetingById } from '../loaders';
import { listMeetings, listPanels, type MeetingFilter } from '../service/list-meetings';
import { PanelMeetingConnection, PanelMeetingsArgs, PanelMeetingType, toMeeting } from '../types/meeting';
import { PanelType, toPanel } from '../types/panel';

/** `panels`, `panelMeeting` and `panelMeetings`. */
@Resolver()
export class PanelQueries {
  @Can('panel:read')
  @Query(() => [PanelType], { description: 'The area’s panels, by name.' })
  async panels(@GraphQLContext() ctx: Ctx): Promise<PanelType[]> {
    return (await listPanels(ctx)).map(toPanel);
  }

  @Can('meeting:read')
  @Query(() => PanelMeetingType, {
    nullable: true,
    description: 'One sitting. Null: not there, or not the reader’s to know of.',
  })
  async panelMeeting(
    @GraphQLContext() ctx: Ctx,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<PanelMeetingType | null> {
    return orNull(await ctx.load(meetingById, fromGlobalId('PanelMeeting', id, 'id')), toMeeting);
  }

  @Can('meeting:read')
  @Query(() => PanelMeetingConnection, {
    description:
      'The sittings this reader may know of, by their day: all of the area for case officers, chairs, directors and auditors, else those the reader is invited to.',
  })
  async panelMeetings(
    @GraphQLContext() ctx: Ctx,
    @Args(() => PanelMeetingsArgs) args: PanelMeetingsArgs,
  ): Promise<InstanceType<typeof PanelMeetingConnection>> {
    const { filter, orderBy } = args;
    const conditions: MeetingFilter = {
      panelId: toLocalIds(filter?.panelId, 'Panel', ['filter', 'panelId']),
      status: filter?.status ?? null,
      meetingDate: filter?.meetingDate ?? null,
      invitedPersonId: filter?.invited === true ? ctx.actor.personId : null,
    };
    const direction = orderBy?.[0]?.direction === 'ASC' ? 'asc' : 'desc';
    return new PanelMeetingConnection(mapPage(await listMeetings(ctx, conditions, direction, args), toMeeting));
  }
}
