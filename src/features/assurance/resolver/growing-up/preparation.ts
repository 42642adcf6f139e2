import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../../kernel/ids';
import { Can } from '../../../../platform/can';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import { fromGlobalId } from '../../../../platform/global-id';
import { withholdField } from '../../../../platform/graphql-withheld';
import { toUserErrors } from '../../../../platform/user-errors';
import { personById } from '../../../access/loaders';
import { orNull, PersonType, toPerson } from '../../../access/types/directory';
import { caseById, referralByCaseId } from '../../../cases/loaders';
import { CaseType, toCase } from '../../../cases/types/case';
import {
  adultDecisionsByChildId,
  aimById,
  aimsByChildId,
  entriesByAimId,
  handoversByChildId,
  stepsByAimId,
} from '../../loaders/growing-up';
import { reviewPreparationAim } from '../../service/growing-up/review-preparation-aim';
import { setPreparationAim } from '../../service/growing-up/set-preparation-aim';
import { AdultDecisionType, AdultHandoverType, toAdultDecision, toAdultHandover } from '../../types/growing-up/adult';
import {
  PreparationAimType,
  PreparationEntryType,
  PreparationStepType,
  PreparingForAdulthoodType,
  ReviewPreparationAimError,
  ReviewPreparationAimInput,
  ReviewPreparationAimPayload,
  SetPreparationAimError,
  SetPreparationAimInput,
  SetPreparationAimPayload,
  toPreparationAim,
  toPreparationEntry,
  toPreparationStep,
  toStanding,
} from '../../types/growing-up/preparation';

const OWN_SIDE =
  'What a young person prepares for, and what adult services decided, is for those who may read the papers of the case, and each for the budget holders of the side that answers for it.';

/** What a young person prepares for. */
@Resolver()
export class PreparationMutations {
  @Can('preparation:record')
  @Mutation(() => SetPreparationAimPayload, {
    description:
      'Sets what a young person wants of adult life: an aim of preparing for adulthood, its steps, and who answers for each. For case officers, and budget holders of the side that answers for it.',
  })
  async setPreparationAim(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetPreparationAimInput, { description: 'The aim.' }) input: SetPreparationAimInput,
  ): Promise<SetPreparationAimPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { outcome, aim, ownerAgencyKind, nextReviewDate } = input;
    const caseId = fromGlobalId('Case', input.caseId, ['input', 'caseId']);
    const result = await setPreparationAim(ctx, {
      ...{ clientMutationId, caseId, outcome, aim, ownerAgencyKind, nextReviewDate },
      steps: input.steps ?? [],
    });
    return Object.assign(new SetPreparationAimPayload(), {
      clientMutationId,
      aim: result.ok ? orNull(await ctx.load(aimById, result.value), toPreparationAim) : null,
      case: result.ok ? orNull(await ctx.load(caseById, caseId), toCase) : null,
      userErrors: toUserErrors(SetPreparationAimError, result),
    });
  }

  @Can('preparation:record')
  @Mutation(() => ReviewPreparationAimPayload, {
    description:
      'Records how an aim of preparing for adulthood and its steps stand, and what else is to be done. For case officers, and budget holders of the side that answers for it.',
  })
  async reviewPreparationAim(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ReviewPreparationAimInput, { description: 'The review.' }) input: ReviewPreparationAimInput,
  ): Promise<ReviewPreparationAimPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { status, reviewedDate } = input;
    const result = await reviewPreparationAim(ctx, {
      ...{ clientMutationId, status, reviewedDate },
      preparationAimId: fromGlobalId('PreparationAim', input.aimId, ['input', 'aimId']),
      note: input.note ?? null,
      nextReviewDate: input.nextReviewDate ?? null,
      steps: (input.steps ?? []).map(({ stepId, status: found, note }, index) => ({
        preparationStepId: fromGlobalId('PreparationStep', stepId, ['input', 'steps', String(index), 'stepId']),
        status: found,
        note: note ?? null,
      })),
      newSteps: input.newSteps ?? [],
    });
    return Object.assign(new ReviewPreparationAimPayload(), {
      clientMutationId,
      aim: result.ok ? orNull(await ctx.load(aimById, result.value), toPreparationAim) : null,
      userErrors: toUserErrors(ReviewPreparationAimError, result),
    });
  }
}

