import { findCasesByIds } from '../../features/cases/repository/case';
import { recordEhcPlan } from '../../features/cases/service/record-plan';
import { findPlacementsByIds } from '../../features/placements/repository/placement';
import type { OutOfAreaReason } from '../../features/placements/rules/codes';
import { needsLocalOptions } from '../../features/placements/rules/local-options';
import type { Placement } from '../../features/placements/rules/placement';
import { recordAttendedSetting } from '../../features/placements/service/record-attended';
import { recordOutOfAreaReason } from '../../features/placements/service/record-out-of-area';
import { addDays, londonDay } from '../../kernel/dates';
import { type ProvisionKind } from '../plan/kinds';
import { type AreaPlan, type PlannedCase } from '../plan/planned';
import { accepted, remembered, type AreaSession } from './session';

/** Of how many placements away nobody has said why yet, beside one that no agreement of the seed is remembered of. */
const REASONS_DUE = 1;
/** One plan in so many names nothing on record. */
const UNNAMED_IN = 8;
const ELSEWHERE_FOR = 20;

const REASONS: Readonly<Record<ProvisionKind, OutOfAreaReason>> = {
  LOCAL_SPECIAL: 'NO_PLACE_FREE',
  NEIGHBOUR_SPECIAL: 'NEAREST_SUITABLE',
  INDEPENDENT_DAY: 'NO_SUITABLE_PROVISION',
  TERM_BOARDING: 'NO_SUITABLE_PROVISION',
  YEAR_ROUND: 'HEALTH_NEED',
  PACKAGE: 'NO_SUITABLE_PROVISION',
};

/** A child of the plan and its place. */
interface Placed {
  readonly planned: PlannedCase;
  readonly placement: Placement;
}

/** What is on record at the demo's present of where children are: why they are away, what their plans name, and one who learns elsewhere (V2, R4). */
export async function seedSettings(session: AreaSession, plan: AreaPlan, now: Date): Promise<void> {
  const placed = await placedOf(session, plan, now);
  const away = placed.filter(({ placement }) => needsLocalOptions(placement));
  for (const one of away.slice(0, -REASONS_DUE)) await sayWhyAway(session, one, now);
  const running = placed.filter(({ placement: { endDate } }) => endDate === null || endDate >= londonDay(now));
  for (const one of running.filter((_, index) => index % UNNAMED_IN !== UNNAMED_IN - 1)) {
    await namePlace(session, one, now);
  }
  const since = addDays(londonDay(now), -ELSEWHERE_FOR);
  const elsewhere = away.find(
    ({ planned, placement }) =>
      planned.kind === 'NEIGHBOUR_SPECIAL' &&
      placement.startedDate !== null &&
      placement.startDate <= since &&
      (placement.endDate === null || placement.endDate > londonDay(now)),
  );
  if (elsewhere !== undefined) await learnElsewhere(session, elsewhere, now);
}

/** The places that were not cancelled, in the order of the plan: the last are those most recently agreed. */
async function placedOf(session: AreaSession, plan: AreaPlan, now: Date): Promise<readonly Placed[]> {
  const ids = [...session.agreements.values()].map(({ placementId }) => placementId);
  const ctx = await session.as('commissioner', now);
  const found = await findPlacementsByIds(await ctx.read(), ids);
  await ctx.end();
  return plan.cases.flatMap((planned): Placed[] => {
    const placement = found.get(session.agreements.get(planned.key)?.placementId ?? '');
    return placement === undefined || placement.isCancelled ? [] : [{ planned, placement }];
  });
}

async function sayWhyAway(session: AreaSession, { planned, placement }: Placed, now: Date): Promise<void> {
  const reason = planned.child.isLookedAfter ? 'PLACED_BY_SOCIAL_CARE' : REASONS[planned.kind];
  const said = await recordOutOfAreaReason(await session.as('commissioner', now), {
    ...{ clientMutationId: null, placementId: placement.placementId, reason, note: null },
  });
  accepted(said, `say why ${planned.key} is away`);
}

async function namePlace(session: AreaSession, { planned, placement }: Placed, now: Date): Promise<void> {
  const { caseId } = remembered(session.cases, planned.key);
  const ctx = await session.as('case-officer', now);
  const facts = (await findCasesByIds(await ctx.read(), [caseId])).get(caseId);
  if (facts === undefined || facts.status === 'CLOSED') return;
  const { providerUrn, senSetting } = placement;
  const named = { providerUrn, setting: providerUrn === null ? senSetting : null, provisionType: null };
  const command = { clientMutationId: null, caseId, expectedVersion: facts.version, plan: { named } };
  accepted(await recordEhcPlan(ctx, command), `name a place for ${planned.key}`);
}

async function learnElsewhere(session: AreaSession, { planned, placement }: Placed, now: Date): Promise<void> {
  const recorded = await recordAttendedSetting(await session.as('case-officer', now), {
    ...{ clientMutationId: null, expectedVersion: null, placementId: placement.placementId },
    ...({ fromDate: addDays(londonDay(now), -ELSEWHERE_FOR), providerUrn: null, senSetting: 'OLA' } as const),
    reason: 'Taught at home by the school for the time being, after an operation.',
  });
  accepted(recorded, `say where ${planned.key} learns`);
}
