import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import type { Result } from '../../../kernel/result';
import { Can } from '../../../platform/can';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { circumstanceById } from '../loaders';
import { standingOf } from '../rules/circumstances';
import { correctCircumstance } from '../service/correct-circumstance';
import { endCircumstance } from '../service/end-circumstance';
import { recordCircumstance } from '../service/record-circumstance';
import { recordGuestChild } from '../service/record-guest-child';
import { reviewCircumstance, type ChangedTerms } from '../service/review-circumstance';
import { type CircumstanceType, toCircumstance } from '../types/circumstance';
import {
  type AwaitedPlaceInput,
  CorrectCircumstanceError,
  CorrectCircumstanceInput,
  CorrectCircumstancePayload,
  EndCircumstanceError,
  EndCircumstanceInput,
  EndCircumstancePayload,
  type PartTimeTimetableInput,
  RecordCircumstanceError,
  RecordCircumstanceInput,
  RecordCircumstancePayload,
  RecordGuestChildError,
  RecordGuestChildInput,
  RecordGuestChildPayload,
  ReviewCircumstanceError,
  ReviewCircumstanceInput,
  ReviewCircumstancePayload,
} from '../types/circumstance-inputs';

/** What is recorded of children one must not lose sight of. */
@Resolver()
export class CircumstanceMutations {
  @Can('circumstance:record')
  @Mutation(() => RecordCircumstancePayload, {
    description:
      'Records a circumstance in which a child could be lost sight of, from its first day on, or whole where it has ended already. For case officers; commissioners record who waits for a place.',
  })
  async recordCircumstance(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordCircumstanceInput, { description: 'Which circumstance, and since when.' })
    input: RecordCircumstanceInput,
  ): Promise<RecordCircumstancePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { kind, startDate, nextReviewDate, note } = input;
    const result = await recordCircumstance(ctx, {
      ...{ clientMutationId, kind, startDate, nextReviewDate: nextReviewDate ?? null, note: note ?? null },
      ...{ ...toTerms(input), endDate: input.endDate ?? null, endReason: input.endReason ?? null },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
    });
    return Object.assign(new RecordCircumstancePayload(), {
      clientMutationId,
      circumstance: await loadCircumstance(ctx, result),
      userErrors: toUserErrors(RecordCircumstanceError, result),
    });
  }

  @Can('circumstance:record')
  @Mutation(() => RecordGuestChildPayload, {
    description:
      'Records a child whom another authority placed in this area, by that authority’s reference and without anything that tells who it is. For case officers and commissioners.',
  })
  async recordGuestChild(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordGuestChildInput, { description: 'Whose child it is, where, and since when.' })
    input: RecordGuestChildInput,
  ): Promise<RecordGuestChildPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { placingAuthorityCode, placingReference, providerUrn, primaryNeed, ageOn31August } = input;
    const result = await recordGuestChild(ctx, {
      ...{ clientMutationId, placingLaCode: placingAuthorityCode, placingReference, providerUrn, primaryNeed },
      ...{ ageOn31August, isLookedAfter: input.isLookedAfter, startDate: input.startDate },
      nextReviewDate: input.nextReviewDate ?? null,
      ...{ endDate: input.endDate ?? null, endReason: input.endReason ?? null },
    });
    return Object.assign(new RecordGuestChildPayload(), {
      clientMutationId,
      circumstance: await loadCircumstance(ctx, result),
      userErrors: toUserErrors(RecordGuestChildError, result),
    });
  }

  @Can('circumstance:record')
  @Mutation(() => ReviewCircumstancePayload, {
    description:
      'Records that a circumstance was reviewed, how it stands from then on, and when it is reviewed next. For case officers; commissioners of who waits for a place, and of guests.',
  })
  async reviewCircumstance(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ReviewCircumstanceInput, { description: 'When it was reviewed, and what changed.' })
    input: ReviewCircumstanceInput,
  ): Promise<ReviewCircumstancePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { reviewDate, nextReviewDate, note } = input;
    const result = await reviewCircumstance(ctx, {
      ...{ clientMutationId, reviewDate, nextReviewDate: nextReviewDate ?? null, note: note ?? null },
      ...toTerms(input),
      circumstanceId: toCircumstanceId(input.circumstanceId),
    });
    return Object.assign(new ReviewCircumstancePayload(), {
      clientMutationId,
      circumstance: await loadCircumstance(ctx, result),
      userErrors: toUserErrors(ReviewCircumstanceError, result),
    });
  }

  @Can('circumstance:record')
  @Mutation(() => EndCircumstancePayload, {
    description:
      'Records the last day of a circumstance and how it ended. For case officers; commissioners of who waits for a place, and of guests.',
  })
  async endCircumstance(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => EndCircumstanceInput, { description: 'When and how it ended.' }) input: EndCircumstanceInput,
  ): Promise<EndCircumstancePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { endDate, endReason, note } = input;
    const result = await endCircumstance(ctx, {
      ...{ clientMutationId, endDate, endReason, note: note ?? null },
      circumstanceId: toCircumstanceId(input.circumstanceId),
    });
    return Object.assign(new EndCircumstancePayload(), {
      clientMutationId,
      circumstance: await loadCircumstance(ctx, result),
      userErrors: toUserErrors(EndCircumstanceError, result),
    });
  }

  @Can('circumstance:record')
  @Mutation(() => CorrectCircumstancePayload, {
    description:
      'Puts another entry in the place of one that was recorded wrongly, or takes it back; both stay on record. For case officers; commissioners of who waits for a place, and of guests.',
  })
  async correctCircumstance(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CorrectCircumstanceInput, { description: 'Which entry is wrong, and what was so.' })
    input: CorrectCircumstanceInput,
  ): Promise<CorrectCircumstancePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { eventDate, nextReviewDate, endReason, note } = input;
    const result = await correctCircumstance(ctx, {
      ...{ clientMutationId, eventDate: eventDate ?? null, nextReviewDate: nextReviewDate ?? null },
      ...{ endReason: endReason ?? null, note: note ?? null },
      ...toTerms(input),
      circumstanceId: toCircumstanceId(input.circumstanceId),
      entryId: fromGlobalId('CircumstanceEntry', input.entryId, ['input', 'entryId']),
    });
    return Object.assign(new CorrectCircumstancePayload(), {
      clientMutationId,
      circumstance: await loadCircumstance(ctx, result),
      userErrors: toUserErrors(CorrectCircumstanceError, result),
    });
  }
}

