import { londonDay } from '../../../../kernel/dates';
import { sum, type Pence } from '../../../../kernel/money';
import type { Ctx } from '../../../../platform/context';
import type { SettledQuestion } from '../../../budget/rules/answer';
import { pipelineOf } from '../../../budget/service/read-pipeline';
import { findCasesByIds } from '../../../cases/repository/case';
import { listCircumstancesOfKinds } from '../../../cases/repository/circumstance';
import { Circumstance } from '../../../cases/rules/circumstance-codes';
import { holdsOn, knownAt, standingOf, type StandingCircumstance } from '../../../cases/rules/circumstances';
import { sumByPlacement } from '../../../ledger/repository/posting-sums';
import { waitingChild } from '../../../placements/rules/waiting';
import { readPlacesOn } from '../../../placements/service/read-year-book';
import { demandOf, isAskedFor, type WaitingDemand } from '../../rules/sight/demand';
import { kindsReadableBy } from '../../rules/sight/readable';
import { rolesOf } from './read-sight';

/** What the children of one circumstance cost a budget in its year. */
export interface PressureInSight {
  readonly kind: Circumstance;
  readonly children: number;
  /** Of them, those of whom a placement has an amount in the year. */
  readonly childrenWithCost: number;
  readonly committed: Pence;
}

/**
 * What the children who are in each circumstance on the day of the question's instant, as was known at it, cost the budget in the year. Of the
 * circumstances of which the reader may know every one; null: of none. Guests are left out: their own authorities pay.
 */
export async function readPressureInSight(
  ctx: Ctx,
  question: SettledQuestion,
): Promise<readonly PressureInSight[] | null> {
  const kinds = kindsReadableBy(rolesOf(ctx)).filter((kind) => kind !== Circumstance.PLACED_HERE);
  if (kinds.length === 0) return null;
  const tx = await ctx.read();
  const holding = await readHolding(ctx, question, kinds);
  const sums = (await sumByPlacement(tx, question)).filter(({ isWithheld }) => !isWithheld);
  return kinds.map((kind) => {
    const children = new Set(holding.filter((one) => one.kind === kind).flatMap(({ childId }) => childId ?? []));
    const own = sums.filter(({ childId }) => children.has(childId));
    return {
      ...{ kind, children: children.size, childrenWithCost: new Set(own.map(({ childId }) => childId)).size },
      committed: sum(own.map(({ amount }) => amount)),
    };
  });
}

/** Whether the reader may know who waits for a place, in any year. */
export function mayKnowWhoWaits(ctx: Ctx): boolean {
  return kindsReadableBy(rolesOf(ctx)).includes(Circumstance.AWAITING_PLACE);
}

/**
 * What those who wait for a place would add to the budget over a full year, beside the pipeline and in no figure of the pressure: nobody has
 * proposed a place for them yet. As at the question's instant, which lies in its year, by the places of its day; whatever its filter. Null: the reader may not know who waits.
 */
export async function readWaitingDemand(ctx: Ctx, question: SettledQuestion): Promise<WaitingDemand | null> {
  if (!mayKnowWhoWaits(ctx)) return null;
  const kinds = [Circumstance.AWAITING_PLACE];
  const { financialYear, asAt, budgetHolderId } = question;
  const waiting = (await readHolding(ctx, question, kinds)).flatMap(
    (standing) => waitingChild(standing, financialYear) ?? [],
  );
  const tx = await ctx.read();
  const { entries } = await pipelineOf(tx, { ...question, filter: {} });
  const expected = entries.filter(({ amounts, isWithheld }) => amounts.length > 0 && !isWithheld);
  const cases = await findCasesByIds(
    tx,
    expected.map(({ caseId }) => caseId),
  );
  const inPipeline = new Set([...cases.values()].map(({ childId }) => childId));
  const day = londonDay(asAt);
  const { places, toCome } = await readPlacesOn(tx, { financialYear, day, then: asAt }, isAskedFor(waiting));
  return demandOf(waiting, { inPipeline, toCome }, places, budgetHolderId);
}

async function readHolding(
  ctx: Ctx,
  { asAt }: SettledQuestion,
  kinds: readonly Circumstance[],
): Promise<StandingCircumstance[]> {
  const day = londonDay(asAt);
  return (await listCircumstancesOfKinds(await ctx.read(), kinds))
    .flatMap((record) => standingOf(knownAt(record, asAt)) ?? [])
    .filter((standing) => holdsOn(standing, day));
}
