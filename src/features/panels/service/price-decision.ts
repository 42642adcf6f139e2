import { financialYearOf, type Day, type FinancialYear } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { pence, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { listDelegatedLimits } from '../../access/repository/limits';
import { overLimit } from '../../contributions/rules/approval';
import type { LineRefusal } from '../../ledger/refusals';
import { findCalendarsByProviders, getHorizon } from '../../ledger/repository/inputs';
import { fullYearEffect } from '../../ledger/rules/full-year';
import { activeVersions } from '../../ledger/rules/line-days';
import { previewLines, type LineInput, type LinesPreview } from '../../ledger/service/lines';
import { findOptionsByIds } from '../../placements/repository/option';
import type { FundingFacts, FundingPlan, FundingTerms } from '../rules/funding';

/** A share that is over a delegated limit of the day, and the sentence that says which. */
export interface OverLimit {
  readonly budgetHolderId: string;
  readonly holderName: string;
  readonly message: string;
}

/** What a plan of funding comes to: what would be posted for it, by whom it is paid, and what is over a limit. */
export interface PricedPlan extends LinesPreview {
  readonly overLimits: readonly OverLimit[];
}

/** What the money side of a decision is judged by: the option, if it is one of the case, and the holders named. */
export async function findFundingFacts(tx: Tx, caseId: string, terms: FundingTerms): Promise<FundingFacts> {
  const option =
    terms.optionId === null ? undefined : (await findOptionsByIds(tx, [terms.optionId])).get(terms.optionId);
  const shares = [...terms.shares, ...terms.lineShares.flatMap((line) => line.shares)];
  const holders = await findBudgetHoldersByIds(
    tx,
    shares.map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId)),
  );
  return { option: option?.caseId === caseId ? option : null, holders };
}

/**
 * What a plan comes to, by the functions that will post it: preview and deed are one (money.md section 7.5). Each holder's share is held
 * against the delegated limits in force on the day of the decision (G8). Refused where a line cannot be priced, all problems at once.
 */
export async function pricePlan(
  tx: Tx,
  plan: FundingPlan,
  terms: FundingTerms,
  decisionDate: Day,
): Promise<Result<PricedPlan, Refusal<'CANNOT_BE_PRICED'>>> {
  const preview = await previewLines(tx, {
    placementSpan: plan.span,
    coding: { providerUrn: plan.option.providerUrn },
    lines: toLineInputs(plan),
  });
  if (!preview.ok) return refuse(preview.refusals.map((refusal) => toRefusal(refusal, plan, terms)));
  const ids = preview.value.holders.map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId));
  const limits = await listDelegatedLimits(tx, ids, decisionDate);
  const holders = await findBudgetHoldersByIds(tx, ids);
  const overLimits = preview.value.holders.flatMap((amounts): OverLimit[] => {
    const id = asId<BudgetHolderId>(amounts.budgetHolderId);
    const message = overLimit(amounts, limits.get(id) ?? [], decisionDate);
    return message === null
      ? []
      : [{ budgetHolderId: amounts.budgetHolderId, holderName: holders.get(id)?.name ?? 'A budget holder', message }];
  });
  return ok({ ...preview.value, overLimits });
}

/** Why a priced plan waits for ratification: a sentence for each holder whose share is over a limit. */
export function overLimitReasons(priced: Pick<PricedPlan, 'overLimits'> | null): string[] {
  return (priced?.overLimits ?? []).map(({ holderName, message }) => `${holderName}: ${message}`);
}

/** The lines of a plan as the ledger makes them: each as long as its placement. */
export function toLineInputs(plan: FundingPlan): LineInput[] {
  return plan.lines.map(({ category, description, price, shares }) => ({
    category,
    description,
    span: null,
    price,
    shares,
  }));
}

/** What the plan would cost each holder over the whole of the financial year after the one it starts in (money.md section 6). */
export async function fullYearOf(
  tx: Tx,
  plan: FundingPlan,
): Promise<{ readonly financialYear: FinancialYear; readonly amounts: ReadonlyMap<string, Pence> }> {
  const { providerUrn } = plan.option;
  const calendar = (await findCalendarsByProviders(tx, [providerUrn])).get(providerUrn) ?? null;
  const horizon = await getHorizon(tx);
  const financialYear = financialYearOf(plan.span.startDate);
  const totals = new Map<string, bigint>();
  for (const { price, shares } of plan.lines) {
    const versions = activeVersions([{ span: { startDate: null, endDate: null }, price, shares }], plan.span, horizon);
    const effect = fullYearEffect({ versions, calendar, financialYear });
    if (!effect.ok) throw new Error('A plan that is priced cannot be priced over the next year');
    for (const { payer, amount } of effect.value) totals.set(payer, (totals.get(payer) ?? 0n) + amount);
  }
  return { financialYear, amounts: new Map([...totals].map(([payer, amount]) => [payer, pence(amount)])) };
}

/** A refusal of the ledger's, its path led back to where the share or the option stands in the decision's input. */
function toRefusal(
  { field, message }: LineRefusal,
  plan: FundingPlan,
  terms: FundingTerms,
): Refusal<'CANNOT_BE_PRICED'> {
  const [top, position, below, ...rest] = field;
  if (top !== 'lines' || below !== 'shares') {
    const place = top === 'placementSpan' ? 'placementEndDate' : 'optionId';
    return { code: 'CANNOT_BE_PRICED', field: [place], message };
  }
  const ordinal = plan.lines[Number(position)]?.ordinal;
  const own = terms.lineShares.findIndex(({ line }) => line === ordinal);
  const path = rest.map((step) => (step === 'payer' ? 'budgetHolderId' : step));
  return {
    code: 'CANNOT_BE_PRICED',
    field: own < 0 ? ['shares', ...path] : ['lineShares', String(own), 'shares', ...path],
    message,
  };
}
