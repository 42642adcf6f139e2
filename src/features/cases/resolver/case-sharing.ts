import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { type PersonId } from '../../../kernel/ids';
import { type Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { personById } from '../../access/loaders';
import { PersonType, toPerson } from '../../access/types/directory';
import {
  adviceByCaseId,
  capacityByCaseId,
  caseById,
  disclosuresByCaseId,
  evidenceById,
  referralByCaseId,
  returnsByCaseId,
} from '../loaders';
import { AdviceRequestType, toAdviceRequest } from '../types/advice';
import { CaseType, toCase } from '../types/case';
import { EvidenceType, toEvidence } from '../types/papers';
import { ReferralReturnType, toReferralReturn } from '../types/returns';
import { CapacityRecordType, DisclosureType, toCapacityRecord, toDisclosure } from '../types/sharing';

const PAPERS = 'The papers are for case officers, directors, auditors, and the panel while it may see them.';
const WITHHELD = 'Null, with an entry in extensions.withheld, for a reader without a right to the papers.';

/** What of a case is asked of others, shared with others, and sent back. */
@Resolver(() => CaseType)
export class CaseSharingFields {
  @FieldResolver(() => [AdviceRequestType], {
    nullable: true,
    description: `The advice that was asked for, in the order it was asked, called off or not. ${WITHHELD}`,
  })
  async advice(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdviceRequestType[] | null> {
    if (!(await maySeePapers(ctx, facts.caseId))) return withholdField(ctx, info, PAPERS);
    const today = londonDay(ctx.clock.now());
    return (await ctx.load(adviceByCaseId, facts.caseId)).map((advice) => toAdviceRequest(advice, today));
  }

  @FieldResolver(() => [DisclosureType], {
    nullable: true,
    description: `What was shared with whom and on what that rests, oldest first. ${WITHHELD}`,
  })
  async disclosures(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DisclosureType[] | null> {
    if (!(await maySeePapers(ctx, facts.caseId))) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(disclosuresByCaseId, facts.caseId)).map(toDisclosure);
  }

  @FieldResolver(() => CapacityRecordType, {
    nullable: true,
    description: `Who decides for the young person, as last recorded; null: not recorded. ${WITHHELD}`,
  })
  async capacity(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CapacityRecordType | null> {
    if (!(await maySeePapers(ctx, facts.caseId))) return withholdField(ctx, info, PAPERS);
    const record = await ctx.load(capacityByCaseId, facts.caseId);
    return record === null ? null : toCapacityRecord(record);
  }

  @FieldResolver(() => [ReferralReturnType], {
    nullable: true,
    description: `When the referral was sent back and for what, oldest first; empty: never. ${WITHHELD}`,
  })
  async returns(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReferralReturnType[] | null> {
    if (!(await maySeePapers(ctx, facts.caseId))) return withholdField(ctx, info, PAPERS);
    return (await ctx.load(returnsByCaseId, facts.caseId)).map(toReferralReturn);
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description:
      'The case this one follows, as an extension, a review or an uplift does; null: it is the first, or the reader may not know of that one.',
  })
  async earlierCase(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<CaseType | null> {
    const found = facts.earlierCaseId === null ? null : await ctx.load(caseById, facts.earlierCaseId);
    return found === null ? null : toCase(found);
  }
}

/** What hangs from a request for advice. */
@Resolver(() => AdviceRequestType)
export class AdviceFields {
  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: 'The evidence it is on the case; null: not added, or the reader may not see it.',
  })
  async evidence(@GraphQLContext() ctx: Ctx, @Root() { advice }: AdviceRequestType): Promise<EvidenceType | null> {
    const found = advice.evidenceId === null ? null : await ctx.load(evidenceById, advice.evidenceId);
    return found === null ? null : toEvidence(found);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who asked; null for the system.' })
  askedBy(@GraphQLContext() ctx: Ctx, @Root() { advice }: AdviceRequestType): Promise<PersonType | null> {
    return findPerson(ctx, advice.askedBy);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: 'The case; null when the reader may not know of it.' })
  async case(@GraphQLContext() ctx: Ctx, @Root() { advice }: AdviceRequestType): Promise<CaseType | null> {
    const found = await ctx.load(caseById, advice.caseId);
    return found === null ? null : toCase(found);
  }
}

/** Who recorded a disclosure. */
@Resolver(() => DisclosureType)
export class DisclosureFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null for the system.' })
  recordedBy(@GraphQLContext() ctx: Ctx, @Root() { disclosure }: DisclosureType): Promise<PersonType | null> {
    return findPerson(ctx, disclosure.recordedBy);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: 'The case; null when the reader may not know of it.' })
  async case(@GraphQLContext() ctx: Ctx, @Root() { disclosure }: DisclosureType): Promise<CaseType | null> {
    const found = await ctx.load(caseById, disclosure.caseId);
    return found === null ? null : toCase(found);
  }
}

/** Who sent a referral back. */
@Resolver(() => ReferralReturnType)
export class ReturnFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'By whom; null for the system.' })
  returnedBy(@GraphQLContext() ctx: Ctx, @Root() { returned }: ReferralReturnType): Promise<PersonType | null> {
    return findPerson(ctx, returned.returnedBy);
  }
}

async function maySeePapers(ctx: Ctx, caseId: string): Promise<boolean> {
  return (await ctx.load(referralByCaseId, caseId)) !== null;
}

async function findPerson(ctx: Ctx, personId: PersonId): Promise<PersonType | null> {
  const person = await ctx.load(personById, personId);
  return person === null ? null : toPerson(person);
}
