import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { AgeBand, Day } from '../../../kernel/dates';
import type { EqualityFilter } from '../../../platform/conditions';
import { DateFilter, enumFilter, IdFilter } from '../../../platform/filters';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { OrderDirection } from '../../../platform/graphql-order';
import { connectionType, PageArgs } from '../../../platform/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { NeedCode, RequestType } from '../../cases/rules/codes';
import {
  AgendaItemStatus,
  InterestKind,
  MeetingStatus,
  Stance,
  type AgendaItem,
  type Headline,
  type InterestDeclaration,
  type Meeting,
  type Position,
} from '../rules/meeting';
import { AgendaPurpose } from '../rules/decision-life';
import './codes';
import './decision-life-codes';

/** A sitting as the schema publishes it. */
@ObjectType('PanelMeeting', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A sitting of a panel. Seen by case officers, chairs, directors, auditors and commissioners, and by those invited to it.',
})
export class PanelMeetingType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly meeting: Meeting;

  @Field(() => DateTimeScalar, { description: 'When it starts.' })
  startsAt: Date;

  @Field(() => DateScalar, { description: 'Its day in London: the terms of reference of that day hold.' })
  meetingDate: Day;

  @Field(() => String, { nullable: true, description: 'Where; null: not said.' })
  venue: string | null;

  @Field(() => Int, { description: 'How many cases it can hear.' })
  capacity: number;

  @Field(() => MeetingStatus, { description: 'Where it stands.' })
  status: MeetingStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its agenda was published; null: not yet.' })
  publishedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was opened; null: not yet.' })
  openedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null: not yet.' })
  closedAt: Date | null;

  @Field(() => Int, { description: 'Counts up with each step; give it as expectedVersion.' })
  version: number;
}

/** The sitting as published. */
export function toMeeting(meeting: Meeting): PanelMeetingType {
  const { startsAt, meetingDate, venue, capacity, status, publishedAt, openedAt, closedAt, version } = meeting;
  return Object.assign(new PanelMeetingType(), {
    id: toGlobalId('PanelMeeting', meeting.meetingId),
    meeting,
    startsAt,
    meetingDate,
    venue,
    capacity,
    status,
    publishedAt,
    openedAt,
    closedAt,
    version,
  });
}

/** What may be known of an item before declaring. */
@ObjectType('AgendaHeadline', {
  simpleResolvers: true,
  description: 'What everybody invited may know of an item before declaring: enough to know an interest, and no name.',
})
export class AgendaHeadlineType {
  @Field(() => String, { description: 'The case’s neutral reference.' })
  reference: string;

  @Field(() => RequestType, { description: 'What the panel is asked for.' })
  requestType: RequestType;

  @Field(() => String, {
    nullable: true,
    description: 'The SEN2 age band on the 31 August before the sitting, such as "11-15"; null over 25.',
  })
  ageBand: AgeBand | null;

  @Field(() => NeedCode, { description: 'The child’s primary need.' })
  primaryNeed: NeedCode;
}

/** The headline as published. */
export function toHeadline(headline: Headline, ageBand: AgeBand | null): AgendaHeadlineType {
  return Object.assign(new AgendaHeadlineType(), {
    reference: headline.reference,
    requestType: headline.requestType as RequestType,
    ageBand,
    primaryNeed: headline.primaryNeed as NeedCode,
  });
}

/** An agenda item as the schema publishes it. */
@ObjectType('AgendaItem', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A case on the agenda of a sitting. For a member who declared an interest in the case the item is not there at all.',
})
export class AgendaItemType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly item: AgendaItem;

  @Field(() => Int, { description: 'Its place on the agenda. Places of items hidden from the reader are left out.' })
  ordinal: number;

  @Field(() => AgendaItemStatus, { description: 'Where it stands.' })
  status: AgendaItemStatus;

  @Field(() => DateTimeScalar, { description: 'When it was listed.' })
  listedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was heard; null: it was not, or not yet.' })
  heardAt: Date | null;

  @Field(() => AgendaPurpose, { description: 'Why it is on the agenda.' })
  purpose: AgendaPurpose;

  @Field(() => Boolean, {
    description: 'Whether it came without regard to how full the agenda was, as what is brought to be ratified does.',
  })
  isOverCapacity: boolean;

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The item as published. */
export function toAgendaItem(item: AgendaItem): AgendaItemType {
  const { ordinal, status, listedAt, heardAt, purpose, isOverCapacity, version } = item;
  return Object.assign(new AgendaItemType(), {
    id: toGlobalId('AgendaItem', item.agendaItemId),
    item,
    ordinal,
    status,
    listedAt,
    heardAt,
    purpose,
    isOverCapacity,
    version,
  });
}

