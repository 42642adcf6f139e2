import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { listLifeFacts } from '../repository/plan-life';
import { livesOf } from '../rules/plan-life';

/** That another plan took the place of one (Children and Families Act 2014, section 44). */
export interface ReplacedPlan {
  readonly day: Day;
  /** The entry that says that the other was sent; null: a referral alone tells of it. */
  readonly byEventId: string | null;
}

/** What took the place of the plan that an entry is of, by the one reading of the child's plans; null: nothing did, or the entry is of none. */
export async function findReplacedPlan(
  tx: Tx,
  { childId, planEventId }: { readonly childId: string; readonly planEventId: string },
): Promise<ReplacedPlan | null> {
  const facts = (await listLifeFacts(tx, [childId])).get(childId);
  const { ways } = facts === undefined ? { ways: [] } : livesOf(facts);
  const own = ways.find(({ events }) => events.some(({ id }) => id === planEventId))?.plan ?? null;
  if (own?.end?.by !== 'REPLACED') return null;
  const { day } = own.end;
  const other = ways.flatMap(({ plan }) => (plan !== null && plan !== own && plan.knownFrom === day ? [plan] : []))[0];
  return { day, byEventId: other?.made?.id ?? null };
}
