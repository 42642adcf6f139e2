import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../../platform/global-id';
import { DateScalar, DateTimeScalar } from '../../../../platform/scalars';
import { HoldKind, RecordClass, RecordUse, RetentionState } from '../../rules/retention/codes';
import type { LegalHold, RecordDisposal } from '../../rules/retention/log';
import type { RecordHold, RetentionStanding } from '../../rules/retention/standing';
import './codes';

/** What keeps records. */
@ObjectType({ description: 'Something that keeps every record of a child.', simpleResolvers: true })
export class RecordHoldReason {
  @Field(() => HoldKind, { description: 'What it is.' })
  kind: HoldKind;

  @Field(() => DateScalar, { description: 'Since when.' })
  since: Day;
}

/** How a class of record stands, as the schema publishes it. */
@ObjectType('RecordRetention', {
  description: 'Whether a class of record of a case may go, and when (P2). For those who see the papers of the case.',
  simpleResolvers: true,
})
export class RecordRetentionType {
  /** For the fields that are loaded. */
  readonly standing: RetentionStanding;

  @Field(() => RecordClass, { description: 'Of what.' })
  recordClass: RecordClass;

  @Field(() => RetentionState, { description: 'Whether it may go.' })
  state: RetentionState;

  @Field(() => DateScalar, { nullable: true, description: 'From when its time counts; null: not yet, or by no rule.' })
  startedOn: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it may go but for holds; null with startedOn.',
  })
  dueOn: Day | null;

  @Field(() => [RecordHoldReason], { description: 'What holds it.' })
  holds: RecordHoldReason[];

  @Field(() => [RecordUse], { description: 'What it is still used for.' })
  uses: RecordUse[];
}

/** The standing as published. */
export function toRecordRetention(standing: RetentionStanding): RecordRetentionType {
  const { recordClass, state, startedOn, dueOn, uses } = standing;
  return Object.assign(new RecordRetentionType(), {
    ...{ standing, recordClass, state, startedOn, dueOn },
    uses: [...uses],
    holds: standing.holds.map(toHoldReason),
  });
}

function toHoldReason({ kind, since }: RecordHold): RecordHoldReason {
  return Object.assign(new RecordHoldReason(), { kind, since });
}

/** A disposal as the schema publishes it. */
@ObjectType('RecordDisposal', {
  implements: NodeInterface,
  description:
    'That records of a case went: by which rule, who and when, and never what they said. For those who see the papers of the case.',
  simpleResolvers: true,
})
export class RecordDisposalType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly disposal: RecordDisposal;

  @Field(() => RecordClass, { description: 'What went. An identity is its child’s, whatever the case.' })
  recordClass: RecordClass;

  @Field(() => DateScalar, { description: 'From when its time was counted.' })
  startedOn: Day;

  @Field(() => DateScalar, { description: 'From when it could go.' })
  dueOn: Day;

  @Field(() => Int, { description: 'How many entries lost their words, or were removed.' })
  entries: number;

  @Field(() => Int, { description: 'How many files were removed.' })
  files: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The SHA-256 of the words that went, by which a copy that turns up can be told; null of an identity and of what is short, which could be guessed from it.',
  })
  digest: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  disposedAt: Date;
}

/** The disposal as published. */
export function toRecordDisposal(disposal: RecordDisposal): RecordDisposalType {
  const { recordDisposalId, recordClass, startedOn, dueOn, rowCount, documentCount, digest, disposedAt } = disposal;
  return Object.assign(new RecordDisposalType(), {
    ...{
      disposal,
      id: toGlobalId('RecordDisposal', recordDisposalId),
      recordClass,
      startedOn,
      dueOn,
      digest,
      disposedAt,
    },
    ...{ entries: rowCount, files: documentCount },
  });
}

/** That a hold was lifted. */
@ObjectType({ description: 'That a hold was lifted.', simpleResolvers: true })
export class LegalHoldLifting {
  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  liftedAt: Date;
}

/** A hold as the schema publishes it. */
@ObjectType('LegalHold', {
  implements: NodeInterface,
  description:
    'That nothing of a child is to go, whatever its time. For those who see the papers of the case it was recorded on.',
  simpleResolvers: true,
})
export class LegalHoldType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly hold: LegalHold;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => DateScalar, { description: 'Since when.' })
  fromDate: Day;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => LegalHoldLifting, { nullable: true, description: 'That it was lifted; null: it holds.' })
  lifted: LegalHoldLifting | null;
}

/** The hold as published. */
export function toLegalHold(hold: LegalHold): LegalHoldType {
  const { legalHoldId, reason, fromDate, recordedAt, lifted } = hold;
  return Object.assign(new LegalHoldType(), {
    ...{ hold, id: toGlobalId('LegalHold', legalHoldId), reason, fromDate, recordedAt },
    lifted:
      lifted === null
        ? null
        : Object.assign(new LegalHoldLifting(), { reason: lifted.reason, liftedAt: lifted.liftedAt }),
  });
}

/** A record that may go, as the schema publishes it. */
@ObjectType('DueRecord', {
  description: 'A class of record of a case, or of a child that only an import brought, that may go today.',
  simpleResolvers: true,
})
export class DueRecordType {
  /** For the field that is loaded; null: the child has no case. */
  readonly caseId: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The child, where it never had a case: give it to disposeImportedRecords. Null: it goes with its case.',
  })
  childId: string | null;

  @Field(() => RecordRetentionType, { description: 'How it stands.' })
  retention: RecordRetentionType;
}

/** What may go today, as the schema publishes it. */
@ObjectType('DueRecords', { description: 'What may go today by the schedule of the area.', simpleResolvers: true })
export class DueRecordsType {
  @Field(() => [DueRecordType], { description: 'No more than were asked for; what has been due longest first.' })
  records: DueRecordType[];

  @Field(() => Int, { description: 'How much is due in all; an identity once for its child.' })
  totalCount: number;

  @Field(() => Int, { description: 'How much would be due and is on hold.' })
  heldCount: number;
}
