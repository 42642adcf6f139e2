import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import { BudgetHolderType, PersonType } from '../../access/types/directory';
import { costLineById } from '../../ledger/loaders';
import { CostLineType, toCostLine } from '../../ledger/types/cost-line';
import { PriceTermsType, toPriceTerms } from '../../ledger/types/price';
import { agreementById, contributionById, disputeFigures, lastOfferByDisputeId } from '../loaders';
import { DisputeAction, nextAction } from '../rules/dispute';
import { ContributionType, FundingAgreementType, toContribution, toFundingAgreement } from '../types/agreement';
import {
  DisputedLineType,
  DisputeFiguresType,
  DisputeStageType,
  DisputeStandingType,
  DisputeType,
  InterimFundingType,
  toDisputeFigures,
} from '../types/dispute';
import { holderOf } from './holder';
import { personOrNull } from './agreement';

/** The fields of a dispute that are loaded. */
@Resolver(() => DisputeType)
export class DisputeFields {
  @FieldResolver(() => ContributionType, { description: 'The share that is disputed.' })
  async contribution(@GraphQLContext() ctx: Ctx, @Root() { dispute }: DisputeType): Promise<ContributionType> {
    const contribution = await ctx.load(contributionById, dispute.contributionId);
    if (contribution === null) throw new Error('A dispute that can be read is about a share that can not');
    return toContribution(contribution);
  }

  @FieldResolver(() => BudgetHolderType, { description: 'Whose share is disputed.' })
  async budgetHolder(@GraphQLContext() ctx: Ctx, @Root() { dispute }: DisputeType): Promise<BudgetHolderType> {
    return holderOf(ctx, dispute.budgetHolderId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who raised it; null: the system.' })
  async raisedBy(@GraphQLContext() ctx: Ctx, @Root() { dispute }: DisputeType): Promise<PersonType | null> {
    return personOrNull(ctx, dispute.raisedBy);
  }

  @FieldResolver(() => DisputeAction, { nullable: true, description: 'What it needs next; null: it is closed.' })
  async nextAction(@GraphQLContext() ctx: Ctx, @Root() { dispute }: DisputeType): Promise<DisputeAction | null> {
    const offer = await this.lastOffer(ctx, dispute.disputeId);
    const isWaiting = offer !== null && offer.committedAt === null && offer.closedAt === null;
    return nextAction(dispute, isWaiting, londonDay(ctx.clock.now()));
  }

  @FieldResolver(() => FundingAgreementType, {
    nullable: true,
    description: 'The terms of settlement that were put last, whatever became of them; null: none were.',
  })
  async settlement(@GraphQLContext() ctx: Ctx, @Root() { dispute }: DisputeType): Promise<FundingAgreementType | null> {
    const offer = await this.lastOffer(ctx, dispute.disputeId);
    return offer === null ? null : toFundingAgreement(offer);
  }

  @FieldResolver(() => DisputeFiguresType, {
    nullable: true,
    description: 'What it comes to; null: it is closed, and what it came to was settled.',
  })
  async figures(@GraphQLContext() ctx: Ctx, @Root() { dispute }: DisputeType): Promise<DisputeFiguresType | null> {
    const figures = await ctx.load(disputeFigures, dispute.disputeId);
    return figures === null ? null : toDisputeFigures(figures);
  }

  private async lastOffer(ctx: Ctx, disputeId: string): Promise<FundingAgreementType['agreement'] | null> {
    const agreementId = await ctx.load(lastOfferByDisputeId, disputeId);
    return agreementId === null ? null : ctx.load(agreementById, agreementId);
  }
}

/** Who owns a stage that a dispute is at. */
@Resolver(() => DisputeStandingType)
export class DisputeStandingFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Whose it is; null: everyone’s with a role.' })
  async owner(@GraphQLContext() ctx: Ctx, @Root() { ownerId }: DisputeStandingType): Promise<PersonType | null> {
    return personOrNull(ctx, ownerId);
  }
}

/** Who owns a stage of the area. */
@Resolver(() => DisputeStageType)
export class DisputeStageFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Whose it is; null: everyone’s with a role.' })
  async owner(@GraphQLContext() ctx: Ctx, @Root() { ownerId }: DisputeStageType): Promise<PersonType | null> {
    return personOrNull(ctx, ownerId);
  }
}

/** Who carries a disputed part. */
@Resolver(() => InterimFundingType)
export class InterimFundingFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Who carries it; by EQUAL who takes the odd penny.' })
  async payer(@GraphQLContext() ctx: Ctx, @Root() { interim }: InterimFundingType): Promise<BudgetHolderType> {
    return holderOf(ctx, interim.payerId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who set it; null: the system.' })
  async setBy(@GraphQLContext() ctx: Ctx, @Root() { interim }: InterimFundingType): Promise<PersonType | null> {
    return personOrNull(ctx, interim.setBy);
  }
}

/** A line in dispute. */
@Resolver(() => DisputedLineType)
export class DisputedLineFields {
  @FieldResolver(() => CostLineType, { description: 'The cost line.' })
  async costLine(@GraphQLContext() ctx: Ctx, @Root() { line }: DisputedLineType): Promise<CostLineType> {
    const found = await ctx.load(costLineById, line.costLineId);
    if (found === null) throw new Error('A dispute that can be read is of a line that can not');
    return toCostLine(found);
  }

  @FieldResolver(() => PriceTermsType, { nullable: true, description: 'The sum accepted; null: nothing of the share.' })
  accepted(@Root() { line }: DisputedLineType): PriceTermsType | null {
    return line.accepted === null ? null : toPriceTerms(line.accepted);
  }
}
