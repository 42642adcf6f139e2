import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { listPlanEventsByChildIds } from '../repository/plan-event';
import { listLifeFacts } from '../repository/plan-life';
import { listToldNotices } from '../repository/redress';
import { appealRightOf, isAppealableEvent, wentOn, type AppealRight, type ToldEventKind } from '../rules/appeal-rights';
import { stands, type StandingPlanEvent } from '../rules/plan-events';
import { livesOf } from '../rules/plan-life';

/** What a family may appeal against by something that was decided of its child's plan on a day. */
export type RightOf = (told: { readonly kind: ToldEventKind; readonly day: Day }) => AppealRight;

/** What the family of a child may appeal against by each thing that it is told: by the one reading of the child's plans (plan-life.ts). */
export async function readAppealRights(tx: Tx, childId: string): Promise<RightOf> {
  const facts = (await listLifeFacts(tx, [childId])).get(childId);
  const lives = facts === undefined ? { ways: [] } : livesOf(facts);
  return ({ kind, day }) => appealRightOf(kind, wentOn(lives, day));
}

/** The same of one entry; null: it gives no right, or there is none. */
export async function findAppealRight(
  tx: Tx,
  childId: string,
  event: StandingPlanEvent | undefined,
): Promise<AppealRight | null> {
  if (event === undefined || !isAppealableEvent(event)) return null;
  return (await readAppealRights(tx, childId))({ kind: event.kind, day: event.eventDate });
}

/** What the family of a child may appeal against by all that stands of its plan, each with the day on which it was decided and those on which it was told. */
export async function listRightsTold(
  tx: Tx,
  childId: string,
): Promise<readonly { readonly right: AppealRight; readonly days: readonly Day[] }[]> {
  const rightOf = await readAppealRights(tx, childId);
  const told = (await listToldNotices(tx, [childId])).get(childId) ?? [];
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  return events
    .filter(stands)
    .filter(isAppealableEvent)
    .map(({ kind, eventDate }) => ({
      right: rightOf({ kind, day: eventDate }),
      days: [eventDate, ...told.flatMap(({ ofEventOn, toldOn }) => (ofEventOn === eventDate ? [toldOn] : []))],
    }));
}
