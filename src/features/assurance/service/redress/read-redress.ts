import { londonDay, type Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import type { Tx } from '../../../../platform/db';
import { readClockBook } from '../../../cases/repository/clock-book';
import { listPlanEventsByChildIds } from '../../../cases/repository/plan-event';
import { listRedressByChildIds, listToldNotices } from '../../../cases/repository/redress';
import { countedFrom, familyTimes } from '../../../cases/rules/family-time';
import { stands } from '../../../cases/rules/plan-events';
import { redressClocksOf } from '../../../cases/rules/redress-clocks';
import type { RedressMatter } from '../../rules/redress/matter';
import { standingOf, type RedressStanding } from '../../rules/redress/standing';

/** A matter and how it stands today. */
export interface MatterView {
  readonly matter: RedressMatter;
  readonly standing: RedressStanding;
}

/** How matters stand today, in their order: in five statements however many they are. */
export async function readMatters(tx: Tx, matters: readonly RedressMatter[]): Promise<readonly MatterView[]> {
  if (matters.length === 0) return [];
  const childIds = [...new Set(matters.map(({ childId }) => childId))];
  const book = await readClockBook(tx);
  const planEvents = await listPlanEventsByChildIds(tx, childIds);
  const redress = await listRedressByChildIds(tx, childIds);
  const told = await listToldNotices(tx, childIds);
  const today = londonDay(tx.clock.now());
  const ofChildren = new Map(
    childIds.map((childId) => {
      const events = (planEvents.get(childId) ?? [])
        .filter(stands)
        .map(({ kind, eventDate, providerUrn }) => ({ kind, day: eventDate, providerUrn, isImplied: false }));
      const ofChild = { redress: redress.get(childId) ?? [], events, told: told.get(childId) ?? [] };
      const counted = countedFrom(ofChild.told, events, book);
      // The time to appeal counts from the day that the clock counts from, and of what nobody was told it does not run out.
      const times = new Map(familyTimes(ofChild, book).map((time) => [time.day, time]));
      const from = (day: Day): Day | null => (times.get(counted(day))?.isTold === true ? counted(day) : null);
      const facts = ofChild.redress.map((fact) => ({
        ...fact,
        noticeDate: fact.noticeDate === null ? null : from(fact.noticeDate),
      }));
      const clocks = groupBy(redressClocksOf(ofChild, book, today), ({ redressMatterId }) => redressMatterId ?? '');
      return [childId, { facts, clocks, times }];
    }),
  );
  return matters.map((matter) => {
    const { childId, redressMatterId } = matter;
    const { facts = [], clocks, times } = ofChildren.get(childId) ?? {};
    const events = facts.filter((fact) => fact.redressMatterId === redressMatterId);
    const noticeDate = events[0]?.noticeDate ?? null;
    const appealFrom = (noticeDate === null ? undefined : times?.get(noticeDate)?.appealFrom) ?? [];
    const own = clocks?.get(redressMatterId) ?? [];
    return { matter, standing: standingOf(events, own, appealFrom, book, today) };
  });
}

/** The same by a key of the matters. */
export async function readMattersBy(
  tx: Tx,
  matters: ReadonlyMap<string, readonly RedressMatter[]>,
): Promise<ReadonlyMap<string, readonly MatterView[]>> {
  const views = new Map(
    (await readMatters(tx, [...matters.values()].flat())).map((view) => [view.matter.redressMatterId, view]),
  );
  return new Map(
    [...matters].map(([key, own]) => [key, own.flatMap(({ redressMatterId }) => views.get(redressMatterId) ?? [])]),
  );
}