/** A declaration as the schema publishes it. */
@ObjectType('InterestDeclaration', {
  simpleResolvers: true,
  description:
    'What a member declared on a case. One’s own, and everybody’s for case officers, chairs, directors and auditors.',
})
export class InterestDeclarationType {
  /** For the field that is loaded. */
  readonly personId: string;

  @Field(() => InterestKind, { description: 'What was declared.' })
  kind: InterestKind;

  @Field(() => String, { nullable: true, description: 'What the interest is; null for none.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  declaredAt: Date;
}

/** The declaration as published. */
export function toDeclaration({ personId, kind, reason, declaredAt }: InterestDeclaration): InterestDeclarationType {
  return Object.assign(new InterestDeclarationType(), { personId, kind, reason, declaredAt });
}

/** A position as the schema publishes it. */
@ObjectType('PanelPosition', {
  simpleResolvers: true,
  description: 'What a member made of the proposal. All are kept; the last one of a member stands.',
})
export class PanelPositionType {
  /** For the fields that are loaded. */
  readonly position: Position;

  @Field(() => Stance, { description: 'The position.' })
  stance: Stance;

  @Field(() => String, { nullable: true, description: 'Why; null: nothing was said, which only support allows.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was taken.' })
  recordedAt: Date;
}

/** The position as published. */
export function toPosition(position: Position): PanelPositionType {
  const { stance, reason, recordedAt } = position;
  return Object.assign(new PanelPositionType(), { position, stance, reason, recordedAt });
}

/** One page of sittings. */
export const PanelMeetingConnection = connectionType('PanelMeeting', () => PanelMeetingType);

const MeetingStatusFilter = enumFilter('PanelMeetingStatus', MeetingStatus);
const NOT_ASKED = 'null or left out: not asked.';

/** Which sittings are asked for. */
@InputType({ description: 'Conditions on sittings; every one that is given must hold.' })
export class PanelMeetingFilter {
  @Field(() => IdFilter, { nullable: true, description: `On the panel; ${NOT_ASKED}` })
  panelId?: IdFilter | null;

  @Field(() => MeetingStatusFilter, { nullable: true, description: `On where it stands; ${NOT_ASKED}` })
  status?: EqualityFilter<MeetingStatus> | null;

  @Field(() => DateFilter, { nullable: true, description: `On its day; ${NOT_ASKED}` })
  meetingDate?: DateFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those the caller is invited to; false, null or left out: not asked.',
  })
  invited?: boolean | null;
}

/** What sittings can be ordered by. */
export const PanelMeetingOrderField = { MEETING_DATE: 'MEETING_DATE' } as const;
export type PanelMeetingOrderField = (typeof PanelMeetingOrderField)[keyof typeof PanelMeetingOrderField];
registerCodes(PanelMeetingOrderField, 'PanelMeetingOrderField', 'What sittings can be ordered by.', {
  MEETING_DATE: 'Their day.',
});

/** One key of an order of sittings. */
@InputType({ description: 'One key of the order of sittings.' })
export class PanelMeetingOrder {
  @Field(() => PanelMeetingOrderField, { description: 'What to order by.' })
  field: PanelMeetingOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `panelMeetings`. */
@ArgsType()
export class PanelMeetingsArgs extends PageArgs {
  @Field(() => PanelMeetingFilter, {
    nullable: true,
    description: 'Which sittings; null: all that this reader may know of.',
  })
  filter?: PanelMeetingFilter | null;

  @Field(() => [PanelMeetingOrder], {
    nullable: true,
    description: 'In which order; null or empty: the latest day first. Ties are broken by the id.',
  })
  orderBy?: PanelMeetingOrder[] | null;
}