function toCircumstanceId(id: string): string {
  return fromGlobalId('Circumstance', id, ['input', 'circumstanceId']);
}

interface GivenTermsInput {
  readonly reason?: ChangedTerms['reason'];
  readonly partTime?: PartTimeTimetableInput | null;
  readonly awaited?: AwaitedPlaceInput | null;
}

function toTerms({ reason, partTime, awaited }: GivenTermsInput): ChangedTerms {
  return {
    reason: reason ?? null,
    partTime:
      partTime === null || partTime === undefined
        ? null
        : { hoursPerWeek: partTime.hoursPerWeek, agreedEndDate: partTime.agreedEndDate },
    awaited:
      awaited === null || awaited === undefined
        ? null
        : {
            ...{ primaryNeed: awaited.primaryNeed ?? null, provisionType: awaited.provisionType },
            ...{ isResidential: awaited.isResidential, providerUrn: awaited.providerUrn ?? null },
          },
  };
}

async function loadCircumstance(
  ctx: Ctx,
  result: Result<{ readonly circumstanceId: string }, unknown>,
): Promise<CircumstanceType | null> {
  const record = result.ok ? await ctx.load(circumstanceById, result.value.circumstanceId) : null;
  const standing = record === null ? null : standingOf(record);
  return standing === null ? null : toCircumstance(standing, todayOf(ctx));
}
