import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput } from '../../../platform/user-errors';
import { PassageInput, PASSAGES } from '../../cases/types/passage';
import { FundingMethod, InterimBasis } from '../../contributions/rules/approval';
import { DepartureSubject, MissingKind, MissingOwner } from '../rules/decision-codes';
import { Outcome } from '../rules/outcome';
import { DecisionLinePriceInput, DecisionLineSharesInput, DecisionShareInput } from './decision-inputs';
import '../../contributions/types/interim-basis';
import './codes';

const FUNDING_ONLY = 'Null where no money is agreed.';
const REASON = 'at most 2,000 characters';

/** A condition of a decision. */
@InputType('DecisionConditionInput', { description: 'Something that is to be met, by whom and by when.' })
export class DecisionConditionInput {
  @Field(() => String, { description: `What is to be met, ${REASON}.` })
  text: string;

  @Field(() => ID, { description: 'The person who is to meet it.' })
  ownerId: string;

  @Field(() => DateScalar, { description: 'By when; not before the day of the decision.' })
  dueDate: Day;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether nothing goes live before it is met or waived. Null is false.',
  })
  isPrecondition?: boolean | null;
}

/** An action of a decision. */
@InputType('DecisionActionInput', {
  description: 'Something that is to be done, by whom and by when: exactly one of ownerId and ownerAgencyId.',
})
export class DecisionActionInput {
  @Field(() => String, { description: `What is to be done, ${REASON}.` })
  task: string;

  @Field(() => ID, { nullable: true, description: 'The person who does it; null: an agency answers for it.' })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The agency that answers for it; null: a person does it.' })
  ownerAgencyId?: string | null;

  @Field(() => DateScalar, { description: 'By when; not before the day of the decision.' })
  dueDate: Day;

  @Field(() => String, { nullable: true, description: `What will show that it was done, ${REASON}; null: not said.` })
  record?: string | null;
}

/** An option that was not chosen. */
@InputType('DecisionAlternativeInput', { description: 'Another option of the case, and why it was not chosen.' })
export class DecisionAlternativeInput {
  @Field(() => ID, { description: 'The option.' })
  optionId: string;

  @Field(() => String, { description: `Why it was not chosen, ${REASON}.` })
  whyNot: string;
}

/** A departure. */
@InputType('DecisionDepartureInput', {
  description: 'Why a decision departs from what was found, advised or asked for. From what to what, the service says.',
})
export class DecisionDepartureInput {
  @Field(() => DepartureSubject, { description: 'From what; each once.' })
  subject: DepartureSubject;

  @Field(() => String, { description: `Why, ${REASON}.` })
  reason: string;
}

/** What a decision says, whoever takes it and wherever. */
@InputType({ description: 'What a decision says, whoever takes it and wherever.' })
export abstract class DecisionContentInput extends MutationInput {
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

  @Field(() => [PassageInput], { nullable: true, description: PASSAGES })
  passages?: PassageInput[] | null;

  @Field(() => String, { nullable: true, description: 'The options weighed; null: nothing to say.' })
  optionsWeighed?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The evidence of the case that was relied on; null: none.' })
  evidenceIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The policy or criteria version relied on, in words: refused where the area has adopted a version of any policy. Null: none.',
    deprecationReason: 'Name adopted versions in policyVersionIds, which are tested against the day.',
  })
  policyVersion?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The adopted versions of policies relied on, each in force on the day of the decision; null: none.',
  })
  policyVersionIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How the views of the child and of the parent were weighed; needed where the referral holds them and the outcome answers the request. Null: none are there.',
  })
  familyViewConsidered?: string | null;

  @Field(() => String, { nullable: true, description: 'The test of law that was applied; null: not said.' })
  legalTest?: string | null;

  @Field(() => [DecisionAlternativeInput], {
    nullable: true,
    description:
      'Why other options were not chosen: each that was found suitable, or costs less than the one chosen, needs its reason. Null: there is none.',
  })
  alternatives?: DecisionAlternativeInput[] | null;

  @Field(() => [DecisionDepartureInput], {
    nullable: true,
    description:
      'Why it departs from the finding on suitability or the members’ positions, or from the amount, hours, band or last day that the option chosen asks for. Null: it does not.',
  })
  departures?: DecisionDepartureInput[] | null;

  @Field(() => [DecisionConditionInput], {
    nullable: true,
    description: 'The conditions, each with its owner and its day; null: none.',
  })
  conditionItems?: DecisionConditionInput[] | null;

  @Field(() => [DecisionActionInput], {
    nullable: true,
    description: 'The actions that follow from it, each with its owner and its day; null: none.',
  })
  actions?: DecisionActionInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The earlier decision of the case that this one is about: stage 1 of what was agreed in principle, or what was brought to the panel. Null: none.',
  })
  aboutDecisionId?: string | null;

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

  @Field(() => [DecisionLinePriceInput], {
    nullable: true,
    description:
      'Prices agreed for single lines where they are not the option’s own; a departure gives the reason. Null: none.',
  })
  linePrices?: DecisionLinePriceInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The band agreed where it is not the option’s own; a departure gives the reason. Null: the option’s.',
  })
  agreedBand?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The priceDigest that decisionEffect gave for these terms: refused as STALE_PRICE when it would cost something else by now. Null: not compared.',
  })
  priceDigest?: string | null;

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
    deprecationReason: 'Give a departure RECOMMENDATION.',
  })
  departureReason?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'For AGREED_IN_PRINCIPLE: from which day it holds no longer; null: as many days on as the terms of reference give it. Else null.',
  })
  expiresOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'For AGREED_IN_PART: what is not agreed, and why; else null.' })
  partNotAgreed?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For AGREED_WITH_CONDITIONS: the conditions in words, where conditionItems does not list them; else null.',
  })
  conditions?: string | null;

  @Field(() => String, { nullable: true, description: 'For a deferral: what information is missing; else null.' })
  missingInformation?: string | null;

  @Field(() => MissingKind, {
    nullable: true,
    description: 'For a deferral: of what kind that is; else null. Deferrals are counted by it.',
  })
  missingKind?: MissingKind | null;

  @Field(() => String, { nullable: true, description: 'For a deferral: who brings it; else null.' })
  informationOwner?: string | null;

  @Field(() => MissingOwner, {
    nullable: true,
    description: 'For a deferral: whose it is to bring it, as role or body; else null. Deferrals are counted by it.',
  })
  ownerKind?: MissingOwner | null;

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
    description: 'For NEED_AGREED_FUNDING_DISPUTED: what else is to be said of the arrangement; else null.',
    deprecationReason: 'interimPayerId, interimBasis and disputedHolderIds say who pays meanwhile.',
  })
  interimArrangement?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For NEED_AGREED_FUNDING_DISPUTED: the budget holder that pays the disputed shares meanwhile; else null.',
  })
  interimPayerId?: string | null;

  @Field(() => InterimBasis, {
    nullable: true,
    description: 'For NEED_AGREED_FUNDING_DISPUTED: on what basis it pays, without prejudice; else null.',
  })
  interimBasis?: InterimBasis | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'For NEED_AGREED_FUNDING_DISPUTED: the budget holders whose shares are disputed; else null.',
  })
  disputedHolderIds?: string[] | null;
}
