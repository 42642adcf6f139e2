import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { listPlanEventsByChildIds } from '../repository/plan-event';
import type { CaseFacts } from '../rules/case';
import { PlanEventKind } from '../rules/clock-codes';
import { stands, type GivenPlanEvent } from '../rules/plan-events';
import { ceasingRefusals } from './ceasing';

/** What the ends of a child's plans are judged by beside what is on record. */
type Child = Pick<CaseFacts, 'childId' | 'birthCohort' | 'responsibleLaCode'>;

/** The ends on record of a child's plans that may not be on their days, and why (A5), by what is on record just now. */
export async function listHeldEnds(tx: Tx, child: Child): Promise<ReadonlyMap<Day, string>> {
  const events = (await listPlanEventsByChildIds(tx, [child.childId])).get(child.childId) ?? [];
  const ends = events.filter(stands).filter(({ kind }) => kind === PlanEventKind.PLAN_CEASED);
  const held = new Map<Day, string>();
  for (const { eventDate: endDate, ceaseReason: reason } of ends) {
    const refusals = await ceasingRefusals(tx, child, { reason, endDate }, { reason: [], end: [] });
    const [refusal] = refusals.filter(({ code }) => code === 'PLAN_HELD');
    if (refusal !== undefined) held.set(endDate, refusal.message);
  }
  return held;
}

/**
 * A5: keeps an event, and says why it is not kept so: a notice of the end is put right, or taken back, under no end that could be by it and could not be any more. Nothing speaks against other
 * events here; who is refused writes nothing.
 */
export async function keepUnderEnds(
  tx: Tx,
  child: Child,
  { kind, correctsId }: Pick<GivenPlanEvent, 'kind' | 'correctsId'>,
  keep: () => Promise<void>,
): Promise<Refusal<'ENTRY_BUILT_ON'>[]> {
  const isPutRight = kind === PlanEventKind.CEASE_NOTICE_SENT && correctsId !== null;
  const before = isPutRight ? await listHeldEnds(tx, child) : null;
  await keep();
  if (before === null) return [];
  const now = await listHeldEnds(tx, child);
  return [...now].flatMap(([endDate, why]) => {
    if (before.has(endDate)) return [];
    const message = `The end of the plan on ${dayInWords(endDate)} stands on this notice, and by it so could not be on that day: ${why} Put the end right first, to a day on which it may be, or take it back.`;
    return [{ code: 'ENTRY_BUILT_ON' as const, field: ['eventDate'], message }];
  });
}
