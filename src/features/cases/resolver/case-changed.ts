import { Arg, Ctx as GraphQLContext, ID, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { NotFound } from '../../../platform/faults';
import { fromGlobalId } from '../../../platform/global-id';
import { Live, SINCE, type LiveEvent } from '../../../platform/graphql-live';
import { caseById } from '../loaders';
import { toCase } from '../types/case';
import { CaseChangedType } from '../types/case-changed';

/** `caseChanged`. */
@Resolver()
export class CaseSubscriptions {
  @Can('case:read')
  @Live(
    () => CaseChangedType,
    {
      kind: 'caseChanged',
      ids: ({ caseId = '' }) => ({ caseId: fromGlobalId('Case', caseId, 'caseId') }),
    },
    'Follows a case: an event for each change of it, with what this subscriber may see of it then. One that is not there, or not the subscriber’s to know of (for an interest that was declared in it, say), is NOT_FOUND; so is one that ceases to be, and the stream ends.',
  )
  async caseChanged(
    @GraphQLContext() ctx: Ctx,
    @Root() { cursor }: LiveEvent,
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('since', () => String, SINCE) _since: string | null,
  ): Promise<CaseChangedType> {
    const found = await ctx.load(caseById, fromGlobalId('Case', caseId, 'caseId'));
    if (found === null) throw new NotFound('There is no such case.');
    return Object.assign(new CaseChangedType(), { cursor, case: toCase(found) });
  }
}
