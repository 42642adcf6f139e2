import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { AgencyKind } from '../../access/rules/directory';
import '../../access/types/codes';
import {
  CareStart,
  ClockCode,
  ClockExceptionKind,
  ClockOwner,
  ClockStart,
  ClockUnit,
  DateReading,
} from '../rules/clock-codes';
import type { ClockBook, ClockRule } from '../rules/clock-rule';
import { TimelinessBand, type PlanTimeliness } from '../rules/timeliness';
import './clock-codes';

/** A statutory limit as the schema publishes it. */
@ObjectType('ClockRule', {
  description: 'A statutory limit as it is counted here: the same for every area.',
  simpleResolvers: true,
})
export class ClockRuleType {
  @Field(() => ClockCode, { description: 'Which limit it is.' })
  code: ClockCode;

  @Field(() => ClockStart, { description: 'What begins it.' })
  starts: ClockStart;

  @Field(() => DateScalar, { description: 'The first day on which it is in force.' })
  firstDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: until further notice.' })
  lastDate: Day | null;

  @Field(() => Boolean, { description: 'Whether it loosens the limit that would end on one of these days.' })
  isRelaxation: boolean;

  @Field(() => ClockUnit, { description: 'In what it is counted.' })
  unit: ClockUnit;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them; negative: before what it is counted from. Null: a date of the year, or none.',
  })
  length: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The date of the year before which it ends, as MM-DD; null: none.',
  })
  beforeDate: string | null;

  @Field(() => Boolean, { description: 'Whether the first day counts.' })
  isInclusive: boolean;

  @Field(() => Boolean, { description: 'Whether it is the least time to be given, not the most to be taken.' })
  isMinimum: boolean;

  @Field(() => [ClockExceptionKind], { description: 'What may make it impractical to keep; empty: nothing.' })
  exceptions: ClockExceptionKind[];

  @Field(() => ClockOwner, { description: 'Whose it is to keep.' })
  owner: ClockOwner;

  @Field(() => String, { description: 'Where it is written.' })
  source: string;
}

/** The limits, and how the area reads them. */
@ObjectType('ClockRules', {
  description: 'The statutory limits, and how the reader’s area reads what can be read in two ways.',
  simpleResolvers: true,
})
export class ClockRulesType {
  @Field(() => DateReading, { description: 'How "before" a date is read; strictly until the area chooses.' })
  dateReading: DateReading;

  @Field(() => CareStart, {
    description: 'What begins the clock of continuing care; its referral until the area chooses.',
  })
  careStart: CareStart;

  @Field(() => [ClockRuleType], { description: 'The limits, by code, beginning and first day.' })
  rules: ClockRuleType[];
}

/** The limits as published. */
export function toClockRules({ dateReading, careStart, rules }: ClockBook): ClockRulesType {
  return Object.assign(new ClockRulesType(), { dateReading, careStart, rules: rules.map(toClockRule) });
}

function toClockRule({ beforeMonth, beforeDay, exceptions, ...rule }: ClockRule): ClockRuleType {
  const { code, starts, firstDate, lastDate, isRelaxation, unit, length, isInclusive, isMinimum, owner, source } = rule;
  const two = (value: number): string => String(value).padStart(2, '0');
  return Object.assign(new ClockRuleType(), {
    ...{ code, starts, firstDate, lastDate, isRelaxation, unit, length, isInclusive, isMinimum, owner, source },
    beforeDate: beforeMonth === null || beforeDay === null ? null : `${two(beforeMonth)}-${two(beforeDay)}`,
    exceptions: [...exceptions],
  });
}

/** How late the advice of one contributor came. */
@ObjectType('AdviceLateness', {
  description:
    'How late the advice of one contributor came, or is: what was asked for while needs were assessed by six weeks from the day it was asked (C2), other advice by the day that was agreed.',
  simpleResolvers: true,
})
export class AdviceLatenessType {
  @Field(() => AgencyKind, { description: 'The kind of agency.' })
  agencyKind: AgencyKind;

  @Field(() => String, { description: 'The person or team that was asked.' })
  contributor: string;

  @Field(() => Int, { description: 'How often it was asked.' })
  asked: number;

  @Field(() => Int, { description: 'How many of them for an assessment, so that the six weeks count.' })
  forAssessments: number;

  @Field(() => Int, { description: 'How many have not come and are waited for; none of an assessment that is over.' })
  outstanding: number;

  @Field(() => Int, {
    description:
      'How many came late, or are late today, whatever excused them (K2). What had not come when the assessment was over was late until then.',
  })
  late: number;

  @Field(() => Int, { description: 'By how many days, in all.' })
  daysLate: number;

  @Field(() => Int, { description: 'By how many days, at most.' })
  mostDaysLate: number;

  @Field(() => Int, { description: 'How many were late still with the days that exceptions gave (K2).' })
  lateWithExceptions: number;

  @Field(() => Int, { description: 'By how many days, in all, with those.' })
  daysLateWithExceptions: number;

  @Field(() => Int, { description: 'How many came, or are, later than the case officer had agreed.' })
  lateAsAgreed: number;

  @Field(() => Int, { description: 'By how many days, in all, by what was agreed.' })
  daysLateAsAgreed: number;
}

/** One band of the time that plans take. */
@ObjectType('PlanTimelinessBand', { description: 'One band of the time that plans take.', simpleResolvers: true })
export class PlanTimelinessBandType {
  @Field(() => TimelinessBand, { description: 'Which.' })
  band: TimelinessBand;

  @Field(() => Int, { description: 'How many plans that were sent took so long.' })
  sent: number;

  @Field(() => Int, { description: 'How many that were not sent by the last day were waited for so long by then.' })
  waiting: number;
}

/** The timeliness of final plans as published. */
@ObjectType('PlanTimeliness', {
  description: 'The final plans of some days against the 20 weeks (C4), by both figures: with exceptions and without.',
  simpleResolvers: true,
})
export class PlanTimelinessType {
  @Field(() => DateScalar, { description: 'The first of the days.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'The last of the days.' })
  endDate: Day;

  @Field(() => Int, { description: 'How many final plans were sent on them.' })
  sent: number;

  @Field(() => Int, {
    description:
      'How many of them cannot be timed by the 20 weeks, for no day of their request is on record, those weeks had ended before and a tribunal, a concession or mediation began another limit (C21, C22), or they came of a reassessment beside a plan, which has 14 weeks (C30): in none of the numbers below, so that a rate in time is of sent less untimed.',
  })
  untimed: number;

  @Field(() => Int, { description: 'How many of those in time, exceptions not counted.' })
  withinTime: number;

  @Field(() => Int, { description: 'How many of those in time with their exceptions.' })
  withinTimeWithExceptions: number;

  @Field(() => Int, {
    description: 'How many that were asked for were not sent by the last day, reassessments among them.',
  })
  waiting: number;

  @Field(() => Int, {
    description:
      'How many of those that wait are reassessments beside a plan that goes on, asked for or agreed to: they have 15 days to the decision and 14 weeks from it (C29, C30), and are in no band.',
  })
  reassessing: number;

  @Field(() => [PlanTimelinessBandType], {
    description: 'The same by how long they took; every plan that can be timed by the 20 weeks is in one band.',
  })
  bands: PlanTimelinessBandType[];
}

/** The timeliness as published. */
export function toPlanTimeliness({ bands, ...figures }: PlanTimeliness): PlanTimelinessType {
  return Object.assign(new PlanTimelinessType(), {
    ...figures,
    bands: bands.map((band) => Object.assign(new PlanTimelinessBandType(), band)),
  });
}
