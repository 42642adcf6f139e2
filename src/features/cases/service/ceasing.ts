import { londonDay, type Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { readClockBook } from '../repository/clock-book';
import { findPlanEnds, listCeaseNotices, listRedressByChildIds, listUntoldCeaseNotices } from '../repository/redress';
import { ceasingHold, planHold, sayHold, type CeasingFacts, type PlanHold } from '../rules/ceasing';
import type { CeaseReason } from '../rules/sen2';

/** What holds the plans of children today (A5), by child; of one that is not in it nothing does. */
export async function readPlanHolds(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, PlanHold>> {
  const book = await readClockBook(tx);
  const facts = await readFacts(tx, childIds);
  const today = londonDay(tx.clock.now());
  return new Map(
    [...facts].flatMap(([childId, own]) => {
      const hold = planHold(own, book, today);
      return hold === null ? [] : [[childId, hold] as const];
    }),
  );
}

/** A5: why a plan cannot have ended on this day for this reason, at `field` of the input; nothing where it can. */
export async function ceasingRefusals(
  tx: Tx,
  childId: string,
  { reason, endDate }: { readonly reason: CeaseReason | null; readonly endDate: Day },
  field: readonly string[],
): Promise<readonly Refusal<'PLAN_HELD'>[]> {
  const book = await readClockBook(tx);
  const facts = (await readFacts(tx, [childId])).get(childId) ?? {
    ...{ noticeDates: [], untoldDates: [], ended: null, redress: [] },
  };
  const hold = ceasingHold(facts, reason, endDate, book, londonDay(tx.clock.now()));
  return hold === null ? [] : [{ code: 'PLAN_HELD', field: [...field], message: sayHold(hold) }];
}

async function readFacts(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, CeasingFacts>> {
  const notices = await listCeaseNotices(tx, childIds);
  const ends = await findPlanEnds(tx, childIds);
  const untold = await listUntoldCeaseNotices(tx, childIds);
  const redress = await listRedressByChildIds(tx, childIds);
  return new Map(
    childIds.map((childId) => [
      childId,
      {
        noticeDates: notices.get(childId) ?? [],
        untoldDates: untold.get(childId) ?? [],
        ended: ends.get(childId) ?? null,
        redress: redress.get(childId) ?? [],
      },
    ]),
  );
}
