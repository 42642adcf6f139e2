import { Ctx as GraphQLContext, FieldResolver, Resolver } from 'type-graphql';
import type { Ctx } from '../../../platform/context';
import { ViewerType } from '../../access/types/viewer';
import { readWorklist } from '../service/read-worklist';
import { toWorkItem, WorkItemType } from '../types/worklist';

/** `Viewer.worklist`: panels knows the sittings and all that a decision waits for. */
@Resolver(() => ViewerType)
export class ViewerWorklist {
  @FieldResolver(() => [WorkItemType], {
    description:
      'What waits for me, the earliest day first, at most 200: sittings, undeclared interests, approvals, ratifications, cases to list, placements to start.',
  })
  async worklist(@GraphQLContext() ctx: Ctx): Promise<WorkItemType[]> {
    return (await readWorklist(ctx)).map(toWorkItem);
  }
}
