import { Field, Int, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType } from '../../../platform/paging';
import { DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { BudgetHolderType, toBudgetHolder } from '../../access/types/directory';
import { type MovementEvent } from '../../ledger/rules/movement';
import { type AskedExplanation } from '../rules/explain-movement';
import {
  type Bridge,
  type Moved,
  type MovementAnswer,
  MovementCause,
  type SettledMovement,
  VarianceCause,
} from '../rules/movement';

/** What each cause of commitments is, in words. */
export const CAUSES = {
  NEW_PLACEMENT: 'A decision came into force, with every share agreed.',
  DATES_CHANGED: 'A placement started, or is expected to end, on another day, or was suspended.',
  ENDED: 'A placement ended.',
  FEE_UPLIFT: 'A provider’s uplift was agreed.',
  FEE_CHANGED: 'The price was corrected or changed otherwise.',
  SHARE_CHANGED: 'Who pays what part was agreed anew.',
  DISPUTE_INTERIM: 'Somebody carries a disputed part for the time being.',
  DISPUTE_SETTLED: 'A dispute was settled, back to its first day.',
  RESPONSIBILITY_TRANSFERRED: 'Another body or authority took over.',
  RECODED: 'A value of a dimension changed; it comes to nothing but under a filter.',
  CALENDAR_CHANGED: 'The school calendar turned out otherwise.',
  ROLLED_FORWARD: 'The horizon of the ledger moved on by a year.',
  IMPORTED: 'Brought in from another system.',
  CORRECTION: 'A decision was corrected.',
} as const;

registerCodes(MovementCause, 'MovementCause', 'Why commitments moved.', CAUSES);
registerCodes(
  VarianceCause,
  'VarianceCause',
  'Why a variance moved: a cause of commitments, or what finance entered beside them.',
  {
    ...CAUSES,
    BUDGET_CHANGED: 'The allocation changed; more of it lowers the variance.',
    FORECAST_CHANGED: 'The forecast of what no placement drives changed.',
    PERIODS_CLOSED: 'Periods were closed: their spend and accruals stand in place of what was forecast.',
    PIPELINE_CHANGED: 'What cases with the panel are expected to cost changed.',
  },
);

/** One event of a movement. */
@ObjectType('MovementEvent', {
  simpleResolvers: true,
  description: 'What one write posted to one placement.',
})
export class MovementEventType {
  /** For the fields that are loaded. */
  readonly placementId: string;
  readonly decisionId: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was posted.' })
  postedAt: Date;

  @Field(() => MoneyScalar, { description: 'What it moved, in pounds.' })
  amount: Pence;

  @Field(() => MoneyScalar, {
    description:
      'What of it belongs to periods that were closed then, and is reported in the first open one; in pounds.',
  })
  caughtUp: Pence;
}

export const MovementEventConnection = connectionType('MovementEvent', () => MovementEventType);

/** An event as published. */
export function toMovementEvent(event: MovementEvent): MovementEventType {
  return Object.assign(new MovementEventType(), event);
}

/** What one cause moved. */
@ObjectType('PressureMovement', {
  simpleResolvers: true,
  description: 'What one cause moved. Its events and withheld add up to the amount.',
})
export class PressureMovementType {
  /** For the field that is read by it. */
  readonly question: SettledMovement;

  @Field(() => MovementCause, { description: 'The cause.' })
  cause: MovementCause;

  @Field(() => MoneyScalar, { description: 'What it moved, in pounds; more cost is positive.' })
  amount: Pence;

  @Field(() => MoneyScalar, { description: 'What of it is of cases hidden from this reader, in pounds.' })
  withheld: Pence;

  @Field(() => Int, { description: 'How many postings there are behind it, hidden ones among them.' })
  postings: number;
}

/** What one cause moved of the variance. */
@ObjectType('VarianceMovement', {
  simpleResolvers: true,
  description: 'What one cause moved of the variance. It opens to what happened between the two instants.',
})
export class VarianceMovementType {
  /** For the field that is made of it. */
  readonly asked: AskedExplanation;

  @Field(() => VarianceCause, { description: 'The cause.' })
  cause: VarianceCause;

  @Field(() => MoneyScalar, { description: 'What it moved, in pounds; more pressure is positive.' })
  amount: Pence;
}

/** How the variance moved. */
@ObjectType('VarianceBridge', {
  simpleResolvers: true,
  description: 'How the variance moved: opening and movements come to closing, exactly.',
})
export class VarianceBridgeType {
  @Field(() => MoneyScalar, { description: 'The variance at from, in pounds; an overspend is positive.' })
  opening: Pence;

  @Field(() => [VarianceMovementType], { description: 'What moved it, without causes that came to nothing.' })
  movements: VarianceMovementType[];

  @Field(() => MoneyScalar, { description: 'The variance at to, in pounds.' })
  closing: Pence;
}

/** The variance's movement as published. */
export function toVarianceBridge(
  { opening, movements, closing }: Bridge<Moved<VarianceCause>>,
  explain: (movement: Moved<VarianceCause>) => AskedExplanation,
): VarianceBridgeType {
  return Object.assign(new VarianceBridgeType(), {
    opening,
    movements: movements.map((one) => Object.assign(new VarianceMovementType(), { ...one, asked: explain(one) })),
    closing,
  });
}

/** How what is committed moved. */
@ObjectType('BudgetMovement', {
  simpleResolvers: true,
  description:
    'How what a budget has committed moved between two instants. Opening and movements come to closing, exactly; the same question has the same answer for ever.',
})
export class BudgetMovementType {
  /** For the field that is read by it. */
  readonly answer: MovementAnswer;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => BudgetHolderType, { description: 'Whose budget it is.' })
  budgetHolder: BudgetHolderType;

  @Field(() => DateTimeScalar, { description: 'The earlier instant.' })
  from: Date;

  @Field(() => DateTimeScalar, { description: 'The later instant.' })
  to: Date;

  @Field(() => MoneyScalar, { description: 'Committed as at from, in pounds.' })
  opening: Pence;

  @Field(() => [PressureMovementType], {
    description: 'What moved it, by cause; causes without a posting are left out.',
  })
  movements: PressureMovementType[];

  @Field(() => MoneyScalar, { description: 'Committed as at to, in pounds.' })
  closing: Pence;
}

/** The movement as published. */
export function toBudgetMovement(answer: MovementAnswer): BudgetMovementType {
  const { question, budgetHolder, opening, movements, closing } = answer;
  return Object.assign(new BudgetMovementType(), {
    answer,
    financialYear: question.financialYear,
    budgetHolder: toBudgetHolder(budgetHolder),
    from: question.from,
    to: question.asAt,
    opening,
    movements: movements.map((one) => Object.assign(new PressureMovementType(), { ...one, question })),
    closing,
  });
}
