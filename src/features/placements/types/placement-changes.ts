import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { FourCostsType } from '../../ledger/types/four-costs';
import { InterruptionKind } from '../rules/change-codes';
import type { Interruption } from '../rules/interruption';

registerCodes(
  InterruptionKind,
  'PlacementInterruptionKind',
  'Why some days of a placement are charged at less than its price, or lie before it.',
  {
    SUSPENSION: 'It is suspended: the place is kept, or not, and the child is not there.',
    ABSENCE: 'The child was away while it went on.',
    TRIAL: 'The child tried it before its first paid day; nothing is charged.',
  },
);

/** Days of a placement that are charged at less than its price. */
@ObjectType('PlacementInterruption', {
  simpleResolvers: true,
  description:
    'Days of a placement that are charged at less than its price, or trial days before it. Seen by those who see the placement.',
})
export class PlacementInterruptionType {
  /** For the fields that are loaded. */
  readonly interruption: Interruption;

  @Field(() => InterruptionKind, { description: 'Why.' })
  kind: InterruptionKind;

  @Field(() => DateScalar, { description: 'The first of the days.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last of them; null: until it is resumed.' })
  endDate: Day | null;

  @Field(() => Int, { description: 'What of the price is charged on them, in whole percent; 0 of trial days.' })
  chargedPercent: number;

  @Field(() => DateTimeScalar, { description: 'When it was entered, or shortened by a resumption.' })
  enteredAt: Date;
}

/** An interruption as published. */
export function toInterruption(interruption: Interruption): PlacementInterruptionType {
  const { kind, startDate, endDate, chargedPercent, enteredAt } = interruption;
  return Object.assign(new PlacementInterruptionType(), {
    interruption,
    kind,
    startDate,
    endDate,
    chargedPercent,
    enteredAt,
  });
}

/** The notice of a placement's end, and its cost. */
@ObjectType('PlacementNotice', {
  simpleResolvers: true,
  description: 'The notice with which a placement ended, and what is paid for days on which the child no longer came.',
})
export class PlacementNoticeType {
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was given; null: not known.' })
  givenDate: Day | null;

  @Field(() => Int, { nullable: true, description: 'Days of notice by the contract; null: not known.' })
  days: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day the child was there; null: the last charged day.',
  })
  lastAttendedDate: Day | null;

  @Field(() => DateScalar, { description: 'The last day that is charged.' })
  lastChargedDate: Day;

  @Field(() => FourCostsType, {
    description:
      'What is charged after the last day attended, by whose money it is; a part of the placement’s cost, reported apart.',
  })
  cost: FourCostsType;
}
