import type { Ctx } from '../../../platform/context';
import type { NodeType } from '../../../platform/global-id';
import { agreementById, contributionById, disputeById, invoiceById, pooledFundById } from '../loaders';
import { toContribution, toFundingAgreement } from '../types/agreement';
import { toDispute } from '../types/dispute';
import { toPooledFund } from '../types/pooled-fund';
import { toRechargeInvoice } from '../types/recovery';
import {
  CaseFundingFields,
  ContributionFields,
  CostLineVersionFields,
  FundingAgreementFields,
  FundingStatementFields,
  PaidShareFields,
  ProposedLineSharesFields,
} from './agreement';
import {
  DisputedLineFields,
  DisputeFields,
  DisputeStageFields,
  DisputeStandingFields,
  InterimFundingFields,
} from './dispute';
import { DisputeMutations } from './dispute-mutations';
import { BudgetServesFields, HandOverInDoubtFields } from './hand-over';
import { ContributionMutations } from './mutations';
import { PooledFundFields, PooledFundPositionFields, PooledFundResolver } from './pooled-fund';
import { ContributionQueries } from './queries';
import { RechargeFields, RechargeInvoiceFields, RecoveryResolver } from './recovery';

/** What contributions add to the schema. */
export const contributionsResolvers = [
  ContributionQueries,
  ContributionMutations,
  DisputeMutations,
  ContributionFields,
  FundingAgreementFields,
  ProposedLineSharesFields,
  FundingStatementFields,
  CostLineVersionFields,
  PaidShareFields,
  CaseFundingFields,
  DisputeFields,
  DisputeStandingFields,
  DisputeStageFields,
  InterimFundingFields,
  DisputedLineFields,
  RecoveryResolver,
  RechargeFields,
  RechargeInvoiceFields,
  PooledFundResolver,
  PooledFundFields,
  PooledFundPositionFields,
  BudgetServesFields,
  HandOverInDoubtFields,
] as const;

/** Row-level security lets every integration see what hangs from placements, as imports look it up; by an id it is asked by who reads placements. */
const mayRead = (ctx: Ctx): boolean => ctx.actor.permissions.has('placement:read');

/** What of contributions can be fetched by its id. */
export const contributionsNodeTypes: readonly NodeType[] = [
  {
    name: 'FundingAgreement',
    load: async (ctx, id) => {
      const agreement = mayRead(ctx) ? await ctx.load(agreementById, id) : null;
      return agreement === null ? null : toFundingAgreement(agreement);
    },
  },
  {
    name: 'Contribution',
    load: async (ctx, id) => {
      const contribution = mayRead(ctx) ? await ctx.load(contributionById, id) : null;
      return contribution === null ? null : toContribution(contribution);
    },
  },
  {
    name: 'Dispute',
    load: async (ctx, id) => {
      const dispute = mayRead(ctx) ? await ctx.load(disputeById, id) : null;
      return dispute === null ? null : toDispute(dispute, ctx.clock.now());
    },
  },
  {
    name: 'RechargeInvoice',
    load: async (ctx, id) => {
      const invoice = await ctx.load(invoiceById, id);
      return invoice === null ? null : toRechargeInvoice(invoice);
    },
  },
  {
    name: 'PooledFund',
    load: async (ctx, id) => {
      const fund = await ctx.load(pooledFundById, id);
      return fund === null ? null : toPooledFund(fund);
    },
  },
];
