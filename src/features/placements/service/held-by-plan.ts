import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { sayHold } from '../../cases/rules/ceasing';
import { readPlanHolds } from '../../cases/service/ceasing';
import { hasOtherPlacement } from '../repository/other-placement';
import type { Placement } from '../rules/placement';

/**
 * A5: what is provided under a plan goes on while the plan is held: after the notice that it is to end, until the time to appeal has passed or the
 * appeal has ended. Another placement of the child from the day after takes the place of this one.
 */
export async function heldRefusals(
  tx: Tx,
  { placementId, caseId }: Placement,
  endDate: Day,
): Promise<readonly Refusal<'PLAN_HELD'>[]> {
  const childId = (await findCasesByIds(tx, [caseId])).get(caseId)?.childId;
  const hold = childId === undefined ? undefined : (await readPlanHolds(tx, [childId])).get(childId);
  if (childId === undefined || hold === undefined || hold.noticeDate === null || hold.reason === 'ORDERED_TO_CONTINUE')
    return [];
  const dayAfter = addDays(endDate, 1);
  if (hold.mayEndOn !== null && dayAfter >= hold.mayEndOn) return [];
  if (await hasOtherPlacement(tx, childId, placementId, dayAfter)) return [];
  const message = `${sayHold(hold)} What it provides is paid until then, here or in another placement from ${dayInWords(dayAfter)}.`;
  return [{ code: 'PLAN_HELD', field: ['endDate'], message }];
}
