import { londonDay, type Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findHeldIdentities } from '../repository/child';
import { readClockBook } from '../repository/clock-book';
import { listPlanEventsByChildIds } from '../repository/plan-event';
import {
  findPlanEnds,
  listCeaseTellings,
  listDecidedOfPlans,
  listRedressByChildIds,
  listUntoldCeaseNotices,
} from '../repository/redress';
import { listTransfersByChildIds } from '../repository/responsibility';
import { findSaidOfPlans } from '../repository/said-of-plan';
import type { CaseFacts } from '../rules/case';
import { contradictedReason, type EndedFor } from '../rules/cease-reasons';
import { ceasingHold, planHold } from '../rules/ceasing';
import type { CeasingFacts, PlanKept } from '../rules/ceasing-facts';
import { earliestBirth } from '../rules/child';
import { PlanEventKind } from '../rules/clock-codes';
import { sayHold } from '../rules/hold-words';
import { stands } from '../rules/plan-events';
import type { PlanHold } from '../rules/plan-hold';
import { undoneEndsOfPlans } from '../rules/plan-life-said';
import { plansKept, type DecidedOfPlan } from '../rules/plans-kept';
import type { RedressFact } from '../rules/redress-facts';
import type { CeaseReason } from '../rules/sen2';
import type { SaidWhenReferred } from '../rules/taken-over';

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

/** An end as it is given. */
interface GivenEnd {
  readonly reason: CeaseReason | null;
  readonly endDate: Day;
  /** Whether it puts right one that was undone and is so on that day too: it ends nothing, and nothing holds it. Left out: it does not. */
  readonly staysUndone?: boolean;
}

/** Where in an input the reason of an end stands, and the end itself. */
interface EndFields {
  readonly reason: readonly string[];
  readonly end: readonly string[];
}

/**
 * A5: why a plan cannot have ended on this day for this reason, at a field of the input; nothing where it can.
 */
export async function ceasingRefusals(
  tx: Tx,
  { childId, birthCohort, responsibleLaCode }: Pick<CaseFacts, 'childId' | 'birthCohort' | 'responsibleLaCode'>,
  { reason, endDate, staysUndone = false }: GivenEnd,
  field: EndFields,
): Promise<readonly Refusal<'PLAN_HELD' | 'REASON_CONTRADICTED'>[]> {
  const born = (await findHeldIdentities(tx, [childId])).get(childId)?.dateOfBirth;
  const end: EndedFor = { reason, day: endDate, bornFrom: born ?? earliestBirth(birthCohort) };
  const events = ((await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? []).filter(stands);
  const transfers = (await listTransfersByChildIds(tx, [childId])).get(childId) ?? [];
  const contradicted = contradictedReason(end, {
    events: events.map(({ kind, eventDate }) => ({ kind, day: eventDate })),
    transferDates: transfers.map(({ transferDate }) => transferDate),
    isResponsibleHere: responsibleLaCode === tx.actor.localArea,
  });
  if (contradicted !== null) return [{ code: 'REASON_CONTRADICTED', field: [...field.reason], message: contradicted }];
  if (staysUndone) return [];
  const book = await readClockBook(tx);
  const facts = (await readFacts(tx, [childId])).get(childId) ?? {
    ...{ tellings: [], untoldDates: [], kept: [], ended: null, redress: [] },
  };
  const hold = ceasingHold(facts, end, book, londonDay(tx.clock.now()));
  return hold === null ? [] : [{ code: 'PLAN_HELD', field: [...field.end], message: sayHold(hold) }];
}

async function readFacts(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, CeasingFacts>> {
  const tellings = await listCeaseTellings(tx, childIds);
  const decided = await listDecidedOfPlans(tx, childIds);
  const ends = await findPlanEnds(tx, childIds);
  const untold = await listUntoldCeaseNotices(tx, childIds);
  const redress = await listRedressByChildIds(tx, childIds);
  const said = await findSaidOfPlans(tx, childIds);
  return new Map(
    childIds.map((childId) => [
      childId,
      {
        tellings: tellings.get(childId) ?? [],
        kept: [
          ...plansKept(decided.get(childId) ?? [], redress.get(childId) ?? []),
          ...madeByReferral(said.get(childId)),
        ],
        untoldDates: untold.get(childId) ?? [],
        ended: standingEnd(ends.get(childId) ?? null, decided.get(childId) ?? [], redress.get(childId) ?? []),
        redress: redress.get(childId) ?? [],
      },
    ]),
  );
}

/** The last end, unless it was undone. */
function standingEnd(
  ended: EndedFor | null,
  decided: readonly DecidedOfPlan[],
  redress: readonly RedressFact[],
): EndedFor | null {
  if (ended === null) return null;
  const events = [{ kind: PlanEventKind.PLAN_CEASED, day: ended.day, ceaseReason: ended.reason }, ...decided];
  return undoneEndsOfPlans({ events, finals: [], redress }).size === 0 ? ended : null;
}

/** The plan of which a referral gives the day, as one that was made then. */
function madeByReferral(said: SaidWhenReferred | undefined): PlanKept[] {
  return said?.planStatus === 'FINAL' && said.planDate !== null ? [{ day: said.planDate, isAnew: true }] : [];
}
