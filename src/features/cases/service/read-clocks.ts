import { londonDay, type Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { listAdviceByChildIds } from '../repository/advice';
import { findCasesByIds } from '../repository/case';
import { readClockBook } from '../repository/clock-book';
import { listClockExceptionsByChildIds, listPlanEventsByChildIds } from '../repository/plan-event';
import { findSaidOfPlans, toSaid } from '../repository/said-of-plan';
import { findPlanEnds, listRedressByChildIds, listToldNotices } from '../repository/redress';
import type { CaseFacts } from '../rules/case';
import { ClockOwner } from '../rules/clock-codes';
import { isStandingException } from '../rules/clock-exceptions';
import type { ClockBook } from '../rules/clock-rule';
import { adviceClocksOf, clocksOf, compareClocks, type CaseClock, type ClockFacts } from '../rules/clocks';
import { stands } from '../rules/plan-events';
import { redressClocksOf, type RedressClockFacts } from '../rules/redress-clocks';
import { CeaseReason } from '../rules/sen2';
import { untimedClocksOf } from '../rules/untimed-clocks';

/** What of a case its limits are told by. */
interface GatheredCase {
  readonly caseId: string;
  readonly ofPlan: ClockFacts;
  readonly ofRedress: RedressClockFacts;
  /** A family that lost its child has no time of its own any more. */
  readonly hasDied: boolean;
}

/**
 * Every statutory limit that applies to each case today, by case, those among them that cannot be timed; of a case whose papers are not the reader's only what the case
 * itself says.
 */
export async function readClocksByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseClock[]>> {
  const cases = [...(await findCasesByIds(tx, caseIds)).values()];
  const { book, gathered } = await gather(tx, cases);
  const today = londonDay(tx.clock.now());
  return new Map(
    gathered.map((one) => [
      one.caseId,
      [...timedOf(one, book, today), ...untimedClocksOf(one.ofPlan, book, today)].sort(compareClocks),
    ]),
  );
}

/** The limits that can be timed of cases that were read already: a handful of statements however many they are. */
export async function readClocksOf(
  tx: Tx,
  cases: readonly CaseFacts[],
): Promise<ReadonlyMap<string, readonly CaseClock[]>> {
  const clocksOn = await readClocksByDay(tx, cases);
  return clocksOn(londonDay(tx.clock.now()));
}

/** What tells them on any day, all read at once. */
export async function readClocksByDay(
  tx: Tx,
  cases: readonly CaseFacts[],
): Promise<(today: Day) => ReadonlyMap<string, readonly CaseClock[]>> {
  const { book, gathered } = await gather(tx, cases);
  return (today) => new Map(gathered.map((one) => [one.caseId, timedOf(one, book, today)]));
}

/** The limits that cannot be timed of cases that were read already. */
export async function readUntimedOf(
  tx: Tx,
  cases: readonly CaseFacts[],
): Promise<ReadonlyMap<string, readonly CaseClock[]>> {
  const { book, gathered } = await gather(tx, cases);
  const today = londonDay(tx.clock.now());
  return new Map(gathered.map(({ caseId, ofPlan }) => [caseId, untimedClocksOf(ofPlan, book, today)]));
}

/** The limits of advice (C2) of cases that were read already, as they stand on a day. */
export async function readAdviceClocks(tx: Tx, cases: readonly CaseFacts[], on: Day): Promise<readonly CaseClock[]> {
  const { book, gathered } = await gather(tx, cases);
  return gathered.flatMap(({ ofPlan }) => adviceClocksOf(ofPlan, book, on));
}

function timedOf({ ofPlan, ofRedress, hasDied }: GatheredCase, book: ClockBook, today: Day): CaseClock[] {
  return [...clocksOf(ofPlan, book, today), ...redressClocksOf(ofRedress, book, today)]
    .filter((clock) => !hasDied || clock.owner !== ClockOwner.FAMILY || clock.endDate !== null)
    .sort(compareClocks);
}

async function gather(
  tx: Tx,
  cases: readonly CaseFacts[],
): Promise<{ readonly book: ClockBook; readonly gathered: readonly GatheredCase[] }> {
  const childIds = [...new Set(cases.map(({ childId }) => childId))];
  const book = await readClockBook(tx);
  const events = await listPlanEventsByChildIds(tx, childIds);
  const exceptions = await listClockExceptionsByChildIds(tx, childIds);
  const advice = await listAdviceByChildIds(tx, childIds);
  const redress = await listRedressByChildIds(tx, childIds);
  const told = await listToldNotices(tx, childIds);
  const ends = await findPlanEnds(tx, childIds);
  const said = await findSaidOfPlans(tx, childIds);
  const gathered = cases.map(({ caseId, childId, ...own }) => {
    // Clocks are the child's: each of its cases shows the same.
    const { requestDate, planStatus, planDate, finals } = said.get(childId) ?? toSaid(own);
    const recorded = (events.get(childId) ?? [])
      .filter(stands)
      .map(({ kind, eventDate: day, providerUrn, ceaseReason }) => ({
        ...{ kind, day, providerUrn, ceaseReason, isImplied: false },
      }));
    const ownTold = told.get(childId) ?? [];
    const ofPlan = {
      ...{ requestDate, ehcPlanStatus: planStatus, ehcPlanDate: planDate, finals },
      ...{ events: recorded, told: ownTold },
      exceptions: (exceptions.get(childId) ?? []).filter(isStandingException),
      advice: advice.get(childId) ?? [],
      redress: redress.get(childId) ?? [],
    };
    const ofRedress = { redress: redress.get(childId) ?? [], events: recorded, told: ownTold };
    return { caseId, ofPlan, ofRedress, hasDied: ends.get(childId)?.reason === CeaseReason.DECEASED };
  });
  return { book, gathered };
}
