import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { readLocalArea } from '../../access/service/read-directory';
import { orNull, toLocalArea } from '../../access/types/directory';
import { referralByCaseId } from '../../cases/loaders';
import { isLookedAfterToday, placementById, visitsByPlacementId, visitTermsOfArea } from '../loaders';
import { USUAL_VISIT_TERMS, visitDutyOn, VisitDutyStatus, visitsDue, type VisitTerms } from '../rules/visits';
import { recordPlacementVisit } from '../service/record-visit';
import { setVisitTerms } from '../service/set-visit-terms';
import { PlacementType, toPlacement } from '../types/placement';
import {
  RecordPlacementVisitError,
  RecordPlacementVisitInput,
  RecordPlacementVisitPayload,
  SetVisitTermsError,
  SetVisitTermsInput,
  SetVisitTermsPayload,
  toVisitDuty,
  toVisitTerms,
  VisitDutyType,
  VisitTermsType,
} from '../types/visit';

const NOT_SHOWN =
  'What is owed to a child in a long residential stay is for case officers, directors, auditors, and the panel while it may see the papers.';

/** `visitTerms`. */
@Resolver()
export class VisitQueries {
  @Can('directory:read')
  @Query(() => VisitTermsType, {
    description: 'How often the area has children in long residential stays visited: what it set, else what is usual.',
  })
  async visitTerms(@GraphQLContext() ctx: Ctx): Promise<VisitTermsType> {
    return toVisitTerms(await termsOf(ctx));
  }
}

/** What records visits, and how often they are owed. */
@Resolver()
export class VisitMutations {
  @Can('visit:record')
  @Mutation(() => RecordPlacementVisitPayload, {
    description:
      'Records that the long residential stay of a child was notified, or that the child was visited (A2). Refused where it is not owed. For case officers.',
  })
  async recordPlacementVisit(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordPlacementVisitInput, { description: 'What was done.' }) input: RecordPlacementVisitInput,
  ): Promise<RecordPlacementVisitPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { kind, doneDate } = input;
    const result = await recordPlacementVisit(ctx, {
      ...{ clientMutationId, kind, doneDate },
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      seenAlone: input.seenAlone ?? null,
      report: input.report ?? null,
    });
    const today = londonDay(ctx.clock.now());
    return Object.assign(new RecordPlacementVisitPayload(), {
      clientMutationId,
      placement: result.ok
        ? orNull(await ctx.load(placementById, result.value), (found) => toPlacement(found, today))
        : null,
      userErrors: toUserErrors(RecordPlacementVisitError, result),
    });
  }

  @Can('visit-terms:set')
  @Mutation(() => SetVisitTermsPayload, {
    description: 'Sets how often the area has children in long residential stays visited. For administrators.',
  })
  async setVisitTerms(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetVisitTermsInput, { description: 'How often.' }) input: SetVisitTermsInput,
  ): Promise<SetVisitTermsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { firstVisitMonths, visitMonths } = input;
    const result = await setVisitTerms(ctx, { clientMutationId, firstVisitMonths, visitMonths });
    return Object.assign(new SetVisitTermsPayload(), {
      clientMutationId,
      localArea: result.ok ? toLocalArea(await readLocalArea(ctx)) : null,
      terms: result.ok ? toVisitTerms(await termsOf(ctx)) : null,
      userErrors: toUserErrors(SetVisitTermsError, result),
    });
  }
}

/** What a placement gains about the visits that are owed. */
@Resolver(() => PlacementType)
export class PlacementVisits {
  @FieldResolver(() => VisitDutyType, {
    nullable: true,
    description:
      'What is owed to the child by the length of its stay, and what was done. Null, with an entry in extensions.withheld, for a reader without a right to the papers: it tells whether the child is looked after.',
  })
  async visitDuty(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VisitDutyType | null> {
    if ((await ctx.load(referralByCaseId, placement.caseId)) === null) return withholdField(ctx, info, NOT_SHOWN);
    const { placementId, startedDate } = placement;
    const today = londonDay(ctx.clock.now());
    const isLookedAfter = (await ctx.load(isLookedAfterToday, placementId)) === true;
    const status = visitDutyOn({ ...placement, isLookedAfter }, today);
    const visits = await ctx.load(visitsByPlacementId, placementId);
    const isOwed = status === VisitDutyStatus.OWED && startedDate !== null;
    const due = isOwed ? visitsDue(startedDate, visits, await termsOf(ctx)) : null;
    return toVisitDuty(status, due, visits, today);
  }
}

async function termsOf(ctx: Ctx): Promise<VisitTerms> {
  return (await ctx.load(visitTermsOfArea, ctx.actor.localArea)) ?? USUAL_VISIT_TERMS;
}
