import { Field, ID, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { SuccessionKind, type Succession } from '../rules/succession';

registerCodes(SuccessionKind, 'SuccessionKind', 'How organisations or budgets go over to others.', {
  RENAME: 'One to one: another name, or another body in the same place.',
  MERGE: 'Several to one, or one into another that was there.',
  SPLIT: 'One to several; each share, role and limit was named.',
});

/** A succession as the schema publishes it. */
@ObjectType('Succession', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'Organisations or budgets that went over to others on a day. What was theirs before stays theirs, and their ids lead on. Every role of the area sees it.',
})
export class SuccessionType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly succession: Succession;

  @Field(() => SuccessionKind, { description: 'One to one, many to one, or one to many.' })
  kind: SuccessionKind;

  @Field(() => DateScalar, { description: 'The successors’ first day; the day before was the predecessors’ last.' })
  firstDate: Day;

  @Field(() => String, {
    nullable: true,
    description: 'The order or register entry it rests on; null: none was given.',
  })
  source: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => [ID], { description: 'The ids of the agencies and budget holders that ended.' })
  predecessorIds: string[];

  @Field(() => [ID], { description: 'The ids of the agencies and budget holders that go on.' })
  successorIds: string[];
}

/** The succession as published. */
export function toSuccession(succession: Succession): SuccessionType {
  const { successionId, kind, firstDate, source, recordedAt, agencies, budgetHolders } = succession;
  const ids = (end: 'predecessorId' | 'successorId'): string[] => [
    ...new Set([
      ...agencies.map((link) => toGlobalId('Agency', link[end])),
      ...budgetHolders.map((link) => toGlobalId('BudgetHolder', link[end])),
    ]),
  ];
  return Object.assign(new SuccessionType(), {
    ...{ succession, kind, firstDate, source, recordedAt },
    id: toGlobalId('Succession', successionId),
    predecessorIds: ids('predecessorId'),
    successorIds: ids('successorId'),
  });
}
