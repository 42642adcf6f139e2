import { Arg, Ctx as GraphQLContext, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { FinancialYear } from '../../../kernel/dates';
import { asId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { NotFound } from '../../../platform/faults';
import { fromGlobalId } from '../../../platform/global-id';
import { FinancialYearScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById, personById } from '../../access/loaders';
import { BudgetHolderType, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { entriesByInvoiceId, invoiceById } from '../loaders';
import { raiseInvoice } from '../service/raise-invoice';
import { ReportingBasis } from '../../ledger/rules/recast';
import '../../ledger/types/codes';
import { readForecast, readStatement, statementSpan } from '../service/read-statements';
import { recordRechargeEntry } from '../service/record-recharge-entry';
import {
  RechargeEntryType,
  RechargeInvoiceType,
  RechargeType,
  RecoveryForecastType,
  RecoveryStatementType,
  toRecharge,
  toRechargeEntry,
  toRechargeInvoice,
  toRecoveryFigures,
} from '../types/recovery';
import {
  CreditInvoiceInput,
  CreditInvoicePayload,
  RaiseInvoiceError,
  RaiseInvoiceInput,
  RaiseInvoicePayload,
  RechargeEntryError,
  RecordReceiptInput,
  RecordReceiptPayload,
} from '../types/recovery-inputs';
import { holderOf } from './holder';

async function invoiceOrNull(ctx: Ctx, invoiceId: string): Promise<RechargeInvoiceType | null> {
  const invoice = await ctx.load(invoiceById, invoiceId);
  return invoice === null ? null : toRechargeInvoice(invoice);
}

/** What bills partners, and says what became of it. */
@Resolver()
export class RecoveryResolver {
  @Can('recharge:read')
  @Query(() => RecoveryStatementType, {
    description:
      'What one partner owes for a financial year or a quarter of it. A case in which the reader declared an interest is not in it, nor in its totals.',
  })
  async recoveryStatement(
    @GraphQLContext() ctx: Ctx,
    @Arg('budgetHolderId', () => ID, { description: 'The partner.' }) budgetHolderId: string,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
    @Arg('quarter', () => Int, {
      nullable: true,
      description: 'The quarter, 1 to 4: 1 is April to June. Null: the year.',
    })
    quarter: number | null,
    @Arg('basis', () => ReportingBasis, {
      defaultValue: ReportingBasis.AS_REPORTED,
      description: 'As reported, or recast: with what those owe whose place the partner took.',
    })
    basis: ReportingBasis,
  ): Promise<RecoveryStatementType> {
    const holderId = fromGlobalId('BudgetHolder', budgetHolderId, 'budgetHolderId');
    const holder = await ctx.load(budgetHolderById, asId<BudgetHolderId>(holderId));
    if (holder === null) throw new NotFound('There is no such budget holder.');
    const budgetHolder = toBudgetHolder(holder);
    const statement = await readStatement(ctx, holderId, statementSpan(financialYear, quarter ?? null), basis);
    return Object.assign(new RecoveryStatementType(), {
      ...{ budgetHolder, financialYear, quarter: quarter ?? null, agedDebt: statement.agedDebt },
      total: toRecoveryFigures(statement.total),
      recharges: statement.recharges.map(toRecharge),
    });
  }

  @Can('recharge:read')
  @Query(() => RecoveryForecastType, {
    description: 'What the partners bring in for a financial year, the expected and the prudent forecast apart (B21).',
  })
  async recoveryForecast(
    @GraphQLContext() ctx: Ctx,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
    @Arg('basis', () => ReportingBasis, {
      defaultValue: ReportingBasis.AS_REPORTED,
      description:
        'As reported, or recast: what partners that have ended bring in counts as that of those who took their place. The totals are the same.',
    })
    basis: ReportingBasis,
  ): Promise<RecoveryForecastType> {
    const { partners, ...totals } = await readForecast(ctx, financialYear, basis);
    const shown = await Promise.all(
      partners.map(async ({ budgetHolderId, figures }) => ({
        budgetHolder: await holderOf(ctx, budgetHolderId),
        figures: toRecoveryFigures(figures),
      })),
    );
    return Object.assign(new RecoveryForecastType(), {
      financialYear,
      ...totals,
      partners: shown.sort((a, b) => (a.budgetHolder.name < b.budgetHolder.name ? -1 : 1)),
    });
  }

  @Can('recharge:record')
  @Mutation(() => RaiseInvoicePayload, {
    description:
      'Bills a partner for its share of a placement over some days. Days outside the agreement by which it pays are refused (J8). For finance.',
  })
  async raiseInvoice(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RaiseInvoiceInput, { description: 'The invoice.' }) input: RaiseInvoiceInput,
  ): Promise<RaiseInvoicePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await raiseInvoice(ctx, {
      clientMutationId,
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      budgetHolderId: fromGlobalId('BudgetHolder', input.budgetHolderId, ['input', 'budgetHolderId']),
      span: { startDate: input.startDate, endDate: input.endDate },
      amount: input.amount ?? null,
      invoiceNumber: input.invoiceNumber,
      invoiceDate: input.invoiceDate ?? null,
      purchaseOrder: input.purchaseOrder ?? null,
    });
    return Object.assign(new RaiseInvoicePayload(), {
      clientMutationId,
      invoice: result.ok ? await invoiceOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(RaiseInvoiceError, result),
    });
  }

  @Can('recharge:record')
  @Mutation(() => CreditInvoicePayload, { description: 'Takes part or all of an invoice back. For finance.' })
  async creditInvoice(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CreditInvoiceInput, { description: 'The credit note.' }) input: CreditInvoiceInput,
  ): Promise<CreditInvoicePayload> {
    return Object.assign(new CreditInvoicePayload(), await enter(ctx, 'CREDIT_NOTE', input, input.reason));
  }

  @Can('recharge:record')
  @Mutation(() => RecordReceiptPayload, { description: 'Notes money that came in on an invoice. For finance.' })
  async recordReceipt(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordReceiptInput, { description: 'The receipt.' }) input: RecordReceiptInput,
  ): Promise<RecordReceiptPayload> {
    return Object.assign(new RecordReceiptPayload(), await enter(ctx, 'RECEIPT', input, null));
  }
}

