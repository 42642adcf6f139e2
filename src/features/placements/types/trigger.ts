import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CaseType } from '../../cases/types/case';
import { REPORT_BREAKDOWN_CODES, REQUEST_UPLIFT_CODES } from '../refusals';
import { TriggerKind } from '../rules/codes';
import type { CaseTrigger } from '../rules/triggers';
import './codes';
import { OptionCostLineInput } from './option';
import { PlacementType } from './placement';

const ERRORS = 'Every rule the request broke; empty when it was done.';

/** A trigger as the schema publishes it. */
@ObjectType('CaseTrigger', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What raised a case by itself from a placement that runs, once for each placement, kind and day. Seen by those who see the placement; a transition by those who may see who the child is.',
})
export class CaseTriggerType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly trigger: CaseTrigger;

  @Field(() => TriggerKind, { description: 'What it is.' })
  kind: TriggerKind;

  @Field(() => DateScalar, {
    description:
      'The day it falls due: the expected end, the day of the review, the day of the report, or the day the uplift begins. Of a transition the first of its month.',
  })
  dueDate: Day;

  @Field(() => DateTimeScalar, { description: 'When the case was raised.' })
  raisedAt: Date;
}

/** The trigger as published. */
export function toCaseTrigger(trigger: CaseTrigger): CaseTriggerType {
  const { kind, dueDate, raisedAt } = trigger;
  return Object.assign(new CaseTriggerType(), {
    id: toGlobalId('CaseTrigger', trigger.caseTriggerId),
    trigger,
    kind,
    dueDate,
    raisedAt,
  });
}

/** What a mutation gives that raises a case from a placement, beside its `userErrors`. */
@ObjectType({ description: 'What a mutation gives that raises a case from a placement.', simpleResolvers: true })
abstract class RaisedCasePayload extends MutationPayload {
  @Field(() => CaseTriggerType, { nullable: true, description: 'What raised it; null when it was refused.' })
  trigger: CaseTriggerType | null;

  @Field(() => CaseType, {
    nullable: true,
    description: 'The case that was raised, a draft; null when it was refused.',
  })
  case: CaseType | null;

  @Field(() => PlacementType, { nullable: true, description: 'The placement; null when it was refused.' })
  placement: PlacementType | null;
}

/** The input of `reportBreakdown`. */
@InputType({ description: 'A placement that breaks down.' })
export class ReportBreakdownInput extends MutationInput {
  @Field(() => ID, { description: 'The placement; it must be running.' })
  placementId: string;

  @Field(() => String, {
    description: 'What is breaking down, and why, at most 2,000 characters; the new referral begins with it.',
  })
  reason: string;
}

export const ReportBreakdownError = userErrorType('ReportBreakdown', REPORT_BREAKDOWN_CODES);

/** What `reportBreakdown` gives. */
@ObjectType({ description: 'What reportBreakdown gives.', simpleResolvers: true })
export class ReportBreakdownPayload extends RaisedCasePayload {
  @Field(() => [ReportBreakdownError], { description: ERRORS })
  userErrors: InstanceType<typeof ReportBreakdownError>[];
}

/** The input of `requestUplift`. */
@InputType({ description: 'A higher price that is asked for a placement that runs.' })
export class RequestUpliftInput extends MutationInput {
  @Field(() => ID, { description: 'The placement; it must be running.' })
  placementId: string;

  @Field(() => DateScalar, { description: 'The day from which it is asked: one of the placement’s days.' })
  fromDate: Day;

  @Field(() => [OptionCostLineInput], { description: 'The whole price that is asked, line by line: at least one.' })
  costLines: OptionCostLineInput[];

  @Field(() => String, { description: 'Why, at most 2,000 characters; the new referral begins with it.' })
  reason: string;
}

export const RequestUpliftError = userErrorType('RequestUplift', REQUEST_UPLIFT_CODES);

/** What `requestUplift` gives. */
@ObjectType({ description: 'What requestUplift gives.', simpleResolvers: true })
export class RequestUpliftPayload extends RaisedCasePayload {
  @Field(() => [RequestUpliftError], { description: ERRORS })
  userErrors: InstanceType<typeof RequestUpliftError>[];
}
