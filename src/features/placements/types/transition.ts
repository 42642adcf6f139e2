import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType } from '../../../platform/paging';
import { DateScalar } from '../../../platform/scalars';
import { AgencyKind } from '../../access/rules/directory';
import { TransitionAnchor, TransitionStep } from '../rules/review-codes';
import {
  isStepOverdue,
  statusOf,
  TransitionTaskStatus,
  whyNotNeeded,
  type TransitionRule,
  type TransitionTask,
} from '../rules/transitions';
import './review-codes';

registerCodes(TransitionTaskStatus, 'TransitionTaskStatus', 'What became of a step of growing up.', {
  OPEN: 'It is to be done.',
  DONE: 'It was done.',
  NOT_NEEDED: 'It is not needed, for the reason that is given: as it was typed in, or the young person died.',
});

registerCodes(TransitionAnchor, 'TransitionAnchor', 'From what the months of a step of growing up are counted.', {
  BIRTH: 'The birth.',
  SCHOOL_YEAR: 'The 1 September that follows the birth: it goes by school years.',
});

/** A step of growing up as the schema publishes it. */
@ObjectType('TransitionTask', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A step of growing up of a young person, with the agency that answers for it. Seen by those who may see who the child is, and by the budget holders of that agency.',
})
export class TransitionTaskType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly task: TransitionTask;

  @Field(() => TransitionStep, { description: 'Which step it is.' })
  kind: TransitionStep;

  @Field(() => AgencyKind, { description: 'Which side answers for it.' })
  ownerAgencyKind: AgencyKind;

  @Field(() => DateScalar, {
    description:
      'The first of the month in which it is due, so that it tells no date of birth; of a child who came later, of the month after.',
  })
  dueDate: Day;

  @Field(() => TransitionTaskStatus, { description: 'What became of it.' })
  status: TransitionTaskStatus;

  @Field(() => Boolean, { description: 'Whether that day is over and it is open.' })
  isOverdue: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null: it is open, or not needed.' })
  doneDate: Day | null;

  @Field(() => String, { nullable: true, description: 'What was done, as it was typed in; null: nothing was said.' })
  doneNote: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is not needed, as it was typed in, or that the young person died; null: it is open, or was done.',
  })
  notNeededReason: string | null;
}

/** The step as published. */
export function toTransitionTask(task: TransitionTask, today: Day): TransitionTaskType {
  const { kind, ownerAgencyKind, dueDate, closedDate, doneNote } = task;
  const status = statusOf(task);
  return Object.assign(new TransitionTaskType(), {
    id: toGlobalId('TransitionTask', task.transitionTaskId),
    ...{ task, kind, ownerAgencyKind, dueDate, status, doneNote },
    notNeededReason: whyNotNeeded(task),
    doneDate: status === TransitionTaskStatus.DONE ? closedDate : null,
    isOverdue: isStepOverdue(task, today),
  });
}

/** One page of steps. */
export const TransitionTaskConnection = connectionType('TransitionTask', () => TransitionTaskType);

/** A rule by which steps are made, as published. */
@ObjectType('TransitionRule', {
  simpleResolvers: true,
  description: 'When a step of growing up is due and whose it is. The same for every area.',
})
export class TransitionRuleType {
  @Field(() => TransitionStep, { description: 'Which step it is.' })
  kind: TransitionStep;

  @Field(() => AgencyKind, { description: 'Which side answers for it.' })
  ownerAgencyKind: AgencyKind;

  @Field(() => TransitionAnchor, { description: 'From what its months are counted.' })
  anchor: TransitionAnchor;

  @Field(() => Int, { description: 'How many months after that it is due: on the first of that month.' })
  months: number;

  @Field(() => Int, { description: 'How many months ahead it is on record.' })
  leadMonths: number;

  @Field(() => Int, {
    description: 'How many months after the anchor it is not made any more for somebody who comes to the area late.',
  })
  lapseMonths: number;

  @Field(() => DateScalar, { description: 'The first day on which what falls due is due by this rule.' })
  firstDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last; null: until further notice.' })
  lastDate: Day | null;

  @Field(() => String, { description: 'Where it is written.' })
  source: string;
}

/** A rule as published. */
export function toTransitionRule(rule: TransitionRule): TransitionRuleType {
  return Object.assign(new TransitionRuleType(), rule);
}
