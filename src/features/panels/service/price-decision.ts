import type { Day } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { inputDigest } from '../../../platform/write';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { listDelegatedLimits } from '../../access/repository/limits';
import type { LimitInForce } from '../../access/rules/overrides';
import { overLimit, type InterimArrangement } from '../../contributions/rules/approval';
import { carriersOf } from '../../contributions/rules/dispute';
import type { LineRefusal } from '../../ledger/refusals';
import type { Carry } from '../../ledger/rules/carry';
import type { Share } from '../../ledger/rules/shares';
import { revisionAmounts } from '../../ledger/service/preview-revision';
import { previewLines, type LineInput, type LinesPreview } from '../../ledger/service/lines';
import { findOptionsByIds } from '../../placements/repository/option';
import type { FundingFacts, FundingPlan, FundingTerms } from '../rules/funding';
import { findRevision, type PlannedRevision } from './find-revision';

/** A share that is over a delegated limit of the day, and the sentence that says which. */
export interface OverLimit {
  readonly budgetHolderId: string;
  readonly holderName: string;
  readonly message: string;
}

/** What a plan of funding comes to: what would be posted for it, by whom it is paid, and what is over a limit. */
export interface PricedPlan extends LinesPreview {
  readonly overLimits: readonly OverLimit[];
  /** The limits in force on the day of the decision, by holder; none: nothing is delegated (G8). */
  readonly limits: ReadonlyMap<string, readonly LimitInForce[]>;
  /**
   * 64 hexadecimal digits: the same for the same option, days, prices, split and postings to the penny, whoever reckons them and when.
   * Another school calendar, horizon or price gives another.
   */
  readonly digest: string;
  /** The placement that runs and is changed by it, in whose place `lines` is the difference; null: it makes a placement of its own. */
  readonly revision: PlannedRevision | null;
}

/**
 * What the money side of a decision is judged by: the option, if it is one of the case, the holders named, and whether suitability comes
 * before cost (M12).
 */
export async function findFundingFacts(
  tx: Tx,
  caseId: string,
  terms: FundingTerms,
  suitabilityFirst: boolean,
): Promise<FundingFacts> {
  const option =
    terms.optionId === null ? undefined : (await findOptionsByIds(tx, [terms.optionId])).get(terms.optionId);
  const shares = [...terms.shares, ...terms.lineShares.flatMap((line) => line.shares)];
  const holders = await findBudgetHoldersByIds(
    tx,
    shares.map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId)),
  );
  return { option: option?.caseId === caseId ? option : null, holders, suitabilityFirst };
}

/**
 * What a plan comes to, by the functions that will post it: preview and deed are one (money.md section 7.5). Each holder's share is held
 * against the delegated limits in force on the day of the decision (G8), and what is posted of a placement that runs is the difference. Refused where a line cannot be priced, all problems at once.
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
    lines: toLineInputs(plan).map((line) => ({ ...line, carries: carriesOf(line.shares, plan.interim) })),
  });
  if (!preview.ok) return refuse(preview.refusals.map((refusal) => toRefusal(refusal, plan, terms)));
  const revision = await findRevision(tx, plan, ({ shares }) => carriesOf(shares, plan.interim));
  if (!revision.ok) return revision;
  const changed = revision.value === null ? null : revisionAmounts(revision.value.reckoning);
  if (changed?.ok === false) {
    return refuse(changed.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['optionId'], message })));
  }
  const posted = { ...preview.value, lines: changed?.value ?? preview.value.lines };
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
  return ok({ ...posted, overLimits, limits, digest: digestOf(plan, posted), revision: revision.value });
}

function digestOf({ option, span, lines, interim }: FundingPlan, preview: LinesPreview): string {
  return inputDigest({ optionId: option.optionId, span, lines, interim, postings: preview.lines });
}

/** Why a priced plan waits for ratification: a sentence for each holder whose share is over a limit. */
export function overLimitReasons(priced: Pick<PricedPlan, 'overLimits'> | null): string[] {
  return (priced?.overLimits ?? []).map(({ holderName, message }) => `${holderName}: ${message}`);
}

/** What of a line's shares is carried while it is disputed: as `proposeAgreementIn` and the commitment will have it (J2). */
function carriesOf(shares: readonly Share[], interim: InterimArrangement | null): Carry[] {
  if (interim === null) return [];
  const payers = shares.map(({ payer }) => payer);
  return interim.disputedHolderIds
    .filter((holder) => payers.includes(holder))
    .map((holder) => ({
      holder,
      span: { startDate: null, endDate: null },
      accepted: null,
      carriers: carriersOf(interim, payers),
    }));
}

/** The lines of a plan as the ledger makes them: each as long as its placement. */
export function toLineInputs(plan: FundingPlan): LineInput[] {
  return plan.lines.map(({ category, element, isDirectPayment, description, price, shares }) => ({
    category,
    element,
    isDirectPayment,
    description,
    span: null,
    price,
    shares,
  }));
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
