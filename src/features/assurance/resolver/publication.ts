import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { publishAssurance, readPublications } from '../service/panel/publish-assurance';
import {
  AssurancePublicationType,
  PublishAssuranceError,
  PublishAssuranceInput,
  PublishAssurancePayload,
  toPublication,
} from '../types/panel/publication';

/** What was told for the public. */
@Resolver(() => AssurancePublicationType)
class PublicationResolver {
  @Can('assurance:read')
  @Query(() => [AssurancePublicationType], {
    description:
      'The financial years of which what is told for the public was published, the latest first. For case officers, directors and auditors.',
  })
  async assurancePublications(@GraphQLContext() ctx: Ctx): Promise<AssurancePublicationType[]> {
    return (await readPublications(ctx)).map(toPublication);
  }

  @Can('assurance:publish')
  @Mutation(() => PublishAssurancePayload, {
    description:
      'Publishes what is told for the public of a financial year that has ended: panelAssurance, decisionOutcomes, areaFeedback and planQuality for PUBLIC, and wherever small numbers of it are hidden, give that answer from then on, whatever is recorded later. For directors.',
  })
  async publishAssurance(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => PublishAssuranceInput, { description: 'Which year.' })
    { clientMutationId: given, financialYear }: PublishAssuranceInput,
  ): Promise<PublishAssurancePayload> {
    const clientMutationId = given ?? null;
    const result = await publishAssurance(ctx, { clientMutationId, financialYear });
    const found = result.ok ? (await readPublications(ctx)).find((one) => one.financialYear === financialYear) : null;
    return Object.assign(new PublishAssurancePayload(), {
      clientMutationId,
      publication: orNull(found ?? null, toPublication),
      userErrors: toUserErrors(PublishAssuranceError, result),
    });
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who published it; null for a reader who may not know of people.',
  })
  async publishedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { publishedById }: AssurancePublicationType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(publishedById)), toPerson);
  }
}

export const publicationResolvers = [PublicationResolver] as const;
