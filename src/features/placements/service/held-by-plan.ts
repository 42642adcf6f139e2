import { addDays, londonDay, type Day, type Span } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import type { PlanHold } from '../../cases/rules/ceasing';
import { sayHold } from '../../cases/rules/hold-words';
import { readPlanHolds } from '../../cases/service/ceasing';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { getHorizon } from '../../ledger/repository/inputs';
import { activeVersions } from '../../ledger/rules/line-days';
import { hasOtherPlacement } from '../repository/other-placement';
import { lostDays } from '../rules/lost-days';
import type { Placement } from '../rules/placement';

type Held = Refusal<'PLAN_HELD'>;

/**
 * A5: what is provided under a plan goes on while the plan is held: after the notice that it is to end, until the time to appeal has passed or the
 * appeal has ended. Another placement of the child from the day after takes the place of this one. A last day before today is what happened: that it ended is recorded, and what the law wants goes on.
 */
export async function heldRefusals(tx: Tx, { placementId, caseId }: Placement, endDate: Day): Promise<readonly Held[]> {
  const held = await findHold(tx, caseId);
  if (held === null) return [];
  const { childId, hold } = held;
  const dayAfter = addDays(endDate, 1);
  if (dayAfter < tomorrowOf(tx)) return [];
  if (hold.mayEndOn !== null && dayAfter >= hold.mayEndOn) return [];
  if (await hasOtherPlacement(tx, childId, placementId, dayAfter)) return [];
  return [refusalOf(hold, dayAfter, ['endDate'])];
}

/** The days on which something is charged for a placement, up to where the ledger knows. */
export async function listPaidDays(tx: Tx, placementId: string): Promise<readonly Span[]> {
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const horizon = await getHorizon(tx);
  return lines
    .flatMap(({ versions, placementSpan }) => activeVersions(versions, placementSpan, horizon))
    .filter(({ price }) => price.amount > 0n)
    .map(({ span }) => span);
}

/**
 * A5: the same of what a change of a placement has just taken, whatever the change is: a day to come while the plan is held on which something was charged before and nothing is any more. That nothing
 * was charged up to today is what happened.
 */
export async function takenRefusals(
  tx: Tx,
  { placementId, caseId }: Placement,
  paidBefore: readonly Span[],
  field: readonly string[],
): Promise<readonly Held[]> {
  const held = await findHold(tx, caseId);
  if (held === null) return [];
  const { childId, hold, noticeDate } = held;
  const tomorrow = tomorrowOf(tx);
  const first = tomorrow < noticeDate ? noticeDate : tomorrow;
  const lost = lostDays(paidBefore, await listPaidDays(tx, placementId), {
    startDate: first,
    endDate: hold.mayEndOn === null ? null : addDays(hold.mayEndOn, -1),
  });
  for (const day of lost) {
    if (!(await hasOtherPlacement(tx, childId, placementId, day))) return [refusalOf(hold, day, field)];
  }
  return [];
}

/** The day after today: what lies before has happened. */
function tomorrowOf(tx: Tx): Day {
  return addDays(londonDay(tx.clock.now()), 1);
}

/** What holds what is provided under the plan of a case's child; null: nothing does, for no notice of its end stands. */
async function findHold(
  tx: Tx,
  caseId: string,
): Promise<{ readonly childId: string; readonly hold: PlanHold; readonly noticeDate: Day } | null> {
  const childId = (await findCasesByIds(tx, [caseId])).get(caseId)?.childId;
  const hold = childId === undefined ? undefined : (await readPlanHolds(tx, [childId])).get(childId);
  if (childId === undefined || hold === undefined || hold.reason === 'ORDERED_TO_CONTINUE') return null;
  return hold.noticeDate === null ? null : { childId, hold, noticeDate: hold.noticeDate };
}

function refusalOf(hold: PlanHold, day: Day, field: readonly string[]): Held {
  const message = `${sayHold(hold)} What it provides is paid until then, here or in another placement from ${dayInWords(day)}: as long as there is the plan the local authority secures it (Children and Families Act 2014, section 42). What was not charged up to today can be recorded as what happened: an absence or a suspension until today at the latest, an end on a day before today.`;
  return { code: 'PLAN_HELD', field: [...field], message };
}
