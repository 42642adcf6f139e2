import { addDays, londonDay, type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { ok, unchanged, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { type Refusal } from '../../../platform/request';
import { listHolderLinks, listSuccessions, lockSuccessions } from '../../access/repository/successions';
import { followPeopleIn } from '../../access/service/follow-people';
import { carryBudgetsIn } from '../../budget/service/carry-budgets';
import { followSeatsIn } from '../../panels/service/follow-seats';

/** How long after its day a succession is looked after once more: an office may be shut over a holiday, a server down. */
const DAYS_AFTER = 31;

/**
 * Has what has no days of its own follow the successions whose day has come: the agency that people work for, seats given meanwhile, budgets entered
 * meanwhile. Run each night; safe to run twice. Gives how many successions it looked after.
 */
export async function settleSuccessions(ctx: Ctx): Promise<Result<number, Refusal>> {
  return ctx.write({ event: 'successions.settled', clientMutationId: null, input: {} }, settleSuccessionsIn);
}

/** `settleSuccessions` within another write. */
export async function settleSuccessionsIn(tx: WriteTx): Promise<Result<number, Refusal>> {
  await lockSuccessions(tx);
  const today = londonDay(tx.clock.now());
  const due = (await listSuccessions(tx)).filter(
    ({ firstDate }) => firstDate <= today && addDays(firstDate, DAYS_AFTER) >= today,
  );
  if (due.length === 0) return unchanged(0);
  for (const { successionId, firstDate } of due) await settleIn(tx, { successionId, firstDate, isDue: true });
  tx.record({ type: 'LocalArea', id: tx.actor.localArea, detail: { settled: due.map((one) => one.successionId) } });
  return ok(due.length);
}

/** What follows of one succession; people only once its day has come. Called with the rights of the system. */
export async function settleIn(
  tx: WriteTx,
  {
    successionId,
    firstDate,
    isDue,
  }: { readonly successionId: string; readonly firstDate: Day; readonly isDue: boolean },
): Promise<void> {
  const today = londonDay(tx.clock.now());
  const from = firstDate > today ? firstDate : today;
  const links = (await listHolderLinks(tx)).filter((link) => link.successionId === successionId);
  const budgets = [...groupBy(links, ({ predecessorId }) => predecessorId)].map(([predecessorId, own]) => ({
    predecessorId,
    successors: own.map(({ successorId, parts }) => ({ holderId: successorId, parts })),
  }));
  if (isDue) await followPeopleIn(tx, successionId, today);
  await followSeatsIn(tx, successionId, from);
  const touched = await carryBudgetsIn(tx, { successionId, firstDate, budgets });
  for (const { budgetHolderId, financialYear } of touched) {
    tx.publish('budgetPressureChanged', { budgetHolderId, financialYear });
  }
}
