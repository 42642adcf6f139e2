import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { EqualityFilter } from '../../../platform/conditions';
import { DateFilter, enumFilter, IdFilter } from '../../../platform/filters';
import { registerCodes } from '../../../platform/graphql-codes';
import { OrderDirection } from '../../../platform/graphql-order';
import { PageArgs } from '../../../platform/paging';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { AgencyKind } from '../../access/rules/directory';
import { ASSIGN_TASK_CODES, COMPLETE_TASK_CODES } from '../refusals/transition';
import { TransitionStep } from '../rules/review-codes';
import { TransitionTaskStatus } from '../rules/transitions';
import { TransitionTaskType } from './transition';
import './review-codes';

/** The input of `completeTransitionTask`. */
@InputType({ description: 'A step of growing up that was done, or is not needed.' })
export class CompleteTransitionTaskInput extends MutationInput {
  @Field(() => ID, { description: 'The step.' })
  taskId: string;

  @Field(() => DateScalar, { description: 'The day it was done, or found not to be needed: not after today.' })
  doneDate: Day;

  @Field(() => String, {
    nullable: true,
    description: 'What was done, at most 2,000 characters; null: nothing to say.',
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not needed, at most 2,000 characters, and no note beside it; null: it was done.',
  })
  notNeededReason?: string | null;
}

/** The input of `assignTransitionTask`. */
@InputType({ description: 'The budget that answers for a step of growing up.' })
export class AssignTransitionTaskInput extends MutationInput {
  @Field(() => ID, { description: 'The step.' })
  taskId: string;

  @Field(() => ID, { description: 'The budget holder: of the side that answers for the step.' })
  budgetHolderId: string;
}

const TransitionTaskStatusFilter = enumFilter('TransitionTaskStatus', TransitionTaskStatus);
const TransitionStepFilter = enumFilter('TransitionStep', TransitionStep);
const AgencyKindFilter = enumFilter('AgencyKind', AgencyKind);

/** Which steps are asked for. */
@InputType('TransitionTaskFilter', {
  description: 'Conditions on steps of growing up; every one that is given must hold.',
})
export class TransitionTaskFilterInput {
  @Field(() => TransitionTaskStatusFilter, { nullable: true, description: 'On what became of it; null: not asked.' })
  status?: EqualityFilter<TransitionTaskStatus> | null;

  @Field(() => TransitionStepFilter, { nullable: true, description: 'On which step it is; null: not asked.' })
  kind?: EqualityFilter<TransitionStep> | null;

  @Field(() => AgencyKindFilter, { nullable: true, description: 'On the side that answers for it; null: not asked.' })
  ownerAgencyKind?: EqualityFilter<AgencyKind> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those that are open and past their day; false: all others; null: not asked.',
  })
  overdue?: boolean | null;

  @Field(() => DateFilter, { nullable: true, description: 'On the day it is due; null: not asked.' })
  dueDate?: DateFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'On the case it stands under; null: not asked.' })
  caseId?: IdFilter | null;
}

/** What steps can be ordered by. */
export const TransitionTaskOrderField = { DUE_DATE: 'DUE_DATE' } as const;
export type TransitionTaskOrderField = (typeof TransitionTaskOrderField)[keyof typeof TransitionTaskOrderField];
registerCodes(TransitionTaskOrderField, 'TransitionTaskOrderField', 'What steps of growing up can be ordered by.', {
  DUE_DATE: 'The day they are due.',
});

/** One key of an order of steps. */
@InputType({ description: 'One key of the order of steps of growing up.' })
export class TransitionTaskOrder {
  @Field(() => TransitionTaskOrderField, { description: 'What to order by.' })
  field: TransitionTaskOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `transitionTasks`. */
@ArgsType()
export class TransitionTasksArgs extends PageArgs {
  @Field(() => TransitionTaskFilterInput, {
    nullable: true,
    description: 'Which; null: all that this reader may know of.',
  })
  filter?: TransitionTaskFilterInput | null;

  @Field(() => [TransitionTaskOrder], {
    nullable: true,
    description: 'In which order; null or empty: the earliest first. Ties are broken by the id.',
  })
  orderBy?: TransitionTaskOrder[] | null;
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

export const AssignTransitionTaskError = userErrorType('AssignTransitionTask', ASSIGN_TASK_CODES);

/** What `assignTransitionTask` gives. */
@ObjectType({ description: 'What assignTransitionTask gives.', simpleResolvers: true })
export class AssignTransitionTaskPayload extends MutationPayload {
  @Field(() => TransitionTaskType, { nullable: true, description: 'The step; null when it was refused.' })
  task: TransitionTaskType | null;

  @Field(() => [AssignTransitionTaskError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof AssignTransitionTaskError>[];
}
