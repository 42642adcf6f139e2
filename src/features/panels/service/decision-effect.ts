import { financialYearOf, londonDay, type Day, type FinancialYear } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { pence, ZERO } from '../../../kernel/money';
import type { Result } from '../../../kernel/result';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findCommitmentCeilings } from '../../access/repository/ceilings';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { findCasesByIds } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import { readCommitted } from '../../contributions/repository/committed';
import type { RecordDecisionCode } from '../refusals';
import { listAgendaItemsByCaseIds } from '../repository/agenda';
import { findMeetingsByIds } from '../repository/meeting';
import { findTermsOn } from '../repository/panel';
import { listInviteesByItemIds } from '../repository/sitting';
import {
  assumptionsOf,
  limitHeadrooms,
  type Assumption,
  type CeilingHeadroom,
  type HolderEffect,
} from '../rules/effect';
import { payersOf, planFunding, type FundingPlan, type FundingProblem, type FundingTerms } from '../rules/funding';
import { findInterimProblems } from '../rules/interim';
import type { PanelTerms } from '../rules/panel';
import { quorumOf, type QuorumFinding } from '../rules/quorum';
import { shortfalls } from '../rules/quorum-words';
import { ratificationReasons } from '../rules/ratification';
import { findEffectCosts, type EffectCosts } from './effect-costs';
import { findEffectFigures, type EffectFigures } from './effect-figures';
import { findFundingFacts, overLimitReasons, pricePlan, type PricedPlan } from './price-decision';

/** What a decision would come to, before it is made. */
export interface DecisionEffect {
  /** What `recordDecision` would refuse of it, as far as it can be known now. */
  readonly refusals: readonly Refusal<RecordDecisionCode>[];
  /** In the order of the agreement; empty while the money side cannot stand. */
  readonly holders: readonly HolderEffect[];
  /** Why it would wait for ratification; empty when it would not. */
  readonly ratificationReasons: readonly string[];
  /** Of the case's item that is not decided yet, at this moment; null where it is on no agenda the reader may see. */
  readonly quorum: QuorumFinding | null;
  /** To be given back to `recordDecision`, which then refuses another price; null while the money side cannot stand. */
  readonly priceDigest: string | null;
  /** The last day of `whole`; null while the money side cannot stand. */
  readonly wholeTo: Day | null;
  readonly assumptions: readonly Assumption[];
  /** Null while the money side cannot stand. */
  readonly costs: EffectCosts | null;
}

/** Who may know what is committed to a budget in all (`committed_of_holders`). */
const KNOWS_COMMITMENTS = [
  'CASE_OFFICER',
  'COMMISSIONER',
  'PANEL_CHAIR',
  'DIRECTOR',
  'BUDGET_HOLDER',
  'FINANCE',
  'SYSTEM',
];

/**
 * What a decision would cost each holder, what it leaves of limits and ceilings, and what stands in its way, by the same functions that
 * record and post it (money.md section 7.5): nothing is stored. NotFound for a case that is not the reader's.
 */
export async function decisionEffect(ctx: Ctx, caseId: string, terms: FundingTerms): Promise<DecisionEffect> {
  const tx = await ctx.read();
  const facts = (await findCasesByIds(tx, [caseId])).get(caseId);
  if (facts === undefined) throw new NotFound('There is no such case.');
  const today = londonDay(ctx.clock.now());
  const sitting = await findSitting(tx, facts, today);
  const funding = await findFundingFacts(tx, caseId, terms, sitting.terms?.suitabilityBeforeCost ?? true);
  const planned = planFunding(funding, terms);
  const priced = planned.ok ? await pricePlan(tx, planned.value, terms, today) : null;
  const shown = {
    refusals: [
      ...planRefusals(planned, priced),
      ...interimRefusals(terms, planned.ok ? planned.value : null),
      ...quorumRefusals(sitting.quorum),
    ],
    quorum: sitting.quorum,
    ratificationReasons:
      sitting.terms === null
        ? []
        : ratificationReasons(sitting.terms.decisionModel, overLimitReasons(priced?.ok === true ? priced.value : null)),
  };
  if (!planned.ok || priced?.ok !== true) {
    return { ...shown, holders: [], priceDigest: null, wholeTo: null, assumptions: [], costs: null };
  }
  const figures = await findEffectFigures(tx, planned.value, priced.value.revision, facts.birthCohort);
  const holders = await toHolders(tx, priced.value, figures, today);
  return {
    ...shown,
    holders,
    costs: await findEffectCosts(tx, priced.value.revision === null ? planned.value.option.optionId : null, holders),
    priceDigest: priced.value.digest,
    wholeTo: figures.lastDay,
    assumptions: await findAssumptions(tx, planned.value, priced.value, figures, sitting.terms),
  };
}

function planRefusals(
  planned: Result<FundingPlan, FundingProblem>,
  priced: Result<PricedPlan, Refusal<RecordDecisionCode>> | null,
): readonly Refusal<RecordDecisionCode>[] {
  if (!planned.ok)
    return planned.refusals.map(({ code, path, message }) => ({ code, field: path.map(String), message }));
  return priced?.ok === false ? priced.refusals : [];
}

/** What is wrong with an interim arrangement, where one is said at all. */
function interimRefusals(terms: FundingTerms, plan: FundingPlan | null): Refusal<RecordDecisionCode>[] {
  const { payerId, basis, disputedHolderIds } = terms.interim;
  if (payerId === null && basis === null && disputedHolderIds.length === 0) return [];
  return findInterimProblems('NEED_AGREED_FUNDING_DISPUTED', terms.interim, payersOf(plan, terms)).map(
    ({ code, path, message }) => ({ code, field: path.map(String), message }),
  );
}

