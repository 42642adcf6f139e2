import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type AgencyId, type BudgetHolderId, type PersonId } from '../../../../kernel/ids';
import { Can } from '../../../../platform/can';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import { fromGlobalId } from '../../../../platform/global-id';
import { toUserErrors } from '../../../../platform/user-errors';
import { agencyById, budgetHolderById, personById } from '../../../access/loaders';
import {
  AgencyType,
  BudgetHolderType,
  orNull,
  PersonType,
  toAgency,
  toBudgetHolder,
  toPerson,
} from '../../../access/types/directory';
import { caseById } from '../../../cases/loaders';
import { CaseType, toCase } from '../../../cases/types/case';
import { agreementById } from '../../../contributions/loaders';
import { FundingAgreementType, toFundingAgreement } from '../../../contributions/types/agreement';
import { placementById } from '../../../placements/loaders';
import { toMoneyEffect } from '../../../placements/types/money-effect';
import { PlacementType, toPlacement } from '../../../placements/types/placement';
import { adultDecisionById, handoverById, noticesByHandoverId } from '../../loaders/growing-up';
import { handOverShare } from '../../service/growing-up/hand-over-share';
import { recordAdultDecision } from '../../service/growing-up/record-adult-decision';
import { recordHandoverNotice } from '../../service/growing-up/record-handover-notice';
import {
  AdultDecisionType,
  AdultHandoverType,
  HandOverShareError,
  HandOverShareInput,
  HandOverSharePayload,
  HandoverNoticeType,
  RecordAdultDecisionError,
  RecordAdultDecisionInput,
  RecordAdultDecisionPayload,
  RecordHandoverNoticeError,
  RecordHandoverNoticeInput,
  RecordHandoverNoticePayload,
  toAdultDecision,
  toAdultHandover,
} from '../../types/growing-up/adult';

/** What adult services decide, and what goes over to them. */
@Resolver()
export class AdultServicesMutations {
  @Can('adult-decision:record')
  @Mutation(() => RecordAdultDecisionPayload, {
    description:
      'Records what adult services decided on a young person, under the Care Act 2014 or on NHS continuing healthcare, by who decided. For budget holders and directors, each of the side that would pay (G9).',
  })
  async recordAdultDecision(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordAdultDecisionInput, { description: 'The decision.' }) input: RecordAdultDecisionInput,
  ): Promise<RecordAdultDecisionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { kind, outcome, decidedDate, delegation, reasons, replacesId } = input;
    const result = await recordAdultDecision(ctx, {
      ...{ clientMutationId, kind, outcome, decidedDate, delegation, reasons },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      replacesId:
        replacesId === null || replacesId === undefined
          ? null
          : fromGlobalId('AdultDecision', replacesId, ['input', 'replacesId']),
    });
    const made = result.ok ? result.value : null;
    return Object.assign(new RecordAdultDecisionPayload(), {
      clientMutationId,
      decision: made === null ? null : orNull(await ctx.load(adultDecisionById, made.adultDecisionId), toAdultDecision),
      case: made === null ? null : orNull(await ctx.load(caseById, made.caseId), toCase),
      userErrors: toUserErrors(RecordAdultDecisionError, result),
    });
  }

  @Can('handover:propose')
  @Mutation(() => HandOverSharePayload, {
    description:
      'Hands a share of a placement over to adult services from a day on, by a decision of theirs: proposes a new agreement in which nobody else’s share changes (J5). Both holders have to agree; until then, and if one refuses, the former one pays. Every day stays paid, by one of them. For case officers.',
  })
  async handOverShare(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => HandOverShareInput, { description: 'What goes over, to whom, and when.' })
    input: HandOverShareInput,
  ): Promise<HandOverSharePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { fromDate, reason, preview } = input;
    const result = await handOverShare(ctx, {
      ...{ clientMutationId, fromDate, reason, preview },
      adultDecisionId: fromGlobalId('AdultDecision', input.decisionId, ['input', 'decisionId']),
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      fromHolderId: fromGlobalId('BudgetHolder', input.fromHolderId, ['input', 'fromHolderId']),
      toHolderId: fromGlobalId('BudgetHolder', input.toHolderId, ['input', 'toHolderId']),
    });
    return Object.assign(new HandOverSharePayload(), {
      clientMutationId,
      handover: result.ok ? orNull(await ctx.load(handoverById, result.value.adultHandoverId), toAdultHandover) : null,
      effect: result.ok ? toMoneyEffect(result.value.effect) : null,
      userErrors: toUserErrors(HandOverShareError, result),
    });
  }

  @Can('handover:propose')
  @Mutation(() => RecordHandoverNoticePayload, {
    description:
      'Records that the family, the provider or somebody else was told that a share went over (J5). For case officers.',
  })
  async recordHandoverNotice(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordHandoverNoticeInput, { description: 'Who was told, and when.' })
    input: RecordHandoverNoticeInput,
  ): Promise<RecordHandoverNoticePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { told, toldDate } = input;
    const adultHandoverId = fromGlobalId('AdultHandover', input.handoverId, ['input', 'handoverId']);
    const result = await recordHandoverNotice(ctx, { clientMutationId, adultHandoverId, told, toldDate });
    return Object.assign(new RecordHandoverNoticePayload(), {
      clientMutationId,
      handover: result.ok ? orNull(await ctx.load(handoverById, result.value), toAdultHandover) : null,
      userErrors: toUserErrors(RecordHandoverNoticeError, result),
    });
  }
}

