import { addDays, londonDay, type Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { findCasesByIds } from '../repository/case';
import { readClockBook } from '../repository/clock-book';
import { listPlanEventsByChildIds } from '../repository/plan-event';
import { listChildrenInRedress, listRedressByChildIds } from '../repository/redress';
import type { CaseFacts } from '../rules/case';
import type { ClockBook } from '../rules/clock-rule';
import type { DatedEvent } from '../rules/clock-runs';
import { isOpen } from '../rules/clocks';
import { stands } from '../rules/plan-events';
import { isOfAgency, matterClocksOf } from '../rules/redress-clocks';
import { mattersOf, type RedressFact } from '../rules/redress-facts';
import { targetsOf } from '../rules/redress-targets';

/** A matter of redress of which something is to be done soon, or was. */
export interface RedressDue {
  readonly redressMatterId: string;
  readonly ownerAgencyId: string;
  readonly facts: CaseFacts;
  /** The first day by which. */
  readonly dueDate: Day;
}

/**
 * The matters of the area of which an agency has something to do within some days, or late, in a handful of statements; with an officer no others than
 * those of children of whom they have a case.
 */
export async function listRedressDue(
  tx: Tx,
  { withinDays, caseOfficerId }: { readonly withinDays: number; readonly caseOfficerId: string | null },
): Promise<readonly RedressDue[]> {
  const childIds = await listChildrenInRedress(tx, caseOfficerId);
  if (childIds.length === 0) return [];
  const redress = await listRedressByChildIds(tx, childIds);
  const book = await readClockBook(tx);
  const today = londonDay(tx.clock.now());
  const last = addDays(today, withinDays);
  const dueOf = (facts: readonly RedressFact[], events: readonly DatedEvent[]): Due[] =>
    dueMatters(facts, events, book, today).filter(({ dueDate }) => dueDate <= last);
  // What happens to a plan only ever ends a limit: where nothing would be due without it nothing is, and it need not be read.
  const possible = [...redress].filter(([, facts]) => dueOf(facts, []).length > 0);
  const events = await listPlanEventsByChildIds(
    tx,
    possible.map(([childId]) => childId),
  );
  const due = possible.flatMap(([childId, facts]) => {
    const recorded = (events.get(childId) ?? [])
      .filter(stands)
      .map(({ kind, eventDate, providerUrn }) => ({ kind, day: eventDate, providerUrn, isImplied: false }));
    return dueOf(facts, recorded);
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

interface Due {
  readonly own: RedressFact;
  readonly dueDate: Day;
}

/** The matters of a child of which something is still to be done by an agency, and the first day by which. */
function dueMatters(facts: readonly RedressFact[], events: readonly DatedEvent[], book: ClockBook, today: Day): Due[] {
  const clocks = matterClocksOf({ redress: facts, events }, book, today).filter(
    (one) => isOpen(one) && isOfAgency(one),
  );
  return mattersOf(facts).flatMap((matter) => {
    const [own] = matter;
    const [dueDate] = [
      ...clocks.flatMap((one) => (one.redressMatterId === own?.redressMatterId ? [one.dueDate] : [])),
      ...targetsOf(matter).flatMap((one) => (one.metDate === null ? [one.dueDate] : [])),
    ].sort();
    return own === undefined || dueDate === undefined ? [] : [{ own, dueDate }];
  });
}
