import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { caseById, referralByCaseId, routesByCaseId } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { panelById } from '../loaders';
import { routeCase } from '../service/route-case';
import { CaseRouteType, RouteCaseError, RouteCaseInput, RouteCasePayload, toCaseRoute } from '../types/case-route';
import { PanelType, toPanel } from '../types/panel';

/** Which panel a case is before, and how it came there (G1). */
@Resolver(() => CaseType)
export class CaseRouting {
  @FieldResolver(() => PanelType, { description: 'The panel it is before.' })
  async panel(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<PanelType | null> {
    return orNull(await ctx.load(panelById, facts.panelId), toPanel);
  }

  @FieldResolver(() => [CaseRouteType], {
    nullable: true,
    description:
      'From which panel to which it was sent, the oldest first; empty: it is before the panel it was referred to. Null, with an entry in extensions.withheld, for a reader without a right to the papers.',
  })
  async routes(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseRouteType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) {
      return withholdField(
        ctx,
        info,
        'Why a case was sent to another panel is for case officers, directors, auditors, and the panel while it may see the papers.',
      );
    }
    // An auditor reads all, and whose papers they read is recorded before the answer leaves (api.md).
    if (hasRole(ctx.actor, 'AUDITOR')) {
      ctx.recordRead({ type: 'Case', id: facts.caseId, caseId: facts.caseId, detail: { part: 'routes' } });
    }
    return (await ctx.load(routesByCaseId, facts.caseId)).map(toCaseRoute);
  }

  @Can('case:list')
  @Mutation(() => RouteCasePayload, {
    description:
      'Sends a case to another panel, as after a statutory question to the one that decides the placement. The way it took is kept. For case officers.',
  })
  async routeCase(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RouteCaseInput, { description: 'The case, the panel and the reason.' }) input: RouteCaseInput,
  ): Promise<RouteCasePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await routeCase(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      panelId: fromGlobalId('Panel', input.panelId, ['input', 'panelId']),
      reason: input.reason,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new RouteCasePayload(), {
      clientMutationId,
      case: result.ok ? orNull(await ctx.load(caseById, result.value.caseId), toCase) : null,
      userErrors: toUserErrors(RouteCaseError, result),
    });
  }
}

/** What a route points to. */
@Resolver(() => CaseRouteType)
export class CaseRouteFields {
  @FieldResolver(() => PanelType, { description: 'The panel it came from.' })
  async fromPanel(@GraphQLContext() ctx: Ctx, @Root() { fromPanelId }: CaseRouteType): Promise<PanelType | null> {
    return orNull(await ctx.load(panelById, fromPanelId), toPanel);
  }

  @FieldResolver(() => PanelType, { description: 'The panel it was sent to.' })
  async toPanel(@GraphQLContext() ctx: Ctx, @Root() { toPanelId }: CaseRouteType): Promise<PanelType | null> {
    return orNull(await ctx.load(panelById, toPanelId), toPanel);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who sent it; null: the system.' })
  async routedBy(@GraphQLContext() ctx: Ctx, @Root() { routedById }: CaseRouteType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, routedById), toPerson);
  }
}
