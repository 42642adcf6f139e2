import { londonDay, type Day, type FinancialYear } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import type { RecordDecisionCode } from '../refusals';
import { listAgendaItemsByCaseIds } from '../repository/agenda';
import { findMeetingsByIds } from '../repository/meeting';
import { findTermsOn } from '../repository/panel';
import { listInviteesByItemIds } from '../repository/sitting';
import { planFunding, type FundingPlan, type FundingProblem, type FundingTerms } from '../rules/funding';
import type { DecisionModel } from '../rules/panel';
import { quorumOf, shortfalls, type QuorumFinding } from '../rules/quorum';
import { ratificationReasons } from '../rules/ratification';
import { findFundingFacts, fullYearOf, overLimitReasons, pricePlan, type PricedPlan } from './price-decision';

/** What one holder would pay. */
export interface HolderEffect {
  readonly budgetHolderId: string;
  readonly years: readonly { readonly financialYear: FinancialYear; readonly amount: Pence }[];
  /** Over the whole of the year after the one the placement starts in; 0 where it is not live at the end of that one. */
  readonly fullYear: Pence;
  readonly weekly: Pence;
  readonly annual: Pence;
  readonly wholeLife: Pence | null;
  readonly overLimit: string | null;
}

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
}

/**
 * What a decision would cost each holder, and what stands in its way, by the same functions that record and post it (money.md section 7.5):
 * nothing is stored. NotFound for a case that is not the reader's.
 */
export async function decisionEffect(ctx: Ctx, caseId: string, terms: FundingTerms): Promise<DecisionEffect> {
  const tx = await ctx.read();
  const facts = (await findCasesByIds(tx, [caseId])).get(caseId);
  if (facts === undefined) throw new NotFound('There is no such case.');
  const today = londonDay(ctx.clock.now());
  const planned = planFunding(await findFundingFacts(tx, caseId, terms), terms);
  const priced = planned.ok ? await pricePlan(tx, planned.value, terms, today) : null;
  const { decisionModel, quorum } = await findSitting(tx, facts, today);
  return {
    refusals: [...planRefusals(planned, priced), ...quorumRefusals(quorum)],
    quorum,
    ...(await costOf(tx, planned, priced, decisionModel)),
  };
}

/** What it would cost each holder, and why it would wait; nothing while the money side cannot stand. */
async function costOf(
  tx: Tx,
  planned: Result<FundingPlan, FundingProblem>,
  priced: Result<PricedPlan, Refusal<RecordDecisionCode>> | null,
  decisionModel: DecisionModel | null,
): Promise<Pick<DecisionEffect, 'holders' | 'ratificationReasons'>> {
  const isPriced = planned.ok && priced?.ok === true;
  return {
    holders: isPriced ? await toHolders(tx, planned.value, priced.value) : [],
    ratificationReasons:
      decisionModel === null
        ? []
        : ratificationReasons(decisionModel, overLimitReasons(isPriced ? priced.value : null)),
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

/** Who decides, and the quorum at this moment of the case's item that waits to be decided; null where none is listed. */
async function findSitting(
  tx: Tx,
  { caseId, panelId }: CaseFacts,
  today: Day,
): Promise<{ readonly decisionModel: DecisionModel | null; readonly quorum: QuorumFinding | null }> {
  const items = (await listAgendaItemsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const item = items.find(({ status }) => status === 'LISTED');
  const meeting = item === undefined ? undefined : (await findMeetingsByIds(tx, [item.meetingId])).get(item.meetingId);
  const terms = await findTermsOn(tx, panelId, meeting?.meetingDate ?? today);
  if (terms === undefined) return { decisionModel: null, quorum: null };
  if (item === undefined) return { decisionModel: terms.decisionModel, quorum: null };
  const invitees = (await listInviteesByItemIds(tx, [item.agendaItemId])).get(item.agendaItemId) ?? [];
  return { decisionModel: terms.decisionModel, quorum: quorumOf(terms, invitees) };
}

function quorumRefusals(quorum: QuorumFinding | null): Refusal<RecordDecisionCode>[] {
  if (quorum === null || quorum.met) return [];
  const message = `The item is not quorate at this moment. ${shortfalls(quorum).join(' ')}`;
  return [{ code: 'QUORUM_NOT_MET', field: ['caseId'], message }];
}

async function toHolders(tx: Tx, plan: FundingPlan, priced: PricedPlan): Promise<HolderEffect[]> {
  const fullYear = await fullYearOf(tx, plan);
  return priced.holders.map(({ budgetHolderId, weekly, annual, wholeLife }) => {
    const years = new Map<FinancialYear, bigint>();
    for (const { financialYear, payer, amount } of priced.lines.flat()) {
      if (payer === budgetHolderId) years.set(financialYear, (years.get(financialYear) ?? 0n) + amount);
    }
    return {
      budgetHolderId,
      years: [...years]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([financialYear, amount]) => ({ financialYear, amount: pence(amount) })),
      fullYear: fullYear.amounts.get(budgetHolderId) ?? pence(0n),
      weekly,
      annual,
      wholeLife,
      overLimit: priced.overLimits.find((over) => over.budgetHolderId === budgetHolderId)?.message ?? null,
    };
  });
}
