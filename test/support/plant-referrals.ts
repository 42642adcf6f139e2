import { addDays, type Day } from '../../src/kernel/dates';
import type { PlantedPlan } from './plant-plans';

type Referral = NonNullable<PlantedPlan['others']>[number];

/** How far a plan has come, as far as a referral says it. */
const STATUSES = ['NONE', 'REQUESTED', 'IN_ASSESSMENT', 'DRAFT', 'FINAL'];

/**
 * Some of the plans with other referrals of the child, open or closed: before the one that is there, that say less of the plan, and after it, that say the same or nothing; the same of the
 * same numbers.
 */
export function referredMore(plans: readonly PlantedPlan[], next: () => number): readonly PlantedPlan[] {
  return plans.map((plan) => {
    const { status, day, asked } = plan.said ?? { status: 'NONE', day: null, asked: plan.events[0]?.day };
    if (asked === undefined || next() < 0.4) return plan;
    const before = (): Referral => ({
      ...{ status: STATUSES[Math.floor(next() * STATUSES.indexOf(status))] ?? 'NONE', day: null, isLater: false },
      ...{ asked: addDays(asked, -Math.floor(next() * 60)), isClosed: next() < 0.5 },
    });
    const after = (): Referral => ({
      ...(next() < 0.5 ? { status, day } : { status: 'NONE', day: null as Day | null }),
      ...{ asked: addDays(asked, Math.floor(next() * 60)), isLater: true, isClosed: next() < 0.5 },
    });
    return { ...plan, others: Array.from({ length: next() < 0.3 ? 2 : 1 }, () => (next() < 0.5 ? after() : before())) };
  });
}
