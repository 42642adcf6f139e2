import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionContentInput } from './decision-content';

/** The input of `recordDecision`. */
@InputType({ description: 'A decision as the chair of an open sitting records it.' })
export class RecordDecisionInput extends DecisionContentInput {
  @Field(() => ID, { description: 'The item that is decided.' })
  agendaItemId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the frozen papers it is taken on: another one by now, or papers that moved, is refused as STALE_PAPERS. Null: the first that was frozen, if any was.',
  })
  packVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The digest of that version, 64 hexadecimal digits, to be compared too; null: not compared.',
  })
  packDigest?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The decision of an earlier sitting that this one reverses: it keeps its outcome and date, and what it provides ends where this one begins. Null: it reverses none.',
  })
  supersedesDecisionId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the item that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}
