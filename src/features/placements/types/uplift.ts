import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { StringFilter } from '../../../platform/filters';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType, PageArgs } from '../../../platform/paging';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { StoredShareStatus } from '../../contributions/rules/approval';
import { UpliftDecision } from '../rules/change-codes';
import { UpliftRoundStatus, type UpliftRound, type UpliftRoundLine, type UpliftRoundShare } from '../rules/uplift';

registerCodes(UpliftDecision, 'UpliftDecision', 'What was decided of the prices that a provider asks for.', {
  AGREED: 'All that was asked.',
  PART_AGREED: 'Less than was asked, or for some of the lines.',
  REFUSED: 'Nothing of it: no price changes.',
});

registerCodes(UpliftRoundStatus, 'UpliftRoundStatus', 'Where a round of uplifts stands. Derived, not stored.', {
  RAISED: 'It waits to be decided.',
  AWAITING_HOLDERS: 'It waits for a budget holder whose share rises, or for a director to ratify.',
  APPLYING: 'Agreed by all; its prices are being put on the placements.',
  APPLIED: 'Its prices stand, but for lines that say why theirs does not.',
  REFUSED: 'It was refused; no price changes.',
});

registerCodes(StoredShareStatus, 'UpliftShareStatus', 'Where a budget holder’s part of a round stands.', {
  PROPOSED: 'It waits for the holder’s own person.',
  AWAITING_RATIFICATION: 'Agreed, and over a limit for uplifts: it waits for a director.',
  APPROVED: 'Agreed.',
  REFUSED: 'Refused, with a reason; it can still be agreed.',
});

/** A round as the schema publishes it. */
@ObjectType('UpliftRound', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'Prices that a provider asks for from a day on: decided as a whole, agreed by every budget holder whose share rises, and only then applied. Seen by case officers, commissioners, directors, finance, budget holders and auditors.',
})
export class UpliftRoundType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly round: UpliftRound;

  @Field(() => DateScalar, { description: 'The first day of the new prices.' })
  fromDate: Day;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The rise asked of every line, in percent; null: each line’s own amount was asked.',
  })
  percent: Decimal | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date of the provider’s letter; null: not recorded.' })
  letterDate: Day | null;

  @Field(() => String, { nullable: true, description: 'Its reference; null: not recorded.' })
  letterReference: string | null;

  @Field(() => String, { description: 'Why it was raised.' })
  reason: string;

  @Field(() => Int, { description: 'How many cost lines it has, those the reader may not see among them.' })
  lineCount: number;

  @Field(() => MoneyScalar, {
    description:
      'Pounds that all of what is asked would cost more in the twelve months from its first day, as if nothing ended; below 0.00 for a fall.',
  })
  askedAnnualRise: Pence;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt: Date;

  @Field(() => UpliftDecision, { nullable: true, description: 'What was decided; null: not yet.' })
  decision: UpliftDecision | null;

  @Field(() => String, { nullable: true, description: 'Why; null: not decided yet.' })
  decisionReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null: not yet.' })
  decidedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last line was dealt with; null: not yet.' })
  appliedAt: Date | null;

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The round as published. */
export function toUpliftRound(round: UpliftRound): UpliftRoundType {
  const { fromDate, percent, letterDate, letterReference, reason, raisedAt, version } = round;
  const { decision, decisionReason, decidedAt, appliedAt } = round;
  return Object.assign(new UpliftRoundType(), {
    ...{ id: toGlobalId('UpliftRound', round.upliftRoundId), round, lineCount: round.lines },
    askedAnnualRise: round.askedAnnual,
    ...{ fromDate, percent, letterDate, letterReference, reason, raisedAt, version },
    ...{ decision, decisionReason, decidedAt, appliedAt },
  });
}

/** A line of a round as published. */
@ObjectType('UpliftRoundLine', { simpleResolvers: true, description: 'One cost line of a round, in its own unit.' })
export class UpliftRoundLineType {
  /** For the fields that are loaded. */
  readonly line: UpliftRoundLine;

  @Field(() => MoneyScalar, { description: 'Pounds for one unit when the round was raised.' })
  former: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds asked.' })
  asked: Pence;

  @Field(() => MoneyScalar, { nullable: true, description: 'Pounds agreed; null: not decided, or not raised.' })
  agreed: Pence | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the price was put on the line; null: it was not.' })
  appliedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was not, or will not be: the price has changed meanwhile, or the child has left and the placement is still charged. Such a line is in no sum of the round. Null: it was, or waits.',
  })
  problem: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What whoever decides should know: its price rose already in the financial year of the new one. Null: nothing.',
  })
  warning: string | null;
}

/** The line as published. */
export function toUpliftLine(line: UpliftRoundLine): UpliftRoundLineType {
  const { former, asked, agreed, appliedAt, problem, warning } = line;
  return Object.assign(new UpliftRoundLineType(), { line, former, asked, agreed, appliedAt, problem, warning });
}

/** A holder's part of a round as published. */
@ObjectType('UpliftRoundShare', {
  simpleResolvers: true,
  description: 'What a round costs one budget holder more, over all its placements, and whether the holder agrees.',
})
export class UpliftRoundShareType {
  /** For the fields that are loaded. */
  readonly share: UpliftRoundShare;

  @Field(() => MoneyScalar, {
    description:
      'Pounds more in the twelve months from its first day, as if nothing ended: what stands against the limits. `fullYear` of the effect of the round is the same rise over a whole financial year; the two differ by days without a price, and where a price or a share is dated to change between.',
  })
  annualRise: Pence;

  @Field(() => StoredShareStatus, { description: 'Where it stands.' })
  status: StoredShareStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Which delegated limit for uplifts it is over, and by how much; null: within them, or ratified.',
  })
  overLimit: string | null;

  @Field(() => String, { nullable: true, description: 'Why the holder refuses it; null: it does not.' })
  refusalReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its own person answered; null: not yet.' })
  answeredAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a director ratified it; null: not.' })
  ratifiedAt: Date | null;
}

/** The share as published. */
export function toUpliftShare(share: UpliftRoundShare): UpliftRoundShareType {
  const { annualRise, status, overLimit, refusalReason, answeredAt, ratifiedAt } = share;
  return Object.assign(new UpliftRoundShareType(), {
    ...{ share, annualRise, status, overLimit, refusalReason, answeredAt, ratifiedAt },
  });
}

/** One page of rounds. */
export const UpliftRoundConnection = connectionType('UpliftRound', () => UpliftRoundType);

/** Which rounds are asked for. */
@InputType('UpliftRoundFilter', { description: 'Conditions on rounds of uplifts; every one that is given must hold.' })
export class UpliftRoundFilterInput {
  @Field(() => StringFilter, { nullable: true, description: 'On the establishment’s URN; null: not asked.' })
  providerUrn?: StringFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it waits for its decision; null: not asked.' })
  isUndecided?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: it waits for a budget of the caller’s; else not asked.' })
  waitsForMe?: boolean | null;
}

/** The arguments of `upliftRounds`. */
@ArgsType()
export class UpliftRoundsArgs extends PageArgs {
  @Field(() => UpliftRoundFilterInput, { nullable: true, description: 'Which rounds; null: all.' })
  filter?: UpliftRoundFilterInput | null;
}

/** A new amount of one line. */
@InputType({ description: 'The new price of one cost line, in its own unit.' })
export class UpliftAmountInput {
  @Field(() => ID, { description: 'The cost line.' })
  costLineId: string;

  @Field(() => MoneyScalar, { description: 'Pounds for one unit: the new price itself, not the difference.' })
  amount: Pence;
}
