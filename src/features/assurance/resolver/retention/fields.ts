import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../../kernel/ids';
import type { Ctx } from '../../../../platform/context';
import { withholdField } from '../../../../platform/graphql-withheld';
import { personById } from '../../../access/loaders';
import { orNull, PersonType, toPerson } from '../../../access/types/directory';
import { caseById, referralByCaseId } from '../../../cases/loaders';
import { CaseType, toCase } from '../../../cases/types/case';
import { legalHoldsByChildId, recordDisposalById, retentionByCaseId, retentionRuleById } from '../../loaders/retention';
import {
  DueRecordType,
  LegalHoldType,
  RecordDisposalType,
  RecordRetentionType,
  toLegalHold,
  toRecordDisposal,
  toRecordRetention,
} from '../../types/retention/records';
import { RetentionRuleType, toRetentionRule } from '../../types/retention/schedule';
import { recordAuditor } from '../../../cases/service/record-auditor';

const PAPERS =
  'How long its records are kept is for case officers, directors, auditors, and the panel while it may see the papers.';
const WITHHELD = 'Null, with an entry in extensions.withheld, for a reader without a right to the papers.';

/** What a case gains. */
@Resolver(() => CaseType)
export class CaseRetention {
  @FieldResolver(() => [RecordRetentionType], {
    nullable: true,
    description: `How long each class of record of the case is kept, whether it may go, and what went. ${WITHHELD}`,
  })
  async retention(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordRetentionType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(retentionByCaseId, facts.caseId)).map(toRecordRetention);
  }

  @FieldResolver(() => [LegalHoldType], {
    nullable: true,
    description: `The holds recorded on the records of its child, lifted ones too, the oldest first. ${WITHHELD}`,
  })
  async legalHolds(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalHoldType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    recordAuditor(ctx, facts.caseId, 'legal-holds');
    return (await ctx.load(legalHoldsByChildId, facts.childId)).map(toLegalHold);
  }
}

/** What a rule is loaded with. */
@Resolver(() => RetentionRuleType)
export class RetentionRuleFields {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who set it; null for a reader who may not know of people.',
  })
  async setBy(@GraphQLContext() ctx: Ctx, @Root() { rule }: RetentionRuleType): Promise<PersonType | null> {
    return readPerson(ctx, rule.setBy);
  }
}

/** What a standing is loaded with. */
@Resolver(() => RecordRetentionType)
export class RecordRetentionFields {
  @FieldResolver(() => RetentionRuleType, {
    nullable: true,
    description: 'The rule that holds today; null: there is none.',
  })
  rule(@Root() { standing }: RecordRetentionType): RetentionRuleType | null {
    return orNull(standing.rule, toRetentionRule);
  }

  @FieldResolver(() => RecordDisposalType, {
    nullable: true,
    description: 'What was done, the last; null: nothing was.',
  })
  async disposal(
    @GraphQLContext() ctx: Ctx,
    @Root() { standing }: RecordRetentionType,
  ): Promise<RecordDisposalType | null> {
    const { disposalId } = standing;
    return disposalId === null ? null : orNull(await ctx.load(recordDisposalById, disposalId), toRecordDisposal);
  }
}

/** What a disposal is loaded with. */
@Resolver(() => RecordDisposalType)
export class RecordDisposalFields {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case; null: not mine to know, or of a child that never had one.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { disposal }: RecordDisposalType): Promise<CaseType | null> {
    return disposal.caseId === null ? null : orNull(await ctx.load(caseById, disposal.caseId), toCase);
  }

  @FieldResolver(() => RetentionRuleType, { nullable: true, description: 'The rule by which it went.' })
  async rule(@GraphQLContext() ctx: Ctx, @Root() { disposal }: RecordDisposalType): Promise<RetentionRuleType | null> {
    return orNull(await ctx.load(retentionRuleById, disposal.retentionRuleId), toRetentionRule);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who did it; null for a reader who may not know of people.',
  })
  async disposedBy(@GraphQLContext() ctx: Ctx, @Root() { disposal }: RecordDisposalType): Promise<PersonType | null> {
    return readPerson(ctx, disposal.disposedBy);
  }
}

/** What a hold is loaded with. */
@Resolver(() => LegalHoldType)
export class LegalHoldFields {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case it was recorded on; null: not mine to know.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { hold }: LegalHoldType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, hold.caseId), toCase);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who recorded it; null for a reader who may not know of people.',
  })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { hold }: LegalHoldType): Promise<PersonType | null> {
    return readPerson(ctx, hold.recordedBy);
  }
}

/** What a due record is loaded with. */
@Resolver(() => DueRecordType)
export class DueRecordFields {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case; of an identity one of its child’s. Null: not mine to know, or the child has none.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { caseId }: DueRecordType): Promise<CaseType | null> {
    return caseId === null ? null : orNull(await ctx.load(caseById, caseId), toCase);
  }
}

async function readPerson(ctx: Ctx, personId: string): Promise<PersonType | null> {
  return orNull(await ctx.load(personById, asId<PersonId>(personId)), toPerson);
}
