import { londonDay } from '../../../kernel/dates';
import { ok, unchanged, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { lockDueDisputes, updateOverdue, updateStage } from '../repository/disputes';
import { listDisputeStages } from '../repository/stages';
import { escalation } from '../rules/dispute';

/**
 * Moves every open dispute of the area whose days are over up to its next stage, or notes that it is overdue at the last one (J7), and
 * gives how many. Whoever follows their cases is told. Safe to run twice: what was moved has days again, what was noted is noted.
 */
export async function escalateDisputes(ctx: Ctx): Promise<Result<number, Refusal>> {
  return ctx.write({ event: 'disputes.escalated', clientMutationId: null, input: {} }, escalateDisputesIn);
}

/** `escalateDisputes` within another write. */
export async function escalateDisputesIn(tx: WriteTx): Promise<Result<number, Refusal>> {
  const today = londonDay(tx.clock.now());
  const due = await lockDueDisputes(tx, today);
  if (due.length === 0) return unchanged(0);
  const stages = await listDisputeStages(tx);
  const moved: string[] = [];
  const overdue: string[] = [];
  for (const dispute of due) {
    const step = escalation(dispute, stages, today);
    if (step.kind === 'MOVES_UP') {
      await updateStage(tx, dispute.disputeId, step.stage);
      moved.push(dispute.disputeId);
    } else if (step.kind === 'OVERDUE') {
      await updateOverdue(tx, dispute.disputeId);
      overdue.push(dispute.disputeId);
    }
  }
  const caseIds = [...new Set(due.map(({ caseId }) => caseId))];
  for (const { caseId, version } of (await findCasesByIds(tx, caseIds)).values()) {
    tx.publish('caseChanged', { caseId, version });
  }
  tx.record({ type: 'LocalArea', id: tx.actor.localArea, detail: { moved, overdue } });
  return ok(moved.length + overdue.length);
}
