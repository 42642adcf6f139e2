import { inWordsWithin } from '../../../kernel/code-words';
import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { RecordContingencyCode } from '../refusals/transition';
import { insertContingencyPlan } from '../repository/start';
import { PlacementStatus } from '../rules/codes';
import { statusOn } from '../rules/life';
import { lockRunning } from './report-breakdown';

/** What happens when a package breaks down or cannot start. */
export interface RecordContingencyCommand {
  readonly placementId: string;
  readonly plan: string;
}

/** Writes it down and gives the placement's id (A4); what was written before is kept, and stands no longer. */
export function recordContingencyPlan(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordContingencyCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordContingencyCode>>> {
  return ctx.write({ event: 'contingency-plan.recorded', clientMutationId, input }, (tx) =>
    recordContingencyPlanIn(tx, input),
  );
}

/** `recordContingencyPlan` within another write. Throws NotFound for a placement that is not the actor's. */
export async function recordContingencyPlanIn(
  tx: WriteTx,
  { placementId, plan }: RecordContingencyCommand,
): Promise<Result<string, Refusal<RecordContingencyCode>>> {
  const { placement } = await lockRunning(tx, placementId);
  const status = statusOn(placement, londonDay(tx.clock.now()));
  const isOver = status === PlacementStatus.CANCELLED || status === PlacementStatus.ENDED;
  const refusals: Refusal<RecordContingencyCode>[] = [
    ...(isOver
      ? [
          {
            code: 'PLACEMENT_OVER' as const,
            field: ['placementId'],
            message: `This placement is “${inWordsWithin(status)}”; a plan is for one that runs or is to begin.`,
          },
        ]
      : []),
    ...(written(plan) === null
      ? [{ code: 'PLAN_MISSING' as const, field: ['plan'], message: 'Say who does what when it breaks down.' }]
      : []),
    ...checkText(['plan'], 'plan', plan, TEXT_LIMITS.text),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertContingencyPlan(tx, newId(), placement, plan.trim());
  const { caseId } = placement;
  tx.record({ type: 'Placement', id: placementId, caseId, detail: { changed: ['contingencyPlan'] } });
  return ok(placementId);
}
