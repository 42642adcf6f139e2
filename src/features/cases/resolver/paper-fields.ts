import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { type Ctx } from '../../../platform/context';
import { personById } from '../../access/loaders';
import { PersonType, toPerson } from '../../access/types/directory';
import { providerByUrn } from '../../providers/loaders';
import { caseById, documentById, localOptionsByCaseId, waiversByCaseId } from '../loaders';
import { CaseType, toCase } from '../types/case';
import {
  CaseHistoryEntryType,
  ChecklistWaiverType,
  EvidenceDocumentType,
  EvidenceType,
  LocalOptionTriedType,
  ReferralType,
  toChecklistWaiver,
  toEvidenceDocument,
  toLocalOptionTried,
} from '../types/papers';

/** The lists of a referral. */
@Resolver(() => ReferralType)
export class ReferralFields {
  @FieldResolver(() => [LocalOptionTriedType], { description: 'What was tried locally, in the order it was given.' })
  async localOptionsTried(
    @GraphQLContext() ctx: Ctx,
    @Root() { caseId }: ReferralType,
  ): Promise<LocalOptionTriedType[]> {
    return (await ctx.load(localOptionsByCaseId, caseId)).map(toLocalOptionTried);
  }

  @FieldResolver(() => [ChecklistWaiverType], { description: 'The items of the checklist that were let go.' })
  async waivers(@GraphQLContext() ctx: Ctx, @Root() { caseId }: ReferralType): Promise<ChecklistWaiverType[]> {
    return (await ctx.load(waiversByCaseId, caseId)).map(toChecklistWaiver);
  }
}

/** The name beside a URN. */
@Resolver(() => LocalOptionTriedType)
export class LocalOptionFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The establishment’s name in the register today; null when it is not in the register.',
  })
  async providerName(
    @GraphQLContext() ctx: Ctx,
    @Root() { providerUrn }: LocalOptionTriedType,
  ): Promise<string | null> {
    return providerUrn === null ? null : ((await ctx.load(providerByUrn, providerUrn))?.name ?? null);
  }
}

/** Who let an item go. */
@Resolver(() => ChecklistWaiverType)
export class WaiverFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'By whom; null for the system.' })
  waivedBy(@GraphQLContext() ctx: Ctx, @Root() { waiver }: ChecklistWaiverType): Promise<PersonType | null> {
    return findPerson(ctx, waiver.waivedBy);
  }
}

/** What hangs from a piece of evidence. */
@Resolver(() => EvidenceType)
export class EvidenceFields {
  @FieldResolver(() => CaseType, { nullable: true, description: 'The case; null when the reader may not know of it.' })
  async case(@GraphQLContext() ctx: Ctx, @Root() { evidence }: EvidenceType): Promise<CaseType | null> {
    const found = await ctx.load(caseById, evidence.caseId);
    return found === null ? null : toCase(found);
  }

  @FieldResolver(() => EvidenceDocumentType, { nullable: true, description: 'The file; null when there is none.' })
  async document(@GraphQLContext() ctx: Ctx, @Root() { evidence }: EvidenceType): Promise<EvidenceDocumentType | null> {
    const found = evidence.documentId === null ? null : await ctx.load(documentById, evidence.documentId);
    return found === null ? null : toEvidenceDocument(found);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who added it; null for the system.' })
  addedBy(@GraphQLContext() ctx: Ctx, @Root() { evidence }: EvidenceType): Promise<PersonType | null> {
    return findPerson(ctx, evidence.addedBy);
  }
}

/** Who made a change. */
@Resolver(() => CaseHistoryEntryType)
export class HistoryFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'By whom; null for the system.' })
  by(@GraphQLContext() ctx: Ctx, @Root() { entry }: CaseHistoryEntryType): Promise<PersonType | null> {
    return findPerson(ctx, asId<PersonId>(entry.personId));
  }
}

async function findPerson(ctx: Ctx, personId: PersonId): Promise<PersonType | null> {
  const person = await ctx.load(personById, personId);
  return person === null ? null : toPerson(person);
}
