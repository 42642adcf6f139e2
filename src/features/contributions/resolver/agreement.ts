import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { financialYearOf, londonDay, toDayNumber, type FinancialYear } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { ZERO } from '../../../kernel/money';
import type { Ctx } from '../../../platform/context';
import { orWithheld, withholdField } from '../../../platform/graphql-withheld';
import { FinancialYearScalar } from '../../../platform/scalars';
import { budgetHolderOrFault, personById } from '../../access/loaders';
import { BudgetHolderType, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { CASE_NOT_SHOWN, CaseType, toCase } from '../../cases/types/case';
import { costLineById, costLinesByPlacementId } from '../../ledger/loaders';
import {
  CostLineShareType,
  CostLineType,
  CostLineVersionType,
  PaidShareType,
  toCostLine,
  toShares,
} from '../../ledger/types/cost-line';
import {
  agreementById,
  agreementsByCaseId,
  contributionsByAgreementId,
  disputesByContributionId,
  methodEvidenceByAgreementId,
  shareFigures,
  statementsByAgreementId,
  termsByAgreementId,
} from '../loaders';
import { agreementStatus, AgreementStatus } from '../rules/approval';
import type { Statement } from '../rules/statement';
import { figureKey } from '../service/read-figures';
import {
  ContributionFiguresType,
  ContributionType,
  FundingAgreementType,
  FundingMethodEvidenceType,
  FundingStatementType,
  ProposedLineSharesType,
  toContribution,
  toFundingAgreement,
  toMethodEvidence,
  toProposedLine,
  toShareFigures,
  toStatement,
} from '../types/agreement';
import { DisputeType, toDispute } from '../types/dispute';

/** The fields of a contribution that are loaded. */
@Resolver(() => ContributionType)
export class ContributionFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Who pays.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { contribution }: ContributionType,
  ): Promise<BudgetHolderType> {
    return toBudgetHolder(await budgetHolderOrFault(ctx, contribution.budgetHolderId));
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who agreed it for its holder; null: nobody has yet, or the system did on its behalf.',
  })
  async approvedBy(@GraphQLContext() ctx: Ctx, @Root() { contribution }: ContributionType): Promise<PersonType | null> {
    return personOrNull(ctx, contribution.approvedBy);
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

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many days it has waited for its holder, or over a limit for a director; null: it does not wait for either.',
  })
  async daysWaiting(@GraphQLContext() ctx: Ctx, @Root() { contribution }: ContributionType): Promise<number | null> {
    const agreement = await ctx.load(agreementById, contribution.agreementId);
    const isLive = agreement !== null && agreement.closedAt === null && agreement.committedAt === null;
    const isWaiting = contribution.status === 'PROPOSED' || contribution.status === 'AWAITING_RATIFICATION';
    if (!isLive || !isWaiting) return null;
    return toDayNumber(londonDay(ctx.clock.now())) - toDayNumber(londonDay(contribution.proposedAt));
  }

  @FieldResolver(() => ContributionFiguresType, {
    description:
      'What it comes to in a financial year: expected, agreed and disputed. All 0.00 for a closed agreement.',
  })
  async figures(
    @GraphQLContext() ctx: Ctx,
    @Root() { contribution }: ContributionType,
    @Arg('financialYear', () => FinancialYearScalar, {
      nullable: true,
      description: 'The financial year; null: the current one.',
    })
    financialYear: FinancialYear | null,
  ): Promise<ContributionFiguresType> {
    const year = financialYear ?? financialYearOf(londonDay(ctx.clock.now()));
    const figures = await ctx.load(shareFigures, figureKey(contribution.contributionId, year));
    return toShareFigures(figures ?? { expected: ZERO, agreed: ZERO, disputed: ZERO });
  }

  @FieldResolver(() => [DisputeType], { description: 'The disputes about it, the oldest first. Empty: none ever was.' })
  async disputes(@GraphQLContext() ctx: Ctx, @Root() { contribution }: ContributionType): Promise<DisputeType[]> {
    const disputes = await ctx.load(disputesByContributionId, contribution.contributionId);
    return disputes.map((dispute) => toDispute(dispute, ctx.clock.now()));
  }
}

const PAPERS =
  'What a split rests on is for case officers, directors, auditors, and the panel while it may see the papers.';
const SAID =
  'What the agencies said of a share is for case officers, directors, auditors, the panel while it may see the papers, and the budget holders that are parties.';

/** The fields of an agreement that are loaded. */
@Resolver(() => FundingAgreementType)
export class FundingAgreementFields {
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

  @FieldResolver(() => FundingMethodEvidenceType, {
    nullable: true,
    description:
      'What the method rests on beside the words: evidence and tool. Null: nothing was given, or it is not the reader’s to know.',
  })
  async methodEvidenceItems(
    @GraphQLContext() ctx: Ctx,
    @Root() { agreement }: FundingAgreementType,
  ): Promise<FundingMethodEvidenceType | null> {
    const evidence = await ctx.load(methodEvidenceByAgreementId, agreement.agreementId);
    return evidence === null ? null : toMethodEvidence(evidence);
  }

