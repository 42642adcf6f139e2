import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx } from '../../../platform/db';
import { OF_A_LIFE } from '../fragments/of-a-life';
import { isUncorrected } from '../fragments/standing-events';
import type { PlanEventKind } from '../rules/clock-codes';
import { lifeOfReferrals } from '../rules/life-of-referrals';
import type { LifeFacts } from '../rules/plan-life-facts';
import type { RedressFact } from '../rules/redress-facts';
import { listRedressByChildIds } from './redress';
import { listReferralsOfPlans } from './said-of-plan';

/** An entry of what happened to a plan that stands, and the case it was recorded under. */
export interface EntryOfPlan {
  readonly id: string;
  readonly caseId: string;
  readonly kind: PlanEventKind;
  readonly day: Day;
  /** Of an end, why, by the code of SEN2; null: nobody said. */
  readonly ceaseReason: string | null;
}

/** A request of which a referral alone tells, under no case of its own. */
const READ_OFF = { caseId: '', kind: 'REQUEST_RECEIVED', ceaseReason: null } as const;

/** What the life of each child's plans is read from (`rules/plan-life.ts`), as far as the reader may know of it; with the moves that transfers tell of. */
export async function listLifeFacts(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, LifeFacts<EntryOfPlan> & { readonly redress: readonly RedressFact[] }>> {
  if (childIds.length === 0) return new Map();
  const entries = await tx.query<EntryOfPlan & { readonly childId: string }>(
    `select event.child_id as "childId", event.plan_event_id as id, event.case_id as "caseId", event.kind, event.event_date as day,
            event.cease_reason as "ceaseReason"
       from plan_event event
      where event.child_id = any ($1::uuid[]) and event.event_date is not null and event.kind in ${OF_A_LIFE} and ${isUncorrected()}
      order by event.child_id, event.event_date, event.recorded_at, event.plan_event_id`,
    [childIds],
  );
  const moves = await tx.query<{ readonly child_id: string; readonly transfer_date: Day; readonly is_here: boolean }>(
    `select child_id, transfer_date, to_la_code = local_area_code as is_here from responsibility_transfer
      where child_id = any ($1::uuid[]) and local_area_code in (to_la_code, from_la_code)
      order by transfer_date, recorded_at, responsibility_transfer_id`,
    [childIds],
  );
  const byChild = groupBy(entries, ({ childId }) => childId);
  const movesOf = groupBy(moves, (row) => row.child_id);
  const referrals = await listReferralsOfPlans(tx, childIds);
  const redress = await listRedressByChildIds(tx, childIds);
  return new Map(
    childIds.map((childId) => {
      const own = { events: byChild.get(childId) ?? [], redress: redress.get(childId) ?? [] };
      const moved = (movesOf.get(childId) ?? []).map((row) => ({ day: row.transfer_date, isHere: row.is_here }));
      const { finals, askedOn } = lifeOfReferrals(referrals.get(childId) ?? [], own);
      const asked = askedOn === null ? [] : [{ ...READ_OFF, id: `Q-${childId}`, day: askedOn }];
      return [childId, { ...own, events: [...own.events, ...asked], finals, moves: moved }];
    }),
  );
}
