import { addDays, londonDay, type Day } from '../../../../kernel/dates';
import { type Ctx } from '../../../../platform/context';
import { londonInstant } from '../../../../platform/clock';
import { findTellingTimes, readNoticeTargets } from '../../../panels/repository/notices-due';
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
  const telling = await findTellingTimes(tx, decisionIds);
  const standings = await findStandingsByDecisionIds(tx, decisionIds);
  const now = ctx.clock.now();
  const today = londonDay(now);
  const end = endDate < today ? londonInstant(addDays(endDate, 1), '00:00') : now;
  const times = new Map<string, boolean>();
  for (const [decisionId, facts] of telling) {
    const standing = standings.get(decisionId);
    const status = standing === undefined ? null : decisionStatus(standing, today);
    const canBeTold =
      standing !== undefined && status !== null && isNotifiable(standing.outcome, status) && !isOver(status);
    const isInTime = familyToldInTime(facts, { targets, holidays, end, canBeTold });
    if (isInTime !== null) times.set(decisionId, isInTime);
  }
  return times;
}
