import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { CaseClockType, toCaseClock } from '../../cases/types/clocks';
import type { ClockWarning } from '../rules/clock-warning';

/** The paper deadline as published. */
@ObjectType('MeetingPaperDeadline', {
  simpleResolvers: true,
  description: 'The last day on which papers of a sitting come in time, by the terms in force on its day.',
})
export class MeetingPaperDeadlineType {
  @Field(() => DateScalar, { description: 'That day; what comes on it is in time.' })
  date: Day;

  @Field(() => Boolean, {
    description:
      'Whether the bank holidays of its years are on record. False: working days are counted as Mondays to Fridays; import bank-holidays.',
  })
  holidaysKnown: boolean;
}

/** A warning as published. */
@ObjectType('ClockWarning', {
  simpleResolvers: true,
  description: 'A statutory limit of the case that ends before the panel can decide. No panel date extends it.',
})
export class ClockWarningType {
  @Field(() => CaseClockType, { description: 'The limit.' })
  clock: CaseClockType;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the sitting that can decide; null: none is called.',
  })
  sittingDate: Day | null;

  @Field(() => Boolean, {
    description: 'Always true: a director can decide out of panel, ratified at the next sitting.',
  })
  outOfPanelOffered: boolean;

  @Field(() => String, { description: 'The same in a sentence.' })
  message: string;
}

/** The warning as published. */
export function toClockWarning({ clock, sittingDate, message }: ClockWarning): ClockWarningType {
  return Object.assign(new ClockWarningType(), {
    clock: toCaseClock(clock),
    sittingDate,
    outOfPanelOffered: true,
    message,
  });
}

/** Minutes as published. */
@ObjectType('MeetingMinutes', {
  simpleResolvers: true,
  description: 'The minutes of a closed sitting, made from what was recorded. Cases stand in them by reference.',
})
export class MeetingMinutesType {
  /** For the field that is loaded. */
  readonly approvedById: string | null;

  @Field(() => String, {
    description: 'Attendance with times, items, outcomes and deciders, as far as the reader may know them.',
  })
  text: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the chair approved them; null: not yet.' })
  approvedAt: Date | null;
}
