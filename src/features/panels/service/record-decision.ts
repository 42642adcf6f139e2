import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { setCaseStatusIn } from '../../cases/service/case-status';
import type { RecordDecisionCode } from '../refusals';
import { updateItemSettled } from '../repository/agenda';
import { listDecisionsByCaseIds } from '../repository/decision';
import { deferralsOf, isEscalating } from '../rules/deferral';
import { afterwards, needsQuorum, settlesMoney, type Outcome } from '../rules/outcome';
import { isRecommendation } from '../rules/panel';
import { ratificationReasons } from '../rules/ratification';
import { judge, lockSitting, type LockedSitting, type RecordDecisionCommand } from './judge-decision';
import { overLimitReasons } from './price-decision';
import { recordOnBroughtIn } from './record-on-brought';
import { quorumRefusals } from './quorum-held';
import { storeDecision } from './store-decision';
import { supersedeIn, supersessionRefusals } from './supersede';

export type { RecordDecisionCommand };

/**
 * Records the decision of an open sitting on an item and gives the decision's id. It is append-only (M11), with its reasons, its decider and
 * delegation rule (G7), the papers and the price it was taken on (R3), and the proof of its quorum (G3). Money makes the placement, the
 * agreement with a contribution for each holder, and the cost lines; nothing is posted until every holder has approved, what needs
 * ratification is ratified (G2, G8, G9) and what has to be met first is met (M10). Refused with every reason at once, nothing written; a
 * second decision on the item is refused whatever the order in which they arrive.
 */
export function recordDecision(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordDecisionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordDecisionCode>>> {
  return ctx.write({ event: 'decision.recorded', clientMutationId, input }, (tx) => recordDecisionIn(tx, input));
}

/** `recordDecision` within another write. NotFound for an item that is not there or hidden by an interest; Conflict for a stale version. */
export async function recordDecisionIn(
  tx: WriteTx,
  command: RecordDecisionCommand,
): Promise<Result<string, Refusal<RecordDecisionCode>>> {
  const sitting = await lockSitting(tx, command);
  if (!sitting.ok) return sitting;
  const recorded =
    sitting.value.item.purpose === 'RATIFY'
      ? await recordOnBroughtIn(tx, sitting.value, command)
      : await recordHearingIn(tx, sitting.value, command);
  if (!recorded.ok) return recorded;
  const moved = await quorumRefusals(tx);
  return moved.length > 0 ? refuse(moved) : recorded;
}

/** The decision of a case's own hearing. */
async function recordHearingIn(
  tx: WriteTx,
  sitting: LockedSitting,
  command: RecordDecisionCommand,
): Promise<Result<string, Refusal<RecordDecisionCode>>> {
  const { facts, terms, today, item } = sitting;
  const { outcome, supersedesDecisionId = null } = command;
  const startDate = settlesMoney(outcome, command.fundingAgreed) ? command.startDate : null;
  const judged = await judge(tx, sitting, command);
  const refusals: Refusal<RecordDecisionCode>[] = [
    ...(judged.ok ? [] : judged.refusals),
    ...(await supersessionRefusals(
      tx,
      supersedesDecisionId,
      { caseId: facts.caseId, basis: 'PANEL', outcome, startDate },
      today,
    )),
  ];
  if (!judged.ok || refusals.length > 0) return refuse(refusals);

  const decisionId = newId();
  const isEscalated = await escalates(tx, sitting, command.outcome);
  const stored = await storeDecision(
    tx,
    {
      decisionId,
      basis: 'PANEL',
      facts,
      terms,
      decisionDate: today,
      agendaItemId: item.agendaItemId,
      quorum: judged.value.quorum,
      ratificationReasons: needsQuorum(command.outcome)
        ? ratificationReasons(terms.decisionModel, overLimitReasons(judged.value.funded?.priced ?? null))
        : [],
      isHeld: isRecommendation(terms.decisionModel),
      pack: judged.value.pack,
      isEscalated,
      supersedesDecisionId,
    },
    command,
    judged.value,
  );
  if (!stored.ok) return stored;
  if (!isRecommendation(terms.decisionModel)) {
    const superseded = await supersedeIn(tx, { decisionId, supersedesDecisionId, startDate, today });
    if (!superseded.ok) return superseded;
  }
  await settle(tx, decisionId, command, sitting, isEscalated);
  return ok(decisionId);
}

/** Whether this deferral is one too many of the request under the terms of the sitting (M4). */
async function escalates(tx: WriteTx, { facts, terms }: LockedSitting, outcome: Outcome): Promise<boolean> {
  if (outcome !== 'DEFERRED_FOR_INFORMATION') return false;
  const before = (await listDecisionsByCaseIds(tx, [facts.caseId])).get(facts.caseId) ?? [];
  return isEscalating(deferralsOf(before).deferrals.length, terms.deferralEscalation);
}

/** What becomes of the item and of the case, and who is told. */
async function settle(
  tx: WriteTx,
  decisionId: string,
  { outcome, fundingAgreed }: RecordDecisionCommand,
  { facts, item, meeting }: LockedSitting,
  isEscalated: boolean,
): Promise<void> {
  await updateItemSettled(tx, item.agendaItemId, outcome === 'NOT_HEARD' ? 'NOT_HEARD' : 'DECIDED');
  const after = afterwards(outcome);
  const version = await setCaseStatusIn(tx, facts.caseId, after === 'RELIST' ? 'SUBMITTED' : after);
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId: facts.caseId,
    detail: { version, changed: ['status'], outcome, fundingAgreed, ...(isEscalated ? { isEscalated } : {}) },
  });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
}
