import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import type { RecordPlanEventCode } from '../refusals/clocks';
import { insertPlanEvent, listPlanEventsByChildIds } from '../repository/plan-event';
import { checkPlanEvent, type GivenPlanEvent } from '../rules/plan-events';
import { lockCaseWithPapers, noteChange } from './open-case';

/** What happened to the plan of a case's child. */
export interface RecordPlanEventCommand extends GivenPlanEvent {
  readonly caseId: string;
}

type Outcome = Result<{ readonly caseId: string; readonly planEventId: string }, Refusal<RecordPlanEventCode>>;

/**
 * Records what happened to a plan on a day: the facts that begin and end the statutory clocks. What was recorded wrongly is corrected by an
 * entry that names it. A plan goes on when its case is closed, so a closed case takes it too.
 */
export function recordPlanEvent(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordPlanEventCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'plan-event.recorded', clientMutationId, input }, (tx) => recordPlanEventIn(tx, input));
}

/** `recordPlanEvent` within another write. NotFound for a case whose papers are not the actor's, and for an entry that is not the child's. */
export async function recordPlanEventIn(tx: WriteTx, { caseId, ...given }: RecordPlanEventCommand): Promise<Outcome> {
  const { childId } = await lockCaseWithPapers(tx, caseId);
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  const { correctsId, providerUrn, kind, eventDate } = given;
  if (correctsId !== null && !events.some(({ planEventId }) => planEventId === correctsId)) {
    throw new NotFound('There is no such entry of this plan.');
  }
  const isProviderKnown = providerUrn !== null && (await findEstablishmentsByUrns(tx, [providerUrn])).has(providerUrn);
  const refusals = checkPlanEvent(given, { events, isProviderKnown, today: londonDay(tx.clock.now()) });
  if (refusals.length > 0) return refuse(refusals);
  const planEventId = newId();
  await insertPlanEvent(tx, planEventId, { childId, caseId }, given);
  await noteChange(tx, caseId, {
    type: 'Case',
    id: caseId,
    changed: 'planEvents',
    detail: { planEventId, kind, eventDate },
  });
  return ok({ caseId, planEventId });
}
