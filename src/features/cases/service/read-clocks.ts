import { londonDay, type Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { findAdviceByCaseIds } from '../repository/advice';
import { findCasesByIds } from '../repository/case';
import { readClockBook } from '../repository/clock-book';
import { listClockExceptionsByChildIds, listPlanEventsByChildIds } from '../repository/plan-event';
import { listRedressByChildIds, listToldNotices } from '../repository/redress';
import type { CaseFacts } from '../rules/case';
import { isStandingException } from '../rules/clock-exceptions';
import { clocksOf, compareClocks, type CaseClock } from '../rules/clocks';
import { stands } from '../rules/plan-events';
import { redressClocksOf } from '../rules/redress-clocks';

/** Every statutory limit that applies to each case today, by case; of a case whose papers are not the reader's only what the case itself says. */
export async function readClocksByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseClock[]>> {
  return readClocksOf(tx, [...(await findCasesByIds(tx, caseIds)).values()]);
}

/** The same of cases that were read already: a handful of statements however many they are. */
export async function readClocksOf(
  tx: Tx,
  cases: readonly CaseFacts[],
): Promise<ReadonlyMap<string, readonly CaseClock[]>> {
  const clocksOn = await readClocksByDay(tx, cases);
  return clocksOn(londonDay(tx.clock.now()));
}

/** What tells the clocks of cases on any day, all read at once. */
export async function readClocksByDay(
  tx: Tx,
  cases: readonly CaseFacts[],
): Promise<(today: Day) => ReadonlyMap<string, readonly CaseClock[]>> {
  const childIds = [...new Set(cases.map(({ childId }) => childId))];
  const caseIds = cases.map(({ caseId }) => caseId);
  const book = await readClockBook(tx);
  const events = await listPlanEventsByChildIds(tx, childIds);
  const exceptions = await listClockExceptionsByChildIds(tx, childIds);
  const advice = await findAdviceByCaseIds(tx, caseIds);
  const redress = await listRedressByChildIds(tx, childIds);
  const told = await listToldNotices(tx, childIds);
  const gathered = cases.map(({ caseId, childId, requestDate, referredPlanStatus, referredPlanDate }) => {
    const recorded = (events.get(childId) ?? [])
      .filter(stands)
      .map(({ kind, eventDate, providerUrn }) => ({ kind, day: eventDate, providerUrn, isImplied: false }));
    const ofPlan = {
      ...{ requestDate, ehcPlanStatus: referredPlanStatus, ehcPlanDate: referredPlanDate },
      events: recorded,
      exceptions: (exceptions.get(childId) ?? []).filter(isStandingException),
      advice: advice.get(caseId) ?? [],
    };
    const ofRedress = { redress: redress.get(childId) ?? [], events: recorded, told: told.get(childId) ?? [] };
    return { caseId, ofPlan, ofRedress };
  });
  return (today) =>
    new Map(
      gathered.map(({ caseId, ofPlan, ofRedress }) => [
        caseId,
        [...clocksOf(ofPlan, book, today), ...redressClocksOf(ofRedress, book, today)].sort(compareClocks),
      ]),
    );
}
