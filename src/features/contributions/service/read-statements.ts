import {
  financialYearSpan,
  londonDay,
  periodSpan,
  type FinancialYear,
  type Period,
  type Span,
} from '../../../kernel/dates';
import { sum, type Pence } from '../../../kernel/money';
import type { Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import type { ReportingBasis } from '../../ledger/rules/recast';
import { readAreaSuccessions } from '../../ledger/service/succeed-shares';
import { agedDebt, type AgeOfDebt, type RecoveryPosition } from '../rules/recovery';
import { recastRecharges, type Recharge } from '../rules/recharge';
import { readRecharges, totalOf } from './read-recovery';

/** What one partner owes for a year or a quarter of it. */
export interface RecoveryStatement {
  readonly recharges: readonly Recharge[];
  readonly total: RecoveryPosition;
  readonly agedDebt: readonly { readonly age: AgeOfDebt; readonly amount: Pence }[];
}

/** The days of a financial year, or of its quarter: 1 is April to June. BadInput for another quarter than 1 to 4. */
export function statementSpan(financialYear: FinancialYear, quarter: number | null): Span {
  if (quarter === null) return financialYearSpan(financialYear);
  if (!Number.isInteger(quarter) || quarter < 1 || quarter > 4) {
    throw new BadInput('A financial year has the quarters 1 to 4; 1 is April to June.', { argument: 'quarter' });
  }
  return {
    startDate: periodSpan(financialYear, (quarter * 3 - 2) as Period).startDate,
    endDate: periodSpan(financialYear, (quarter * 3) as Period).endDate,
  };
}

/** A partner's statement, in the operation's snapshot; recast with those whose place it took. */
export async function readStatement(
  ctx: Ctx,
  budgetHolderId: string,
  span: Span,
  basis: ReportingBasis,
): Promise<RecoveryStatement> {
  const recharges = await readRecharges(await ctx.read(), { budgetHolderId, placementId: null, span, basis });
  return {
    recharges,
    total: totalOf(recharges),
    agedDebt: agedDebt(
      recharges.flatMap(({ invoices }) => invoices),
      londonDay(ctx.clock.now()),
    ),
  };
}

/** What a year's partners bring in, expected and prudently (B21). */
export interface RecoveryForecast {
  readonly expectedIncome: Pence;
  readonly prudentIncome: Pence;
  readonly atRisk: Pence;
  readonly partners: readonly { readonly budgetHolderId: string; readonly figures: RecoveryPosition }[];
}

/** The year's recovery of all partners that the reader may see; recast, by those who go on with what they owe. */
export async function readForecast(
  ctx: Ctx,
  financialYear: FinancialYear,
  basis: ReportingBasis,
): Promise<RecoveryForecast> {
  const tx = await ctx.read();
  const asked = { budgetHolderId: null, placementId: null, span: financialYearSpan(financialYear) };
  const reported = await readRecharges(tx, asked);
  const recharges = basis === 'RECAST' ? recastRecharges(reported, await readAreaSuccessions(tx)) : reported;
  const holders = [...new Set(recharges.map(({ budgetHolderId }) => budgetHolderId))];
  const partners = holders.map((budgetHolderId) => ({
    budgetHolderId,
    figures: totalOf(recharges.filter((one) => one.budgetHolderId === budgetHolderId)),
  }));
  const total = (figure: keyof RecoveryPosition): Pence => sum(partners.map(({ figures }) => figures[figure]));
  return { expectedIncome: total('expected'), prudentIncome: total('agreed'), atRisk: total('atRisk'), partners };
}
