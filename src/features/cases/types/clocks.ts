import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import { toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, UrnScalar } from '../../../platform/scalars';
import {
  ClockCode,
  ClockExceptionKind,
  ClockOwner,
  ClockStart,
  ClockStatus,
  DateReading,
  PlanEventKind,
  PlanToldMethod,
  PlanToldReason,
} from '../rules/clock-codes';
import type { CaseClock, ClockReading, StandingException } from '../rules/clocks';
import type { PlanEvent, PlanTold } from '../rules/plan-events';
import './clock-codes';

/** An exception as the schema publishes it. */
@ObjectType('ClockException', {
  description: 'What makes a statutory limit impractical to keep on some days, and what shows it.',
  simpleResolvers: true,
})
export class ClockExceptionType {
  @Field(() => ID, { description: 'Give it as correctsId to correct it.' })
  id: string;

  @Field(() => ClockExceptionKind, { description: 'What it is.' })
  kind: ClockExceptionKind;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endDate: Day;

  @Field(() => String, { description: 'What shows it.' })
  shownBy: string;
}

function toClockException({ clockExceptionId, kind, span, shownBy }: StandingException): ClockExceptionType {
  const id = toGlobalId('ClockException', clockExceptionId);
  return Object.assign(new ClockExceptionType(), { id, kind, ...span, shownBy });
}

/** One reading of a limit before a date. */
@ObjectType('ClockReading', {
  description: 'A limit before a date by one reading of "before".',
  simpleResolvers: true,
})
export class ClockReadingType implements ClockReading {
  @Field(() => DateReading, { description: 'Which reading.' })
  reading: DateReading;

  @Field(() => DateScalar, { description: 'The last day by it.' })
  dueDate: Day;

  @Field(() => ClockStatus, { description: 'How the limit stands by it.' })
  status: ClockStatus;
}

/** A clock as the schema publishes it. */
@ObjectType('CaseClock', {
  description: 'A statutory limit as it stands today. No panel date, capacity, holiday or dispute moves it.',
  simpleResolvers: true,
})
export class CaseClockType {
  /** For the fields that are loaded. */
  readonly clock: CaseClock;

  @Field(() => ClockCode, { description: 'Which limit it is.' })
  code: ClockCode;

  @Field(() => ClockStart, { description: 'What began it; of a limit before a move, the move.' })
  startEvent: ClockStart;

  @Field(() => DateScalar, { description: 'The day it began; of a limit before a move, the day of the move.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Its last day, without exceptions.' })
  dueDate: Day;

  @Field(() => Int, {
    description: 'Days from today to the last day: 0 on the last day itself, negative when it is past.',
  })
  daysLeft: number;

  @Field(() => DateScalar, {
    description: 'The last day with a day more for each day of its exceptions; the same where there is none.',
  })
  dueDateWithExceptions: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was kept, in time or late, or became unnecessary; null: neither yet.',
  })
  endDate: Day | null;

  @Field(() => ClockStatus, { description: 'How it stands, its exceptions counted.' })
  status: ClockStatus;

  @Field(() => ClockStatus, { description: 'How it stands without its exceptions.' })
  statusWithoutExceptions: ClockStatus;

  @Field(() => Int, {
    description:
      'By how many days it is over, or was when it was kept, without exceptions; of the family’s time to comment, by how many days that was cut short. 0: in time.',
  })
  daysOver: number;

  @Field(() => Int, { description: 'The same with its exceptions.' })
  daysOverWithExceptions: number;

  @Field(() => ClockOwner, { description: 'Whose it is to keep.' })
  owner: ClockOwner;

  @Field(() => String, { description: 'Where it is written.' })
  source: string;

  @Field(() => [ClockExceptionType], { description: 'The exceptions that are counted; empty: none.' })
  exceptions: ClockExceptionType[];

  @Field(() => [ClockReadingType], {
    description: 'Both readings of a limit before a date; empty for the others. The clock itself is by the area’s.',
  })
  readings: ClockReadingType[];

  @Field(() => UrnScalar, { nullable: true, description: 'The setting that was consulted; null: it is of none.' })
  providerUrn: Urn | null;

  @Field(() => PlanEventKind, {
    nullable: true,
    description:
      'Of a limit that cannot be timed, what is to be recorded so that it can: until then its days are the last that they can be, and it is over by so many days at least. Null: it is timed.',
  })
  missing: PlanEventKind | null;

  @Field(() => Boolean, {
    description:
      'Of the family’s time to go to mediation and to appeal, whether no letter and no other means is on record by which it was told what it may appeal against. No notice began it then: it is counted from the decision, does not run out, and counts anew from the day on which the family is told. False for all others.',
  })
  isUntold: boolean;
}

/** The clock as published. */
export function toCaseClock(clock: CaseClock): CaseClockType {
  const { exceptions, readings, providerUrn, ...fields } = clock;
  return Object.assign(new CaseClockType(), {
    ...fields,
    clock,
    exceptions: exceptions.map(toClockException),
    readings: readings.map((reading) => Object.assign(new ClockReadingType(), reading)),
    providerUrn,
  });
}

/** That a family was told of a plan by other means, as the schema publishes it. */
@ObjectType('PlanTold', {
  description: 'That a family was told what was decided of a plan by other means than a letter made here.',
  simpleResolvers: true,
})
export class PlanToldType implements PlanTold {
  @Field(() => DateScalar, { description: 'On which day; its time to appeal counts from it.' })
  toldDate: Day;

  @Field(() => PlanToldMethod, { description: 'How.' })
  method: PlanToldMethod;

  @Field(() => PlanToldReason, { description: 'Why so.' })
  reason: PlanToldReason;
}

/** An event of a plan as the schema publishes it. */
@ObjectType('PlanEvent', {
  description:
    'What happened to the plan of a child on a day, as it was recorded. Never changed: corrected by another entry.',
  simpleResolvers: true,
})
export class PlanEventType {
  /** For the field that is loaded. */
  readonly event: PlanEvent;

  @Field(() => ID, { description: 'Give it as correctsId to correct it.' })
  id: string;

  @Field(() => PlanEventKind, { description: 'What happened.' })
  kind: PlanEventKind;

  @Field(() => DateScalar, { nullable: true, description: 'On which day; null: it takes back what it corrects.' })
  eventDate: Day | null;

  @Field(() => UrnScalar, { nullable: true, description: 'The setting that was consulted or answered; null: of none.' })
  providerUrn: Urn | null;

  @Field(() => PlanToldType, {
    nullable: true,
    description:
      'That the family was told of it by other means than a letter made here; null: it was not, or nothing says so.',
  })
  told: PlanToldType | null;

  @Field(() => ID, { nullable: true, description: 'The entry that it corrects; null: it corrects none.' })
  correctsId: string | null;

  @Field(() => Boolean, { description: 'Whether a later entry took its place.' })
  isCorrected: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The event as published. */
export function toPlanEvent(event: PlanEvent): PlanEventType {
  const { planEventId, kind, eventDate, providerUrn, correctsId, told = null, isCorrected, recordedAt } = event;
  return Object.assign(new PlanEventType(), {
    ...{ event, kind, eventDate, providerUrn, isCorrected, recordedAt },
    id: toGlobalId('PlanEvent', planEventId),
    told: told === null ? null : Object.assign(new PlanToldType(), told),
    correctsId: correctsId === null ? null : toGlobalId('PlanEvent', correctsId),
  });
}
