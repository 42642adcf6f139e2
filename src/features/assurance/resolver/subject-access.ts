import { Arg, Ctx as GraphQLContext, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { TakesLong } from '../../../platform/cost-limits';
import { fromGlobalId } from '../../../platform/global-id';
import type { ResolverClass } from '../../../platform/graphql';
import { toUserErrors } from '../../../platform/user-errors';
import { caseById } from '../../cases/loaders';
import { toCase } from '../../cases/types/case';
import { readSubjectAccess } from '../service/subject-access/read-bundle';
import { tagPassages } from '../service/subject-access/tag-passages';
import {
  SubjectAccessType,
  TagPassagesError,
  TagPassagesInput,
  TagPassagesPayload,
  toSubjectAccess,
} from '../types/subject-access';

/** What a family may be given of a case, and the words that are withheld from it. */
@Resolver()
class SubjectAccessResolver {
  @Can('subject-access:read')
  @TakesLong()
  @Query(() => SubjectAccessType, {
    description:
      'What a family or young person may be given of a case’s child, under all its cases, when they ask to see what is kept. For case officers, directors and auditors, not for the panel; each reading is on record.',
  })
  async subjectAccess(
    @GraphQLContext() ctx: Ctx,
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
  ): Promise<SubjectAccessType> {
    return toSubjectAccess((await readSubjectAccess(ctx, fromGlobalId('Case', caseId, 'caseId'))).bundle);
  }

  @Can('passage:tag')
  @Mutation(() => TagPassagesPayload, {
    description:
      'Tags words that stand in the texts of a case already, so that they are withheld wherever a text of it is quoted to somebody outside. For case officers, chairs and directors.',
  })
  async tagPassages(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => TagPassagesInput, { description: 'Which words, and why.' }) input: TagPassagesInput,
  ): Promise<TagPassagesPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const caseId = fromGlobalId('Case', input.caseId, ['input', 'caseId']);
    const result = await tagPassages(ctx, { clientMutationId, caseId, passages: input.passages });
    const found = result.ok ? await ctx.load(caseById, result.value.caseId) : null;
    return Object.assign(new TagPassagesPayload(), {
      clientMutationId,
      case: found === null ? null : toCase(found),
      userErrors: toUserErrors(TagPassagesError, result),
    });
  }
}

/** THE list of the resolvers of what a person may ask to see. */
export const subjectAccessResolvers: readonly ResolverClass[] = [SubjectAccessResolver];
