import { addDays, type Day, type Span } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { listTransfersByChildIds } from '../../cases/repository/responsibility';
import type { PlanHold } from '../../cases/rules/plan-hold';
import { readPlanHolds } from '../../cases/service/ceasing';
import { getHorizon } from '../../ledger/repository/inputs';
import { withoutDays } from '../rules/held-provision';

/** What holds what is provided under a child's plan, and the days on which it does. */
export interface ProvisionHold {
  readonly hold: PlanHold;
  readonly noticeDate: Day;
  /** From the notice to the day before the plan may end, or as far as the ledger knows; without those on which another authority is responsible. */
  readonly days: readonly Span[];
}

/** The holds of children of whom a notice stands that their plan is to end (A5); of one that is not in it nothing is held. */
export async function readProvisionHolds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, ProvisionHold>> {
  const holds = [...(await readPlanHolds(tx, childIds))].flatMap(([childId, hold]) =>
    hold.noticeDate === null || hold.reason === 'ORDERED_TO_CONTINUE'
      ? []
      : [{ childId, hold, noticeDate: hold.noticeDate }],
  );
  if (holds.length === 0) return new Map();
  const horizon = await getHorizon(tx);
  const transfers = await listTransfersByChildIds(
    tx,
    holds.map(({ childId }) => childId),
  );
  return new Map(
    holds.map(({ childId, hold, noticeDate }) => {
      const last = hold.mayEndOn === null ? horizon : addDays(hold.mayEndOn, -1);
      const whole = { startDate: noticeDate, endDate: last < horizon ? last : horizon };
      const own = transfers.get(childId) ?? [];
      const elsewhere = own.flatMap(({ toLaCode, transferDate }, index) => {
        const next = own[index + 1]?.transferDate;
        if (toLaCode === tx.actor.localArea || next === transferDate) return [];
        return [{ startDate: transferDate, endDate: next === undefined ? null : addDays(next, -1) }];
      });
      const days = whole.startDate > whole.endDate ? [] : elsewhere.reduce<readonly Span[]>(withoutDays, [whole]);
      return [childId, { hold, noticeDate, days }] as const;
    }),
  );
}
