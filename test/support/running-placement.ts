import { toGlobalId } from '../../src/platform/global-id';
import type { NewOption } from '../../src/features/placements/rules/option';
import type { Ask } from './ask';
import { makeOpenSitting, type PanelWorld } from './make-panel';
import { approveAll, callAs, decided, decisionInput } from './panel-client';

/** A placement that was decided at a sitting and began. */
export interface RunningPlacement {
  readonly caseId: string;
  /** Its local id. */
  readonly placementId: string;
  /** Its global id. */
  readonly id: string;
}

/**
 * Makes one through the schema: decided on 1 October 2025 from 1 November, agreed by everybody, at £182,500.00 a year, which is £500.00 a
 * day; begun on the first day unless said otherwise, null: not begun.
 */
export async function makeRunning(
  ask: Ask,
  world: PanelWorld,
  said: {
    readonly end?: string | null;
    /** The first day as it was decided. */
    readonly from?: string;
    readonly option?: Partial<NewOption>;
    readonly started?: string | null;
    readonly isPending?: boolean;
  } = {},
): Promise<RunningPlacement> {
  world.clock.set('2025-10-01T09:00:00Z');
  const { started = '2025-11-01', end = null } = said;
  const sitting = await makeOpenSitting(world, { option: said.option ?? {} });
  const decision = await decided(
    ask,
    world,
    decisionInput(world, sitting, {
      placementStartDate: said.from ?? '2025-11-01',
      ...(end === null ? {} : { placementEndDate: end }),
    }),
  );
  const id = decision.placement?.id ?? '';
  if (said.isPending !== true) {
    await approveAll(ask, world, decision);
    if (started !== null) await start(ask, world, id, started);
  }
  const [row] = await world.db.asOwner<{ placement_id: string }>(
    'select placement_id from placement where case_id = $1',
    [sitting.caseId],
  );
  const placementId = row?.placement_id ?? '';
  expect(toGlobalId('Placement', placementId)).toBe(id);
  return { caseId: sitting.caseId, placementId, id };
}

async function start(ask: Ask, { actors, clock }: PanelWorld, placementId: string, startDate: string): Promise<void> {
  const now = clock.now();
  clock.set(`${startDate}T09:00:00Z`);
  const { userErrors } = await callAs(ask, actors.commissioner, 'startPlacement', { placementId, startDate }, '');
  clock.set(now.toISOString());
  expect(userErrors).toEqual([]);
}
