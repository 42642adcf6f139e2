import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { toGlobalId } from '../../../platform/global-id';
import { DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_PLAN_DECISION_CODES } from '../refusals/plan-decision';
import type { PlanDecision } from '../rules/plan-decisions';
import { CaseType } from './case';

const DECIDER = 'Who decided it and answers for it: a person of the local authority.';
const DELEGATION = 'The scheme of delegation and the line of it that was relied on, at most 2,000 characters.';
const REASONS = 'Why, in words for the family: its letter gives them. At most 20,000 characters.';

/** Who decided something of a plan, as the schema publishes it. */
@ObjectType('PlanDecision', {
  description:
    'Who decided what a family is told of its plan, on which delegation and why. Never changed: put right by another. The letter to the family is made from it.',
  simpleResolvers: true,
})
export class PlanDecisionType {
  /** For the fields that are loaded. */
  readonly decision: PlanDecision;

  @Field(() => ID, { description: 'Give it as replacesId to put it right.' })
  id: string;

  @Field(() => Int, { description: 'The decider’s grade when it was recorded, 1 to 20.' })
  deciderGrade: number;

  @Field(() => String, { description: 'The delegation that was relied on, as it was typed in.' })
  delegation: string;

  @Field(() => String, { description: 'Why, as it was typed in.' })
  reasons: string;

  @Field(() => ID, { nullable: true, description: 'What it puts right; null: it is the first.' })
  replacesId: string | null;

  @Field(() => Boolean, { description: 'Whether another stands in its place.' })
  isReplaced: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The decision as published. */
export function toPlanDecision(decision: PlanDecision): PlanDecisionType {
  const { planDecisionId, deciderGrade, delegation, reasons, replacesId, isReplaced, recordedAt } = decision;
  return Object.assign(new PlanDecisionType(), {
    ...{ decision, deciderGrade, delegation, reasons, isReplaced, recordedAt },
    id: toGlobalId('PlanDecision', planDecisionId),
    replacesId: replacesId === null ? null : toGlobalId('PlanDecision', replacesId),
  });
}

/** Who decided, as it is given with the event. */
@InputType({ description: 'Who decided what a family is told of its plan, on which delegation and why.' })
export class PlanDecisionInput {
  @Field(() => ID, { description: DECIDER })
  deciderId: string;

  @Field(() => String, { description: DELEGATION })
  delegation: string;

  @Field(() => String, { description: REASONS })
  reasons: string;
}

/** The input of `recordPlanDecision`. */
@InputType({ description: 'Who decided what an event of a plan tells, on which delegation and why.' })
export class RecordPlanDecisionInput extends MutationInput {
  @Field(() => ID, { description: 'The case on which the event is recorded.' })
  caseId: string;

  @Field(() => ID, { description: 'The event: what a family may appeal against.' })
  planEventId: string;

  @Field(() => ID, { description: DECIDER })
  deciderId: string;

  @Field(() => String, { description: DELEGATION })
  delegation: string;

  @Field(() => String, { description: REASONS })
  reasons: string;

  @Field(() => ID, {
    nullable: true,
    description: 'What it puts right: the decision that stands. Null: none is on record.',
  })
  replacesId?: string | null;
}

export const RecordPlanDecisionError = userErrorType('RecordPlanDecision', RECORD_PLAN_DECISION_CODES);

/** What `recordPlanDecision` gives. */
@ObjectType({ description: 'What recordPlanDecision gives.', simpleResolvers: true })
export class RecordPlanDecisionPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [RecordPlanDecisionError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordPlanDecisionError>[];
}
