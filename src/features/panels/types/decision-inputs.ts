import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, userErrorType } from '../../../platform/user-errors';
import { FundingMethod, InterimBasis } from '../../contributions/rules/approval';
import { PriceTermsInputType } from '../../ledger/types/price';
import { HolderShareInput } from '../../ledger/types/share';
import { RATIFY_DECISION_CODES, RECORD_DECISION_CODES } from '../refusals';
import '../../contributions/types/interim-basis';
import './codes';

export const RecordDecisionError = userErrorType('RecordDecision', RECORD_DECISION_CODES);
export const RatifyDecisionError = userErrorType('RatifyDecision', RATIFY_DECISION_CODES);

/** One holder's share. */
@InputType('DecisionShareInput', {
  description:
    'What one budget holder pays: exactly one of parts, percent, fixed and residual. Beside percentages, residual takes what they leave of 100.',
})
export class DecisionShareInput extends HolderShareInput {}

/** The split of one cost line. */
@InputType('DecisionLineSharesInput', { description: 'A split of its own for one cost line of the option.' })
export class DecisionLineSharesInput {
  @Field(() => Int, { description: 'The line, as the option numbers it from 1.' })
  line: number;

  @Field(() => [DecisionShareInput], { description: 'Who pays this line, the lead agency first.' })
  shares: DecisionShareInput[];
}

/** A price for one line. */
@InputType('DecisionLinePriceInput', {
  description: 'A price agreed for one cost line of the option, instead of its own.',
})
export class DecisionLinePriceInput {
  @Field(() => Int, { description: 'The line, as the option numbers it from 1.' })
  line: number;

  @Field(() => PriceTermsInputType, { description: 'The price agreed.' })
  price: PriceTermsInputType;
}

/** The input of `decisionEffect`. */
@InputType('DecisionEffectInput', { description: 'The money side of a decision that is thought about.' })
export class DecisionEffectInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => ID, { description: 'The option that would be chosen.' })
  optionId: string;

  @Field(() => DateScalar, { description: 'The first day that would be paid.' })
  placementStartDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that would be paid; null: no end is expected.',
  })
  placementEndDate?: Day | null;

  @Field(() => [DecisionShareInput], {
    nullable: true,
    description: 'Who would pay every line without a split of its own.',
  })
  shares?: DecisionShareInput[] | null;

  @Field(() => [DecisionLineSharesInput], { nullable: true, description: 'Splits of single lines; null: none.' })
  lineShares?: DecisionLineSharesInput[] | null;

  @Field(() => [DecisionLinePriceInput], {
    nullable: true,
    description: 'Prices of single lines that would be agreed instead of the option’s own; null: none.',
  })
  linePrices?: DecisionLinePriceInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who would pay disputed shares meanwhile; null: none would be disputed.',
  })
  interimPayerId?: string | null;

  @Field(() => InterimBasis, { nullable: true, description: 'On what basis, without prejudice; null: none disputed.' })
  interimBasis?: InterimBasis | null;

  @Field(() => [ID], { nullable: true, description: 'Whose shares would be disputed; null: nobody’s.' })
  disputedHolderIds?: string[] | null;

  @Field(() => FundingMethod, { nullable: true, description: 'How the split would be set; null is told as a refusal.' })
  fundingMethod?: FundingMethod | null;

  @Field(() => String, { nullable: true, description: 'What the split would rest on.' })
  methodEvidence?: string | null;

  @Field(() => String, { nullable: true, description: 'Why a finding of unsuitability would be departed from.' })
  departureReason?: string | null;
}

/** The input of `ratifyDecision`. */
@InputType({ description: 'A director ratifies what of a decision is the director’s to ratify.' })
export class RatifyDecisionInput extends MutationInput {
  @Field(() => ID, { description: 'The decision.' })
  decisionId: string;

  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming the child.' })
  reason: string;
}
