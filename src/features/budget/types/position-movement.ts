import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType } from '../../../platform/paging';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../../platform/scalars';
import { PositionCause, type PositionEvent, type PositionMovement } from '../rules/position-movement';
import { CAUSES } from './movement';

registerCodes(
  PositionCause,
  'PositionCause',
  'Why a position on one day, as known at one instant, is not that on another day, as known at another.',
  {
    DAYS: 'The days between, as they were known at the earlier instant.',
    ...CAUSES,
    RECODED: 'A value of a dimension changed; it comes to nothing here.',
    WITHIN_MONTH: 'Days changed within a month that comes to the same, so that nothing was posted.',
  },
);

/** What moved for one placement. */
@ObjectType('PositionEvent', { simpleResolvers: true, description: 'What moved a position for one placement.' })
export class PositionEventType {
  /** For the field that is loaded: the placement. */
  readonly placementId: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the write was posted that moved it. Null for the days alone, and where none was posted.',
  })
  postedAt: Date | null;

  @Field(() => MoneyScalar, { description: 'What it moved, in pounds.' })
  amount: Pence;
}

export const PositionEventConnection = connectionType('PositionEvent', () => PositionEventType);

/** An event as published. */
export function toPositionEvent(event: PositionEvent): PositionEventType {
  return Object.assign(new PositionEventType(), event);
}

/** What one cause moved. */
@ObjectType('PositionMoved', {
  simpleResolvers: true,
  description: 'What one cause moved of a position. Its events and withheld add up to the amount.',
})
export class PositionMovedType {
  /** For the field that is paged. */
  readonly moved: readonly PositionEvent[];

  @Field(() => PositionCause, { description: 'The cause.' })
  cause: PositionCause;

  @Field(() => MoneyScalar, { description: 'What it moved, in pounds; more cost is positive.' })
  amount: Pence;

  @Field(() => MoneyScalar, { description: 'What of it is of cases hidden from this reader, in pounds.' })
  withheld: Pence;
}

/** How a position moved. */
@ObjectType('PositionMovement', {
  simpleResolvers: true,
  description:
    'How what the days of a year up to one day cost, as known at one instant, became what those up to another cost, as known at another. Opening and movements come to closing, exactly.',
})
export class PositionMovementType {
  @Field(() => DateScalar, { description: 'The day of the opening position, as known at from.' })
  fromDate: Day;

  @Field(() => DateScalar, { description: 'The day of the closing position, as known at to.' })
  toDate: Day;

  @Field(() => MoneyScalar, {
    description: 'What the days of the year up to fromDate cost, as known at from, in pounds.',
  })
  opening: Pence;

  @Field(() => [PositionMovedType], { description: 'What moved it, without causes that came to nothing.' })
  movements: PositionMovedType[];

  @Field(() => MoneyScalar, { description: 'What the days of the year up to toDate cost, as known at to, in pounds.' })
  closing: Pence;
}

/** The movement of a position as published. */
export function toPositionMovement(movement: PositionMovement): PositionMovementType {
  return Object.assign(new PositionMovementType(), {
    ...movement,
    movements: movement.movements.map(({ events, ...one }) =>
      Object.assign(new PositionMovedType(), { ...one, moved: events }),
    ),
  });
}
