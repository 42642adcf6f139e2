import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Pence } from '../../../kernel/money';
import { MoneyScalar } from '../../../platform/scalars';
import { type ClosingWarning, ClosingWarningKind } from '../rules/closing-warnings';

registerEnumType(ClosingWarningKind, {
  name: 'ClosingWarningKind',
  description: 'What whoever closes the books is warned of.',
  valuesConfig: {
    SPEND_UNMATCHED: {
      description:
        'Imported spend, reported up to the period in its year or the one before, whose placement nobody confirmed and of which nobody said that it pays for none. What it pays for counts twice: as spend and as a commitment.',
    },
    SPEND_AWAITING_PLACEMENT: {
      description: 'Such spend that waits for its placement to be recorded (AWAITING_PLACEMENT_RECORD).',
    },
    SPEND_WRONG_AT_SOURCE: {
      description:
        'Imported spend, reported up to the period in whatever year, that was settled as ERROR_AT_SOURCE, less what corrects it, settled likewise: the outturn has it until the finance ledger’s own correction comes.',
    },
    SPEND_OF_OTHER_BUDGET: {
      description:
        'The same of spend that was settled as OTHER_BUDGET: the outturn has it until the finance ledger moves it.',
    },
    VARIANCE_UNCOMMENTED: {
      description:
        'The variance of a budget that has a version, as the books would close, with no comment on the whole of it since they were closed last.',
    },
  },
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

/** A warning as published. */
export function toClosingWarning(warning: ClosingWarning): ClosingWarningType {
  return Object.assign(new ClosingWarningType(), warning);
}
