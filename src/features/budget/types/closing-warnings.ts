import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { MoneyScalar } from '../../../platform/scalars';
import { type ClosingWarning, ClosingWarningKind, type SpendInDoubt } from '../rules/closing-warnings';

registerCodes(ClosingWarningKind, 'ClosingWarningKind', 'What whoever closes the books is warned of.', {
  SPEND_UNMATCHED:
    'Imported spend, reported up to the period in its year or the one before, whose placement nobody confirmed and of which nobody said that it pays for none. What it pays for counts twice: as spend and as a commitment.',
  SPEND_AWAITING_PLACEMENT: 'Such spend that waits for its placement to be recorded (AWAITING_PLACEMENT_RECORD).',
  SPEND_WRONG_AT_SOURCE:
    'Imported spend, reported up to the period in whatever year, that was settled as ERROR_AT_SOURCE, less what corrects it, settled likewise: the outturn has it until the finance ledger’s own correction comes.',
  SPEND_OF_OTHER_BUDGET:
    'The same of spend that was settled as OTHER_BUDGET: the outturn has it until the finance ledger moves it.',
  VARIANCE_UNCOMMENTED:
    'The variance of a budget that has a version, as the books would close, with no comment on the whole of it since they were closed last.',
});

/** A warning that has been seen. */
@InputType('ClosingAcknowledgementInput', { description: 'A warning that has been seen, with the figure it had.' })
export class ClosingAcknowledgementInput {
  @Field(() => ClosingWarningKind, { description: 'Its kind.' })
  kind: ClosingWarningKind;

  @Field(() => ID, { nullable: true, description: 'Whose budget. Null: the area’s high needs block.' })
  budgetHolderId?: string | null;

  @Field(() => MoneyScalar, { description: 'Its amount as the preview gave it, in pounds.' })
  amount: Pence;
}

/** What of a budget ought to be looked at. */
@ObjectType('ClosingWarning', {
  simpleResolvers: true,
  description: 'What of one budget ought to be looked at before the books are closed.',
})
export class ClosingWarningType {
  /** For the field that is loaded. */
  readonly budgetHolderId: string;

  @Field(() => ClosingWarningKind, { description: 'What it is.' })
  kind: ClosingWarningKind;

  @Field(() => Int, { nullable: true, description: 'How many amounts of spend; null of a variance.' })
  payments: number | null;

  @Field(() => MoneyScalar, {
    description: 'Their sum net of VAT, or the variance, in pounds; an overspend is positive.',
  })
  amount: Pence;
}

/** Spend in doubt. */
@ObjectType('SpendInDoubt', {
  simpleResolvers: true,
  description: 'Imported spend in doubt up to the end of the last closed period of a year, as a closing warns of it.',
})
export class SpendInDoubtType {
  @Field(() => ClosingWarningKind, { description: 'Why it is in doubt.' })
  kind: ClosingWarningKind;

  @Field(() => Int, { description: 'How many amounts of spend.' })
  payments: number;

  @Field(() => MoneyScalar, {
    description: 'Their sum net of VAT, in pounds: the figure of the warning, of earlier years too as its kind says.',
  })
  amount: Pence;

  @Field(() => MoneyScalar, {
    description: 'What of it is in this year’s forecastOutturn, in pounds: the term that explain tells apart.',
  })
  inOutturn: Pence;
}

/** Spend in doubt as published. */
export function toSpendInDoubt({ kind, payments, amount, inYear }: SpendInDoubt): SpendInDoubtType {
  return Object.assign(new SpendInDoubtType(), { kind, payments, amount, inOutturn: inYear });
}

/** A warning as published. */
export function toClosingWarning(warning: ClosingWarning): ClosingWarningType {
  return Object.assign(new ClosingWarningType(), warning);
}