/** The fields of a decision that are loaded. */
@Resolver(() => AdultDecisionType)
export class AdultDecisionFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who decided.' })
  async decider(@GraphQLContext() ctx: Ctx, @Root() { decision }: AdultDecisionType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(decision.recordedBy)), toPerson);
  }

  @FieldResolver(() => AgencyType, { nullable: true, description: 'For which agency.' })
  async agency(@GraphQLContext() ctx: Ctx, @Root() { decision }: AdultDecisionType): Promise<AgencyType | null> {
    return orNull(await ctx.load(agencyById, asId<AgencyId>(decision.agencyId)), toAgency);
  }

  @FieldResolver(() => AdultDecisionType, {
    nullable: true,
    description: 'The decision that it put right; null: none.',
  })
  async replaces(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: AdultDecisionType,
  ): Promise<AdultDecisionType | null> {
    if (decision.replacesId === null) return null;
    return orNull(await ctx.load(adultDecisionById, decision.replacesId), toAdultDecision);
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case under which it was taken; null when the reader may not know of it.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { decision }: AdultDecisionType): Promise<CaseType | null> {
    return orNull(await ctx.load(caseById, decision.caseId), toCase);
  }
}

/** The fields of a hand-over that are loaded. */
@Resolver(() => AdultHandoverType)
export class AdultHandoverFields {
  @FieldResolver(() => AdultDecisionType, {
    nullable: true,
    description: 'The decision by which it goes over; null when the reader may not know of it.',
  })
  async decision(
    @GraphQLContext() ctx: Ctx,
    @Root() { handover }: AdultHandoverType,
  ): Promise<AdultDecisionType | null> {
    return orNull(await ctx.load(adultDecisionById, handover.adultDecisionId), toAdultDecision);
  }

  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement; null when the reader may not know of it.',
  })
  async placement(@GraphQLContext() ctx: Ctx, @Root() { handover }: AdultHandoverType): Promise<PlacementType | null> {
    const today = todayOf(ctx);
    return orNull(await ctx.load(placementById, handover.placementId), (found) => toPlacement(found, today));
  }

  @FieldResolver(() => BudgetHolderType, { nullable: true, description: 'The budget that paid before.' })
  async fromHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { handover }: AdultHandoverType,
  ): Promise<BudgetHolderType | null> {
    return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(handover.fromHolderId)), toBudgetHolder);
  }

  @FieldResolver(() => BudgetHolderType, { nullable: true, description: 'The budget that takes over.' })
  async toHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { handover }: AdultHandoverType,
  ): Promise<BudgetHolderType | null> {
    return orNull(await ctx.load(budgetHolderById, asId<BudgetHolderId>(handover.toHolderId)), toBudgetHolder);
  }

  @FieldResolver(() => FundingAgreementType, {
    nullable: true,
    description:
      'The agreement that both holders have to agree, with its reason; null when the reader may not know of it.',
  })
  async fundingAgreement(
    @GraphQLContext() ctx: Ctx,
    @Root() { handover }: AdultHandoverType,
  ): Promise<FundingAgreementType | null> {
    return orNull(await ctx.load(agreementById, handover.agreementId), toFundingAgreement);
  }

  @FieldResolver(() => [HandoverNoticeType], { description: 'Who was told of it, by the day.' })
  async notices(@GraphQLContext() ctx: Ctx, @Root() { handover }: AdultHandoverType): Promise<HandoverNoticeType[]> {
    const notices = await ctx.load(noticesByHandoverId, handover.adultHandoverId);
    return notices.map(({ told, toldDate }) => Object.assign(new HandoverNoticeType(), { told, toldDate }));
  }
}