/** The terms it would be decided under, and the quorum at this moment of the case's item that waits to be decided; null where none is listed. */
async function findSitting(
  tx: Tx,
  { caseId, panelId }: CaseFacts,
  today: Day,
): Promise<{ readonly terms: PanelTerms | null; readonly quorum: QuorumFinding | null }> {
  const items = (await listAgendaItemsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const item = items.find(({ status }) => status === 'LISTED');
  const meeting = item === undefined ? undefined : (await findMeetingsByIds(tx, [item.meetingId])).get(item.meetingId);
  const terms = await findTermsOn(tx, panelId, meeting?.meetingDate ?? today);
  if (terms === undefined) return { terms: null, quorum: null };
  if (item === undefined) return { terms, quorum: null };
  const invitees = (await listInviteesByItemIds(tx, [item.agendaItemId])).get(item.agendaItemId) ?? [];
  return { terms, quorum: quorumOf(terms, invitees) };
}

function quorumRefusals(quorum: QuorumFinding | null): Refusal<RecordDecisionCode>[] {
  if (quorum === null || quorum.met) return [];
  const message = `The item is not quorate at this moment. ${shortfalls(quorum).join(' ')}`;
  return [{ code: 'QUORUM_NOT_MET', field: ['caseId'], message }];
}

async function toHolders(tx: Tx, priced: PricedPlan, figures: EffectFigures, today: Day): Promise<HolderEffect[]> {
  const paid = [...priced.holders, ...leaving(priced)].map((amounts) => ({
    amounts,
    years: yearsOf(priced, amounts.budgetHolderId),
  }));
  const ceilings = await findCeilings(tx, paid);
  return paid.map(({ amounts, years }) => {
    const { budgetHolderId, weekly, annual, wholeLife } = amounts;
    return {
      budgetHolderId,
      years,
      inYear: years.find(({ financialYear }) => financialYear === financialYearOf(today))?.amount ?? ZERO,
      fullYear: figures.fullYear.get(budgetHolderId) ?? ZERO,
      whole: figures.whole.get(budgetHolderId) ?? null,
      weekly,
      annual,
      wholeLife,
      overLimit: priced.overLimits.find((over) => over.budgetHolderId === budgetHolderId)?.message ?? null,
      limits: limitHeadrooms(amounts, priced.limits.get(budgetHolderId) ?? []),
      ceilings: ceilings?.get(budgetHolderId) ?? null,
    };
  });
}

/** Who pays of a placement that runs, and would pay nothing more of it. */
function leaving({ holders, lines }: PricedPlan): PricedPlan['holders'] {
  const stays = new Set(holders.map(({ budgetHolderId }) => budgetHolderId));
  const ids = new Set(lines.flat().flatMap(({ payer }) => (stays.has(payer) ? [] : [payer])));
  return [...ids].map((budgetHolderId) => ({ budgetHolderId, annual: ZERO, weekly: ZERO, wholeLife: ZERO }));
}

/** What is posted for a holder in each financial year, in order. */
function yearsOf(priced: PricedPlan, budgetHolderId: string): HolderEffect['years'] {
  const years = new Map<FinancialYear, bigint>();
  for (const { financialYear, payer, amount } of priced.lines.flat()) {
    if (payer === budgetHolderId) years.set(financialYear, (years.get(financialYear) ?? 0n) + amount);
  }
  return [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([financialYear, amount]) => ({ financialYear, amount: pence(amount) }));
}

/** How each holder would stand against its ceilings of the years that are paid in; null where what is committed is not the reader's. */
async function findCeilings(
  tx: Tx,
  paid: readonly { readonly amounts: { readonly budgetHolderId: string }; readonly years: HolderEffect['years'] }[],
): Promise<ReadonlyMap<string, readonly CeilingHeadroom[]> | null> {
  if (!hasRole(tx.actor, ...KNOWS_COMMITMENTS)) return null;
  const ids = paid.map(({ amounts }) => asId<BudgetHolderId>(amounts.budgetHolderId));
  const years = [...new Set(paid.flatMap((one) => one.years.map(({ financialYear }) => financialYear)))];
  const ceilings = await findCommitmentCeilings(tx, ids, years);
  const committed = await readCommitted(tx, ids, years);
  return new Map(
    paid.map(({ amounts: { budgetHolderId }, years: own }) => [
      budgetHolderId,
      own.flatMap(({ financialYear, amount }): CeilingHeadroom[] => {
        const ceiling = ceilings.get(asId<BudgetHolderId>(budgetHolderId))?.get(financialYear);
        if (ceiling === undefined) return [];
        const held = committed(budgetHolderId, financialYear);
        return [{ financialYear, ceiling, committed: held, headroom: pence(ceiling - held - amount) }];
      }),
    ]),
  );
}

async function findAssumptions(
  tx: Tx,
  plan: FundingPlan,
  priced: PricedPlan,
  { horizon, lastDay, provisionalYears }: EffectFigures,
  terms: PanelTerms | null,
): Promise<Assumption[]> {
  const ids = priced.holders.map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId));
  const holders = await findBudgetHoldersByIds(tx, ids);
  return assumptionsOf({
    horizon,
    isOpenEnded: plan.span.endDate === null,
    lastDay,
    provisionalYears,
    terms,
    limits: ids.map((id) => [holders.get(id)?.name ?? 'A budget holder', priced.limits.get(id) ?? []] as const),
  });
}
