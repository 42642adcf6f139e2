import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { Phase } from '../../../../kernel/phase';
import type { EqualityFilter } from '../../../../platform/conditions';
import { DateFilter, enumFilter, IdFilter } from '../../../../platform/filters';
import { registerCodes } from '../../../../platform/graphql-codes';
import { OrderDirection } from '../../../../platform/graphql-order';
import { PageArgs } from '../../../../platform/paging';
import { DateScalar } from '../../../../platform/scalars';
import { Audience } from '../../../budget/rules/public-breakdown';
import '../../../budget/types/codes';
import { Circumstance } from '../../../cases/rules/circumstance-codes';
import { SightOrderField } from '../../../cases/rules/circumstances';
import { NeedCode } from '../../../cases/rules/codes';
import { CircumstanceType, toCircumstance } from '../../../cases/types/circumstance';
import { ProvisionType } from '../../../providers/rules/provision-type';
import { SightUntold, type SightMonth } from '../../rules/sight/series';
import type { WaitingGroup } from '../../rules/sight/waiting';

const CircumstanceFilter = enumFilter('CircumstanceKind', Circumstance);
const NeedCodeFilter = enumFilter('NeedCode', NeedCode);
const ProvisionTypeFilter = enumFilter('ProvisionType', ProvisionType);
const NOT_ASKED = 'null or left out: not asked.';

/** Which circumstances. */
@InputType('SightFilter', { description: 'Conditions on circumstances; every one that is given must hold.' })
export class SightFilterInput {
  @Field(() => CircumstanceFilter, { nullable: true, description: `On which it is; ${NOT_ASKED}` })
  circumstance?: EqualityFilter<Circumstance> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: that hold today; false: that have ended; null: both. Left out: those that hold.',
    defaultValue: true,
  })
  isOpen?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `True: those whose review is overdue; false: those whose review is not; ${NOT_ASKED}`,
  })
  overdueReview?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `True: part-time timetables of more than 12 weeks; false: all else; ${NOT_ASKED}`,
  })
  isLong?: boolean | null;

  @Field(() => NeedCodeFilter, {
    nullable: true,
    description: `On the need that a place is planned by, else the primary need; ${NOT_ASKED}`,
  })
  primaryNeed?: EqualityFilter<NeedCode> | null;

  @Field(() => ProvisionTypeFilter, { nullable: true, description: `On what is waited for; ${NOT_ASKED}` })
  provisionType?: EqualityFilter<ProvisionType> | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: `On the setting, a Provider: waited for, or where a guest is; ${NOT_ASKED}`,
  })
  providerId?: IdFilter | null;

  @Field(() => DateFilter, { nullable: true, description: `On the first day; ${NOT_ASKED}` })
  startDate?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: `On the day of the next review; ${NOT_ASKED}` })
  nextReviewDate?: DateFilter | null;

  @Field(() => IdFilter, { nullable: true, description: `On the case it was recorded on; ${NOT_ASKED}` })
  caseId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: `On the case officer of that case; ${NOT_ASKED}` })
  caseOfficerId?: IdFilter | null;
}

registerCodes(SightOrderField, 'SightOrderField', 'What circumstances can be ordered by.', {
  START_DATE: 'The first day: the longest first.',
  NEXT_REVIEW_DATE: 'The day of the next review.',
});

/** One key of an order of circumstances. */
@InputType({ description: 'One key of the order of circumstances.' })
export class SightOrder {
  @Field(() => SightOrderField, { description: 'What to order by.' })
  field: SightOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `childrenInSight`. */
@ArgsType()
export class ChildrenInSightArgs extends PageArgs {
  @Field(() => SightFilterInput, { nullable: true, description: 'Which; null: all that hold today.' })
  filter?: SightFilterInput | null;

  @Field(() => [SightOrder], {
    nullable: true,
    description:
      'In which order, by one key; null or empty: the longest first. Ties are broken by the id of the circumstance.',
  })
  orderBy?: SightOrder[] | null;
}

/** The arguments of `sightCounts`. */
@ArgsType()
export class SightCountsArgs {
  @Field(() => DateScalar, { description: 'A day of the first month.' })
  from: Day;

  @Field(() => DateScalar, { description: 'A day of the last month; at most 120 of them.' })
  to: Day;

  @Field(() => Audience, {
    defaultValue: Audience.INTERNAL,
    description:
      'For whom; for everybody whole quarters are told, each as it was known a month after its end, and nothing of 1 to 5 children.',
  })
  audience: Audience;
}

registerCodes(SightUntold, 'SightUntold', 'Why a count of children is not published.', {
  FEW: 'It, or its difference to a count told before, would tell of 1 to 5 children.',
  NOT_RECORDED_YET:
    'The area had recorded no child under it when the quarter was to be told, a month after its end: how many there were is not known.',
});

/** A count of one circumstance. */
@ObjectType('SightCount', { simpleResolvers: true, description: 'How many children one circumstance was about.' })
export class SightCountType {
  @Field(() => Circumstance, { description: 'Which.' })
  kind: Circumstance;

  @Field(() => Int, {
    nullable: true,
    description: 'Children on the day; null, for publication alone: it is not told (untold).',
  })
  children: number | null;

  @Field(() => SightUntold, { nullable: true, description: 'Why children is null; null: it is not.' })
  untold: SightUntold | null;

  @Field(() => Int, { nullable: true, description: 'That began since the first of the month; null for publication.' })
  started: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Whose last day was since the first of the month; null for publication.',
  })
  ended: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Part-time timetables of more than 12 weeks by then; null of all else, and for publication.',
  })
  long: number | null;
}

/** The counts of a month. */
@ObjectType('SightMonth', { simpleResolvers: true, description: 'The counts at the end of a month.' })
export class SightMonthType {
  @Field(() => DateScalar, { description: 'The day: the last of the month, today in the one that goes on.' })
  date: Day;

  @Field(() => [SightCountType], {
    description: 'Each circumstance of which the reader may know every one; a child can be in more than one.',
  })
  counts: SightCountType[];
}

/** The month as published. */
export function toSightMonth({ date, counts }: SightMonth): SightMonthType {
  return Object.assign(new SightMonthType(), {
    date,
    counts: counts.map((count) => Object.assign(new SightCountType(), count)),
  });
}

/** Children who wait alike. */
@ObjectType('WaitingGroup', {
  simpleResolvers: true,
  description: 'Children who wait for a specialist place today, alike in need, phase and what would end it.',
})
export class WaitingGroupType {
  /** For the field that is loaded. */
  readonly providerUrns: readonly string[];

  @Field(() => NeedCode, { description: 'The need that the place is planned by.' })
  primaryNeed: NeedCode;

  @Field(() => Phase, { description: 'The phase of education by the age on the last 31 August.' })
  phase: Phase;

  @Field(() => ProvisionType, { description: 'The kind of place.' })
  provisionType: ProvisionType;

  @Field(() => Boolean, { description: 'Whether they would sleep there.' })
  isResidential: boolean;

  @Field(() => Int, { description: 'How many children.' })
  children: number;

  @Field(() => Int, { description: 'For how many days the longest has waited.' })
  longestDays: number;

  @Field(() => Int, { description: 'The median of the days they have waited.' })
  medianDays: number;

  @Field(() => [CircumstanceType], { description: 'Each of them.' })
  circumstances: CircumstanceType[];
}

/** The group as published. */
export function toWaitingGroup(group: WaitingGroup, today: Day): WaitingGroupType {
  return Object.assign(new WaitingGroupType(), {
    ...group,
    circumstances: group.circumstances.map((one) => toCircumstance(one, today)),
  });
}
