import { addDays, londonDay, type Day } from '../../../../kernel/dates';
import { type Ctx } from '../../../../platform/context';
import { londonInstant } from '../../../../platform/clock';
import { findFamilyTold } from '../../../panels/repository/family-told';
import { readNoticeTargets } from '../../../panels/repository/notices-due';
import { findStandingsByDecisionIds } from '../../../panels/repository/standing';
import { familyToldInTime } from '../../../panels/rules/notices-waiting';
import { isNotifiable, isOver } from '../../../panels/rules/notice-target';
import { decisionStatus } from '../../../panels/rules/ratification';

/**
 * Whether the family was told of each decision by the target of its day, as it stood at the end of a day (N3): in time, or late, told or not. Those without a
 * target, that may not be told, or whose time was not over are left out.
 */
export async function readNoticeTimes(
  ctx: Ctx,
  decisionIds: readonly string[],
  endDate: Day,
): Promise<ReadonlyMap<string, boolean>> {
  const tx = await ctx.read();
  const { targets, holidays } = await readNoticeTargets(tx);
  if (targets.length === 0 || decisionIds.length === 0) return new Map();
  const told = await findFamilyTold(tx, decisionIds);
  const now = ctx.clock.now();
  const today = londonDay(now);
  const end = endDate < today ? londonInstant(addDays(endDate, 1), '00:00') : now;
  const times = new Map<string, boolean>();
  const untold: string[] = [];
  for (const [decisionId, facts] of told) {
    const isInTime = familyToldInTime(facts, { targets, holidays, end });
    if (isInTime === null) continue;
    if (facts.sentAt === null) untold.push(decisionId);
    else times.set(decisionId, isInTime);
  }
  // How a decision stands matters only where nobody was told of it.
  const standings = await findStandingsByDecisionIds(tx, untold);
  for (const [decisionId, standing] of standings) {
    const status = decisionStatus(standing, today);
    if (isNotifiable(standing.outcome, status) && !isOver(status)) times.set(decisionId, false);
  }
  return times;
}
