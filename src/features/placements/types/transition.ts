import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { AgencyKind } from '../../access/rules/directory';
import { COMPLETE_TASK_CODES } from '../refusals/transition';
import { TransitionStep } from '../rules/review-codes';
import { isStepOverdue, type TransitionTask } from '../rules/transitions';
import './review-codes';

/** A step of growing up as the schema publishes it. */
@ObjectType('TransitionTask', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A step of growing up of a child in a placement, with the agency that answers for it. Seen by those who may see who the child is, and by the budget holders of that agency.',
})
export class TransitionTaskType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly task: TransitionTask;

  @Field(() => TransitionStep, { description: 'Which step it is.' })
  kind: TransitionStep;

  @Field(() => AgencyKind, { description: 'Which side answers for it.' })
  ownerAgencyKind: AgencyKind;

  @Field(() => DateScalar, {
    description: 'The first of the month in which it is due, so that it tells no date of birth.',
  })
  dueDate: Day;

  @Field(() => Boolean, { description: 'Whether that day is over and it is not done.' })
  isOverdue: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null: it is open.' })
  doneDate: Day | null;

  @Field(() => String, { nullable: true, description: 'What was done, as it was typed in; null: nothing was said.' })
  doneNote: string | null;
}

/** The step as published. */
export function toTransitionTask(task: TransitionTask, today: Day): TransitionTaskType {
  const { kind, ownerAgencyKind, dueDate, doneDate, doneNote } = task;
  return Object.assign(new TransitionTaskType(), {
    id: toGlobalId('TransitionTask', task.transitionTaskId),
    ...{ task, kind, ownerAgencyKind, dueDate, doneDate, doneNote },
    isOverdue: isStepOverdue(task, today),
  });
}

/** The input of `completeTransitionTask`. */
@InputType({ description: 'A step of growing up that was done.' })
export class CompleteTransitionTaskInput extends MutationInput {
  @Field(() => ID, { description: 'The step.' })
  taskId: string;

  @Field(() => DateScalar, { description: 'The day it was done, not after today.' })
  doneDate: Day;

  @Field(() => String, {
    nullable: true,
    description: 'What was done, at most 2,000 characters; null: nothing to say.',
  })
  note?: string | null;
}

export const CompleteTransitionTaskError = userErrorType('CompleteTransitionTask', COMPLETE_TASK_CODES);

/** What `completeTransitionTask` gives. */
@ObjectType({ description: 'What completeTransitionTask gives.', simpleResolvers: true })
export class CompleteTransitionTaskPayload extends MutationPayload {
  @Field(() => TransitionTaskType, { nullable: true, description: 'The step; null when it was refused.' })
  task: TransitionTaskType | null;

  @Field(() => [CompleteTransitionTaskError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof CompleteTransitionTaskError>[];
}
