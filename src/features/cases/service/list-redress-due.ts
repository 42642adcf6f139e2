import { addDays, londonDay, type Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { findCasesByIds } from '../repository/case';
import { readClockBook } from '../repository/clock-book';
import { listPlanEventsByChildIds } from '../repository/plan-event';
import { listChildrenInRedress, listRedressByChildIds } from '../repository/redress';
import type { CaseFacts } from '../rules/case';
import { isOpen } from '../rules/clocks';
import { stands } from '../rules/plan-events';
import { isOfAgency, matterClocksOf } from '../rules/redress-clocks';
import { mattersOf } from '../rules/redress-facts';
import { targetsOf } from '../rules/redress-targets';

/** A matter of redress of which something is to be done soon, or was. */
export interface RedressDue {
  readonly redressMatterId: string;
  readonly ownerAgencyId: string;
  readonly facts: CaseFacts;
  /** The first day by which. */
  readonly dueDate: Day;
}

/** The matters of the area of which an agency has something to do within some days, or late; in a handful of statements. */
export async function listRedressDue(tx: Tx, withinDays: number): Promise<readonly RedressDue[]> {
  const childIds = await listChildrenInRedress(tx);
  if (childIds.length === 0) return [];
  const redress = await listRedressByChildIds(tx, childIds);
  const events = await listPlanEventsByChildIds(tx, childIds);
  const book = await readClockBook(tx);
  const today = londonDay(tx.clock.now());
  const last = addDays(today, withinDays);
  const due = [...redress].flatMap(([childId, facts]) => {
    const recorded = (events.get(childId) ?? [])
      .filter(stands)
      .map(({ kind, eventDate, providerUrn }) => ({ kind, day: eventDate, providerUrn, isImplied: false }));
    const clocks = matterClocksOf({ redress: facts, events: recorded }, book, today).filter(
      (one) => isOpen(one) && isOfAgency(one),
    );
    return mattersOf(facts).flatMap((matter) => {
      const [own] = matter;
      const days = [
        ...clocks.flatMap((one) => (one.redressMatterId === own?.redressMatterId ? [one.dueDate] : [])),
        ...targetsOf(matter).flatMap((one) => (one.metDate === null ? [one.dueDate] : [])),
      ].sort();
      const [dueDate] = days;
      return own === undefined || dueDate === undefined || dueDate > last ? [] : [{ own, dueDate }];
    });
  });
  const cases = await findCasesByIds(
    tx,
    due.map(({ own }) => own.caseId),
  );
  return due.flatMap(({ own: { redressMatterId, ownerAgencyId, caseId }, dueDate }) => {
    const facts = cases.get(caseId);
    return facts === undefined ? [] : [{ redressMatterId, ownerAgencyId, facts, dueDate }];
  });
}
