import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type BudgetHolderId, type PersonId } from '../../kernel/ids';
import { Can } from '../../platform/can';
import type { Ctx } from '../../platform/context';
import { fromGlobalId, type NodeType } from '../../platform/global-id';
import { orWithheld, withholdField } from '../../platform/graphql-withheld';
import { toUserErrors } from '../../platform/user-errors';
import { budgetHolderById, personById } from '../access/loaders';
import { BudgetHolderType, PersonType, toBudgetHolder, toPerson } from '../access/types/directory';
import { caseById, referralByCaseId } from '../cases/loaders';
import { CASE_NOT_SHOWN, CaseType, toCase } from '../cases/types/case';
import { costLinesByPlacementId } from '../ledger/loaders';
import { CostLineType, toCostLine } from '../ledger/types/cost-line';
import { agreementById, agreementsByCaseId, contributionById, contributionsByAgreementId } from './loaders';
import { agreementStatus, AgreementStatus } from './rules/approval';
import { approveContribution } from './service/approve-contribution';
import {
  ApproveContributionError,
  ApproveContributionInput,
  ApproveContributionPayload,
  ContributionType,
  FundingAgreementType,
  toContribution,
  toFundingAgreement,
} from './types';

@Resolver()
class ContributionMutations {
  @Can('contribution:approve')
  @Mutation(() => ApproveContributionPayload, {
    description:
      'A budget holder’s own authorised person agrees its share. Within its delegated limits it is approved; over one it waits for ratification. The last approval commits the agreement and posts it to the ledger. For budget holders, each for their own budget.',
  })
  async approveContribution(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ApproveContributionInput, { description: 'The contribution.' }) input: ApproveContributionInput,
  ): Promise<ApproveContributionPayload> {
    const result = await approveContribution(ctx, {
      clientMutationId: input.clientMutationId ?? null,
      contributionId: fromGlobalId('Contribution', input.contributionId, ['input', 'contributionId']),
      expectedVersion: input.expectedVersion ?? null,
    });
    const contribution = result.ok ? await ctx.load(contributionById, result.value) : null;
    return Object.assign(new ApproveContributionPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      contribution: contribution === null ? null : toContribution(contribution),
      userErrors: toUserErrors(ApproveContributionError, result),
    });
  }
}

@Resolver(() => ContributionType)
class ContributionFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Who pays.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { contribution }: ContributionType,
  ): Promise<BudgetHolderType> {
    const holder = await ctx.load(budgetHolderById, asId<BudgetHolderId>(contribution.budgetHolderId));
    if (holder === null) throw new Error('A contribution names no budget holder of its local area');
    return toBudgetHolder(holder);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who agreed it for its holder; null: nobody has yet, or the system did on its behalf.',
  })
  async approvedBy(@GraphQLContext() ctx: Ctx, @Root() { contribution }: ContributionType): Promise<PersonType | null> {
    if (contribution.approvedBy === null) return null;
    const person = await ctx.load(personById, asId<PersonId>(contribution.approvedBy));
    return person === null ? null : toPerson(person);
  }

  @FieldResolver(() => FundingAgreementType, { description: 'The agreement it is a part of.' })
  async fundingAgreement(
    @GraphQLContext() ctx: Ctx,
    @Root() { contribution }: ContributionType,
  ): Promise<FundingAgreementType> {
    const agreement = await ctx.load(agreementById, contribution.agreementId);
    if (agreement === null) throw new Error('A contribution that can be read has an agreement that can not');
    return toFundingAgreement(agreement);
  }
}

const PAPERS =
  'What a split rests on is for case officers, directors, auditors, and the panel while it may see the papers.';

@Resolver(() => FundingAgreementType)
class FundingAgreementFields {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the method rests on, as it was written for the panel; null when nothing was said. Null, with an entry in extensions.withheld, without a right to the papers.',
  })
  async methodEvidence(
    @GraphQLContext() ctx: Ctx,
    @Root() { agreement }: FundingAgreementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    if (agreement.methodEvidence === null) return null;
    // It speaks of the child's needs: the money of a case is no right to it.
    if ((await ctx.load(referralByCaseId, agreement.caseId)) === null) return withholdField(ctx, info, PAPERS);
    return agreement.methodEvidence;
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case; null, with an entry in extensions.withheld, when the reader may not see it.',
  })
  async case(
    @GraphQLContext() ctx: Ctx,
    @Root() { agreement }: FundingAgreementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseType | null> {
    return orWithheld(ctx, info, await ctx.load(caseById, agreement.caseId), toCase, CASE_NOT_SHOWN);
  }

  @FieldResolver(() => AgreementStatus, { description: 'Where it stands, by its contributions.' })
  async status(@GraphQLContext() ctx: Ctx, @Root() { agreement }: FundingAgreementType): Promise<AgreementStatus> {
    return agreementStatus(agreement, await ctx.load(contributionsByAgreementId, agreement.agreementId));
  }

  @FieldResolver(() => [ContributionType], { description: 'What each holder pays, in order, the lead agency first.' })
  async contributions(
    @GraphQLContext() ctx: Ctx,
    @Root() { agreement }: FundingAgreementType,
  ): Promise<ContributionType[]> {
    return (await ctx.load(contributionsByAgreementId, agreement.agreementId)).map(toContribution);
  }

  @FieldResolver(() => [CostLineType], { description: 'The cost lines with a dated agreement of this one.' })
  async lines(@GraphQLContext() ctx: Ctx, @Root() { agreement }: FundingAgreementType): Promise<CostLineType[]> {
    const lines = await ctx.load(costLinesByPlacementId, agreement.placementId);
    return lines
      .filter(({ versions }) => versions.some((version) => version.fundingAgreementId === agreement.agreementId))
      .map(toCostLine);
  }
}

@Resolver(() => CaseType)
class CaseFundingFields {
  @FieldResolver(() => [FundingAgreementType], {
    description: 'Who pays, by each decision that agreed funding, the oldest first. Empty: none was agreed yet.',
  })
  async fundingAgreements(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<FundingAgreementType[]> {
    return (await ctx.load(agreementsByCaseId, facts.caseId)).map(toFundingAgreement);
  }
}

/** What contributions add to the schema. */
export const contributionsResolvers = [
  ContributionMutations,
  ContributionFields,
  FundingAgreementFields,
  CaseFundingFields,
] as const;

/** What of contributions can be fetched by its id. */
export const contributionsNodeTypes: readonly NodeType[] = [
  {
    name: 'FundingAgreement',
    load: async (ctx, id) => {
      const agreement = await ctx.load(agreementById, id);
      return agreement === null ? null : toFundingAgreement(agreement);
    },
  },
  {
    name: 'Contribution',
    load: async (ctx, id) => {
      const contribution = await ctx.load(contributionById, id);
      return contribution === null ? null : toContribution(contribution);
    },
  },
];
