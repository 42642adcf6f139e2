import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { financialYearOf, londonDay, type Day, type FinancialYear } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { DateScalar, FinancialYearScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { toCase } from '../../cases/types/case';
import { journeyByPlacementId, placementById, reasonsByPlacementId, yearBook } from '../loaders';
import { needsLocalOptions } from '../rules/local-options';
import { recordHome } from '../service/record-home';
import { recordJourney, recordOutOfAreaReason } from '../service/record-out-of-area';
import {
  OutOfAreaPremiumType,
  OutOfAreaReasonType,
  RecordHomeError,
  RecordHomeInput,
  RecordHomePayload,
  RecordJourneyError,
  RecordJourneyInput,
  RecordJourneyPayload,
  RecordOutOfAreaReasonError,
  RecordOutOfAreaReasonInput,
  RecordOutOfAreaReasonPayload,
  toOutOfAreaReason,
  toPremium,
} from '../types/out-of-area';
import { PlacementType, toPlacement } from '../types/placement';

const NOTE =
  'What is noted of a reason is for commissioners, case officers, directors, auditors, and the panel while it may see the papers.';
const PREMIUM = 'What others like it cost is for those who read the totals of the area.';

/** What is recorded of a child that is placed away. */
@Resolver()
export class OutOfAreaMutations {
  @Can('home:record')
  @Mutation(() => RecordHomePayload, {
    description:
      'Records where a child lives from a day on, by the postcode’s sector, and reckons the distances of the child’s placements anew. For case officers; commissioners and finance see the distance alone.',
  })
  async recordHome(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordHomeInput, { description: 'The case, the postcode and the day.' }) input: RecordHomeInput,
  ): Promise<RecordHomePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordHome(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      postcode: input.postcode,
      fromDate: input.fromDate,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new RecordHomePayload(), {
      clientMutationId,
      case: result.ok ? orNull(await ctx.load(caseById, result.value.caseId), toCase) : null,
      isPlaceHeld: result.ok ? result.value.isPlaceHeld : null,
      placementsMoved: result.ok ? result.value.placementsMoved : null,
      userErrors: toUserErrors(RecordHomeError, result),
    });
  }

  @Can('out-of-area:record')
  @Mutation(() => RecordOutOfAreaReasonPayload, {
    description:
      'Records why a child is placed outside the area or at an independent setting. The last recorded stands; those before it are kept. For commissioners and case officers.',
  })
  async recordOutOfAreaReason(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordOutOfAreaReasonInput, { description: 'The placement and the reason.' })
    input: RecordOutOfAreaReasonInput,
  ): Promise<RecordOutOfAreaReasonPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordOutOfAreaReason(ctx, {
      clientMutationId,
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      reason: input.reason,
      note: input.note ?? null,
    });
    return Object.assign(new RecordOutOfAreaReasonPayload(), {
      clientMutationId,
      placement: result.ok ? await loadPlacement(ctx, result.value) : null,
      userErrors: toUserErrors(RecordOutOfAreaReasonError, result),
    });
  }

  @Can('out-of-area:record')
  @Mutation(() => RecordJourneyPayload, {
    description:
      'Records how long the way to the setting takes, as it was measured; it is never guessed from the distance. For commissioners and case officers.',
  })
  async recordJourney(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordJourneyInput, { description: 'The placement and the minutes.' })
    input: RecordJourneyInput,
  ): Promise<RecordJourneyPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordJourney(ctx, {
      clientMutationId,
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      minutes: input.minutes,
      measuredDate: input.measuredDate,
    });
    return Object.assign(new RecordJourneyPayload(), {
      clientMutationId,
      placement: result.ok ? await loadPlacement(ctx, result.value) : null,
      userErrors: toUserErrors(RecordJourneyError, result),
    });
  }
}

async function loadPlacement(ctx: Ctx, placementId: string): Promise<PlacementType | null> {
  const today = londonDay(ctx.clock.now());
  return orNull(await ctx.load(placementById, placementId), (found) => toPlacement(found, today));
}

/** What a placement says of being away. */
@Resolver(() => PlacementType)
export class PlacementOutOfArea {
  @FieldResolver(() => [OutOfAreaReasonType], {
    description:
      'Why the child is placed outside the area or at an independent setting: the last recorded first, which stands. What was tried locally is in the case’s referral. Empty: nothing is recorded.',
  })
  async outOfAreaReasons(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
  ): Promise<OutOfAreaReasonType[]> {
    return (await ctx.load(reasonsByPlacementId, placement.placementId)).map(toOutOfAreaReason);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether a reason is still to be recorded: it is outside the area or at an independent setting, was not cancelled, and none is.',
  })
  async isOutOfAreaReasonDue(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<boolean> {
    if (placement.isCancelled || !needsLocalOptions(placement)) return false;
    return (await ctx.load(reasonsByPlacementId, placement.placementId)).length === 0;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Minutes of the way to the setting, one way, as last measured; null: nobody measured it.',
  })
  async journeyMinutes(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<number | null> {
    return (await ctx.load(journeyByPlacementId, placement.placementId))?.minutes ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day the way was last measured; null: nobody did.',
  })
  async journeyMeasuredDate(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<Day | null> {
    return (await ctx.load(journeyByPlacementId, placement.placementId))?.measuredDate ?? null;
  }

  @FieldResolver(() => OutOfAreaPremiumType, {
    nullable: true,
    description:
      'What it costs over a full year above the in-area placements like it. Null: it is in the area, has no committed day in the year, or fewer than five are like it. Null, with an entry in extensions.withheld, for a reader who does not read the totals of the area.',
  })
  async outOfAreaPremium(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
    @Arg('financialYear', () => FinancialYearScalar, {
      nullable: true,
      description: 'The year; null: the present one.',
    })
    financialYear: FinancialYear | null,
  ): Promise<OutOfAreaPremiumType | null> {
    if (!hasRole(ctx.actor, 'DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'SYSTEM')) {
      return withholdField(ctx, info, PREMIUM);
    }
    const year = financialYear ?? financialYearOf(londonDay(ctx.clock.now()));
    const premium = (await ctx.load(yearBook, year))?.premiums.get(placement.placementId);
    return premium === undefined ? null : toPremium(premium);
  }
}

/** The fields of a reason that are loaded or withheld. */
@Resolver(() => OutOfAreaReasonType)
export class OutOfAreaReasonFields {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was noted beside it; null: nothing. Null, with an entry in extensions.withheld, for a reader without a right to the papers, commissioners aside.',
  })
  async note(
    @GraphQLContext() ctx: Ctx,
    @Root() { recorded }: OutOfAreaReasonType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    if (recorded.note === null) return null;
    const mayRead =
      hasRole(ctx.actor, 'COMMISSIONER', 'SYSTEM') || (await ctx.load(referralByCaseId, recorded.caseId)) !== null;
    return mayRead ? recorded.note : withholdField(ctx, info, NOTE);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null: the system.' })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { recorded }: OutOfAreaReasonType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(recorded.recordedBy)), toPerson);
  }
}
