import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds, lockCase } from '../../cases/repository/case';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import type { ReportBreakdownCode } from '../refusals';
import { findPlacementsByIds } from '../repository/placement';
import { listTriggersByPlacementIds } from '../repository/trigger';
import { TriggerKind } from '../rules/codes';
import type { Placement } from '../rules/placement';
import { findRaiseProblems, type DueTrigger } from '../rules/triggers';
import { raiseCaseIn } from './raise-triggers';

/** A placement that breaks down, and why. */
export interface ReportBreakdownCommand {
  readonly placementId: string;
  readonly reason: string;
}

/** What was raised. */
export interface Raised {
  readonly caseId: string;
  readonly placementId: string;
  readonly caseTriggerId: string;
}

/** Reports that a placement breaks down, and raises a case for another at once, its referral begun with the reason (R10). */
export function reportBreakdown(
  ctx: Ctx,
  { clientMutationId, ...input }: ReportBreakdownCommand & { readonly clientMutationId: string | null },
): Promise<Result<Raised & { readonly [key: string]: string }, Refusal<ReportBreakdownCode>>> {
  return ctx.write({ event: 'breakdown.reported', clientMutationId, input }, (tx) => reportBreakdownIn(tx, input));
}

/** `reportBreakdown` within another write. Throws NotFound for a placement that is not the actor's. */
export async function reportBreakdownIn(
  tx: WriteTx,
  { placementId, reason }: ReportBreakdownCommand,
): Promise<Result<Raised & { readonly [key: string]: string }, Refusal<ReportBreakdownCode>>> {
  const { earlier, placement } = await lockRunning(tx, placementId);
  const today = londonDay(tx.clock.now());
  const due = { placementId, caseId: earlier.caseId, kind: TriggerKind.BREAKDOWN, dueDate: today };
  const refusals: Refusal<ReportBreakdownCode>[] = [
    ...findRaiseProblems(placement, today).map(({ code, field, message }) => ({ code, field: [field], message })),
    ...(await checkRaised(tx, due)),
    ...(written(reason) === null
      ? [{ code: 'REASON_MISSING' as const, field: ['reason'], message: 'Say what is breaking down, and why.' }]
      : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  return ok({ placementId, ...(await raiseCaseIn(tx, { due, earlier, summary: reason.trim() })) });
}

/** The placement's case, locked, and the placement as it stands: whoever starts or ends it locks the case first. */
export async function lockRunning(
  tx: WriteTx,
  placementId: string,
): Promise<{ readonly earlier: Awaited<ReturnType<typeof lockCase>>; readonly placement: Placement }> {
  const find = async () => (await findPlacementsByIds(tx, [placementId])).get(placementId);
  const found = await find();
  if (found === undefined) throw new NotFound('There is no such placement.');
  const earlier = await lockCase(tx, found.caseId);
  return { earlier, placement: (await find()) ?? found };
}

const OPEN = ['DRAFT', 'RETURNED', 'SUBMITTED', 'LISTED'];

/** Refuses to raise the same again: on the same day, or while the case that it raised before waits for its decision. */
export async function checkRaised(tx: Tx, due: DueTrigger): Promise<Refusal<'ALREADY_RAISED'>[]> {
  const before = (await listTriggersByPlacementIds(tx, [due.placementId])).get(due.placementId) ?? [];
  const alike = before.filter(({ kind }) => kind === due.kind);
  const cases = await findCasesByIds(
    tx,
    alike.map(({ raisedCaseId }) => raisedCaseId),
  );
  const standing = alike.find(
    ({ dueDate, raisedCaseId }) =>
      dueDate === due.dueDate || OPEN.includes(cases.get(raisedCaseId)?.status ?? 'DECIDED'),
  );
  if (standing === undefined) return [];
  const reference = cases.get(standing.raisedCaseId)?.reference ?? 'another case';
  const message = `This was raised already, as ${reference}; add to that one.`;
  return [{ code: 'ALREADY_RAISED', field: ['placementId'], message }];
}
