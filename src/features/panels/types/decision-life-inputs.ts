import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import {
  CORRECT_DECISION_CODES,
  DECIDE_OUT_OF_PANEL_CODES,
  DECLINE_RATIFICATION_CODES,
  RECORD_TRIBUNAL_ORDER_CODES,
} from '../refusals/decision-life';
import { DecisionType } from './decision';
import { DecisionContentInput } from './decision-content';

export const DecideOutOfPanelError = userErrorType('DecideOutOfPanel', DECIDE_OUT_OF_PANEL_CODES);
export const RecordTribunalOrderError = userErrorType('RecordTribunalOrder', RECORD_TRIBUNAL_ORDER_CODES);
export const CorrectDecisionError = userErrorType('CorrectDecision', CORRECT_DECISION_CODES);
export const DeclineRatificationError = userErrorType('DeclineRatification', DECLINE_RATIFICATION_CODES);

const ERRORS = 'Every rule the request broke; empty when it was done.';
const DECISION = 'The decision; null when it was refused.';
const CASE_VERSION =
  'The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become.';

/** The input of `decideOutOfPanel`. */
@InputType({ description: 'A decision as a director takes it between sittings, by delegation and for urgency.' })
export class DecideOutOfPanelInput extends DecisionContentInput {
  @Field(() => ID, { description: 'The case that is decided: submitted or listed, and before no open sitting.' })
  caseId: string;

  @Field(() => String, {
    description:
      'Why it cannot wait for the next sitting, of this child and in words of its own; at most 20,000 characters. A blank, a placeholder or the rationale again counts as none.',
  })
  urgencyReason: string;

  @Field(() => Boolean, { description: 'That the director has no interest in the case; false is refused.' })
  declaresNoInterest: boolean;

  @Field(() => Int, { nullable: true, description: CASE_VERSION })
  expectedVersion?: number | null;
}

/** The input of `recordTribunalOrder`. */
@InputType({ description: 'An order of a tribunal, and what it comes to for the case.' })
export class RecordTribunalOrderInput extends DecisionContentInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => String, {
    description: 'The tribunal’s reference of the order, at most 200 characters; once on a case.',
  })
  orderReference: string;

  @Field(() => DateScalar, { description: 'The day of the order; not after today, and not before the request.' })
  orderDate: Day;

  @Field(() => ID, {
    nullable: true,
    description:
      'The decision on the case that the order reverses: it keeps its outcome and date, and what it provides ends where the order begins. Null: it reverses none.',
  })
  supersedesDecisionId?: string | null;

  @Field(() => Int, { nullable: true, description: CASE_VERSION })
  expectedVersion?: number | null;
}

/** The input of `correctDecision`. */
@InputType({
  description: 'A decision of a sitting as it should have been recorded: all that it says, not only what is otherwise.',
})
export class CorrectDecisionInput extends DecisionContentInput {
  @Field(() => ID, { description: 'The decision that is corrected; it is kept as it was.' })
  decisionId: string;

  @Field(() => String, { description: 'What was wrong, and why it is put right; at most 2,000 characters.' })
  correctionReason: string;

  @Field(() => Boolean, {
    description:
      'True: the placement and the agreement it made are left as they are, and no money terms are given. False: what was committed is taken back, and the money is agreed afresh, both kept as CORRECTION; refused once the placement has started.',
  })
  keepsMoney: boolean;
}

/** The input of `declineRatification`. */
@InputType({ description: 'A director declines what of a decision would be the director’s to ratify.' })
export class DeclineRatificationInput extends MutationInput {
  @Field(() => ID, { description: 'The decision.' })
  decisionId: string;

  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming the child.' })
  reason: string;
}

@ObjectType({ description: 'What decideOutOfPanel gives.', simpleResolvers: true })
export class DecideOutOfPanelPayload extends MutationPayload {
  @Field(() => DecisionType, { nullable: true, description: DECISION })
  decision: DecisionType | null;

  @Field(() => [DecideOutOfPanelError], { description: ERRORS })
  userErrors: InstanceType<typeof DecideOutOfPanelError>[];
}

@ObjectType({ description: 'What recordTribunalOrder gives.', simpleResolvers: true })
export class RecordTribunalOrderPayload extends MutationPayload {
  @Field(() => DecisionType, { nullable: true, description: DECISION })
  decision: DecisionType | null;

  @Field(() => [RecordTribunalOrderError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordTribunalOrderError>[];
}

@ObjectType({ description: 'What correctDecision gives.', simpleResolvers: true })
export class CorrectDecisionPayload extends MutationPayload {
  @Field(() => DecisionType, {
    nullable: true,
    description: 'The decision as it should have been, which stands now; null when it was refused.',
  })
  decision: DecisionType | null;

  @Field(() => [CorrectDecisionError], { description: ERRORS })
  userErrors: InstanceType<typeof CorrectDecisionError>[];
}

@ObjectType({ description: 'What declineRatification gives.', simpleResolvers: true })
export class DeclineRatificationPayload extends MutationPayload {
  @Field(() => DecisionType, { nullable: true, description: DECISION })
  decision: DecisionType | null;

  @Field(() => [DeclineRatificationError], { description: ERRORS })
  userErrors: InstanceType<typeof DeclineRatificationError>[];
}