/** What both kinds of entry say. */
type Entered = Pick<RecordReceiptInput, 'clientMutationId' | 'invoiceId' | 'amount' | 'reference' | 'date'>;

async function enter(ctx: Ctx, kind: 'CREDIT_NOTE' | 'RECEIPT', input: Entered, reason: string | null) {
  const clientMutationId = input.clientMutationId ?? null;
  const result = await recordRechargeEntry(ctx, {
    clientMutationId,
    kind,
    invoiceId: fromGlobalId('RechargeInvoice', input.invoiceId, ['input', 'invoiceId']),
    amount: input.amount,
    entryDate: input.date ?? null,
    reference: input.reference,
    reason,
  });
  return {
    clientMutationId,
    invoice: result.ok ? await invoiceOrNull(ctx, result.value) : null,
    userErrors: toUserErrors(RechargeEntryError, result),
  };
}

/** The fields of a recharge that are loaded. */
@Resolver(() => RechargeType)
export class RechargeFields {
  @FieldResolver(() => BudgetHolderType, { description: 'The partner.' })
  budgetHolder(@GraphQLContext() ctx: Ctx, @Root() { recharge }: RechargeType): Promise<BudgetHolderType> {
    return holderOf(ctx, recharge.budgetHolderId);
  }
}

/** The fields of an invoice that are loaded. */
@Resolver(() => RechargeInvoiceType)
export class RechargeInvoiceFields {
  @FieldResolver(() => BudgetHolderType, { description: 'The partner that is billed.' })
  budgetHolder(@GraphQLContext() ctx: Ctx, @Root() { invoice }: RechargeInvoiceType): Promise<BudgetHolderType> {
    return holderOf(ctx, invoice.budgetHolderId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who raised it; null: the system did.' })
  async raisedBy(@GraphQLContext() ctx: Ctx, @Root() { invoice }: RechargeInvoiceType): Promise<PersonType | null> {
    const person = await ctx.load(personById, asId<PersonId>(invoice.raisedBy));
    return person === null ? null : toPerson(person);
  }

  @FieldResolver(() => [RechargeEntryType], { description: 'Credit notes and receipts, as they were entered.' })
  async entries(@GraphQLContext() ctx: Ctx, @Root() { invoice }: RechargeInvoiceType): Promise<RechargeEntryType[]> {
    return (await ctx.load(entriesByInvoiceId, invoice.invoiceId)).map(toRechargeEntry);
  }
}
