import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { ActionStatus, ConditionStatus, DepartureSubject } from '../rules/decision-codes';
import type { DecisionAlternative, DecisionDeparture } from '../rules/decision-record';
import { isOverdue, type DecisionAction, type DecisionCondition } from '../rules/follow-up';
import { DecisionType } from './decision';
import './decision-codes';

/** A condition as the schema publishes it. */
@ObjectType('DecisionCondition', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'Something that a decision wants met. Seen by those who may read the papers, and by the person who is to meet it.',
})
export class DecisionConditionType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly condition: DecisionCondition;

  @Field(() => String, { description: 'What is to be met.' })
  text: string;

  @Field(() => DateScalar, { description: 'By when.' })
  dueDate: Day;

  @Field(() => Boolean, { description: 'Whether nothing goes live before it is met or waived.' })
  isPrecondition: boolean;

  @Field(() => ConditionStatus, { description: 'How it stands.' })
  status: ConditionStatus;

  @Field(() => Boolean, { description: 'Whether it is open past its day, at the time of asking.' })
  isOverdue: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What shows that it is met, or why it was waived; null: not said.',
  })
  statusReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it stands so; null while it is open.' })
  statusAt: Date | null;
}

/** The condition as published, on a day. */
export function toCondition(condition: DecisionCondition, day: Day): DecisionConditionType {
  const { text, dueDate, isPrecondition, status, statusReason, statusAt } = condition;
  return Object.assign(new DecisionConditionType(), {
    id: toGlobalId('DecisionCondition', condition.conditionId),
    condition,
    ...{ text, dueDate, isPrecondition, status, statusReason, statusAt },
    isOverdue: isOverdue(condition, day),
  });
}

/** An action as the schema publishes it. */
@ObjectType('DecisionAction', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'Something that is to be done after a decision. Seen by those who may read the papers, by the person who is to do it, and by those who sit, decide or hold a budget for the agency that answers for it.',
})
export class DecisionActionType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly action: DecisionAction;

  @Field(() => String, { description: 'What is to be done.' })
  task: string;

  @Field(() => DateScalar, { description: 'By when.' })
  dueDate: Day;

  @Field(() => String, { nullable: true, description: 'What will show that it was done; null: not said.' })
  record: string | null;

  @Field(() => ActionStatus, { description: 'How it stands.' })
  status: ActionStatus;

  @Field(() => Boolean, { description: 'Whether it is open past its day, at the time of asking.' })
  isOverdue: boolean;

  @Field(() => String, { nullable: true, description: 'What was said when it was done; null: nothing.' })
  statusNote: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it stands so; null while it is open.' })
  statusAt: Date | null;
}

/** The action as published, on a day. */
export function toAction(action: DecisionAction, day: Day): DecisionActionType {
  const { task, dueDate, record, status, statusNote, statusAt } = action;
  return Object.assign(new DecisionActionType(), {
    id: toGlobalId('DecisionAction', action.actionId),
    action,
    ...{ task, dueDate, record, status, statusNote, statusAt },
    isOverdue: isOverdue(action, day),
  });
}

/** An option that was not chosen, as the schema publishes it. */
@ObjectType('DecisionAlternative', {
  simpleResolvers: true,
  description: 'Another option of the case that was weighed, and why it was not chosen.',
})
export class DecisionAlternativeType {
  /** For the field that is loaded. */
  readonly alternative: DecisionAlternative;

  @Field(() => String, { description: 'Why it was not chosen.' })
  whyNot: string;
}

/** The alternative as published. */
export function toAlternative(alternative: DecisionAlternative): DecisionAlternativeType {
  return Object.assign(new DecisionAlternativeType(), { alternative, whyNot: alternative.whyNot });
}

/** A departure as the schema publishes it. */
@ObjectType('DecisionDeparture', {
  simpleResolvers: true,
  description: 'Where a decision departs from what was found, advised or asked for, and why.',
})
export class DecisionDepartureType {
  @Field(() => DepartureSubject, { description: 'What it departs from.' })
  subject: DepartureSubject;

  @Field(() => String, {
    nullable: true,
    description: 'As it was found, advised or asked for; null where there was nothing to compare.',
  })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'As it was decided; null where there was nothing to compare.' })
  to: string | null;

  @Field(() => String, { description: 'Why.' })
  reason: string;
}

/** The departure as published. */
export function toDeparture({ subject, from, to, reason }: DecisionDeparture): DecisionDepartureType {
  return Object.assign(new DecisionDepartureType(), { subject, from, to, reason });
}

/** What was put off on a case. */
@ObjectType('CaseDeferrals', {
  simpleResolvers: true,
  description: 'How often the panel put a case off for information, and whether that is to be taken further up.',
})
export class CaseDeferralsType {
  @Field(() => Int, { description: 'How many deferrals stand.' })
  count: number;

  @Field(() => Boolean, {
    description:
      'Whether the last of them was one too many under its terms of reference, and nothing was decided since: a director’s to take up.',
  })
  isEscalated: boolean;

  @Field(() => [DecisionType], { description: 'The deferrals that stand, the oldest first.' })
  decisions: DecisionType[];
}
