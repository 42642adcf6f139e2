import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import type { Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { placementById, triggerById, triggerByRaisedCaseId, triggersByPlacementId } from '../loaders';
import { reportBreakdown, type Raised } from '../service/report-breakdown';
import { requestUplift } from '../service/request-uplift';
import { PlacementType, toPlacement } from '../types/placement';
import {
  CaseTriggerType,
  ReportBreakdownError,
  ReportBreakdownInput,
  ReportBreakdownPayload,
  RequestUpliftError,
  RequestUpliftInput,
  RequestUpliftPayload,
  toCaseTrigger,
} from '../types/trigger';

const PAPERS =
  'That a child grows older is for readers of the papers; what else raised cases, for those who see the money too.';

/** What raises a case at once. */
@Resolver()
export class TriggerMutations {
  @Can('placement:report')
  @Mutation(() => ReportBreakdownPayload, {
    description:
      'Reports that a placement breaks down: a case for another is raised at once, as a draft in the case officer’s work. For case officers and commissioners.',
  })
  async reportBreakdown(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ReportBreakdownInput, { description: 'Which, and why.' }) input: ReportBreakdownInput,
  ): Promise<ReportBreakdownPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const placementId = fromGlobalId('Placement', input.placementId, ['input', 'placementId']);
    const result = await reportBreakdown(ctx, { clientMutationId, placementId, reason: input.reason });
    return Object.assign(new ReportBreakdownPayload(), {
      clientMutationId,
      ...(await loadRaised(ctx, result)),
      userErrors: toUserErrors(ReportBreakdownError, result),
    });
  }

  @Can('uplift:request')
  @Mutation(() => RequestUpliftPayload, {
    description:
      'Raises the case that an uplift is decided on, with the price that is asked as an option at the same place; nothing of the placement changes by it. For commissioners.',
  })
  async requestUplift(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RequestUpliftInput, { description: 'What is asked, and why.' }) input: RequestUpliftInput,
  ): Promise<RequestUpliftPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await requestUplift(ctx, {
      clientMutationId,
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      fromDate: input.fromDate,
      reason: input.reason,
      costLines: input.costLines.map(({ category, description, price }) => ({
        category,
        description: description ?? null,
        price,
      })),
    });
    return Object.assign(new RequestUpliftPayload(), {
      clientMutationId,
      ...(await loadRaised(ctx, result)),
      userErrors: toUserErrors(RequestUpliftError, result),
    });
  }
}

interface LoadedRaised {
  readonly trigger: CaseTriggerType | null;
  readonly case: CaseType | null;
  readonly placement: PlacementType | null;
}

async function loadRaised(ctx: Ctx, result: Result<Raised, unknown>): Promise<LoadedRaised> {
  if (!result.ok) return { trigger: null, case: null, placement: null };
  const { caseId, placementId, caseTriggerId } = result.value;
  const today = londonDay(ctx.clock.now());
  return {
    trigger: orNull(await ctx.load(triggerById, caseTriggerId), toCaseTrigger),
    case: orNull(await ctx.load(caseById, caseId), toCase),
    placement: orNull(await ctx.load(placementById, placementId), (found) => toPlacement(found, today)),
  };
}

/** What hangs from a trigger. */
@Resolver(() => CaseTriggerType)
export class TriggerFields {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case that it raised; null when the reader may not know of it.',
  })
  async raisedCase(@GraphQLContext() ctx: Ctx, @Root() { trigger }: CaseTriggerType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, trigger.raisedCaseId), toCase);
  }

  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement it is about; null when the reader may not know of it.',
  })
  async placement(@GraphQLContext() ctx: Ctx, @Root() { trigger }: CaseTriggerType): Promise<PlacementType | null> {
    const today = londonDay(ctx.clock.now());
    return orNull(await ctx.load(placementById, trigger.placementId), (found) => toPlacement(found, today));
  }
}

/** What a case gains from this feature about what raised it. */
@Resolver(() => CaseType)
export class CaseTriggers {
  @FieldResolver(() => CaseTriggerType, {
    nullable: true,
    description:
      'What raised it by itself; null: a person referred it, or the reader sees no placement, or, of a transition, may not see who the child is.',
  })
  async trigger(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<CaseTriggerType | null> {
    return orNull(await ctx.load(triggerByRaisedCaseId, facts.caseId), toCaseTrigger);
  }
}

/** What a placement gains about the cases it raised. */
@Resolver(() => PlacementType)
export class PlacementTriggers {
  @FieldResolver(() => [CaseTriggerType], {
    description:
      'What raised cases from it, oldest first; for a reader without a right to the papers, with an entry in extensions.withheld, no transition is among them, and nothing at all for imports.',
  })
  async triggers(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseTriggerType[]> {
    if ((await ctx.load(referralByCaseId, placement.caseId)) === null) withholdField(ctx, info, PAPERS);
    return (await ctx.load(triggersByPlacementId, placement.placementId)).map(toCaseTrigger);
  }
}
