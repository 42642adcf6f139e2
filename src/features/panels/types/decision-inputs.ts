import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, userErrorType } from '../../../platform/user-errors';
import { FundingMethod } from '../../contributions/rules/approval';
import { PriceTermsInputType } from '../../ledger/types/price';
import { RATIFY_DECISION_CODES, RECORD_DECISION_CODES } from '../refusals';
import { Outcome } from '../rules/outcome';
import './codes';

export const RecordDecisionError = userErrorType('RecordDecision', RECORD_DECISION_CODES);
export const RatifyDecisionError = userErrorType('RatifyDecision', RATIFY_DECISION_CODES);

/** One holder's share. */
@InputType('DecisionShareInput', {
  description:
    'What one budget holder pays: exactly one of parts, percent, fixed and residual. Beside percentages, residual takes what they leave of 100.',
})
export class DecisionShareInput {
  @Field(() => ID, {
    description: 'Who pays; each holder once. The lead agency stands first: ties of a penny go to the earlier.',
  })
  budgetHolderId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole-number parts of what fixed sums leave, such as 50 of 50 : 30 : 20; 0 is allowed. Null: not by parts.',
  })
  parts?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'A percentage with at most two decimals; all of a list total 100, or less when one takes the rest. Stored as parts. Null: none.',
  })
  percent?: Decimal | null;

  @Field(() => PriceTermsInputType, {
    nullable: true,
    description: 'A sum with a price of its own, on the line’s base year. Null: not a fixed sum.',
  })
  fixed?: PriceTermsInputType | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The most, in pounds, that the share reaches in one base year. Null: no cap.',
  })
  cap?: Pence | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this holder takes the rest: at most one, and not beside parts. Null is false.',
  })
  residual?: boolean | null;
}

/** The split of one cost line. */
@InputType('DecisionLineSharesInput', { description: 'A split of its own for one cost line of the option.' })
export class DecisionLineSharesInput {
  @Field(() => Int, { description: 'The line, as the option numbers it from 1.' })
  line: number;

  @Field(() => [DecisionShareInput], { description: 'Who pays this line, the lead agency first.' })
  shares: DecisionShareInput[];
}

const FUNDING_ONLY = 'Null where no money is agreed.';

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

  @Field(() => FundingMethod, { nullable: true, description: 'How the split would be set; null is told as a refusal.' })
  fundingMethod?: FundingMethod | null;

  @Field(() => String, { nullable: true, description: 'What the split would rest on.' })
  methodEvidence?: string | null;

  @Field(() => String, { nullable: true, description: 'Why a finding of unsuitability would be departed from.' })
  departureReason?: string | null;
}

/** The input of `recordDecision`. */
@InputType({ description: 'A decision as the chair of an open sitting records it.' })
export class RecordDecisionInput extends MutationInput {
  @Field(() => ID, { description: 'The item that is decided.' })
  agendaItemId: string;

  @Field(() => Outcome, { description: 'What the panel came to.' })
  outcome: Outcome;

  @Field(() => Boolean, { description: 'Whether the need is agreed.' })
  needAgreed: boolean;

  @Field(() => Boolean, { description: 'Whether money is agreed; it can be missing where the need is agreed.' })
  fundingAgreed: boolean;

  @Field(() => String, {
    description:
      'Why, of this child: what was relied on and why it leads to this outcome; at most 20,000 characters. A blank, a placeholder or another decision’s words count as none.',
  })
  rationale: string;

  @Field(() => String, { nullable: true, description: 'The options weighed; null: nothing to say.' })
  optionsWeighed?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The evidence of the case that was relied on; null: none.' })
  evidenceIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The policy or criteria version relied on; null: none.' })
  policyVersion?: string | null;

  @Field(() => ID, { nullable: true, description: 'The option that is chosen: required with money. Null otherwise.' })
  optionId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: `The first day that is paid: required with money. ${FUNDING_ONLY}`,
  })
  placementStartDate?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day that is paid; null: no end is expected.' })
  placementEndDate?: Day | null;

  @Field(() => [DecisionShareInput], {
    nullable: true,
    description: `Who pays every line without a split of its own, the lead agency first. ${FUNDING_ONLY}`,
  })
  shares?: DecisionShareInput[] | null;

  @Field(() => [DecisionLineSharesInput], { nullable: true, description: 'Splits of single lines; null: none.' })
  lineShares?: DecisionLineSharesInput[] | null;

  @Field(() => FundingMethod, {
    nullable: true,
    description: `How the split was set: required with money, there is no usual one. ${FUNDING_ONLY}`,
  })
  fundingMethod?: FundingMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the split rests on: required with money, but for SINGLE_AGENCY.',
  })
  methodEvidence?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why a finding that the option is not suitable is departed from; null: it is not.',
  })
  departureReason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'For AGREED_IN_PRINCIPLE: when it expires; else null.' })
  expiresOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'For AGREED_IN_PART: what is not agreed, and why; else null.' })
  partNotAgreed?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For AGREED_WITH_CONDITIONS: the conditions, and who meets each by when; else null.',
  })
  conditions?: string | null;

  @Field(() => String, { nullable: true, description: 'For a deferral: what information is missing; else null.' })
  missingInformation?: string | null;

  @Field(() => String, { nullable: true, description: 'For a deferral: who brings it; else null.' })
  informationOwner?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'For a deferral: when the case comes back; else null.' })
  returnDate?: Day | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For REFERRED_ELSEWHERE, RATIFIED, NOTED, STEP_DOWN, EXTEND and END: the service, decision, order or placement concerned; else null.',
  })
  concerns?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For NEED_AGREED_FUNDING_DISPUTED: who pays meanwhile and on what basis; else null.',
  })
  interimArrangement?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the item that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

/** The input of `ratifyDecision`. */
@InputType({ description: 'A director ratifies what of a decision is the director’s to ratify.' })
export class RatifyDecisionInput extends MutationInput {
  @Field(() => ID, { description: 'The decision.' })
  decisionId: string;

  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming the child.' })
  reason: string;
}