  @FieldResolver(() => [FundingStatementType], {
    nullable: true,
    description:
      'What was said of it, its shares and disputes, the oldest first. Null, with an entry in extensions.withheld, for who has no right to the papers and is no party.',
  })
  async statements(
    @GraphQLContext() ctx: Ctx,
    @Root() { agreement }: FundingAgreementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FundingStatementType[] | null> {
    const statements = await ctx.load(statementsByAgreementId, agreement.agreementId);
    const mayRead =
      statements.length > 0 ||
      (await ctx.load(referralByCaseId, agreement.caseId)) !== null ||
      (await isParty(ctx, agreement.caseId));
    return mayRead ? statements.map(toStatement) : withholdField(ctx, info, SAID);
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

  @FieldResolver(() => Boolean, {
    description:
      'Whether the first day it is to pay for has passed and its money is not live: an alert. False for one that is committed or closed.',
  })
  async isLate(@GraphQLContext() ctx: Ctx, @Root() { agreement }: FundingAgreementType): Promise<boolean> {
    if (agreement.committedAt !== null || agreement.closedAt !== null) return false;
    const [line] = await ctx.load(costLinesByPlacementId, agreement.placementId);
    const first = agreement.fromDate ?? line?.placementSpan.startDate ?? null;
    return first !== null && first <= londonDay(ctx.clock.now());
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who proposed a change or put terms of settlement; null: the decision did, or the system.',
  })
  async proposedBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { agreement }: FundingAgreementType,
  ): Promise<PersonType | null> {
    return personOrNull(ctx, agreement.proposedBy);
  }

  @FieldResolver(() => [ContributionType], {
    description:
      'What each holder pays, in order, the lead agency first; of a change or a settlement, each holder that has to agree.',
  })
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

  @FieldResolver(() => [ProposedLineSharesType], {
    description:
      'The split that a change or a settlement puts on lines, agreed or not. Empty: the first agreement, or a settlement as the split stood.',
  })
  async proposedLines(
    @GraphQLContext() ctx: Ctx,
    @Root() { agreement }: FundingAgreementType,
  ): Promise<ProposedLineSharesType[]> {
    return (await ctx.load(termsByAgreementId, agreement.agreementId)).map(toProposedLine);
  }
}

/** The fields of a proposed split. */
@Resolver(() => ProposedLineSharesType)
export class ProposedLineSharesFields {
  @FieldResolver(() => CostLineType, { description: 'The cost line.' })
  async costLine(@GraphQLContext() ctx: Ctx, @Root() { line }: ProposedLineSharesType): Promise<CostLineType> {
    const found = await ctx.load(costLineById, line.costLineId);
    if (found === null) throw new Error('A proposed split that can be read is of a line that can not');
    return toCostLine(found);
  }

  @FieldResolver(() => [CostLineShareType], { description: 'Who pays by it, in the order of the agreement.' })
  shares(@Root() { line }: ProposedLineSharesType): CostLineShareType[] {
    return toShares(line.shares);
  }
}

/** The fields of a statement that are loaded. */
@Resolver(() => FundingStatementType)
export class FundingStatementFields {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who said it; null: the system.' })
  async saidBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { statement }: { readonly statement: Statement },
  ): Promise<PersonType | null> {
    return personOrNull(ctx, statement.saidBy);
  }
}

/** What contributions know of a dated agreement. */
@Resolver(() => CostLineVersionType)
export class CostLineVersionFields {
  @FieldResolver(() => FundingAgreementType, { nullable: true, description: 'The funding agreement it came by.' })
  async fundingAgreement(
    @GraphQLContext() ctx: Ctx,
    @Root() version: CostLineVersionType,
  ): Promise<FundingAgreementType | null> {
    const agreement = await ctx.load(agreementById, version.fundingAgreementId);
    return agreement === null ? null : toFundingAgreement(agreement);
  }
}

/** What contributions know of what is paid on a day. */
@Resolver(() => PaidShareType)
export class PaidShareFields {
  @FieldResolver(() => FundingAgreementType, { nullable: true, description: 'The funding agreement it is paid by.' })
  async fundingAgreement(
    @GraphQLContext() ctx: Ctx,
    @Root() { fundingAgreementId }: PaidShareType,
  ): Promise<FundingAgreementType | null> {
    const agreement = await ctx.load(agreementById, fundingAgreementId);
    return agreement === null ? null : toFundingAgreement(agreement);
  }
}

/** What contributions know of a case. */
@Resolver(() => CaseType)
export class CaseFundingFields {
  @FieldResolver(() => [FundingAgreementType], {
    description:
      'Who pays: the agreements of its decisions, the changes and settlements since, the oldest first. Empty: none was agreed yet.',
  })
  async fundingAgreements(@GraphQLContext() ctx: Ctx, @Root() { facts }: CaseType): Promise<FundingAgreementType[]> {
    return (await ctx.load(agreementsByCaseId, facts.caseId)).map(toFundingAgreement);
  }
}

/** A person, null for the system. */
export async function personOrNull(ctx: Ctx, personId: string | null): Promise<PersonType | null> {
  if (personId === null) return null;
  const person = await ctx.load(personById, asId<PersonId>(personId));
  return person === null ? null : toPerson(person);
}

/** Whether a share of the case is one of the reader's own budgets. */
async function isParty(ctx: Ctx, caseId: string): Promise<boolean> {
  const own = new Set<string | null>(
    ctx.actor.roles.filter(({ role }) => role === 'BUDGET_HOLDER').map(({ budgetHolderId }) => budgetHolderId),
  );
  for (const { agreementId } of await ctx.load(agreementsByCaseId, caseId)) {
    const shares = await ctx.load(contributionsByAgreementId, agreementId);
    if (shares.some(({ budgetHolderId }) => own.has(budgetHolderId))) return true;
  }
  return false;
}