/** What a case gains of growing up. */
@Resolver(() => CaseType)
export class CaseGrowingUp {
  @FieldResolver(() => PreparingForAdulthoodType, {
    description:
      'What its child prepares for, what adult services decided, and what has gone over to them, under whichever of its cases. Each part as far as the reader may know of it.',
  })
  preparingForAdulthood(@Root() { facts: { childId, caseId } }: CaseType): PreparingForAdulthoodType {
    return Object.assign(new PreparingForAdulthoodType(), { childId, caseId });
  }
}

/** The parts of growing up. */
@Resolver(() => PreparingForAdulthoodType)
export class PreparingForAdulthoodFields {
  @FieldResolver(() => [PreparationAimType], {
    description:
      'What the young person wants, in the order in which it was set. For those who may read the papers, and of the own side for budget holders; for others it is withheld.',
  })
  async aims(
    @GraphQLContext() ctx: Ctx,
    @Root() { childId, caseId }: PreparingForAdulthoodType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PreparationAimType[]> {
    if ((await ctx.load(referralByCaseId, caseId)) === null) withholdField(ctx, info, OWN_SIDE);
    return (await ctx.load(aimsByChildId, childId)).map(toPreparationAim);
  }

  @FieldResolver(() => [AdultDecisionType], {
    description:
      'What adult services decided, replaced decisions too. For those who may read the papers, and of the own side for budget holders; for others it is withheld.',
  })
  async decisions(
    @GraphQLContext() ctx: Ctx,
    @Root() { childId, caseId }: PreparingForAdulthoodType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdultDecisionType[]> {
    if ((await ctx.load(referralByCaseId, caseId)) === null) withholdField(ctx, info, OWN_SIDE);
    return (await ctx.load(adultDecisionsByChildId, childId)).map(toAdultDecision);
  }

  @FieldResolver(() => [AdultHandoverType], {
    description:
      'The shares that were handed over, or are to be, by their day. For those who see the money of the case.',
  })
  async handovers(
    @GraphQLContext() ctx: Ctx,
    @Root() { childId }: PreparingForAdulthoodType,
  ): Promise<AdultHandoverType[]> {
    return (await ctx.load(handoversByChildId, childId)).map(toAdultHandover);
  }
}

/** The fields of an aim that are loaded. */
@Resolver(() => PreparationAimType)
export class PreparationAimFields {
  @FieldResolver(() => PreparationEntryType, { nullable: true, description: 'How it stands: its last review.' })
  async standing(
    @GraphQLContext() ctx: Ctx,
    @Root() { stored }: PreparationAimType,
  ): Promise<PreparationEntryType | null> {
    return toStanding(await ctx.load(entriesByAimId, stored.preparationAimId));
  }

  @FieldResolver(() => [PreparationEntryType], {
    description: 'How it stood whenever it was reviewed, the first first.',
  })
  async history(@GraphQLContext() ctx: Ctx, @Root() { stored }: PreparationAimType): Promise<PreparationEntryType[]> {
    const entries = await ctx.load(entriesByAimId, stored.preparationAimId);
    return entries.filter(({ preparationStepId }) => preparationStepId === null).map(toPreparationEntry);
  }

  @FieldResolver(() => [PreparationStepType], {
    description: 'What is to be done towards it, by when. Of the own side only, for budget holders without the papers.',
  })
  async steps(@GraphQLContext() ctx: Ctx, @Root() { stored }: PreparationAimType): Promise<PreparationStepType[]> {
    const today = todayOf(ctx);
    const entries = await ctx.load(entriesByAimId, stored.preparationAimId);
    const steps = await ctx.load(stepsByAimId, stored.preparationAimId);
    return steps.map((step) => toPreparationStep(step, entries, today));
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case under which it was set; null when the reader may not know of it.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { stored }: PreparationAimType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, stored.caseId), toCase);
  }
}

/** Who recorded a review. */
@Resolver(() => PreparationEntryType)
export class PreparationEntryFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it.' })
  async recordedBy(@GraphQLContext() ctx: Ctx, @Root() { entry }: PreparationEntryType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(entry.recordedBy)), toPerson);
  }
}
